import Crypto
import CryptoExtras
import KurDomain

/// What scrypt makes of a PIN: enough to know the right one by, and not to tell it.
public struct SealedPin: Hashable, Sendable {
  static let usualRounds = 1 << 15

  let salt: [UInt8]
  let hash: [UInt8]
  /// scrypt's cost.
  let rounds: Int

  init(salt: [UInt8], hash: [UInt8], rounds: Int) {
    self.salt = salt
    self.hash = hash
    self.rounds = rounds
  }

  /// Takes about a tenth of a second, on purpose.
  public init(_ pin: Pin) throws {
    var random = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    self.init(
      salt: salt, hash: try Self.hash(pin, salt, rounds: Self.usualRounds),
      rounds: Self.usualRounds)
  }

  /// True for the PIN that it was made of; takes as long for a wrong one as for the right one.
  public func isOf(_ pin: Pin) throws -> Bool {
    let given = try Self.hash(pin, salt, rounds: rounds)
    guard given.count == hash.count else { return false }
    return zip(given, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func hash(_ pin: Pin, _ salt: [UInt8], rounds: Int) throws -> [UInt8] {
    let key = try KDF.Scrypt.deriveKey(
      from: Array(pin.digits.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: 8,
      parallelism: 1, maxMemory: 1 << 31)
    return key.withUnsafeBytes { Array($0) }
  }
}

/// The PIN of somebody as it is stored.
public struct StoredPin: Hashable, Sendable {
  /// Which one of the PINs that the person ever had.
  public let number: Int64
  public let sealed: SealedPin
}
