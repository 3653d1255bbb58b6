import KurDomain
import KurRules
import KurService

/// The days of a sample clinic, one after another.
struct History {
  private let plan: DemoClinic.Plan
  private let staff: ClinicStaff
  private var generator: SeededGenerator
  private var admissions: [CalendarDay: [Story]] = [:]
  private var stories: [Story] = []

  private(set) var admitted = 0
  private(set) var prescribed = 0
  private(set) var logged = 0

  init(plan: DemoClinic.Plan, staff: ClinicStaff, from opening: CalendarDay) {
    self.plan = plan
    self.staff = staff
    var generator = SeededGenerator(seed: plan.seed)
    for index in 0..<max(0, plan.patients) {
      let fate = Fate.of(index, &generator)
      let before = fate.admission(&generator, days: max(plan.days, 1))
      let day = ClinicCalendar.mondayToFriday.firstOpen(from: plan.until.adding(days: -before))
      admissions[min(day, plan.until), default: []].append(
        Story(index: index, fate: fate, isChild: index % 17 == 11))
    }
    self.generator = generator
  }

  /// Lives one day: who is new is admitted, who is due comes, or does not.
  mutating func live(_ day: CalendarDay, in batch: Batch) throws {
    for var story in admissions[day] ?? [] {
      try story.admit(on: day, by: staff, in: batch, &generator)
      admitted += 1
      prescribed += story.hasCourse ? 1 : 0
      stories.append(story)
    }
    guard ClinicCalendar.mondayToFriday.isOpen(day) else { return }
    for index in stories.indices {
      logged += try stories[index].live(day, until: plan.until, by: staff, in: batch, &generator)
      guard day < plan.until else { continue }
      if try stories[index].returns(on: day, by: staff, in: batch, &generator) { prescribed += 1 }
    }
  }
}
