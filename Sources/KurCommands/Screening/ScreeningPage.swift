import KurDomain
import KurReports
import KurRules
import KurService
import KurTexts

extension ScreeningWalk {
  /// Stores the answers that were given and confirmed.
  func store(_ given: [GivenAnswer], _ observed: Observed) throws -> ScreeningAnswer {
    let answered = try practice.answer(
      AnswersRequest(
        patient: patient.key.description, on: .day(day), form: form, given: given,
        observed: observed), by: caller)
    switch answered {
    case .stored(let answer): return answer
    case .incomplete(let faults, let missing, _):
      // Somebody else changed the record in the meantime.
      throw ServiceError.missing(
        faults.map(\.description) + missing.map { "\($0.code) \($0.text)" })
    }
  }
}

extension ScreeningAnswer {
  /// What was stored, what holds, and what may be done now.
  func page(width: Int, remark: String? = nil) -> Answer {
    var lines = [patient.written, line]
    lines += answers.flatMap { "  \($0.question) \($0.text.oneLine)".wrapped(to: width, indent: 6) }
    lines += bars.signs.flatMap { "  \($0.line)".wrapped(to: width, indent: 4) }
    lines += bars.all.flatMap { bar in
      let action = bar.isBarring ? bar.action.map { ["  NOW: " + $0.words] } ?? [] : []
      return action + "  \(bar.line)".wrapped(to: width, indent: 4)
    }
    lines += allowance.lines(width: width)
    var codes: Set<String> = []
    let signs = bars.signs.filter(\.isBarring).map { "\($0.measure.rawValue): \($0.passes)" }
    let changes = (bars.barring.map { $0.change(for: patient.key) } + signs)
      .filter { codes.insert($0).inserted }
    if !changes.isEmpty { lines.append("  who can change it:") }
    lines += changes.flatMap { "    \($0)".wrapped(to: width, indent: 6) }
    lines += notes.flatMap { "  \($0)".wrapped(to: width, indent: 4) }
    if let remark { lines.append(remark) }
    return Answer(
      lines,
      json: JSON.object([]).adding([
        "screening": .text(screening), "outcome": .string(outcome.rawValue),
        "findings": .array(bars.all.map(\.json)), "day": .text(day),
        "asked": .string(asked.rawValue), "signs": .array(bars.signs.map(\.json)),
        "answers": .array(
          answers.map { ["question": .text($0.question), "text": .string($0.text)] }),
        "notes": .texts(notes),
      ]).adding(allowance.members).adding(patient.members))
  }

  private var line: String {
    let questions: String
    switch asked {
    case .full: questions = "full screening"
    case .daily: questions = "daily screening"
    case .routine, .nothing: questions = "screening"
    }
    return "\(screening) \(questions) of \(day): \(outcome.rawValue)"
  }
}

extension Questionnaire {
  /// The questions on paper, or as a list.
  func report(in language: Language) -> WritableReport {
    WritableReport(
      document: { _ in QuestionnaireLayout(self, Texts(language)).document }, json: { json })
  }

  private var json: JSON {
    JSON.object([]).adding(patient.members).adding([
      "form": .string(form.rawValue), "day": .text(day),
      "questions": .array(
        asked.map { asked in
          [
            "question": .text(asked.code), "block": .string(asked.question.block),
            "text": .string(asked.question.text), "answer": .string(asked.question.answer),
            "input": .string(asked.question.input.rawValue), "needed": .bool(asked.isNeeded),
            "why": .optionalText(asked.need),
            "codes": .texts(asked.statable.map(\.code)),
            "open": .texts(asked.open.map(\.row.code)),
          ]
        }),
    ])
  }
}
