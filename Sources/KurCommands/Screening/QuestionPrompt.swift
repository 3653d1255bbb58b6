import KurDomain
import KurReports
import KurRules

/// Asks one question of a form, until its answer can be meant.
struct QuestionPrompt {
  let asked: AskedQuestion
  let questionnaire: Questionnaire
  let dialogue: Dialogue
  /// True where a yes was given before, and what it means was not.
  let isBegun: Bool
  /// Keeps a yes at once, before what it means is asked.
  let begin: () throws -> Void

  init(
    _ asked: AskedQuestion, in questionnaire: Questionnaire, _ dialogue: Dialogue,
    isBegun: Bool, begin: @escaping () throws -> Void
  ) {
    self.asked = asked
    self.questionnaire = questionnaire
    self.dialogue = dialogue
    self.isBegun = isBegun
    self.begin = begin
  }

  private var title: String { "\(asked.code) \(asked.question.text)" }

  /// - Parameter before: what was given already; Enter leaves it.
  func answer(before: GivenAnswer?) throws -> GivenAnswer {
    if let before {
      let told = (try? questionnaire.read(before)).flatMap { QuestionPrompt.told($0, before) }
      try dialogue.say("  given before: \(told ?? "\(asked.code) no")")
      if try dialogue.isYes("  \(title) Leave it so?", usual: true) { return before }
    }
    while true {
      let given = try fresh()
      do throws(AnswerFault) {
        _ = try questionnaire.read(given)
        return given
      } catch {
        try dialogue.say("  \(error.message)")
      }
    }
  }

  /// An answer as the summary shows it; nil for a 'no'.
  static func told(_ read: ReadAnswer, _ given: GivenAnswer) -> String? {
    let words = read.words ?? (given.isNo ? nil : given.word)
    let healed = read.healed.map { "\($0) healed" }
    guard words != nil || !healed.isEmpty else { return nil }
    return "\(given.question) " + ([words].compactMap { $0 } + healed).joined(separator: "; ")
  }

  private func fresh() throws -> GivenAnswer {
    switch asked.question.input {
    case .finding: return try finding()
    case .changes:
      guard try dialogue.isYes(title, usual: false) else { return no }
      return given("yes", text: try dialogue.neededText("  In words"))
    case .temperature: return given(try temperature())
    case .pressure: return given(try pressure())
    case .pain: return try pain()
    case .meal:
      let word = try dialogue.ask("\(title) (as 12:30)", usual: "n") { $0 }
      return given(["n", "no"].contains(word.lowercased()) ? "no" : word)
    case .reaction:
      let word = try dialogue.ask(
        "\(title) (\(Reaction.allCases.map(\.rawValue).joined(separator: ", ")))", usual: "none"
      ) { word in ["n", "no"].contains(word.lowercased()) ? "none" : word }
      return given(word, text: word == "none" ? nil : try dialogue.text("  In words"))
    case .child:
      let word = try dialogue.ask("\(title) (calm, unsettled, crying)", usual: "calm") { $0 }
      return given(word, text: try dialogue.text("  Last meal and usual bedtime, in words"))
    case .measures, .consent:
      guard try dialogue.isYes(title, usual: false) else { return no }
      return given("yes", text: try dialogue.text("  In words"))
    }
  }

  private var no: GivenAnswer { given("no") }

  private func given(
    _ word: String, findings: [StatedFinding] = [], healed: [Code<Contraindication>] = [],
    text: String? = nil
  ) -> GivenAnswer {
    GivenAnswer(
      question: asked.code, word: word, findings: findings, healed: healed, text: text)
  }
}

// MARK: Measurements

extension QuestionPrompt {
  private func measured(_ example: String) throws -> String {
    if let need = asked.need { try dialogue.say("  It is measured today: \(need).") }
    return try dialogue.ask(
      "\(title) (\(example))", usual: asked.need == nil ? "not measured" : nil
    ) { word in
      guard !word.isEmpty else { throw WrongWord("it is needed today, \(example)") }
      return word
    }
  }

  /// A second reading, a quarter of an hour later, decides where the first is raised.
  private func temperature() throws -> String {
    let word = try measured("as 36.6, or 37.8 ear")
    guard isOutOfRange(word) else { return word }
    let again = try dialogue.ask(
      "  Raised: the second reading after 15 minutes, which decides", usual: "not repeated"
    ) { $0 }
    return again == "not repeated" ? word : "\(word) \(again)"
  }

  /// A second reading, five minutes later, decides where the first is out of range.
  private func pressure() throws -> String {
    let word = try measured("as 120/80/70")
    guard isOutOfRange(word) else { return word }
    let again = try dialogue.ask(
      "  Out of range: the second reading after 5 minutes, which decides", usual: "not repeated"
    ) { $0 }
    return again == "not repeated" ? word : "\(word) \(again)"
  }

