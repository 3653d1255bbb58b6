import Foundation
import KurDomain
import KurTestSupport
import Testing

@Suite struct AnswersFileTests {
  private static let daily = [
    "Q01", "Q04", "Q05", "Q06", "Q07", "Q08", "Q09", "Q10", "Q11", "Q12", "Q13", "Q14", "Q16",
    "Q52",
  ]

  /// A clinic with a therapist and a patient.
  private func machine() throws -> Machine {
    let machine = try Machine()
    for line in [
      ["init", "--clinic", "Lindenhof", "--administrator", "Ada Lind", "--time-zone", "UTC"],
      [
        "staff", "add", "Tomas Therapist", "--role", "therapist", "--medical-education",
        "--certificate-until", "2027-12-31", "--as", "Ada",
      ],
      ["patient", "add", "Ion Munteanu", "--born", "1980-05-01", "--sex", "male", "--as", "Ada"],
    ] {
      let outcome = machine.kur(line)
      try #require(outcome.exitCode == 0, "\(outcome.errors)")
    }
    return machine
  }

  private func screen(
    _ content: Data, _ name: String = "answers", in machine: Machine? = nil
  ) throws -> Machine.Outcome {
    let machine = try machine ?? self.machine()
    try content.write(to: machine.folder.appendingPathComponent(name))
    return machine.kur(
      ["screen", "P10019", "--daily", "--answers", name, "--as", "Tomas", "--json"])
  }

