import KurDomain
import KurRules
import Testing

/// What is said when a course is completed.
@Suite struct CompletionTests {
  private func completion(
    _ one: Case, on day: CalendarDay = "2026-03-16"
  ) throws -> Completion? {
    let (record, chart) = (try one.record(), one.chart(on: day))
    return Completion(
      record, of: chart.patient, standing: chart.standing(of: record, on: day),
      parameters: chart.parameters,
      showsNotes: true)
  }

  @Test func `the last session brings rest, and the day of the next course`() throws {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: 9)
    #expect(try completion(one) == nil)
    try one.give("2026-03-16")
    let found = try #require(try completion(one))
    #expect(
      found.advice.items == [.init(.rest, [.minutes: "30"]), .init(.twoCourses)])
    #expect(found.recall == "2026-09-15")
    #expect(!found.isTaught)
  }

  @Test(arguments: PatientIdentity.Status.allCases)
  func `somebody who died, moved or does not wish it is not called for the next course`(
    status: PatientIdentity.Status
  ) throws {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: 9)
    let day = try #require(try one.record().sessions.last?.day)
    func standing() throws -> Standing {
      one.chart(on: day).standing(of: try one.record(), on: day)
    }
    one.patient = one.patient.with(status)
    #expect(try (standing().next == nil) == (status == .deceased))
    try one.give("2026-03-16")
    #expect(
      one.chart(on: "2026-03-16").standing(of: try one.record(), on: "2026-03-16").recall == nil)
  }

  @Test func `after a kind that offers no rest none is advised`() throws {
    var one = try Case()
    try one.prescribe("preventive", "BACK-LUMBAR")
    try one.give(sessions: try one.record().terms.sessions)
    let last = try #require(try one.record().sessions.last?.day)
    let found = try #require(try completion(one, on: last))
    #expect(!found.advice.items.map(\.key).contains(.rest))
  }

  @Test func `self-massage is known from the session in which it was taught`() throws {
    var one = try Case()
    try one.prescribe()
    try one.give(sessions: 8)
    try one.give("2026-03-13") { $0.techniques.append(.selfMassageTeach) }
    #expect(try one.record().hasTaughtSelfMassage(by: "2026-03-13"))
    #expect(try !one.record().hasTaughtSelfMassage(by: "2026-03-12"))
    try one.give("2026-03-16")
    #expect(try completion(one)?.isTaught == true)
  }
}

extension Patient {
  fileprivate func with(_ status: PatientIdentity.Status) -> Patient {
    var changed = identity
    changed.status = status
    return Patient(key: key, identity: changed)
  }
}
