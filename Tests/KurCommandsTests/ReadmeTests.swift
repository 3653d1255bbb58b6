import Foundation
import KurRules
import KurTestSupport
import Testing

private let root = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// What the README shows is what Kur says: its parts between marks are made from the transcript and
/// the rules. `KUR_RECORD=1` writes them anew.
@Suite struct ReadmeTests {
  @Test func `the day in the README is a real session at the prompt`() throws {
    let file = root.appendingPathComponent("Tests/KurCommandsTests/Transcripts/readme.transcript")
    let (_, actual) = try TranscriptFile(url: file).check()
    let shown = actual.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("include ") && !$0.hasPrefix("@ ") && !$0.isEmpty }
      .map { line in
        line.hasPrefix("! ") ? String(line.dropFirst(2)) : String(line)
      }
      .filter { !$0.hasPrefix("? ") }
    try check("day", (["```console"] + shown + ["```"]).joined(separator: "\n"))
  }

  @Test func `the rules in the README that somebody may set aside are those of the book`() throws {
    let rows = RuleBook.all.filter { $0.override != .nobody }.map { about in
      let gist = about.text.components(separatedBy: ". ").first ?? about.text
      let sentence = gist.hasSuffix(".") ? String(gist.dropLast()) : gist
      return "| \(about.id) | `\(about.code)` | \(sentence) | \(about.override.rawValue) |"
    }
    try check(
      "rules",
      (["| | Code | What it asks | Set aside by |", "|---|---|---|---|"] + rows)
        .joined(separator: "\n"))
  }

  private func check(_ part: String, _ text: String) throws {
    let url = root.appendingPathComponent("README.md")
    let readme = try String(contentsOf: url, encoding: .utf8)
    let pieces = readme.components(separatedBy: "<!-- \(part) -->\n")
    let tail = try #require(pieces.last).components(separatedBy: "<!-- /\(part) -->")
    try #require(pieces.count == 2 && tail.count == 2, "the README has lost its mark '\(part)'")
    if ProcessInfo.processInfo.environment["KUR_RECORD"] == "1" {
      let written = "\(pieces[0])<!-- \(part) -->\n\(text)\n<!-- /\(part) -->\(tail[1])"
      try Data(written.utf8).write(to: url)
    } else {
      #expect(tail[0] == text + "\n")
    }
  }
}
