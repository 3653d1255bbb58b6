import KurDomain
import KurRules
import KurService
import Testing

struct SettingTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  @discardableResult
  private func set(_ key: String, _ value: String, reason: String? = "House rule") throws
    -> ParameterStory
  {
    try clinic.practice.set(
      key, to: value, reason: reason, by: caller(clinic.administrator, "set"))
  }

  private func message(_ work: () throws -> Void) -> String? {
    if case .invalid(let message) = failure(work) { message } else { nil }
  }

  @Test func `a value within its bounds is set, with its story`() throws {
    let story = try set("late.days", "2")
    #expect(story.parameter.value == "2")
    #expect(story.default == "3")
    #expect(story.changes.map(\.setting.reason) == ["House rule"])
    #expect(story.changes.map(\.author) == [clinic.administrator])
    let changed = try clinic.practice.changedParameters(by: caller(clinic.therapist, "set"))
    #expect(changed.map(\.parameter.key) == ["late.days"])
    try set("LATE.DAYS", "3")
    #expect(try clinic.practice.changedParameters(by: caller(clinic.therapist, "set")).isEmpty)
  }

  @Test func `beyond its bounds a value is refused, and they are named`() throws {
    #expect(
      message { try set("late.days", "15") }
        == "'15' is no value of late.days: it takes a whole number from 0 to 14 days")
    #expect(
      message { try set("screening.vitals", "some") }
        == "'some' is no value of screening.vitals: it takes one of by-risk, all, never")
    try set("late.days", "0")
    try set("late.days", "14")
  }

  @Test func `figures stay in their order`() throws {
    try set("course.gap.recallDays", "60")
    #expect(
      message { try set("course.gap.softDays", "61") }
        == "course.gap.softDays cannot be 61 days: it has to be the same or below "
        + "course.gap.recallDays, which is 60 days")
    try set("temp.subfebrile.other", "37.8")
    #expect(
      message { try set("temp.fever", "37.8") }
        == "temp.fever cannot be 37.8 C: it has to be above temp.subfebrile.other, which is 37.8 C")
    try set("temp.fever", "37.9")
  }

  @Test func `a change has a reason, and is one`() throws {
    #expect(failure { try set("late.days", "2", reason: nil) }?.kind == .missing)
    #expect(failure { try set("late.days", "3") }?.kind == .invalid)
    #expect(failure { try set("late.day", "3") }?.suggestions == ["late.days"])
  }

  @Test func `every rule sees the new value at once`() throws {
    clinic.go(to: march(5))
    func log() throws {
      try clinic.log {
        $0.on = .day(march(2))
        $0.reasons = Reasons(reasons: ["Forgotten on the day"])
      }
    }
    try set("late.days", "2")
    #expect(refusal(log)?.rules == ["LATE_ENTRY"])
    try set("late.days", "3")
    #expect(refusal(log) == nil)
  }

  @Test func `what a rule reads is shown as the clinic has set it`() throws {
    try set("late.days", "2")
    let about = try #require(RuleBook.about("LATE_ENTRY"))
    func values(_ practice: Practice?) throws -> [String] {
      try CatalogueBrowser.parameters(about.parameters, in: practice).map(\.parameter.value)
    }
    #expect(try values(clinic.practice) == ["2"])
    #expect(try values(nil) == ["3"])
  }

  // MARK: Hours

  @Test func `a session that begins outside the hours is warned of`() throws {
    try clinic.practice.setHours(
      OpeningHours("09:00-17:00"), on: [.monday, .tuesday], reason: "Winter",
      by: caller(clinic.administrator, "calendar hours"))
    #expect(
      try clinic.practice.calendar(by: caller(clinic.therapist, "calendar")).calendar.hours.count
        == 2)
    let late = try clinic.log { $0.time = ClockTime("17:00") }
    #expect(late.warnings.map(\.rule).contains("CLOSED_DAY"))
    clinic.go(to: march(3))
    let early = try clinic.log { $0.time = ClockTime("09:00") }
    #expect(!early.warnings.map(\.rule).contains("CLOSED_DAY"))
    try clinic.practice.setHours(
      nil, on: [.monday], reason: nil, by: caller(clinic.administrator, "calendar hours"))
    #expect(
      try clinic.practice.calendar(by: caller(clinic.therapist, "calendar")).calendar.hours
        == [.tuesday: try #require(OpeningHours("09:00-17:00"))])
  }

  // MARK: History

  @Test func `the clinic's history names who changed what, when and why`() throws {
    try set("late.days", "2")
    try set("late.days", "4")
    clinic.go(to: march(3))
    _ = try clinic.practice.setPrice(
      PriceRequest(zone: "HEAD", amount: "12.00", reason: "First list"),
      by: caller(clinic.administrator, "price"))
    _ = try clinic.practice.addRows(
      .ownZones, to: "zones", reason: "Longer minutes",
      by: caller(clinic.administrator, "catalogue add"))
    let lines = try clinic.practice.clinicHistory(by: caller(clinic.administrator, "history")).lines
    #expect(lines.map(\.change.event) == lines.map(\.change.event).sorted())
    let last = lines.suffix(4)
    #expect(last.map(\.before) == ["3", "2", nil, nil])
    #expect(
      last.map(\.change.reason) == ["House rule", "House rule", "First list", "Longer minutes"])
    #expect(last.map(\.day) == [march(2), march(2), march(3), march(3)])
    #expect(last.allSatisfy { $0.author == clinic.administrator })
    #expect(
      last.last?.change.subject == .row(list: "zones", code: "LOIN-LONG"))
    guard case .clinic = lines.first?.change.subject else {
      Issue.record("the history does not begin with the clinic")
      return
    }
  }
}
