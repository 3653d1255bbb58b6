import KurDomain
import KurRules
import KurStore

/// The answers to a form that somebody has begun and not finished: of one day, and no record.
enum ScreeningDraft {
  static let day = "day"

  static func form(_ asked: Screening.Asked) -> String { "screen-\(asked.rawValue)" }
}

extension Screening.Asked {
  /// What somebody has to be allowed to do for it; who may not, does not see its draft either.
  var act: Act { self == .full ? .screenFully : .log }
}

extension Practice {
  /// What was given of a form on the same day, by question.
  public func draft(
    of patient: Key<Patient>, _ form: Screening.Asked, on day: CalendarDay, by caller: Caller
  ) throws(ServiceError) -> [GivenAnswer] {
    try read(by: caller.about(patient.description), may: form.act) { desk in
      let kept = try desk.records.draft(ScreeningDraft.form(form), of: patient)
      guard kept[ScreeningDraft.day] == day.description else { return [] }
      return kept.compactMap { field, value in
        field == ScreeningDraft.day ? nil : GivenAnswer(draft: value, question: Code(field))
      }
    }
  }

  /// Keeps an answer of a form that is being walked through; what was kept of another day goes.
  public func keep(
    _ answer: GivenAnswer, of patient: Key<Patient>, _ form: Screening.Asked, on day: CalendarDay,
    by caller: Caller
  ) throws(ServiceError) {
    try write(
      by: caller.withoutRequest.about(patient.description), may: form.act, again: { _, _ in }
    ) { desk in
      let name = ScreeningDraft.form(form)
      let kept = try desk.records.draft(name, of: patient)
      if let old = kept[ScreeningDraft.day], old != day.description {
        try desk.records.dropDraft(name, of: patient)
      }
      if kept[ScreeningDraft.day] != day.description {
        try desk.records.keep(day.description, for: ScreeningDraft.day, of: name, patient)
      }
      try desk.records.keep(answer.draft, for: answer.question.rawValue, of: name, patient)
      return .success(())
    }
  }
}

extension GivenAnswer {
  /// The word, the findings and what is healed, each in a line of its own; then the text.
  fileprivate var draft: String {
    let findings = findings.map(\.description).joined(separator: " ")
    let healed = healed.map(\.rawValue).joined(separator: " ")
    return [word, findings, healed, text ?? ""].joined(separator: "\n")
  }

  fileprivate init?(draft: String, question: Code<Question>) {
    let lines = draft.split(
      separator: "\n", maxSplits: 3, omittingEmptySubsequences: false
    ).map(String.init)
    guard lines.count == 4 else { return nil }
    self.init(
      question: question, word: lines[0],
      findings: lines[1].split(separator: " ").compactMap { StatedFinding(String($0)) },
      healed: lines[2].split(separator: " ").map { Code(String($0)) },
      text: lines[3].isEmpty ? nil : lines[3])
  }
}
