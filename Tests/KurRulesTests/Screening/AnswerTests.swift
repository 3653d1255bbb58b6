import KurDomain
import KurRules
import Testing

@Suite struct AnswerTests {
  private func form(_ one: Case, _ form: Screening.Asked = .full) throws -> Questionnaire {
    Questionnaire(
      form, of: try TestCatalogue.questions(), chart: one.chart(on: "2026-03-02"),
      on: "2026-03-02")
  }

  private func read(
    _ question: Code<Question>, _ word: String, _ findings: [StatedFinding] = [],
    healed: [Code<Contraindication>] = [], text: String? = nil, of one: Case? = nil
  ) throws -> ReadAnswer {
    try form(one ?? Case()).read(
      GivenAnswer(
        question: question, word: word, findings: findings, healed: healed, text: text))
  }

  private func fault(
    _ question: Code<Question>, _ word: String, _ findings: [StatedFinding] = [],
    healed: [Code<Contraindication>] = [], text: String? = nil, of one: Case? = nil
  ) throws -> String? {
    do {
      _ = try read(question, word, findings, healed: healed, text: text, of: one)
      return nil
    } catch let fault as AnswerFault { return fault.message }
  }

  @Test func `a plain no keeps nothing`() throws {
    for code in try form(Case()).asked.map(\.code) where code != "Q02" && code != "Q03" {
      let answer = try read(code, "no")
      #expect(answer.findings.isEmpty && answer.words == nil, "\(code)")
      #expect(answer.readings == (code == "Q10" ? [.pain(0)] : []), "\(code)")
    }
  }

