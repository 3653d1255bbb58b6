import Foundation
import KurService

/// A file that a report is written to. It may be read by its owner only.
struct ReportFile {
  let path: String
  /// As it was typed.
  let name: String
  let mayReplace: Bool

  func write(_ text: String) throws { try write(Data(text.utf8)) }

  /// Says before anything is done that the file cannot be written.
  func mustBeFree() throws {
    guard !name.isEmpty else { throw ServiceError.invalid("--output needs the path of a file") }
    try mustNotBeRecords()
    if !mayReplace, access(path, F_OK) == 0 { throw exists }
  }

  func write(_ bytes: Data) throws {
    guard !name.isEmpty else { throw ServiceError.invalid("--output needs the path of a file") }
    try mustNotBeRecords()
    let mode = O_WRONLY | O_CREAT | O_CLOEXEC | (mayReplace ? O_TRUNC : O_EXCL)
    let descriptor = open(path, mode, 0o600)
    guard descriptor >= 0 else {
      guard errno != EEXIST else { throw exists }
      throw ServiceError.storage(
        StorageFault(
          kind: .cannotCreate,
          message: "\(name) cannot be made: \(String(cString: strerror(errno)))"))
    }
    // One that is written over may have been made for everybody.
    fchmod(descriptor, 0o600)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: bytes)
      try file.close()
    } catch {
      throw ServiceError.storage(
        StorageFault(kind: .unwritable, message: "\(name) cannot be written: \(error)"))
    }
  }

  private var exists: ServiceError {
    .storage(
      StorageFault(
        kind: .cannotCreate,
        message: "\(name) exists already; it was left as it is (--force writes over it)"))
  }

  /// A report goes into a file of its own: not onto a screen or into a pipe, and never over a database.
  private func mustNotBeRecords() throws {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ServiceError.storage(
        StorageFault(kind: .cannotCreate, message: "\(name) is no file that can be written over"))
    }
    let database = ["-wal", "-shm", "-journal"].first(where: path.hasSuffix).map {
      String(path.dropLast($0.count))
    }
    for file in [path, database].compactMap({ $0 }) {
      let head = FileHandle(forReadingAtPath: file).flatMap { try? $0.read(upToCount: 15) }
      guard head != Data("SQLite format 3".utf8) else {
        throw ServiceError.storage(
          StorageFault(
            kind: .cannotCreate, message: "\(name) belongs to a database; it was left as it is"))
      }
    }
  }

  /// Takes away what was written.
  func remove() { unlink(path) }
}
