import KurDomain
import KurRules
import KurService

/// One patient of a sample clinic, and what the days bring.
struct Story {
  let index: Int
  let fate: Fate
  let isChild: Bool

  private var patient: Patient?
  private var course: Key<Course>?
  private var complaint = Complaint.adults[0]
  private var therapist = 0
  private var pain = 6
  private var next: NextSession?
  private var sessions = 10
  private var done = 0
  private var suspended: CalendarDay?
  private var isOver = false
  private var ended: CalendarDay?
  private var prescribed: CalendarDay?
  private var feverish: CalendarDay?
  private var coursesHad = 0

  init(index: Int, fate: Fate, isChild: Bool) {
    self.index = index
    self.fate = fate
    self.isChild = isChild
  }

  var hasCourse: Bool { course != nil }

  // MARK: Admission

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
  private mutating func prescribe(
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
          observed: Observed(readings: readings(of: patient, on: day, &generator)))
      ).get()
    sessions = generator.pick(complaint.sessions)
    var wishes = CourseWishes(kind: complaint.kind, zone: complaint.zone)
    wishes.sessions = sessions
    wishes.side = complaint.side
    var request = PrescriptionRequest(wishes: wishes)
    request.indication = complaint.indication
    request.diagnosis = DiagnosisCode(complaint.diagnosis)
    request.goal = complaint.goal
    request.start = .day(day.adding(days: 1))
    let answer = try batch.desk(physician, on: day, at: time(8, 40), command: "prescribe")
      .prescribe(number, request)
    guard case .success(let made) = answer else { return }
    course = made.course.key
    prescribed = day
    sessions = made.terms.sessions
    done = 0
    next = nil
    nextDay = made.plan.sessions.first?.day
    isOver = false
    ended = nil
    coursesHad += 1
  }

  private var nextDay: CalendarDay?

  // MARK: Days

  /// Lives one open day; answers how many sessions were logged.
  mutating func live(
    _ day: CalendarDay, until end: CalendarDay, by staff: ClinicStaff, in batch: Batch,
    _ generator: inout SeededGenerator
  ) throws -> Int {
    guard let course, !isOver else { return 0 }
    // Who never comes is not waited for; the course runs out by itself.
    if done == 0, let prescribed, day.days(since: prescribed) > 30 { return 0 }
    let physician = staff.physicians[index % staff.physicians.count]
    if let since = suspended {
      guard fate == .pauses, day.days(since: since) >= 6 else { return 0 }
      _ = try batch.desk(physician, on: day, at: time(9, 0), command: "course resume")
        .decide(course.description, .resume, reason: "Well again", on: nil).get()
      suspended = nil
      nextDay = day
    }
    guard let planned = nextDay, day >= planned else { return 0 }
    switch fate {
    case .expires, .waits:
      return 0
    case .cancelled where coursesHad == 1:
      try decide(.cancel, "The patient moved away", physician, on: day, in: batch)
      return 0
    case .lapses where done >= 4:
      if done == 4, day == planned { try miss(.noShow, on: day, by: staff, in: batch) }
      return 0
    case .discontinued where done >= 3:
      try decide(.discontinue, "The patient's wish", physician, on: day, in: batch)
      return 0
    case .pauses where done == 5 && coursesHad == 1 && !hasPaused:
      hasPaused = true
      try decide(.suspend, "A family matter, back in a week", physician, on: day, in: batch)
      return 0
    case .rests where done >= 3 && end.days(since: day) <= 5:
      try decide(.suspend, "On a journey", physician, on: day, in: batch)
      return 0
    default:
      return try come(on: day, by: staff, in: batch, &generator)
    }
  }

  private var hasPaused = false

  private mutating func decide(
    _ choice: CourseDecision.Choice, _ reason: String, _ physician: Staff, on day: CalendarDay,
    in batch: Batch
  ) throws {
    guard let course else { return }
    let answer = try batch.desk(
      physician, on: day, at: time(9, 0), command: "course \(choice.rawValue)"
    ).decide(course.description, choice, reason: reason, on: nil)
    guard case .success = answer else { return }
    if choice == .suspend { suspended = day } else { isOver = true }
  }

  /// The patient comes, or does not; mostly does.
  private mutating func come(
    on day: CalendarDay, by staff: ClinicStaff, in batch: Batch, _ generator: inout SeededGenerator
  ) throws -> Int {
    guard let course, let patient else { return 0 }
    if generator.chance(25) { return try absent(.noShow, on: day, by: staff, in: batch) }
    if generator.chance(25) { return try absent(.patient, on: day, by: staff, in: batch) }
    var request = LogRequest(target: course.description)
    request.routine = true
    let number = done + 1
    let asked = [1, (sessions + 1) / 2, sessions].contains(number)
    if asked || generator.chance(200) {
      let after = max(0, pain - generator.pick(1...2))
      request.painBefore = PainScore(rawValue: pain)
      request.painAfter = PainScore(rawValue: after)
    }
    if generator.chance(350), pain > 1 { pain -= 1 }
    request.observed.readings = readings(of: patient, on: day, &generator)
    if generator.chance(12) {
      request.observed.readings.append(.temperature(Temperature(tenths: 374)))
      feverish = day
    } else if let feverish, day.days(since: feverish) <= 20 {
      request.observed.readings.append(.temperature(Temperature(tenths: 366)))
    }
    if generator.chance(30) {
      request.reaction = .mild
      request.note = "A little sore in the evening"
    }
    if generator.chance(20) { request.shortened = .late }
    let answer = try batch.desk(
      staff.therapists[therapist], on: day,
      at: time(9 + index % 8, (index * 7 + number * 5) % 60), command: "log"
    ).log(request)
    switch answer {
    case .success(let logged):
      if logged.session.isCounted { done += 1 }
      nextDay = logged.standing.next?.planned
      if logged.standing.state == .completed {
        isOver = true
        ended = day
      }
      return 1
    case .failure(let error):
      if case .refused(let refusal) = error {
        let rules = Set(refusal.findings.filter { $0.level == .hard }.map(\.rule))
        if rules.contains("SCREENING_MISSING") {
          try rescreen(patient, on: day, by: staff, in: batch, &generator)
        }
        isOver = rules == ["COURSE_INTERRUPTION"]
      }
      nextDay = ClinicCalendar.mondayToFriday.firstOpen(from: day.adding(days: 1))
      return 0
    }
  }

  /// After a long pause everything is asked again.
  private func rescreen(
    _ patient: Patient, on day: CalendarDay, by staff: ClinicStaff, in batch: Batch,
    _ generator: inout SeededGenerator
  ) throws {
    _ = try batch.desk(staff.therapists[therapist], on: day, at: time(17, 0), command: "screen")
      .screen(
        ScreeningRequest(
          patient: patient.key.description, asked: .full,
          observed: Observed(readings: readings(of: patient, on: day, &generator)))
      ).get()
  }

  private mutating func absent(
    _ cause: MissedDate.Cause, on day: CalendarDay, by staff: ClinicStaff, in batch: Batch
  ) throws -> Int {
    try miss(cause, on: day, by: staff, in: batch)
    return 0
  }

  private mutating func miss(
    _ cause: MissedDate.Cause, on day: CalendarDay, by staff: ClinicStaff, in batch: Batch
  ) throws {
    guard let course else { return }
    let desk = batch.desk(staff.receptionist, on: day, at: time(17, 30), command: "missed")
    do {
      let answer = try desk.missed(course.description, cause: cause, on: nil).get()
      nextDay = answer.line.standing.next?.planned
    } catch ServiceError.invalid {
      // The pause has grown so long that the course lapsed.
      isOver = true
    }
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

  // MARK: Pieces

  /// What is measured at a visit: calm figures, as a careful clinic takes them.
  private func readings(
    of patient: Patient, on day: CalendarDay, _ generator: inout SeededGenerator
  ) -> [Reading] {
    guard patient.age(on: day).years >= 14 else {
      return [.temperature(Temperature(tenths: 364 + generator.pick(0...5)))]
    }
    let pressure = BloodPressure(
      systolic: 112 + generator.pick(0...24), diastolic: 68 + generator.pick(0...16))
    return pressure.map { [.pressure($0)] } ?? []
  }

  private func time(_ hour: Int, _ minute: Int) -> ClockTime {
    ClockTime(clamping: hour * 60 + minute)
  }
}
