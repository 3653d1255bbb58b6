import Foundation
import KurDomain
import KurRules
import KurSamples
import KurService
import KurStore

/// A clinic with courses that went every way there is, whatever rules would have said: short and
/// long pauses, suspensions, decisions in any order, deviations, voided sessions, dates that were
/// missed or were not, changed lengths, courses that were taken over, people who died or have two
/// numbers.
struct RandomClinic {
  static let first = day("2025-01-06")
  static let last = day("2026-03-02")

  let clinic: TestClinic
  private(set) var random: SeededGenerator
  private var missed: Int64 = 0
  private var decisions: Int64 = 0

  init(courses: Int, seed: UInt64) throws {
    self.clinic = try TestClinic()
    self.random = SeededGenerator(seed: seed)
    let now = Instant(RandomClinic.last, ClockTime(clamping: 480))
    let store = try Store.open(at: clinic.database, now: now)
    var clock = now
    var patients: [Patient] = [clinic.patient]
    for number in 0..<courses {
      clock = Instant(milliseconds: clock.milliseconds + 1000)
      if number % 3 == 0 {
        patients.append(try add("Person \(number)", to: store, at: clock))
      }
      let patient = patients[random.pick(0...(patients.count - 1))]
      try course(of: patient, in: store, at: clock)
    }
    try merge(patients, in: store, at: clock)
  }

  private mutating func add(_ name: String, to store: Store, at now: Instant) throws -> Patient {
    let isDeceased = random.pick(0...9) == 0
    return try store.write(at: now) { tx in
      let patient = try tx.insert(
        PatientIdentity(
          name: name, born: day("1970-01-01"), status: isDeceased ? .deceased : nil))
      try tx.append(event(.patientAdded, at: now))
      return patient
    }
  }

  private func merge(_ patients: [Patient], in store: Store, at now: Instant) throws {
    guard patients.count > 3 else { return }
    try store.write(at: now) { tx in
      try tx.merge(patients[2].key, into: patients[1].key, reason: "Same identity card")
      try tx.append(event(.merged, at: now))
    }
  }

  private mutating func course(of patient: Patient, in store: Store, at now: Instant) throws {
    let start = RandomClinic.first.adding(days: random.pick(0...400))
    let isTakenOver = random.pick(0...9) == 0
    let sessions = [5, 10, 10, 20][random.pick(0...3)]
    let kind: (Code<Kind>, Code<Zone>, Code<Frequency>) = [
      ("back", "BACK-LUMBAR", "daily"), ("classical-local", "KNEE-JOINT", "alternate"),
      ("anti-stress", "NAPE-BACK-FEET", "weekly"),
    ][random.pick(0...2)]
    let prescription = Prescription(
      patient: patient.key, day: start, kind: kind.0, zone: kind.1, sessions: sessions,
      startMinutes: 15, targetMinutes: 30, intensityTarget: 3, frequency: kind.2,
      start: start.adding(days: random.pick(0...5)), techniques: ["rub"],
      takenOver: isTakenOver
        ? TakenOver(
          done: random.pick(1...sessions), lastDay: start.adding(days: -random.pick(1...20)),
          lastMinutes: 20) : nil)
    try store.write(at: now) { tx in
      let course = try tx.insert(prescription, prescriber: clinic.physician.key)
      try fill(course, in: tx)
      try tx.append(event(.prescribed, at: now))
    }
  }