  @Test func `a finding has its day and its places`() throws {
    let wound = StatedFinding(code: "wound", sites: [Site("knee")], since: "2026-03-01")
    let answer = try read("Q12", "yes", [wound], text: "fell")
    #expect(
      answer.findings == [
        StatedFinding(
          code: "wound", sites: [Site("knee", .left), Site("knee", .right)], since: "2026-03-01")
      ])
    #expect(answer.words == "yes: wound:knee.left,knee.right@2026-03-01; fell")
  }

  @Test func `what cannot be stated is named`() throws {
    #expect(try fault("Q12", "yes", [StatedFinding(code: "wound")])?.contains("where") == true)
    #expect(
      try fault("Q12", "yes", [StatedFinding(code: "wound", sites: [Site("kne")])])
        == "there is no leaf 'kne'; nearest: knee")
    #expect(
      try fault("Q12", "yes", [StatedFinding(code: "wound", sites: [Site("lumbar", .left)])])
        == "lumbar has no left and right")
    #expect(
      try fault("Q05", "yes", [StatedFinding(code: "wound", sites: [Site("knee")])])
        == "wound is nothing that it leads to; it leads to gastro-acute")
    #expect(
      try fault("Q19", "yes", [StatedFinding(code: "bp-grade2")])
        == "bp-grade2 follows from a reading and is not stated")
    #expect(
      try fault("Q17", "yes", [StatedFinding(code: "mi-past", since: "2026-03-03")])
        == "mi-past@2026-03-03 is later than the screening of 2026-03-02")
    #expect(
      try fault("Q17", "yes", [StatedFinding(code: "mi-past", since: "1980-05-03")])?
        .contains("born") == true)
    #expect(try fault("Q12", "no", [StatedFinding(code: "burn")])?.contains("is no") == true)
    #expect(try fault("Q99", "no") == "there is no such question")
  }

  @Test func `a bare yes means the only code there is, or asks which`() throws {
    #expect(try read("Q38", "yes").findings == [StatedFinding(code: "osteoporosis")])
    // Of an infarction without a date the strictest holds.
    #expect(try read("Q17", "yes").findings == [StatedFinding(code: "mi-acute")])
    #expect(try fault("Q20", "yes")?.hasPrefix("yes to what?") == true)
    #expect(try fault("Q20", "yes", text: "years ago")?.hasPrefix("yes to what?") == true)
  }

  @Test func `what a list asks may be told in words, which a physician reads`() throws {
    let answer = try read("Q44", "yes", text: "Parkinson's disease")
    #expect(answer.findings.isEmpty)
    #expect(answer.words == "yes: Parkinson's disease")
    #expect(answer.note?.contains("physician") == true)
    #expect(try read("Q29", "yes").findings == [StatedFinding(code: "anticoagulants")])
  }

  @Test func `what has changed is said in words`() throws {
    #expect(try fault("Q01", "yes") == "say in words what has changed")
    #expect(try read("Q01", "yes", text: "a new pill").words == "yes: a new pill")
    #expect(try fault("Q01", "perhaps") == "'perhaps' is neither yes nor no")
  }

  @Test func `measurements are read with their places`() throws {
    #expect(
      try read("Q02", "37.8 ear antipyretic").readings == [
        .temperature(Temperature(tenths: 378), site: .ear, antipyretic: true)
      ])
    // A second reading is taken as the first one was.
    #expect(
      try read("Q02", "37.8 ear 36.9").readings == [
        .temperature(Temperature(tenths: 378), site: .ear),
        .temperature(Temperature(tenths: 369), site: .ear),
      ])
    #expect(try fault("Q02", "hot")?.contains("no temperature") == true)
    #expect(try fault("Q02", "36.6 knee")?.contains("thermometer") == true)
    let first = try #require(BloodPressure("150/92"))
    let second = try #require(BloodPressure("138/86"))
    #expect(
      try read("Q03", "150/92/88 138/86").readings == [
        .pressure(first), .pulse(88), .pressure(second),
      ])
    #expect(try fault("Q03", "120")?.contains("no pressure") == true)
    #expect(try fault("Q03", "120/80/900")?.contains("no pulse") == true)
    #expect(try read("Q02", "no").words == "not measured")
  }

  @Test func `what the day asks for is not left out`() throws {
    var one = try Case()
    one.state("anticoagulants")
    #expect(try fault("Q03", "no", of: one)?.contains("anticoagulants") == true)
  }

  @Test(arguments: [("0", 0), ("10", 10)])
  func `pain is a score`(word: String, score: Int) throws {
    #expect(try read("Q10", word).readings == [.pain(PainScore(rawValue: score))])
  }

  @Test(arguments: ["-1", "11", "much"])
  func `pain beyond the scale is refused`(word: String) throws {
    #expect(try fault("Q10", word) != nil)
  }

  @Test func `a meal is a time, a reaction a word, a child's mood one of three`() throws {
    #expect(try read("Q16", "7:30").words == "07:30")
    #expect(try fault("Q16", "noon") != nil)
    var one = try Case(born: "2018-01-01")
    try one.prescribe("child", "BACK", day: "2026-02-27")
    try one.give("2026-03-02")
    #expect(try read("Q53", "mild", text: "a bruise", of: one).reaction == .mild)
    #expect(try read("Q53", "none", of: one).reaction == nil)
    #expect(try fault("Q53", "yes", of: one) != nil)
    #expect(
      try read("Q49", "crying", of: one).findings == [StatedFinding(code: "child-distress")])
    #expect(try read("Q49", "calm", text: "fed at 8", of: one).words == "calm: fed at 8")
  }

  @Test func `a question that is not asked of the patient takes only a no`() throws {
    let man = try Case(sex: .male)
    #expect(try read("Q15", "no", of: man).words == nil)
    #expect(try fault("Q15", "yes", of: man)?.contains("not asked") == true)
  }

  // MARK: What was yes before

  @Test func `a no to what is open leaves it, unless it was seen healed`() throws {
    var one = try Case()
    one.state("wound", [Site("knee", .left)])
    #expect(
      try read("Q12", "no", of: one).note == "wound stays open until it is stated as healed")
    #expect(try read("Q12", "no", healed: ["wound"], of: one).healed == ["wound"])
    #expect(try fault("Q12", "no", healed: ["burn"], of: one) != nil)
    one.state("anticoagulants")
    #expect(
      try read("Q29", "no", of: one).note
        == "anticoagulants stays open until a physician closes it")
    #expect(try fault("Q29", "no", healed: ["anticoagulants"], of: one) != nil)
  }

  @Test func `a yes as before states nothing anew, but what lasts is dated on`() throws {
    var one = try Case()
    one.state("wound", [Site("knee", .left)])
    one.state("acute-respiratory-infection", on: "2026-03-01")
    #expect(try read("Q12", "yes", of: one).findings.isEmpty)
    #expect(
      try read("Q04", "yes", of: one).findings == [
        StatedFinding(code: "acute-respiratory-infection", since: "2026-03-02")
      ])
  }

  @Test(arguments: ["wound:knee.left,shin@2026-03-01", "fever", "wound:lumbar"])
  func `a finding is written and read back`(text: String) throws {
    #expect(try #require(StatedFinding(text)).description == text)
  }

  @Test(arguments: ["", ":knee", "wound@", "wound:knee.middle", "a@b@c"])
  func `what is no finding is not read`(text: String) {
    #expect(StatedFinding(text) == nil)
  }
}
