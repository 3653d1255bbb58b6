import Crypto
import Foundation

/// A SHA-256 over pieces that come one after the other.
struct RunningDigest {
  private var hash = SHA256()

  mutating func add(_ piece: Data) { hash.update(data: piece) }

  var hexadecimal: String { hash.finalize().hexadecimal }
}

extension Sequence<UInt8> {
  /// Two lower-case digits a byte.
  var hexadecimal: String {
    map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
