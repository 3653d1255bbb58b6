import KurDomain
import KurRules

/// Everything that can keep a use case from being done.
public enum ServiceError: Error, Sendable {
  /// A rule refused; nothing of what was asked is stored.
  case refused(Refusal)
  /// What was typed cannot be meant, as an impossible day or an empty name.
  case invalid(String)
  /// A file does not hold what it should; each fault names its place.
  case badInput(String, faults: [String])
  /// What has to be said and was not, all at once.
  case missing([String])
  /// No such record or code, with what may have been meant.
  case notFound(String, suggestions: [String])
  /// Several records fit.
  case ambiguous(String, candidates: [Candidate])
  case notPermitted(String)
  case storage(StorageFault)

  /// A record that may have been meant: its number, its name and what tells it apart.
  public struct Candidate: Hashable, Sendable {
    public let number: String
    public let name: String
    public let detail: String

    public init(number: String, name: String, detail: String) {
      self.number = number
      self.name = name
      self.detail = detail
    }
  }
}

/// Why rules refused, and what was kept all the same.
public struct Refusal: Sendable {
  /// All findings, in the order in which the rules were asked.
  public let findings: [RuleFinding]
  /// The rules that refused.
  public let rules: [RuleCode]
  /// The screening under which what was learnt about the patient is kept.
  public let screening: Key<Screening>?
  /// The date that was written as deferred.
  public let deferred: CalendarDay?
  /// Rules that somebody wanted to set aside.
  public let asked: [RuleCode]
  /// Who wanted it.
  public let person: Staff?

  /// - Parameter rules: those of all hard findings, where nothing else is said.
  public init(
    findings: [RuleFinding], rules: [RuleCode]? = nil, screening: Key<Screening>? = nil,
    deferred: CalendarDay? = nil, asked: [RuleCode] = [], of person: Staff? = nil
  ) {
    self.asked = asked
    self.person = person
    self.rules = rules ?? findings.filter { $0.level == .hard }.map(\.rule).unique
    self.findings = findings
    self.screening = screening
    self.deferred = deferred
  }
}

/// What the disk or the database would not do.
public struct StorageFault: Hashable, Sendable {
  public enum Kind: String, Sendable {
    /// There is no database at the path.
    case missing
    /// A folder where a file should be, or a place where none can be made.
    case cannotCreate
    /// The disk is full or failing, or the file may not be written.
    case unwritable
    /// Another program holds the database for too long.
    case busy
    /// Not a Kur database, or one of a newer release.
    case foreign
    /// Damaged.
    case corrupt
    /// A fault of ours.
    case internalFault
  }

  public let kind: Kind
  public let message: String

  public init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }
}