  private mutating func fill(_ course: Course, in tx: Transaction) throws {
    let length = [0, 0, 1, 3, 5, course.sessions, course.sessions, 30][random.pick(0...7)]
    var date = course.prescription.start.adding(days: random.pick(0...35))
    for _ in 0..<length where date <= RandomClinic.last {
      try session(of: course, on: date, in: tx)
      if random.pick(0...7) == 0 {
        try miss(course, on: date.adding(days: random.pick(0...2)), in: tx)
      }
      if random.pick(0...14) == 0 { try decide(course, on: date, in: tx) }
      date = date.adding(days: [1, 1, 1, 2, 3, 5, 9, 17, 40][random.pick(0...8)])
    }
    if random.pick(0...5) == 0 { try decide(course, on: date, in: tx) }
    if random.pick(0...5) == 0 {
      try tx.insert(
        CourseAmendment(
          course: course.key, sessions: random.pick(5...20), targetMinutes: 30,
          day: course.prescription.day.adding(days: random.pick(1...40)),
          author: clinic.physician.key, reason: "It goes slowly"))
    }
    if random.pick(0...9) == 0 {
      try tx.insert(
        Measurement(
          patient: course.patient, course: course.key, measure: "pain",
          day: course.prescription.day, tenths: random.pick(0...10) * 10))
    }
  }

  private mutating func session(
    of course: Course, on date: CalendarDay, in tx: Transaction
  ) throws {
    let isDeviation = random.pick(0...11) == 0
    let isInterrupted = random.pick(0...11) == 0
    let gap: GapClass = random.pick(0...19) == 0 ? .lapsed : .normal
    let pain = random.pick(0...5)
    let given = SessionAsGiven(
      day: date, minutes: 20, intensity: 2, techniques: ["rub"], sites: [Site("lumbar")],
      closing: 3, painBefore: pain == 0 ? nil : PainScore(rawValue: random.pick(0...10)),
      painAfter: pain < 3 ? nil : PainScore(rawValue: random.pick(0...10)), condition: .same,
      reaction: random.pick(0...39) == 0 ? .severe : random.pick(0...9) == 0 ? .mild : .none,
      interrupted: isInterrupted ? "Felt unwell" : nil,
      performer: random.pick(0...2) == 0 ? clinic.physician.key : clinic.therapist.key)
    let stored = try tx.insert(
      course: course.key, given: given,
      judged: SessionAsJudged(
        stage: .main, plannedMinutes: 20, plannedIntensity: 2, ceiling: 25, gapClass: gap,
        isCounted: !isDeviation && !isInterrupted, isDeviation: isDeviation),
      author: clinic.therapist.key,
      deviation: isDeviation ? Deviation(rules: ["STEP_CAP"], reason: "The clock stopped") : nil)
    if isDeviation, random.pick(0...2) > 0 {
      try tx.insert(
        Deviation.Acceptance(
          isCounted: random.pick(0...1) == 0, physician: clinic.physician.key,
          reason: "No harm was done"), of: stored.key)
    }
    if random.pick(0...29) == 0 {
      try tx.insert(reaction: [.moderate, .severe][random.pick(0...1)], of: stored.key, note: nil)
    }
    if random.pick(0...11) == 0 { try tx.void(stored.key, reason: "It never was") }
  }

  private mutating func miss(_ course: Course, on date: CalendarDay, in tx: Transaction) throws {
    let known = try tx.missedDates(ofCourses: [course.key]).map(\.day)
    guard !known.contains(date), date <= RandomClinic.last else { return }
    try tx.insert(
      MissedDate(
        course: course.key, day: date,
        cause: MissedDate.Cause.allCases[random.pick(0...3)]))
    missed += 1
    if random.pick(0...4) == 0 {
      try tx.retract(.missedDate, missed, of: course.patient, reason: "It was given")
    }
  }

  private mutating func decide(_ course: Course, on date: CalendarDay, in tx: Transaction) throws {
    let choices: [CourseDecision.Choice] = [
      .suspend, .suspend, .resume, .reopen, .discontinue, .cancel, .review,
    ]
    try tx.insert(
      CourseDecision(
        course: course.key, choice: choices[random.pick(0...6)], day: min(date, RandomClinic.last),
        author: clinic.physician.key, reason: "As agreed",
        recorded: Instant(date)))
    decisions += 1
    if random.pick(0...5) == 0 {
      try tx.retract(.courseDecision, decisions, of: course.patient, reason: "It was another's")
    }
  }

  private func event(_ kind: Event.Kind, at now: Instant) -> Event {
    Event(kind: kind, actor: clinic.physician.key, command: "test", at: now)
  }
}
