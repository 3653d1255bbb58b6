import Crypto
import CryptoExtras
import Foundation

/// A file that only a passphrase opens: scrypt makes the key, AES-256-GCM seals one block after the
/// other. Number and end of the blocks are authenticated, so that none can be cut off or moved.
///
/// Layout: `KURSEAL1`, the binary logarithm of scrypt's cost (1 byte), a salt (16 bytes), then
/// blocks, each a length (4 bytes, big-endian), a mark that is 1 for the last one, and the sealed
/// bytes with their tag.
enum SealedFile {
  private static let mark = Array("KURSEAL1".utf8)
  private static let block = 1 << 20
  private static let costLogarithm = 15
  private static let costLimit = 10...20

  enum Fault: Error, Equatable {
    /// The file is no sealed one.
    case foreign
    /// The passphrase is another, or the file was changed.
    case closed
    /// It ends before its last block.
    case cutOff
  }

  static func isSealed(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: mark.count)).map(Array.init) == mark
  }

  /// Writes the bytes of one file, sealed, into another that is there and empty.
  static func seal(_ source: String, to target: String, passphrase: String) throws {
    let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: source))
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: target))
    defer {
      try? input.close()
      try? output.close()
    }
    var random = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    let header = mark + [UInt8(costLogarithm)] + salt
    let key = try key(passphrase, salt: salt, costLogarithm: costLogarithm)
    try output.write(contentsOf: Data(header))
    var number: UInt64 = 0
    var next = try input.read(upToCount: block) ?? Data()
    repeat {
      let current = next
      next = try input.read(upToCount: block) ?? Data()
      let isLast: UInt8 = next.isEmpty ? 1 : 0
      let box = try AES.GCM.seal(
        current, using: key, nonce: try nonce(number), authenticating: header + [isLast])
      let sealed = box.ciphertext + box.tag
      let length = UInt32(sealed.count)
      try output.write(
        contentsOf: Data((0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) }))
      try output.write(contentsOf: Data([isLast]))
      try output.write(contentsOf: sealed)
      number += 1
    } while !next.isEmpty
    try output.synchronize()
  }

  /// Writes the bytes that a sealed file holds into another that is there and empty.
  /// - Throws: `Fault`.
  static func open(_ source: String, to target: String, passphrase: String) throws {
    let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: source))
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: target))
    defer {
      try? input.close()
      try? output.close()
    }
    let header = Array(try input.read(upToCount: mark.count + 17) ?? Data())
    guard header.count == mark.count + 17, header.starts(with: mark),
      costLimit.contains(Int(header[mark.count]))
    else { throw Fault.foreign }
    let key = try key(
      passphrase, salt: Array(header[(mark.count + 1)...]),
      costLogarithm: Int(header[mark.count]))
    var number: UInt64 = 0
    while true {
      guard let start = try input.read(upToCount: 5), start.count == 5 else { throw Fault.cutOff }
      let length = start.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      guard let isLast = start.last, (16...block + 16).contains(length),
        let sealed = try input.read(upToCount: length), sealed.count == length
      else { throw Fault.cutOff }
      let plain: Data
      do {
        plain = try AES.GCM.open(
          AES.GCM.SealedBox(
            nonce: try nonce(number), ciphertext: sealed.dropLast(16), tag: sealed.suffix(16)),
          using: key, authenticating: header + [isLast])
      } catch { throw Fault.closed }
      try output.write(contentsOf: plain)
      number += 1
      guard isLast == 0 else { break }
    }
    guard try input.read(upToCount: 1)?.isEmpty ?? true else { throw Fault.closed }
    try output.synchronize()
  }

  private static func key(
    _ passphrase: String, salt: [UInt8], costLogarithm: Int
  ) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Array(passphrase.utf8), salt: salt, outputByteCount: 32,
      rounds: 1 << costLogarithm, blockSize: 8, parallelism: 1, maxMemory: 1 << 31)
  }

  /// Each block has a key's nonce of its own: its number.
  private static func nonce(_ number: UInt64) throws -> AES.GCM.Nonce {
    try AES.GCM.Nonce(
      data: [0, 0, 0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) })
  }
}
