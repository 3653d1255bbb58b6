import Foundation
import KurDomain
import KurService
import KurTestSupport
import Testing

@testable import KurCommands

@Suite struct LongTextTests {
  private func text(_ word: String, _ files: [String: Data] = [:], input: [String] = []) throws
    -> String
  {
    let machine = try Machine()
    for (name, data) in files {
      try data.write(to: machine.folder.appendingPathComponent(name))
    }
    let place = Workplace(
      environment: [:], terminal: Screen(input: input).terminal(),
      clock: Clock { Instant(milliseconds: 0) },
      directory: machine.folder.path)
    return try LongText.read(word).text(at: place)
  }

  @Test func `text is what was typed, a file, or standard input`() throws {
    #expect(try text("as typed") == "as typed")
    #expect(try text("@@home") == "@home")
    #expect(try text("@a.txt", ["a.txt": Data("one\r\ntwo\n".utf8)]) == "one\ntwo")
    #expect(try text("-", input: ["one", "two"]) == "one\ntwo")
  }

  @Test func `64 KB is the most`() throws {
    let most = Data(repeating: 97, count: LongText.limit)
    #expect(try text("@a.txt", ["a.txt": most]).count == LongText.limit)
    #expect(throws: BadInput.self) { try text("@a.txt", ["a.txt": most + Data([97])]) }
  }

  @Test func `what is no text is refused`() {
    #expect(throws: BadInput.self) { try text("@none.txt") }
    #expect(throws: BadInput.self) { try text("@.") }
    #expect(throws: BadInput.self) { try text("@a", ["a": Data()]) }
    #expect(throws: BadInput.self) { try text("@a", ["a": Data([0xFF, 0xFE])]) }
    #expect(throws: BadInput.self) { try text("@a", ["a": Data("a\u{1B}[31m".utf8)]) }
    #expect(throws: BadInput.self) { try text("-") }
    #expect(throws: WrongWord.self) { try text(" ") }
  }
}
