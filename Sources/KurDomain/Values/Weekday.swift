/// A day of the week, Monday first (ISO 8601).
public enum Weekday: String, CaseIterable, Sendable, Codable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Monday is 0. Any other integer is brought into the week.
  public init(index: Int) {
    self = Weekday.allCases[((index % 7) + 7) % 7]
  }

  /// The first three letters, as a calendar prints them.
  public var short: String { String(rawValue.prefix(3)) }

  /// Reads `monday` and `mon`, in any case.
  public init?(word: String) {
    let word = word.lowercased()
    guard let day = Weekday.allCases.first(where: { $0.rawValue == word || $0.short == word })
    else { return nil }
    self = day
  }
}
