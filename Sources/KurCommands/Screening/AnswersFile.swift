import Foundation
import KurDomain
import KurReports
import KurRules
import KurService

/// The answers to a form from a file or from standard input, as JSON or as comma-separated text.
package struct AnswersFile {
  /// Bytes.
  static let limit = 1 << 20
  private static let columns = ["question", "answer", "findings", "healed", "text"]

  /// One answer and where it stands.
  struct Entry {
    let line: Int
    /// Counted from 1.
    let number: Int
    let question: Code<Question>
    let word: String
    let findings: [FindingWord]
    let healed: [Code<Contraindication>]
    let text: String?
  }

  /// As it was typed; `standard input` for `-`.
  let name: String
  let entries: [Entry]
  private let isList: Bool

  /// - Throws: `BadInput` that names the line.
  package init(_ typed: String, at place: Workplace) throws {
    let name = typed == "-" ? "standard input" : typed
    let text = try AnswersFile.text(AnswersFile.bytes(typed, named: name, at: place), of: name)
    let first = text.first { !$0.isWhitespace }
    guard let first else { throw BadInput("\(name) is empty") }
    self.name = name
    self.isList = first == "{" || first == "["
    let raw = try isList ? AnswersFile.list(text, name) : AnswersFile.table(text, name)
    guard !raw.isEmpty else { throw BadInput("\(name) holds no answers") }
    var entries: [Entry] = []
    var faults: [Fault] = []
    for (number, answer) in zip(1..., raw) {
      do throws(Fault) {
        entries.append(try answer.entry(number))
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw AnswersFile.refusal(name, faults, isList: isList) }
    self.entries = entries
  }

  /// The answers with their days, which may be words as `yesterday`.
  package func given(today: CalendarDay) -> [GivenAnswer] {
    entries.map { entry in
      GivenAnswer(
        question: entry.question, word: entry.word,
        findings: entry.findings.map {
          StatedFinding(
            code: $0.code, sites: $0.sites, since: $0.since?.resolved(today: today, .past))
        }, healed: entry.healed, text: entry.text)
    }
  }

  /// Why the answers are not stored.
  func refusal(_ faults: [AnswerFault], missing: [Question]) -> BadInput {
    var rest = entries
    let placed = faults.map { fault in
      let place = rest.lastIndex { $0.question == fault.question }.map { rest.remove(at: $0) }
      return Fault(
        line: place?.line ?? 1, number: place?.number ?? 1, question: fault.question.rawValue,
        message: fault.message)
    }
    return AnswersFile.refusal(name, placed, missing: missing, isList: isList)
  }
}

/// An answer of a file that cannot be meant.
struct Fault: Error {
  let line: Int
  let number: Int
  let question: String
  let message: String
}

extension AnswersFile {
  fileprivate static func refusal(
    _ name: String, _ faults: [Fault], missing: [Question] = [], isList: Bool
  ) -> BadInput {
    let lines = faults.sorted { ($0.line, $0.number) < ($1.line, $1.number) }.map { fault in
      "line \(fault.line)" + (isList ? ", answer \(fault.number)" : "")
        + (fault.question.isEmpty ? "" : ", \(fault.question)") + ": \(fault.message)"
    }
    let unanswered = missing.map { "not answered: \($0.code) \($0.text)" }
    return BadInput(
      "\(name) is refused, nothing is stored",
      details: lines + unanswered,
      members: [
        "faults": .array(
          faults.map {
            [
              "line": .number($0.line), "answer": .number($0.number),
              "question": .string($0.question), "message": .string($0.message),
            ]
          }),
        "missing": .texts(missing.map(\.code)),
      ])
  }

  private static func bytes(
    _ typed: String, named name: String, at place: Workplace
  ) throws -> [UInt8] {
    let bytes: [UInt8]
    if typed == "-" {
      bytes = place.terminal.read(limit + 1)
    } else {
      let path = place.path(typed)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw BadInput("there is no file \(name)")
      }
      guard !isFolder.boolValue else { throw BadInput("\(name) is a folder, not a file") }
      guard let file = FileHandle(forReadingAtPath: path),
        let data = try? file.read(upToCount: limit + 1) ?? Data()
      else { throw BadInput("\(name) cannot be read") }
      bytes = Array(data)
    }
    guard bytes.count <= limit else {
      throw BadInput("\(name) holds more than 1 MB, which no form does; nothing is stored")
    }
    return bytes
  }

  private static func text(_ bytes: [UInt8], of name: String) throws -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    if let text = String(validating: content, as: UTF8.self) { return text }
    let sound = soundBytes(of: content)
    let line = 1 + content[..<sound].count { $0 == 0x0A }
    throw BadInput(
      "\(name), line \(line): byte \(sound + bytes.count - content.count + 1) is not text in "
        + "UTF-8; nothing is stored")
  }

  /// How many bytes are text before the first that is none.
  private static func soundBytes(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&rest) { count += UTF8.width(scalar) }
    return count
  }
}

