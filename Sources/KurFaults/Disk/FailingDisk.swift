import Foundation

/// A library that fails one call of a program on files of one folder; compiled when it is needed.
struct FailingDisk: Sendable {
  enum Call: String, CaseIterable { case read, write, sync, open, name, any }

  enum Failure: Int32 {
    case ended = 0
    case broken = 5
    case full = 28

    var words: String {
      switch self {
      case .ended: "killed"
      case .broken: "EIO"
      case .full: "ENOSPC"
      }
    }
  }

  private let library: Folder
  private var path: String { library.file("failing-disk.so") }
  private var mark: String { library.file("mark") }

  /// Nil where there is no compiler, or none that makes such a library.
  init?(_ yard: Yard) async throws {
    #if os(Linux)
      library = try Folder()
      let source = library.file("failing-disk.c")
      try Data(PackageResources.failing_disk_c).write(to: URL(fileURLWithPath: source))
      let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      for name in ["cc", "clang", "gcc"] {
        guard
          let compiler = (paths.map { "\($0)/\(name)" })
            .first(where: FileManager.default.isExecutableFile)
        else { continue }
        let made = try await Program(path: compiler).run([
          "-shared", "-fPIC", "-o", library.file("failing-disk.so"), source,
        ])
        if made.isDone { return }
      }
      return nil
    #else
      return nil
    #endif
  }

  /// What a program is started with.
  func environment(
    _ call: Call, at number: Int, _ failure: Failure, onwards: Bool = false, under folder: String
  ) -> [String: String] {
    try? FileManager.default.removeItem(atPath: mark)
    return [
      "LD_PRELOAD": path, "FAIL_UNDER": folder, "FAIL_CALL": call.rawValue,
      "FAIL_AT": String(number), "FAIL_WITH": String(failure.rawValue), "FAIL_MARK": mark,
    ].merging(onwards ? ["FAIL_ON": "1"] : [:]) { $1 }
  }

  /// True when a call was failed since `environment` was asked for.
  var hasFailed: Bool { FileManager.default.fileExists(atPath: mark) }

  /// How many such calls a deed makes.
  func count(_ call: Call, of deed: any Deed) async throws -> Int {
    try await deed.prepare()
    let ended = try await deed.run(
      environment: environment(call, at: 0, .broken, under: deed.folder.path))
    guard ended.isDone else { throw Records.Refused(description: "\(deed.name): \(ended.summary)") }
    let text = (try? String(contentsOfFile: mark, encoding: .utf8)) ?? ""
    return Int(text) ?? 0
  }
}
