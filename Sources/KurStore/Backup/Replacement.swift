import Foundation

/// Puts a database in the place of one that is there, so that at no moment there is none, and so that
/// whoever has it open reads and writes the new one.
struct Replacement {
  /// How often somebody may write between the copying and the replacing.
  private static let tries = 50

  let path: String
  /// Where the records that are there go.
  let keep: String

  /// - Parameter copy: a finished database beside; it is gone or of no use afterwards.
  /// - Throws: `exists` where something has the name under which the records are to be kept, `busy`
  ///   where others do not stop writing.
  func replace(with copy: String) throws {
    guard access(keep, F_OK) != 0 else {
      throw StoreFailure(.exists, "there is a file already", path: keep)
    }
    do {
      let present = try SQLiteEngine(path: path)
      present.preferLog()
      // It sees what everybody else writes, and that alone.
      let watch = try SQLiteEngine(path: path)
      // What cannot be closed any more is replaced all the same.
      defer {
        try? watch.close()
        try? present.close()
      }
      try replace(present, watch, with: copy)
    } catch let failure as StoreFailure where failure.kind == .corrupt || failure.kind == .foreign {
      // At most a copy of what is kept now.
      DatabaseFile.remove(keep)
      try DatabaseFile.setAside(path, as: keep)
      try DatabaseFile.move(copy, to: path)
    }
  }

  private func replace(_ present: SQLiteEngine, _ watch: SQLiteEngine, with copy: String) throws {
    for _ in 0..<Self.tries {
      let version = try watch.version()
      let draft = DatabaseFile.temporary(keep, for: "new")
      try DatabaseFile.make(draft)
      defer { DatabaseFile.remove(draft) }
      try present.copy(to: draft) { _ in }
      try DatabaseFile.move(draft, to: keep)
      if try present.replaceContent(with: copy, mayGoOn: { try watch.version() == version }) {
        return
      }
      DatabaseFile.remove(keep)
    }
    throw StoreFailure(.busy, "others do not stop writing", path: path)
  }
}
