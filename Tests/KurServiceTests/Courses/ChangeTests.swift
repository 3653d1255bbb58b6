import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct ChangeTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  @discardableResult
  private func change(
    sessions: Int? = nil, to target: Minutes? = nil, techniques: [Code<Technique>]? = nil,
    reason: String = "Pain falls slowly", request: String? = nil
  ) throws -> ChangedCourse {
    try clinic.practice.changeCourse(
      clinic.target,
      CourseChangeRequest(sessions: sessions, target: target, techniques: techniques),
      reason: reason, by: caller(clinic.physician, "course change", request: request))
  }

  @Test func `a changed course goes on by its new number and target`() throws {
    try clinic.give(4)
    let changed = try change(sessions: 20, to: 35)
    #expect(changed.line.standing.remaining == 16)
    #expect(changed.line.standing.progress.done == 4)
    #expect(changed.amendment.author == clinic.physician.key)
    #expect(
      try clinic.sessions().map(\.judged.stage) == [
        .introductory, .introductory, .introductory, .main,
      ])
    let next = try clinic.line().standing.next
    #expect(next?.number == 5)
    #expect(next?.minutes == 20)
    try clinic.give(5)
    #expect(try clinic.sessions().last?.judged.stage == .main)
    #expect(try clinic.line(on: march(4)).standing.sessions == 10)
    #expect(try clinic.faults() == [])
  }

  @Test func `a course that a change completes no later is on the board`() throws {
    try clinic.give(8)
    try change(sessions: 20)
    try clinic.give(3)
    #expect(try clinic.line().standing.state == .active)
    let board = try clinic.practice.remaining(
      nil, on: nil, by: caller(clinic.therapist, "remaining"))
    #expect(board.map(\.standing.remaining) == [9])
  }

  @Test func `techniques are what a physician says from then on`() throws {
    try clinic.give(3)
    clinic.go(to: march(5))
    try change(techniques: ["rub"])
    let session = try clinic.log().session
    #expect(session.given.techniques == ["stroke-superficial", "rub"])
    clinic.go(to: march(6))
    #expect(
      refusal { try clinic.log { $0.techniques = ["stroke-superficial", "knead"] } }?.rules
        == ["TECHNIQUE_NOT_PRESCRIBED"])
    #expect(failure { try change(techniques: ["rubb"]) }?.suggestions.contains("rub") == true)
  }

  @Test func `a number that is not usual needs a longer reason`() throws {
    try clinic.give(4)
    let events = try clinic.written {
      #expect(failure { try change(sessions: 12, reason: "agreed") }?.kind == .invalid)
    }
    #expect(events == [])
    #expect(try change(sessions: 12).line.standing.remaining == 8)
  }

  @Test func `what changes nothing is told so`() throws {
    #expect(failure { try change(sessions: 10) }?.kind == .invalid)
    #expect(failure { try change(to: 40) }?.kind == .invalid)
    #expect(failure { try change(sessions: 20, reason: " ") }?.kind == .invalid)
  }

  @Test func `the same request gives the first answer`() throws {
    try clinic.give(2)
    let first = try change(sessions: 20, request: "one")
    try change(sessions: 15, reason: "Fewer were agreed")
    let events = try clinic.written {
      let again = try change(sessions: 20, request: "one")
      #expect(again.amendment == first.amendment)
    }
    #expect(events == [])
  }

  @Test func `general massage without some parts keeps their minutes off a new target`() throws {
    try clinic.decide(.cancel)
    let course = try clinic.prescribe(
      .back {
        ($0.wishes.kind, $0.wishes.zone) = ("classical-general", "GENERAL")
        ($0.indication, $0.diagnosis) = ("ind-overwork", DiagnosisCode("Z73.0"))
        ($0.wishes.exclusions, $0.wishes.target) = (["abdomen"], 50)
      }
    ).course
    #expect(course.prescription.targetMinutes == 46)
    let changed = try clinic.practice.changeCourse(
      course.key.description, CourseChangeRequest(target: 60), reason: "Bears it well",
      by: caller(clinic.physician, "course change"))
    #expect(changed.amendment.targetMinutes == 56)
  }
}
