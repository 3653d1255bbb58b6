import Foundation
import KurTestSupport
import Testing

private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("Transcripts")

@Suite struct TranscriptTests {
  @Test(arguments: try TranscriptFile.all(in: folder))
  func `every transcript is what kur says`(_ file: TranscriptFile) throws {
    let (expected, actual) = try file.check()
    if let difference = TranscriptFile.difference(expected, actual) {
      Issue.record("\(file), \(difference)")
    }
  }

  @Test func `a transcript is read and written back as it stands`() throws {
    let text = """
      # Folders and files.
      @ 2026-03-02 09:00
      $ mkdir notes
      $ echo 'two words' > notes/a.txt
      $ cat notes/a.txt
      two words

      $ kur nothing
      ! kur: there is no 'kur nothing'
      !   See 'kur --help' for more information.
      ? 64

      """
    #expect(try Transcript(text).run() == text)
  }
}
