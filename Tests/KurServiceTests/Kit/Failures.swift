import KurDomain
import KurRules
import KurService

/// What a piece of work ends in; nil where it succeeds.
func failure<Value>(_ work: () throws -> Value) -> ServiceError? {
  do {
    _ = try work()
    return nil
  } catch { return error as? ServiceError }
}

/// Why rules refuse a piece of work; nil where they do not.
func refusal<Value>(_ work: () throws -> Value) -> Refusal? {
  guard case .refused(let refusal) = failure(work) else { return nil }
  return refusal
}

extension ServiceError {
  enum Kind { case refused, invalid, badInput, missing, notFound, ambiguous, notPermitted, storage }

  var kind: Kind {
    switch self {
    case .refused: .refused
    case .invalid: .invalid
    case .badInput: .badInput
    case .missing: .missing
    case .notFound: .notFound
    case .ambiguous: .ambiguous
    case .notPermitted: .notPermitted
    case .storage: .storage
    }
  }

  /// What has to be said.
  var fields: [String] {
    if case .missing(let fields) = self { fields } else { [] }
  }

  var suggestions: [String] {
    if case .notFound(_, let suggestions) = self { suggestions } else { [] }
  }

  /// The numbers of what may have been meant.
  var candidates: [String] {
    if case .ambiguous(_, let candidates) = self { candidates.map(\.number) } else { [] }
  }
}
