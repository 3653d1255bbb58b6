import KurDomain
import KurService

/// One patient of a sample clinic, and what the days bring.
struct Story {
  let index: Int
  let fate: Fate
  let isChild: Bool

  var patient: Patient?
  var course: Key<Course>?
  var complaint = Complaint.adults[0]
  var therapist = 0
  var pain = 6
  var sessions = 10
  var done = 0
  var suspended: CalendarDay?
  var isOver = false
  var ended: CalendarDay?
  var prescribed: CalendarDay?
  var feverish: CalendarDay?
  var coursesHad = 0
  /// The day on which the patient is looked for.
  var nextDay: CalendarDay?
  var hasPaused = false

  init(index: Int, fate: Fate, isChild: Bool) {
    self.index = index
    self.fate = fate
    self.isChild = isChild
  }

  var hasCourse: Bool { course != nil }

  /// What some patients bring along.
  var knownFindings: [StatedFinding] {
    guard !isChild, coursesHad == 0 else { return [] }
    if index % 13 == 6 { return [StatedFinding(code: "anticoagulants")] }
    return index % 9 == 4 ? [StatedFinding(code: "diabetes")] : []
  }

  /// What is measured at a visit: calm figures, as a careful clinic takes them.
  func readings(
    of patient: Patient, on day: CalendarDay, _ generator: inout SeededGenerator
  ) -> [Reading] {
    guard patient.age(on: day).years >= 14 else {
      return [.temperature(Temperature(tenths: 364 + generator.pick(0...5)))]
    }
    let pressure = BloodPressure(
      systolic: 112 + generator.pick(0...24), diastolic: 68 + generator.pick(0...16))
    return pressure.map { [.pressure($0)] } ?? []
  }

  /// The hour at which the patient comes.
  var hour: Int { 9 + index % 8 }

  func time(_ hour: Int, _ minute: Int) -> ClockTime {
    ClockTime(clamping: hour * 60 + minute)
  }
}
