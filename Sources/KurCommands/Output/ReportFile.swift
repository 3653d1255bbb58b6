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

  /// Writes the whole file or leaves things as they were.
  func write(_ bytes: Data) throws { try prepare(bytes).place() }

  /// Writes the bytes beside the file. They take its place later, or are discarded.
  func prepare(_ bytes: Data) throws -> PreparedFile {
    try mustBeFree()
    let draft = "\(path).\(UInt64.random(in: 0 ... .max)).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_CLOEXEC | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw cannotBeMade }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: bytes)
      try file.close()
    } catch {
      unlink(draft)
      throw ServiceError.storage(
        StorageFault(kind: .unwritable, message: "\(name) cannot be written: \(error)"))
    }
    return PreparedFile(file: self, draft: draft)
  }

  fileprivate var cannotBeMade: ServiceError {
    let reason = String(cString: strerror(errno))
    return .storage(
      StorageFault(kind: .cannotCreate, message: "\(name) cannot be made: \(reason)"))
  }

  fileprivate var exists: ServiceError {
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
}

/// A report that is written and not yet in its place.
struct PreparedFile {
  let file: ReportFile
  fileprivate let draft: String

  /// Puts it into its place: over what is there only where that may be.
  func place() throws {
    defer { unlink(draft) }
    if file.mayReplace {
      guard rename(draft, file.path) == 0 else { throw file.cannotBeMade }
    } else {
      // Unlike a renaming, a link never takes the place of a file.
      guard link(draft, file.path) == 0 else {
        throw errno == EEXIST ? file.exists : file.cannotBeMade
      }
    }
  }

  func discard() { unlink(draft) }
}
