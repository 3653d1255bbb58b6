import KurDomain
import KurRules
import KurService

extension Story {
  mutating func admit(
    on day: CalendarDay, by staff: ClinicStaff, in batch: Batch, _ generator: inout SeededGenerator
  ) throws {
    let identity =
      isChild
      ? People.child(index, of: &generator, on: day)
      : People.identity(index, of: &generator, on: day)
    var request = PatientRequest()
    request.name = identity.name
    request.born = .day(identity.born)
    request.sex = identity.sex
    request.phone = identity.phone
    request.guardian = identity.guardian
    request.isAnotherPerson = true
    let patient = try batch.desk(
      staff.receptionist, on: day, at: time(8, 5), command: "patient add"
    )
    .addPatient(request).get()
    self.patient = patient
    complaint = isChild ? Complaint.child : generator.pick(Complaint.adults)
    therapist = generator.pick(0...(staff.therapists.count - 1))
    try prescribe(patient, on: day, by: staff, in: batch, &generator)
  }

  /// Examination, consent, screening and prescription: a course begins with all four.
  mutating func prescribe(
    _ patient: Patient, on day: CalendarDay, by staff: ClinicStaff, in batch: Batch,
    _ generator: inout SeededGenerator
  ) throws {
    let number = patient.key.description
    let physician = staff.physicians[index % staff.physicians.count]
    _ = try batch.desk(staff.receptionist, on: day, at: time(8, 10), command: "consent")
      .consent(ConsentRequest(patient: number, zones: [complaint.zone])).get()
    if let diagnosis = DiagnosisCode(complaint.diagnosis) {
      _ = try batch.desk(physician, on: day, at: time(8, 20), command: "examine")
        .examine(
          ExaminationRequest(
            patient: number, complaint: complaint.words, history: complaint.history,
            visual: complaint.finding, conclusion: "Massage is expected to help",
            diagnosis: diagnosis)
        ).get()
    }
    pain = generator.pick(4...7)
    _ = try batch.desk(physician, on: day, at: time(8, 30), command: "screen")
      .screen(
        ScreeningRequest(
          patient: number, asked: .full,
          observed: Observed(
            readings: readings(of: patient, on: day, &generator), findings: knownFindings))
      ).get()
    if !isChild, index % 13 == 6 {
      _ = try batch.desk(physician, on: day, at: time(8, 35), command: "clear")
        .clear(
          ClearanceRequest(
            patient: number, code: "anticoagulants", until: .day(day.adding(days: 60)),
            maximumIntensity: 2, reason: "Stable for years, light work only")
        ).get()
    }
    sessions = generator.pick(complaint.sessions)
    var wishes = CourseWishes(kind: complaint.kind, zone: complaint.zone)
    wishes.sessions = sessions
    wishes.side = complaint.side
    var request = PrescriptionRequest(wishes: wishes)
    request.indication = complaint.indication
    request.diagnosis = DiagnosisCode(complaint.diagnosis)
    request.details.injured = complaint.injured
    request.goal = complaint.goal
    request.start = .day(day.adding(days: 1))
    let answer = try batch.desk(physician, on: day, at: time(8, 40), command: "prescribe")
      .prescribe(number, request)
    guard case .success(let made) = answer else { return }
    course = made.course.key
    prescribed = day
    sessions = made.terms.sessions
    done = 0
    nextDay = made.plan.sessions.first?.day
    isOver = false
    ended = nil
    coursesHad += 1
  }

  /// Some come back for another course after a few months; answers whether one was prescribed.
  mutating func returns(
    on day: CalendarDay, by staff: ClinicStaff, in batch: Batch, _ generator: inout SeededGenerator
  ) throws -> Bool {
    guard let patient, let ended, coursesHad < 3, day.days(since: ended) >= 120,
      generator.chance(15)
    else { return false }
    let before = coursesHad
    try prescribe(patient, on: day, by: staff, in: batch, &generator)
    return coursesHad > before
  }
}
