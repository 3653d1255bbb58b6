import KurDomain
import KurRules
import KurService

extension Story {
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
    // The last day has only begun: whoever is due is still to come.
    guard day < end else { return 0 }
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

  mutating func decide(
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
  mutating func come(
    on day: CalendarDay, by staff: ClinicStaff, in batch: Batch, _ generator: inout SeededGenerator
  ) throws -> Int {
    guard let course, let patient else { return 0 }
    if generator.chance(25) { return try absent(.noShow, on: day, by: staff, in: batch) }
    if generator.chance(25) { return try absent(.patient, on: day, by: staff, in: batch) }
    var request = LogRequest(target: course.description)
    request.routine = true
    let number = done + 1
    let start = time(hour, (index * 7 + number * 5) % 60)
    if isChild {
      request.time = start
      request.details.meal = time(hour - 2, 30)
      request.details.bedtime = time(20, 30)
      request.details.mood = number % 4 == 1 ? .unsettled : .calm
    }
    let asked = ConditionNote.measured(of: sessions).contains(number)
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
      staff.therapists[therapist], on: day, at: start, command: "log"
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
  func rescreen(
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

  mutating func absent(
    _ cause: MissedDate.Cause, on day: CalendarDay, by staff: ClinicStaff, in batch: Batch
  ) throws -> Int {
    try miss(cause, on: day, by: staff, in: batch)
    return 0
  }

  mutating func miss(
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
}
