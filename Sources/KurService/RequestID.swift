import KurDomain
import KurStore

/// Names one write, so that it is done once however often it is asked.
/// - Source: RFC 9562, UUID versions 7 and 8.
enum RequestID {
  static func make(at now: Instant) -> String {
    var generator = SystemRandomNumberGenerator()
    let time = UInt64(clamping: now.milliseconds) & 0xFFFF_FFFF_FFFF
    let high = time << 16 | 0x7000 | UInt64.random(in: 0...0xFFF, using: &generator)
    let low = 0x8000_0000_0000_0000 | (UInt64.random(in: .min ... .max, using: &generator) >> 2)
    return written(high, low)
  }

  /// The name of what these words ask for: the same words always have the same one.
  static func of(_ words: [String]) -> String {
    let digest = Digest.of(words)
    let (high, low) = (number(digest[0..<8]), number(digest[8..<16]))
    return written(
      high & 0xFFFF_FFFF_FFFF_0FFF | 0x8000, 0x8000_0000_0000_0000 | low >> 2)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func written(_ high: UInt64, _ low: UInt64) -> String {
    let digits = hexadecimal(high) + hexadecimal(low)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(digits[$0]) }.joined(separator: "-")
  }

  private static func hexadecimal(_ value: UInt64) -> [Character] {
    let digits = String(value, radix: 16)
    return Array(String(repeating: "0", count: 16 - digits.count) + digits)
  }
}
