import KurDomain
import KurReports
import KurRules
import KurService

/// Walks through a form at a terminal, one question after another. Every answer is kept at once, so
/// that leaving loses nothing on the same day.
struct ScreeningWalk {
  let practice: Practice
  let caller: Caller
  let dialogue: Dialogue
  /// What was measured beside answers the questions about it.
  let beside: [Reading]
  private var questionnaire: Questionnaire
  private var given: [Code<Question>: GivenAnswer] = [:]
  /// Questions that have a yes of which nobody has said yet what it means.
  private var begun: Set<Code<Question>> = []
  private let isKept: Bool

  init(
    _ practice: Practice, by caller: Caller, on terminal: Terminal, patient: String,
    _ form: Screening.Asked, on day: DayWord?, beside: [Reading] = []
  ) throws {
    self.practice = practice
    self.caller = caller
    self.dialogue = Dialogue(terminal: terminal)
    self.beside = beside
    // Whoever may not store the form is told before the questions, not behind them.
    guard try form == .daily || practice.may(.screenFully, caller) else {
      throw ServiceError.notPermitted(
        "the full form takes \(Act.screenFully.permitted); the daily one is asked with --daily")
    }
    self.questionnaire = try practice.questionnaire(of: patient, form, on: day, by: caller)
    let kept = try practice.draft(
      of: questionnaire.patient.key, form, on: questionnaire.day, by: caller)
    self.isKept = !kept.isEmpty
    for answer in kept {
      if let asked = questionnaire.asked.first(where: { $0.code == answer.question }),
        asked.isBegun(by: answer)
      {
        begun.insert(answer.question)
      } else {
        given[answer.question] = answer
      }
    }
    if form == .daily { try widenIfChanged() }
  }

  var form: Screening.Asked { questionnaire.form }
  var patient: Patient { questionnaire.patient }
  var day: CalendarDay { questionnaire.day }

  /// The answers, in the order of the questions, once somebody has confirmed them.
  ///
  /// - Parameter command: what goes on with it later; the screening itself where none is named.
  mutating func answers(goingOnWith command: String? = nil) throws -> [GivenAnswer] {
    do {
      try dialogue.say(patient.line)
      try dialogue.say(
        "\(form == .full ? "Full" : "Daily") screening of \(day), "
          + "\(Words.count(questionnaire.asked.count, "question")). Enter or n: no; y: yes; b: back; "
          + "q: leave, what was given is kept.")
      if isKept {
        try dialogue.say("It goes on from today's draft: \(Words.count(given.count, "answer")).")
      }
      repeat { try walk() } while try !isConfirmed()
      return questionnaire.asked.compactMap { given[$0.code] }
    } catch Turn.leave {
      let next = questionnaire.asked.first { !isAnswered($0) }
      let form = isWidened ? "daily" : form.rawValue
      let command = command ?? "kur screen \(patient.key) --\(form)"
      throw ServiceError.invalid(
        "left\(next.map { " at \($0.code)" } ?? " before it was confirmed"); no screening is stored. "
          + (given.isEmpty
            ? "Nothing was answered."
            : "\(Words.count(given.count, "answer")) \(given.count == 1 ? "is" : "are") kept for "
              + "today: \(command) goes on.")
      )
    }
  }

  /// True where a daily form became the full one on the way.
  private(set) var isWidened = false

  private func isAnswered(_ asked: AskedQuestion) -> Bool {
    given[asked.code] != nil || isMeasured(asked)
  }

  private func isMeasured(_ asked: AskedQuestion) -> Bool {
    beside.contains { reading in
      switch (reading, asked.question.input) {
      case (.temperature, .temperature), (.pressure, .pressure), (.pain, .pain): true
      default: false
      }
    }
  }

  private mutating func walk() throws {
    var trail: [Int] = questionnaire.asked.indices.filter { isAnswered(questionnaire.asked[$0]) }
    var block = ""
    while let next = questionnaire.asked.indices.first(where: {
      !isAnswered(questionnaire.asked[$0])
    }) {
      var index = next
      while true {
        let asked = questionnaire.asked[index]
        if asked.question.block != block {
          block = asked.question.block
          try dialogue.say(block.uppercased())
        }
        do {
          try answer(asked)
          break
        } catch Turn.back {
          guard let last = trail.popLast(where: { $0 < index }) else { continue }
          index = last
        }
      }
      trail.append(index)
      if questionnaire.asked[index].code == .changes, try widenIfChanged() {
        try dialogue.say("Something has changed: the whole form is asked.")
        trail = [0]
      }
    }
  }

  private mutating func answer(_ asked: AskedQuestion) throws {
    let (practice, patient, day, caller) = (practice, patient, day, caller)
    let kept = isWidened ? .daily : form
    let prompt = QuestionPrompt(
      asked, in: questionnaire, dialogue, isBegun: begun.contains(asked.code)
    ) {
      try practice.keep(
        GivenAnswer(question: asked.code, word: "yes"), of: patient.key, kept, on: day, by: caller)
    }
    let read = try prompt.answer(before: given[asked.code])
    given[asked.code] = read
    begun.remove(asked.code)
    try practice.keep(read, of: patient.key, kept, on: day, by: caller)
  }

  /// A yes to Q01 asks for the whole form of whoever may give it.
  @discardableResult
  private mutating func widenIfChanged() throws -> Bool {
    guard form == .daily, given[.changes]?.isYes ?? false, try practice.may(.screenFully, caller)
    else {
      return false
    }
    questionnaire = try practice.questionnaire(
      of: patient.key.description, .full, on: .day(day), by: caller)
    isWidened = true
    return true
  }

  /// Shows what is not 'no', and asks whether it is to be stored. A question's number goes back.
  private mutating func isConfirmed() throws -> Bool {
    let told = questionnaire.asked.compactMap { asked in
      given[asked.code].flatMap { answer in
        (try? questionnaire.read(answer)).flatMap { QuestionPrompt.told($0, answer) }
      }
    }
    try dialogue.say(told.isEmpty ? "Everything was answered with no." : "Not 'no':")
    for line in told { try dialogue.say("  \(line)") }
    while true {
      do {
        let word = try dialogue.word("Store this screening? y, or a question to go back to, as Q11")
        if ["y", "yes"].contains(word.lowercased()) { return true }
        guard let asked = questionnaire[Code(word.uppercased())] else {
          try dialogue.say("  y, q, or a question's number")
          continue
        }
        do { try answer(asked) } catch Turn.back {}
        return false
      } catch Turn.back {
        try dialogue.say("  the question's number, as Q11")
      }
    }
  }
}

extension [Int] {
  /// Takes the last one that fits, with all behind it.
  fileprivate mutating func popLast(where fits: (Int) -> Bool) -> Int? {
    while let last = popLast() {
      if fits(last) { return last }
    }
    return nil
  }
}

extension AskedQuestion {
  /// True for a yes that says nothing of what it means, where that is to be said.
  fileprivate func isBegun(by answer: GivenAnswer) -> Bool {
    question.input == .finding && open.isEmpty && answer.isYes && answer.findings.isEmpty
      && answer.text == nil
  }
}
