import KurDomain
import KurRules
import KurStore

/// The answers to a form, with what was measured and found beside them.
public struct AnswersRequest: Sendable {
  public var patient: String
  public var on: DayWord?
  /// `daily` or `full`.
  public var form: Screening.Asked
  public var given: [GivenAnswer]
  public var observed: Observed

  public init(
    patient: String, on: DayWord? = nil, form: Screening.Asked, given: [GivenAnswer],
    observed: Observed = Observed()
  ) {
    self.patient = patient
    self.on = on
    self.form = form
    self.given = given
    self.observed = observed
  }
}

/// What becomes of the answers to a form.
public enum AnsweredForm: Sendable {
  case stored(ScreeningAnswer)
  /// Nothing is stored: answers that cannot be meant, and questions without one.
  case incomplete(faults: [AnswerFault], missing: [Question], of: Patient)
}

extension Practice {
  /// The questions of a form as they are asked of a patient.
  public func questionnaire(
    of text: String, _ form: Screening.Asked, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> Questionnaire {
    try look(by: caller.about(text), may: form.act) { desk in
      let patient = try Roll(desk.records).patient(text, for: .reading)
      desk.sees(patient)
      return try desk.questionnaire(of: patient, form, on: desk.dayMeant(word, .past))
    }
  }

  /// Records the answers to a form: all of them, or, where one is wrong or missing, none.
  public func answer(
    _ request: AnswersRequest, by caller: Caller
  ) throws(ServiceError) -> AnsweredForm {
    try write(
      by: caller.about(request.patient), may: request.form.act,
      again: { desk, event in
        let patient = try desk.patient(of: event)
        guard let number = event.subject, let key = Key<Screening>(number: number) else {
          throw ServiceError.notFound("the first answer is gone", suggestions: [])
        }
        return .stored(
          try desk.screeningAnswer(
            key, patient, on: desk.dayMeant(request.on, .past, at: event)))
      }
    ) { try $0.answer(request) }
  }
}

extension Desk {
  package func questionnaire(
    of patient: Patient, _ form: Screening.Asked, on day: CalendarDay
  ) throws -> Questionnaire {
    let questions: [Question] = try records.entries()
    let chart = try loadChart(of: patient, adding: questions.flatMap(\.leadsTo))
    return Questionnaire(form, of: questions, chart: chart, on: day)
  }

  package func answer(_ request: AnswersRequest) throws -> Result<AnsweredForm, ServiceError> {
    let patient = try Roll(records).patient(request.patient, for: .writing)
    let day = try dayMeant(request.on, .past)
    var form = request.form
    // What has changed is looked into with the whole form, by whoever may.
    let isChanged = request.given.contains { $0.question == .changes && $0.isYes }
    if isChanged, person.may(.screenFully) { form = .full }
    let questionnaire = try questionnaire(of: patient, form, on: day)
    let (read, faults) = questionnaire.read(request.given)
    let missing = questionnaire.missing(
      after: Set(request.given.map(\.question)), readings: request.observed.readings)
    guard faults.isEmpty, missing.isEmpty else {
      return .success(
        .incomplete(faults: faults, missing: missing.map(\.question), of: patient))
    }
    var observed = request.observed
    observed.readings = read.flatMap(\.readings) + observed.readings
    observed.findings = read.flatMap(\.findings).unique + observed.findings
    observed.healed = (read.flatMap(\.healed) + observed.healed).unique
    var notes = read.compactMap { answer in answer.note.map { "\(answer.question): \($0)" } }
    if isChanged, form != .full {
      notes.append(
        "\(Code<Question>.changes): the full form is due, by a therapist or a physician: "
          + "kur screen \(patient.key) --full")
    }
    let stored = try store(
      ScreeningRequest(
        patient: request.patient, on: .day(day),
        asked: isChanged && form != .full ? .nothing : form,
        observed: observed),
      of: patient, on: day,
      answers: try read.compactMap { answer in
        try answer.words.map {
          Answer(question: answer.question, text: try Wording.text($0, "\(answer.question)"))
        }
      },
      reaction: reaction(in: read, of: questionnaire), notes: notes)
    for form in [Screening.Asked.daily, .full] {
      try records.dropDraft(ScreeningDraft.form(form), of: patient.key)
    }
    return .success(.stored(stored))
  }

  /// The reaction to the last session, where it is news and the caller may record it.
  private func reaction(
    in read: [ReadAnswer], of questionnaire: Questionnaire
  ) -> (Reaction, of: Session, words: String)? {
    guard let answer = read.first(where: { $0.reaction != nil }), let reaction = answer.reaction,
      let session = questionnaire.session, reaction > session.reaction, person.may(.react)
    else { return nil }
    return (reaction, session, answer.words ?? reaction.rawValue)
  }
}

extension Questionnaire {
  /// What all answers say, and which cannot be meant.
  func read(_ given: [GivenAnswer]) -> (answers: [ReadAnswer], faults: [AnswerFault]) {
    var (answers, faults): ([ReadAnswer], [AnswerFault]) = ([], [])
    var seen: Set<Code<Question>> = []
    for answer in given {
      guard seen.insert(answer.question).inserted else {
        faults.append(AnswerFault(answer.question, "it is answered twice"))
        continue
      }
      do throws(AnswerFault) {
        answers.append(try read(answer))
      } catch {
        faults.append(error)
      }
    }
    return (answers, faults)
  }
}

extension Code where Of == Question {
  /// Has anything changed: a yes asks for the whole form.
  public static let changes: Self = "Q01"
}