  private func isOutOfRange(_ word: String) -> Bool {
    let read = try? questionnaire.read(given(word))
    return read?.readings.contains(where: questionnaire.isOutOfRange) ?? false
  }

  private func pain() throws -> GivenAnswer {
    let word = try dialogue.ask(title, usual: "0") { word in
      try PainScore.read(["n", "no"].contains(word.lowercased()) ? "0" : word).description
    }
    guard word != "0" else { return given(word) }
    let text = try dialogue.text("  Where, and since when, in words")
    guard let score = Int(word).map(PainScore.init(rawValue:)), questionnaire.isUnclear(score)
    else { return given(word, text: text) }
    let isNew = try dialogue.isYes("  Is it new or unexplained?")
    return given(
      word,
      findings: isNew ? asked.statable.map { StatedFinding(code: $0.code) } : [], text: text)
  }
}

// MARK: Findings

extension QuestionPrompt {
  private func finding() throws -> GivenAnswer {
    guard asked.open.isEmpty else { return try confirmed() }
    guard try dialogue.isYes(title, usual: isBegun) else { return no }
    try begin()
    return try stated(healed: [])
  }

  /// What was yes before is shown as such, and said again or ended.
  private func confirmed() throws -> GivenAnswer {
    try dialogue.say(title)
    var healed: [Code<Contraindication>] = []
    for open in asked.open {
      let place = open.sites.isEmpty ? "" : " at \(Words.sites(open.sites))"
      let isSo = try dialogue.isYes(
        "  Yes before: \(open.row.code)\(place) (\(open.evidence)). Still so? y or n")
      guard !isSo else { continue }
      if open.row.release == .healed {
        if try dialogue.isYes("  Seen healed today? y or n") { healed.append(open.row.code) }
      } else {
        try dialogue.say("  It stays until this: \(open.row.releaseText)")
      }
    }
    if try dialogue.isYes("  Anything more to this question?", usual: false) {
      return try stated(healed: healed)
    }
    let isOver = asked.open.allSatisfy { healed.contains($0.row.code) }
    return given(isOver ? "no" : "yes", healed: healed)
  }

  private func stated(healed: [Code<Contraindication>]) throws -> GivenAnswer {
    let rows = asked.statable
    var chosen = rows
    var isInWords = rows.isEmpty
    if rows.count > 1 || (rows.count == 1 && asked.takesWords) {
      let names = rows.map { "\($0.code): \($0.name)" }
      let none = asked.takesWords ? ["none of these, in words"] : []
      let numbers = try dialogue.choice(
        none + names, question: "  Which, as 1 or 1,2", from: asked.takesWords ? 0 : 1)
      chosen = numbers.filter { $0 > 0 }.map { rows[$0 - 1] }
      isInWords = chosen.isEmpty
    }
    let findings = try chosen.map { row in
      StatedFinding(code: row.code, sites: try sites(of: row), since: try date(of: row))
    }
    let text =
      isInWords && asked.takesWords && !rows.isEmpty
      ? try dialogue.neededText("  In words") : try dialogue.text("  In words, if anything")
    return given("yes", findings: findings, healed: healed, text: text)
  }

  private func date(of row: Contraindication) throws -> CalendarDay? {
    guard let event = row.event else { return nil }
    let day = questionnaire.day
    if event == "pregnancy" {
      return try dialogue.ask("  Week of the pregnancy, 1 to 42", usual: "unknown") { word in
        if word == "unknown" { return nil }
        guard let week = Int(word), (1...42).contains(week) else {
          throw WrongWord("a week from 1 to 42, or unknown")
        }
        return day.adding(days: -7 * (week - 1))
      }
    }
    let usual = row.undatedIsToday ? "today" : "unknown"
    return try dialogue.ask("  When (\(row.code)), a day", usual: usual) { word in
      if word == "unknown", !row.undatedIsToday { return nil }
      let meant = try DayWord.read(word).resolved(today: day, .past)
      guard meant <= day else { throw WrongWord("a day up to \(day)") }
      return meant
    }
  }

  private func sites(of row: Contraindication) throws -> Set<Site> {
    guard row.takesSites else { return [] }
    let usual = row.needsSites ? nil : "not known"
    return try dialogue.ask("  Where (\(row.code)), as knee.left, shin", usual: usual) { word in
      if word == usual { return [] }
      let words = word.split { " ,".contains($0) }.map(String.init)
      guard !words.isEmpty else {
        throw WrongWord("a leaf and its side, as knee.left: kur catalogue leaves lists them")
      }
      return Set(try words.map(FindingWord.site))
    }
  }
}
