/// Body temperature in tenths of a degree Celsius, 30.0 to 45.0.
public struct Temperature: Hashable, Comparable, Sendable, LosslessStringConvertible {
  public static let range = 300...450
  public let tenths: Int

  public init(tenths: Int) { self.tenths = tenths }

  /// Reads `38`, `38.2` and `38,2`; nil beyond what a living body shows.
  public init?(_ description: String) {
    let parts = description.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    guard parts.count <= 2, let whole = parts.first, whole.count == 2, let degrees = Int(whole),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard fraction.count == 1, let tenth = Int(fraction) else { return nil }
    let tenths = degrees * 10 + tenth
    guard Temperature.range.contains(tenths) else { return nil }
    self.tenths = tenths
  }

  public var description: String { "\(tenths / 10).\(tenths % 10)" }

  public static func < (left: Temperature, right: Temperature) -> Bool {
    left.tenths < right.tenths
  }
}

/// Where the thermometer was. Outside the axilla a reading runs higher.
public enum ThermometerSite: String, CaseIterable, Sendable, Codable {
  case axilla, ear, forehead, mouth
}
