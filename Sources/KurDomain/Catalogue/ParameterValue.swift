extension Parameter {
  /// A value as it is kept, read from what somebody typed; nil where it is of another type or out
  /// of bounds.
  public func read(_ text: String) -> String? {
    switch type {
    case .integer:
      guard let number = Parameter.whole(text), isWithin(number, Parameter.whole) else {
        return nil
      }
      return String(number)
    case .decimal:
      guard let number = Parameter.thousandths(text), isWithin(number, Parameter.thousandths)
      else { return nil }
      // Temperatures are read to the tenth.
      guard unit != "C" || number.isMultiple(of: 100) else { return nil }
      return Parameter.decimal(number)
    case .time:
      guard let time = ClockTime(text), isWithin(time, ClockTime.init) else { return nil }
      return time.description
    case .word:
      let word = text.lowercased()
      return accepted.contains(word) ? word : nil
    case .weekdays:
      let words = text.split { $0 == " " || $0 == "," }
      let days = words.compactMap { Weekday(word: String($0)) }
      guard !days.isEmpty, days.count == words.count else { return nil }
      return Weekday.allCases.filter(days.contains).map(\.short).joined(separator: " ")
    }
  }

  /// What would be taken: `a whole number from 1 to 14 days`.
  public var range: String {
    let unit = unit.isEmpty ? "" : " \(unit)"
    let bounds = "\(minimum ?? "any") to \(maximum ?? "any")\(unit)"
    return switch type {
    case .integer: "a whole number from \(bounds)"
    case .decimal: "a number from \(bounds), as \(value)"
    case .time: "a time of day from \(bounds), as \(value)"
    case .word: "one of " + accepted.joined(separator: ", ")
    case .weekdays: "weekdays with commas between them, as mon,tue,wed"
    }
  }

  /// The value with its unit: `3 days`.
  public func words(_ value: String) -> String { unit.isEmpty ? value : "\(value) \(unit)" }

  private func isWithin<Value: Comparable>(_ value: Value, _ read: (String) -> Value?) -> Bool {
    (minimum.flatMap(read).map { $0 <= value } ?? true)
      && (maximum.flatMap(read).map { value <= $0 } ?? true)
  }

  private static func whole(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// A number with up to three digits behind the point.
  static func thousandths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = whole(String(parts[0])) else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    guard (1...3).contains(parts[1].count),
      let fraction = Parameter.whole(parts[1] + String(repeating: "0", count: 3 - parts[1].count))
    else { return nil }
    return whole * 1000 + fraction
  }

  /// With one digit behind the point at least: `38.0`, `0.25`.
  private static func decimal(_ thousandths: Int) -> String {
    var digits = String(String(1000 + thousandths % 1000).dropFirst())
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    return "\(thousandths / 1000).\(digits)"
  }
}
