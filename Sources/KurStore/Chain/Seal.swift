import Crypto
import Foundation

/// What stands for texts in the chain of events, so that the texts can be erased later.
enum Seal {
  /// A new salt for texts and their seal; nothing where there is no text.
  static func make(_ texts: [SQLValue]) -> (salt: [UInt8], seal: [UInt8])? {
    guard texts.contains(where: { $0 != .null }) else { return nil }
    var random = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    return (salt, digest(salt, texts))
  }

  static func digest(_ salt: [UInt8], _ texts: [SQLValue]) -> [UInt8] {
    var canonical = CanonicalBytes()
    canonical.add(salt)
    for text in texts { canonical.add(text) }
    return sha256(canonical.bytes)
  }
}

func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

/// A short name for words, the same for the same ones.
public enum Digest {
  /// The SHA-256 of the words, each told apart from its neighbours; 32 bytes.
  public static func of(_ words: [String]) -> [UInt8] {
    var canonical = CanonicalBytes()
    for word in words { canonical.add(SQLValue.text(word)) }
    return sha256(canonical.bytes)
  }
}
