import Foundation

/// The file of a database as the file system sees it.
enum DatabaseFile {
  enum Content: Equatable {
    case nothing, folder, kur, foreign
  }

  /// What is at a path, told by the header alone, so that a foreign file stays untouched.
  /// - Source: https://www.sqlite.org/fileformat.html, section 1.3.
  static func content(at path: String) throws(StoreFailure) -> Content {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return .nothing }
      throw failure(path)
    }
    if status.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard status.st_mode & S_IFMT == S_IFREG else { return .foreign }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var header = [UInt8](repeating: 0, count: 100)
    let length = read(file, &header, header.count)
    guard length >= 0 else { throw failure(path) }
    guard length == header.count,
      header.starts(with: Array("SQLite format 3\0".utf8))
    else { return .foreign }
    let application = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
    return application == SQLiteEngine.applicationNumber ? .kur : .foreign
  }

  /// Makes an empty file that only its owner can read, and its folder where that is missing.
  static func make(_ path: String) throws(StoreFailure) {
    try makeFolder(of: path)
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    // The umask may have taken the owner's rights away.
    fchmod(file, 0o600)
    close(file)
  }

  /// - Throws: `unavailable` where the folder of a file is not there: a disk that is not in its place
  /// is not to be taken for an empty folder.
  static func mustHaveFolder(_ path: String) throws(StoreFailure) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    guard access(folder, F_OK) == 0 else {
      throw StoreFailure(.unavailable, "there is no folder \(folder)", path: path)
    }
  }

  /// Bytes of a file.
  static func size(of path: String) throws(StoreFailure) -> Int64 {
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(path) }
    return Int64(status.st_size)
  }

  /// Gives a finished file its name, so that it is there whole or not at all, also after a power cut.
  /// - Throws: `exists` where something has the name already.
  static func move(_ path: String, to target: String) throws(StoreFailure) {
    try flush(path)
    if link(path, target) != 0 {
      // Some disks, as those of cameras, have no second names.
      let code = errno
      guard [EPERM, ENOSYS, ENOTSUP, EOPNOTSUPP, EMLINK].contains(code) else {
        throw failure(code, target)
      }
      guard access(target, F_OK) != 0 else { throw failure(EEXIST, target) }
      guard rename(path, target) == 0 else { throw failure(target) }
    }
    let folder = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? "."
    do throws(StoreFailure) {
      try flush(folder.isEmpty ? "/" : folder)
    } catch {
      unlink(target)
      throw error
    }
    unlink(path)
  }

  /// Renames a database with the files that SQLite keeps beside it.
  static func setAside(_ path: String, as target: String) throws(StoreFailure) {
    guard access(target, F_OK) != 0 else {
      throw StoreFailure(.exists, "there is a file already", path: target)
    }
    for suffix in suffixes where access(path + suffix, F_OK) == 0 {
      guard rename(path + suffix, target + suffix) == 0 else { throw failure(target + suffix) }
    }
  }

  /// Renames what is left of a database that is gone: beside another it would become part of that.
  static func setOrphansAside(of path: String, as target: String) throws(StoreFailure) {
    guard access(path, F_OK) != 0 else { return }
    try setAside(path, as: target)
  }

  private static let suffixes = ["", "-wal", "-shm", "-journal"]

  /// A name beside a file for one that is being made, which no other process takes. What processes
  /// that were killed have left under such names goes.
  static func temporary(_ path: String, for purpose: String) -> String {
    let stem = "\(path).\(purpose)-"
    let slash = stem.lastIndex(of: "/")
    let folder = slash.map { String(stem[...$0]) } ?? "./"
    let prefix = slash.map { stem[stem.index(after: $0)...] } ?? stem[...]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
      if let number = Int32(process), kill(number, 0) != 0, errno == ESRCH {
        remove(folder + name)
      }
    }
    // A number of a process comes back one day.
    return "\(stem)\(getpid())-\(UInt32.random(in: .min ... .max))"
  }

  private static func flush(_ path: String) throws(StoreFailure) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(path) }
  }

  /// Takes away what a creation that failed has left.
  static func remove(_ path: String) {
    for suffix in suffixes { unlink(path + suffix) }
  }

  /// Which of a database, the files that SQLite keeps beside it and its folder are open to others.
  ///
  /// A file is for its owner alone (0600). The group may use it too where the folder belongs to a
  /// group (2770). In the folder nobody else may make or remove files; that others see names in it
  /// lets them at no record.
  static func looseness(of path: String) -> [Looseness] {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let place = folder.isEmpty ? "/" : folder
    let isShared = (mode(of: place) ?? 0) & S_ISGID != 0
    let loose = ["", "-wal", "-shm", "-journal"].map { path + $0 }.filter { file in
      mode(of: file).map { $0 & (isShared ? 0o007 : 0o077) != 0 } ?? false
    }
    // What SQLite makes beside a database is as open as that.
    let files = loose.first == path ? [path] : loose
    let isFolderLoose =
      mode(of: place).map { $0 & S_ISVTX == 0 && $0 & (isShared ? 0o002 : 0o022) != 0 } ?? false
    return files.map { Looseness(path: $0, isFolder: false, isShared: isShared) }
      + (isFolderLoose ? [Looseness(path: place, isFolder: true, isShared: isShared)] : [])
  }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }

  /// True when the file is there and no write-ahead log is beside it.
  static func isAtRest(_ path: String) -> Bool {
    access(path, R_OK) == 0 && access(path + "-wal", F_OK) != 0
  }

  private static func makeFolder(of path: String) throws(StoreFailure) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    guard access(folder, F_OK) != 0 else { return }
    try makeFolder(of: folder)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure(folder) }
  }

  private static func failure(_ path: String) -> StoreFailure { failure(errno, path) }

  /// - Parameter code: what the system said.
  static func failure(_ code: Int32, _ path: String) -> StoreFailure {
    let kind: StoreFailure.Kind =
      switch code {
      case ENOSPC, EDQUOT, EFBIG: .full
      case EIO: .disk
      case EEXIST: .exists
      default: .unavailable
      }
    return StoreFailure(kind, String(cString: strerror(code)), path: path)
  }
}

/// A file or a folder that more people get at than should.
public struct Looseness: Hashable, Sendable {
  public let path: String
  public let isFolder: Bool
  /// True where the folder belongs to a group, which works on the same records.
  public let isShared: Bool

  /// As `600`.
  public var mode: String {
    switch (isFolder, isShared) {
    case (false, false): "600"
    case (false, true): "660"
    case (true, false): "700"
    case (true, true): "2770"
    }
  }
}
