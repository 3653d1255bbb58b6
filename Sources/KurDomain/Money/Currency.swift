/// How amounts of a currency are written: with the digits behind the point that ISO 4217 gives it.
public struct Currency: Hashable, Sendable {
  /// As `EUR`.
  public let code: String

  public init(_ code: String) { self.code = code }

  /// Digits behind the point: 2 but for those that have none, three or four.
  /// - Source: ISO 4217, list one.
  public var minorDigits: Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
      "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    case "CLF", "UYW": 4
    default: 2
    }
  }

  /// `12.50`, `-3.00`, and `1250` where there are no minor units.
  public func text(_ money: Money) -> String {
    let size = String(money.minorUnits.magnitude)
    let sign = money < .zero ? "-" : ""
    guard minorDigits > 0 else { return sign + size }
    let digits = String(repeating: "0", count: max(0, minorDigits + 1 - size.count)) + size
    return "\(sign)\(digits.dropLast(minorDigits)).\(digits.suffix(minorDigits))"
  }

  /// `12.50 EUR`.
  public func words(_ money: Money) -> String { "\(text(money)) \(code)" }

  /// How people are told to write an amount.
  public var example: String { minorDigits == 0 ? "1250" : "12." + "5000".prefix(minorDigits) }

  /// Reads `12` and `12.50`, a minus before them: all digits behind the point, or no point. Nil for
  /// anything else, and beyond `Money.limit`.
  public func money(_ text: String) -> Money? {
    let isNegative = text.hasPrefix("-") || text.hasPrefix("\u{2212}")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty,
      whole.count <= 10, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts.count == 1 || (minorDigits > 0 && parts[1].count == minorDigits)
    else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : String(repeating: "0", count: minorDigits)
    guard let units = Int64(whole + fraction), units <= Money.limit.minorUnits else { return nil }
    return Money(minorUnits: isNegative ? -units : units)
  }
}