  private func list(_ changed: [String: String] = [:], leaving: Set<String> = []) -> Data {
    let answers = Self.daily.filter { !leaving.contains($0) }.map { code in
      changed[code] ?? #"{"question":"\#(code)","answer":"no"}"#
    }
    return Data((#"{"answers":["# + answers.joined(separator: ",\n") + "]}\n").utf8)
  }

  private func table(_ changed: [String: String] = [:]) -> Data {
    let rows = Self.daily.map { "\($0),\(changed[$0] ?? "no,,")" }
    return Data((["question,answer,findings,text"] + rows).joined(separator: "\n").utf8)
  }

  @Test func `both forms of a file say the same`() throws {
    let asList = try screen(
      list(["Q12": #"{"question":"Q12","answer":"yes","findings":["burn:hand.left"],"text":"tea"}"#]
      ))
    let asTable = try screen(table(["Q12": "yes,burn:hand.left,tea"]))
    #expect(asList.exitCode == 0)
    #expect(asList.output == asTable.output)
    #expect(asList.output.contains(#""outcome":"limited""#))
    #expect(asList.output.contains(#""text":"yes: burn:hand.left; tea""#))
  }

  @Test func `a number is as good as a text, a byte order mark does no harm`() throws {
    #expect(try screen(list(["Q10": #"{"question":"q10","answer":4}"#])).exitCode == 0)
    #expect(try screen(Data([0xEF, 0xBB, 0xBF]) + table()).exitCode == 0)
  }

  @Test func `every question of the form is answered, or none is stored`() throws {
    let machine = try machine()
    let outcome = try screen(list(leaving: ["Q07", "Q52"]), in: machine)
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.contains(#""missing":["Q07","Q52"]"#))
    // Nothing was stored: the same answers make the first screening.
    #expect(try screen(list(), in: machine).output.hasPrefix(#"{"screening":"Q40010""#))
  }

  /// What is wrong, and what of it is told.
  static let wrong: [(content: String, told: [String])] = [
    ("", ["is empty"]),
    (" \n ", ["is empty"]),
    ("{", ["line 1", "ends inside an object"]),
    (#"{"answers":["#, ["line 1", "ends where a value should be"]),
    ("{\"answers\":[\n{\"question\":\"Q01\",\n\"answer\":\"no\"}", ["line 3", "inside a list"]),
    ("[\n{\"question\":\"Q01\",\"answer\":\"n", ["line 2", "in quotes"]),
    (#"[{"question":"Q01","answer":"no"}] x"#, ["line 1", "text behind the end"]),
    (#"[{"question":"Q01" "answer":"no"}]"#, ["line 1", "a comma is missing"]),
    (#"[{"question":"Q01","question":"Q02"}]"#, ["'question' stands twice"]),
    (#"{"given":[]}"#, ["line 1", "the document is"]),
    (#"{"answers":{}}"#, ["answers is a list"]),
    ("[]", ["holds no answers"]),
    ("[\n1]", ["line 2, answer 1", "not a number"]),
    (#"[{"question":"Q01","answer":true}]"#, ["line 1, answer 1, Q01", "not true or false"]),
    (#"[{"question":"Q01","answer":"no","findings":"wound"}]"#, ["Q01", "list of texts"]),
    (#"[{"question":"Q01","anwser":"no"}]"#, ["Q01", "'anwser' is no member"]),
    (#"[{"question":"Q01"}]"#, ["Q01", "there is no answer"]),
    (#"[{"answer":"no"}]"#, ["no question is named"]),
    (#"[{"question":"Q01","answer":"\ud800"}]"#, ["half of a character"]),
    (#"[{"question":"Q01","answer":"no","text":"\u0007"}]"#, ["U+0007"]),
    (String(repeating: "[", count: 100), ["too many values"]),
    (
      "[\n{\"question\":\"Q99\",\"answer\":\"no\"}]", ["line 2, answer 1, Q99", "no such question"]
    ),
    (
      "[{\"question\":\"Q04\",\"answer\":\"no\"},\n{\"question\":\"q04\",\"answer\":\"no\"}]",
      ["line 2, answer 2, Q04", "answered twice"]
    ),
    ("question,answer\nQ04,perhaps", ["line 2, Q04", "neither yes nor no"]),
    ("question,answer,findings\nQ01,no,\nQ05,yes,wound:knee", ["line 3, Q05", "nothing that it"]),
    ("question,answer,findings\nQ12,yes,wound:kne.left", ["line 2, Q12", "no leaf 'kne'"]),
    ("question,answer,findings\nQ12,yes,wound:knee.up", ["line 2, Q12", "left or right"]),
    ("question,answer,findings\nQ12,yes,wound", ["line 2, Q12", "say where it is"]),
    ("question,answer,findings\nQ11,yes,injury-acute:knee@2026-03-03", ["line 2, Q11", "later"]),
    ("question,answer\nQ15,yes", ["line 2, Q15", "not asked of Ion Munteanu"]),
    ("question,answer\nQ10,12", ["line 2, Q10", "no pain"]),
    ("question,answer\nQ02,98.6", ["line 2, Q02", "no temperature"]),
    ("question,answer\nQ16,late", ["line 2, Q16", "no time of day"]),
    ("question;answer\nQ16;no", ["line 1", "the header is"]),
    ("question,answer\nQ01", ["line 2", "1 fields"]),
    ("question,answer\nQ01,\"no", ["line 2", "never closed"]),
  ]

  @Test(arguments: wrong)
  func `what cannot be meant is refused with its line`(content: String, told: [String]) throws {
    let machine = try machine()
    let before = machine.kur(["patient", "show", "P10019", "--as", "Tomas", "--json"]).output
    let file = machine.folder.appendingPathComponent("answers")
    try Data(content.utf8).write(to: file)
    let outcome = machine.kur(
      ["screen", "P10019", "--daily", "--answers", "answers", "--as", "Tomas", "--json"])
    #expect(outcome.exitCode == 65)
    #expect(outcome.output.isEmpty)
    let shown = machine.kur([
      "screen", "P10019", "--daily", "--answers", "answers", "--as", "Tomas",
    ])
    .errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in told { #expect(shown.contains(words), "\(shown)") }
    let after = machine.kur(["patient", "show", "P10019", "--as", "Tomas", "--json"]).output
    #expect(before == after)
  }

  @Test func `bytes that are no text are named with their place`() throws {
    var content = table()
    let place = content.count + 7
    content += Data("\nQ16,at".utf8) + Data([0xC3, 0x28])
    let outcome = try screen(content)
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.contains("line 16: byte \(place + 1) is not text in UTF-8"))
  }

  @Test func `a file over 1 MB is refused without being read whole`() throws {
    let machine = try machine()
    let file = machine.folder.appendingPathComponent("large")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 100 << 20)
    try handle.close()
    let start = ContinuousClock.now
    let outcome = machine.kur(
      ["screen", "P10019", "--daily", "--answers", "large", "--as", "Tomas"])
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.contains("more than 1 MB"))
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test func `no file, a folder, and answers beside a statement are refused`() throws {
    let machine = try machine()
    func code(_ more: [String]) -> Int32 {
      machine.kur(["screen", "P10019", "--as", "Tomas"] + more).exitCode
    }
    #expect(code(["--daily", "--answers", "none.json"]) == 65)
    #expect(code(["--daily", "--answers", "."]) == 65)
    #expect(code(["--daily", "--answers", "a", "--clear"]) == 64)
    #expect(code(["--answers", "a"]) == 64)
    #expect(code(["--daily", "--form", "--clear"]) == 64)
  }

  @Test func `a change asks for the whole form of who may give it`() throws {
    let machine = try machine()
    let changed = list(["Q01": #"{"question":"Q01","answer":"yes","text":"a new pill"}"#])
    let outcome = try screen(changed, in: machine)
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.contains("Q17"))
    _ = machine.kur(["staff", "add", "Rita Reception", "--role", "receptionist", "--as", "Ada"])
    let kept = machine.kur(
      ["screen", "P10019", "--daily", "--answers", "answers", "--as", "Rita", "--json"])
    #expect(kept.exitCode == 0)
    #expect(kept.output.contains(#""asked":"nothing""#))
    #expect(kept.output.contains("the full form is due"))
  }
}