// MARK: The two forms

/// The fields of an answer as they stand in the file.
private struct RawAnswer {
  let line: Int
  var fields: [String: [String]]
  var fault: String?
}

extension AnswersFile {
  private static func table(_ text: String, _ name: String) throws -> [RawAnswer] {
    let table: CommaSeparated
    do throws(CommaSeparated.Malformed) {
      table = try CommaSeparated(text)
    } catch {
      throw BadInput("\(name), line \(error.line): \(error.reason); nothing is stored")
    }
    let header = table.header.map { $0.lowercased().trimmingSpaces }
    let unknown = header.filter { !columns.contains($0) }
    guard unknown.isEmpty, Set(header).count == header.count,
      Set(header).isSuperset(of: ["question", "answer"])
    else {
      throw BadInput(
        "\(name), line 1: the header is question,answer,findings,text; nothing is stored")
    }
    return table.rows.map { row in
      RawAnswer(
        line: row.line,
        fields: Dictionary(zip(header, row.fields)) { first, _ in first }.mapValues { [$0] }
          .reduce(into: [:]) { fields, field in
            let isWords = ["findings", "healed"].contains(field.key)
            fields[field.key] =
              isWords
              ? field.value[0].split { " ;".contains($0) }.map(String.init) : field.value
          })
    }
  }

  private static func list(_ text: String, _ name: String) throws -> [RawAnswer] {
    let document: JSONLines
    do throws(JSONLines.Malformed) {
      document = try JSONLines(text)
    } catch {
      throw BadInput("\(name), line \(error.line): \(error.reason); nothing is stored")
    }
    var list = document
    if case .object(let members) = document.content {
      guard let answers = members.first, members.count == 1, answers.key == "answers" else {
        throw BadInput(
          "\(name), line \(document.line): the document is {\"answers\":[…]}; nothing is stored")
      }
      list = answers.value
    }
    guard case .array(let elements) = list.content else {
      throw BadInput("\(name), line \(list.line): answers is a list; nothing is stored")
    }
    return elements.map(raw)
  }

  private static func raw(_ element: JSONLines) -> RawAnswer {
    var answer = RawAnswer(line: element.line, fields: [:])
    guard case .object(let members) = element.content else {
      answer.fault = "an answer is an object, not \(element.content.words)"
      return answer
    }
    for member in members {
      let (key, value) = (member.key, member.value)
      guard columns.contains(key) else {
        answer.fault =
          "'\(key.prefix(40))' is no member of an answer: \(columns.joined(separator: ", "))"
        continue
      }
      switch (key, value.content) {
      case ("findings", .array(let words)), ("healed", .array(let words)):
        answer.fields[key] = words.compactMap {
          if case .string(let text) = $0.content { text } else { nil }
        }
        if answer.fields[key]?.count != words.count {
          answer.fault = "'\(key)' is a list of texts"
        }
      case ("findings", _), ("healed", _):
        answer.fault = "'\(key)' is a list of texts, not \(value.content.words)"
      case ("text", .null): break
      case (_, .string(let text)): answer.fields[key] = [text]
      case ("answer", .number(let text)): answer.fields[key] = [text]
      default: answer.fault = "'\(key)' is a text, not \(value.content.words)"
      }
    }
    return answer
  }
}

extension RawAnswer {
  func entry(_ number: Int) throws(Fault) -> AnswersFile.Entry {
    let code = (fields["question"]?.first ?? "").trimmingSpaces.uppercased()
    let shown = code.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? String(code.prefix(40)) : ""
    func wrong(_ message: String) -> Fault {
      Fault(line: line, number: number, question: shown, message: message)
    }
    if let fault { throw wrong(fault) }
    guard !code.isEmpty else { throw wrong("no question is named") }
    let word = (fields["answer"]?.first ?? "").trimmingSpaces
    guard !word.isEmpty else { throw wrong("there is no answer: no, yes or a value") }
    let text = (fields["text"]?.first ?? "").trimmingSpaces
    for text in [word, text] {
      if let control = text.firstControl { throw wrong("it holds \(control)") }
    }
    var findings: [FindingWord] = []
    for finding in fields["findings"] ?? [] {
      do { findings.append(try FindingWord.read(finding)) } catch {
        throw wrong("'\(finding.prefix(60))' is no finding: \(error)")
      }
    }
    var healed: [Code<Contraindication>] = []
    for code in fields["healed"] ?? [] {
      do { healed.append(try .read(code)) } catch { throw wrong("a code in 'healed': \(error)") }
    }
    return AnswersFile.Entry(
      line: line, number: number, question: Code(code), word: word, findings: findings,
      healed: healed, text: text.isEmpty ? nil : text)
  }
}
