import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Records a physician's examination, on which prescriptions rest.
  public func examine(
    _ request: ExaminationRequest, by caller: Caller
  ) throws(ServiceError) -> (patient: Patient, examination: Examination) {
    try write(
      by: caller.about(request.patient), may: .examine,
      again: { desk, event in
        let patient = try desk.patient(of: event)
        guard
          let examination = try desk.records.examinations(of: patient.key).first(where: {
            $0.key.description == event.subject
          })
        else { throw ServiceError.notFound("the first answer is gone", suggestions: []) }
        return (patient, examination)
      }
    ) { try $0.examine(request) }
  }
}

extension Desk {
  package func examine(
    _ request: ExaminationRequest
  ) throws -> Result<(patient: Patient, examination: Examination), ServiceError> {
    let patient = try Roll(records).patient(request.patient, for: .writing)
    let day = try dayMeant(request.on, .past)
    try mustBeRegistered(on: day)
    let examination = try records.insert(
      NewExamination(
        patient: patient.key, day: day,
        complaint: try Wording.text(request.complaint, "--complaint"),
        history: try Wording.text(request.history, "--history"),
        visual: try Wording.text(request.visual, "--visual"),
        conclusion: try Wording.text(request.conclusion, "--conclusion"),
        diagnosis: request.diagnosis.description),
      by: person.key)
    try recordEvent(.examined, of: patient.key, subject: examination.key.description)
    return .success((patient, examination))
  }
}

extension Desk {
  /// R-01, for what is no prescription: an active registration is asked for there too.
  func mustBeRegistered(on day: CalendarDay) throws(ServiceError) {
    guard person.isRegisteredPhysician(on: day) else {
      let until = person.profile.registrationUntil.map { " (it ended on \($0))" } ?? ""
      throw .notPermitted(
        "\(person.name) (\(person.key)) has no registration that is active on \(day)\(until): "
          + "that takes a registered physician")
    }
  }

  /// A code that is in none of the catalogue's rows, with the nearest ones.
  func unknown(_ code: String, _ what: String, among list: CatalogueList) throws -> ServiceError {
    .notFound(
      "there is no \(what) '\(code.shown)' in the catalogue",
      suggestions: Nearest.to(code, in: try records.table(of: list).rows.compactMap(\.first)))
  }
}
