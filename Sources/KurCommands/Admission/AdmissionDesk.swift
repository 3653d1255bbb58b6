import KurDomain
import KurReports
import KurRules
import KurService

/// Leads somebody at a terminal through an admission. Each step is stored when it is done.
struct AdmissionDesk {
  let practice: Practice
  let caller: Caller
  let terminal: Terminal

  var dialogue: Dialogue { Dialogue(terminal: terminal) }
  var form: AdmissionForm { AdmissionForm(dialogue: dialogue, practice: practice) }

  /// Runs what is not done yet and the person may do.
  func admit(_ typed: String?) throws -> Answer {
    let patient: Patient
    do {
      patient = try PatientStep(desk: self).patient(typed)
    } catch Turn.leave {
      throw ServiceError.invalid("left before the patient was registered; nothing is kept")
    }
    do {
      return try goOn(patient)
    } catch Turn.leave {
      throw ServiceError.invalid(left(try admission(of: patient)))
    }
  }

  func admission(of patient: Patient) throws -> Admission {
    try practice.admission(of: patient.key.description, by: caller)
  }

  private func goOn(_ patient: Patient) throws -> Answer {
    var state = try admission(of: patient)
    try dialogue.say(state.title)
    if let course = state.course { return answer(state, ["\(course) is open already"]) }
    if state.consent == nil {
      try ConsentStep(desk: self, state: state).run()
      state = try admission(of: patient)
    }
    if state.examined == nil, try practice.may(.examine, caller) {
      try ExaminationStep(desk: self, state: state).run()
      state = try admission(of: patient)
    }
    if state.screened == nil, try practice.may(.screenFully, caller) {
      try screen(patient)
      state = try admission(of: patient)
    }
    guard state.examined != nil, state.screened != nil,
      try practice.may(.prescribeMedical, caller)
    else {
      return answer(
        state,
        [
          "the physician goes on with kur admit \(patient.key): \(state.open.joined(separator: ", "))"
        ]
      )
    }
    try nameClearances(state)
    let made = try PrescriptionStep(desk: self, state: state).run()
    return answer(
      try admission(of: patient),
      ["\(made.course.key) \(made.terms.summary)", "next: kur next \(patient.key)"],
      warnings: made.warnings)
  }

  private func screen(_ patient: Patient) throws {
    var walk = try ScreeningWalk(
      practice, by: caller, on: terminal, patient: patient.key.description, .full, on: nil)
    let given = try walk.answers(goingOnWith: "kur admit \(patient.key)")
    let page = try walk.store(given, Observed()).page(width: terminal.width)
    for line in page.lines.dropFirst() { try dialogue.say(line) }
  }

  /// What bars, with who can change it, before a course is planned around it.
  private func nameClearances(_ state: Admission) throws {
    guard !state.bars.barring.isEmpty else { return }
    try dialogue.say("Before a course, or around it:")
    for bar in state.bars.barring { try dialogue.say("  \(bar.change(for: state.patient.key))") }
  }

  private func answer(
    _ state: Admission, _ lines: [String], warnings: [RuleFinding] = []
  ) -> Answer {
    Answer(
      [state.patient.line] + lines, warnings: warnings,
      json: JSON.object([]).adding(state.patient.members))
  }

  private func left(_ state: Admission) -> String {
    "left; what is stored stays (\(state.done.joined(separator: ", "))), and the answers of the "
      + "step are kept: kur admit \(state.patient.key) goes on"
  }
}

extension Admission {
  /// What is done, in words.
  var done: [String] {
    ["registered"]
      + [
        consent.map { "consent of \($0.day)" }, examined.map { "examination of \($0)" },
        screened.map { "full screening of \($0)" },
      ].compactMap(\.self)
  }

  /// What is to come.
  var open: [String] {
    [
      consent == nil ? "consent" : nil, examined == nil ? "examination" : nil,
      screened == nil ? "full screening" : nil, course == nil ? "prescription" : nil,
    ].compactMap(\.self)
  }

  var title: String {
    "Admission of \(patient.line): \(done.joined(separator: ", "))."
      + (open.isEmpty ? "" : " To come: \(open.joined(separator: ", ")).")
      + " b: back; q: leave, what was given is kept."
  }
}
