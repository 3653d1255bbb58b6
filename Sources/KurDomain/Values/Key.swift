/// The key of one stored record: an integer that cannot be mistaken for another record's.
public struct Key<Of>: Hashable, Comparable, Sendable {
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  public static func < (left: Key, right: Key) -> Bool { left.rawValue < right.rawValue }
}

/// A record that people name aloud or type: a letter, a sequence and a check digit.
public protocol Numbered {
  /// `P` for a patient, `C` for a course.
  static var letter: Character { get }
  /// What the sequence of the first record is one more than.
  static var base: Int64 { get }
}

extension Key: CustomStringConvertible where Of: Numbered {
  /// The public number, as `P10014`: it is a way to write the key, so it is stored nowhere.
  public var description: String {
    // A damaged file may hold any number; it is shown as something, and never ends the program.
    let sequence = String((Of.base &+ rawValue).magnitude)
    return "\(Of.letter)\(sequence)\(CheckDigit.of(sequence))"
  }

  /// Reads a public number, in any case. Nil when the letter or the check digit is another's, so
  /// that a mistyped digit or two swapped ones find nobody.
  public init?(number text: String) {
    guard let letter = text.first, letter.uppercased() == String(Of.letter) else { return nil }
    let digits = text.dropFirst()
    guard (5...18).contains(digits.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let last = digits.last, String(last) == CheckDigit.of(String(digits.dropLast())),
      let sequence = Int64(digits.dropLast()), sequence > Of.base
    else { return nil }
    self.init(rawValue: sequence - Of.base)
  }
}
