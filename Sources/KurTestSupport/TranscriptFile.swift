import Foundation

/// A transcript in a file of the tests.
public struct TranscriptFile: Sendable, CustomStringConvertible {
  public let url: URL

  public init(url: URL) { self.url = url }

  public var description: String { url.lastPathComponent }

  /// Every `.transcript` of a folder, by name.
  public static func all(in folder: URL) throws -> [TranscriptFile] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "transcript" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map(TranscriptFile.init(url:))
  }

  /// What it says and what was really said; with `KUR_RECORD=1` the file is written anew, and a
  /// person reads the difference.
  public func check() throws -> (expected: String, actual: String) {
    let expected = try String(contentsOf: url, encoding: .utf8)
    let actual = try Transcript(expected).run(in: url.deletingLastPathComponent())
    guard ProcessInfo.processInfo.environment["KUR_RECORD"] == "1" else {
      return (expected, actual)
    }
    try Data(actual.utf8).write(to: url)
    return (actual, actual)
  }

  /// The first line that differs, with its number.
  public static func difference(_ expected: String, _ actual: String) -> String? {
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(left.count, right.count) {
      let (wanted, got) = (
        index < left.count ? left[index] : nil, index < right.count ? right[index] : nil
      )
      guard wanted != got else { continue }
      return
        "line \(index + 1)\n  expected: \(wanted ?? "nothing")\n  actual:   \(got ?? "nothing")"
    }
    return nil
  }
}
