import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct ReviseTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private var number: String { clinic.patient.key.description }

  private func wound(_ sites: Set<Site>) throws {
    _ = try clinic.practice.screen(
      ScreeningRequest(
        patient: number, asked: .nothing,
        observed: Observed(findings: [StatedFinding(code: "wound", sites: sites)])),
      by: caller(clinic.therapist, "screen"))
  }

  @discardableResult
  private func narrow(
    _ code: Code<Contraindication>, to sites: [Site], request: String? = nil,
    reason: String = "Seen today"
  ) throws -> RevisedHealth {
    try clinic.practice.narrow(
      number, code: code, to: sites, reason: reason,
      by: caller(clinic.physician, "narrow", request: request))
  }

  @discardableResult
  private func reclass(
    _ code: Code<Contraindication>, to target: Code<Contraindication>?, request: String? = nil
  ) throws -> RevisedHealth {
    try clinic.practice.reclass(
      number, code: code, to: target, reason: "Seen today",
      by: caller(clinic.physician, "reclass", request: request))
  }

  private func codes(_ bars: Bars) -> [String] {
    bars.all.map { "\($0.code) \($0.level.rawValue)" }
  }

  @Test func `a narrowed wound lets the session be given that it barred`() throws {
    // The loin touches the buttock, so it is barred with it.
    try wound([Site("buttock", .left)])
    #expect(refusal { try clinic.log() }?.rules == ["CONTRAINDICATED"])
    let answer = try narrow("wound", to: [Site("buttock", .left)])
    #expect(answer.bars.all.first?.sites == [Site("buttock", .left)])
    #expect(try clinic.log().session.given.sites.contains(Site("lumbar")))
    #expect(try clinic.health().revisions == [answer.revision])
    #expect(try clinic.faults() == [])
  }

  @Test func `a leaf without a side stands for what is barred of it`() throws {
    try wound([Site("knee", .left)])
    #expect(
      try narrow("wound", to: [Site("knee")]).revision.choice == .narrowed([Site("knee", .left)]))
  }

  @Test func `a refused narrowing stores nothing but that it was refused`() throws {
    try wound([Site("knee", .left)])
    let events = try clinic.written {
      #expect(
        refusal { try narrow("wound", to: [Site("knee", .right)]) }?.rules == ["CONTRAINDICATED"])
    }
    #expect(events.map(\.kind) == [.refused])
    #expect(try clinic.health().revisions == [])
  }

  @Test func `what cannot be meant is said`() throws {
    try wound([Site("knee", .left)])
    #expect(failure { try narrow("wound", to: [Site("kneee")]) }?.suggestions == ["knee"])
    #expect(failure { try narrow("wound", to: [Site("lumbar", .left)]) }?.kind == .invalid)
    #expect(failure { try narrow("burn", to: [Site("knee")]) }?.suggestions == ["wound"])
    #expect(failure { try narrow("wuond", to: [Site("knee")]) }?.kind == .notFound)
    #expect(failure { try narrow("wound", to: [Site("knee")], reason: " ") }?.kind == .invalid)
  }

  @Test func `a malignancy is changed, cleared and closed under its new code`() throws {
    try clinic.screen(findings: ["malignancy"])
    #expect(refusal { try clinic.log() }?.rules == ["CONTRAINDICATED"])
    #expect(
      codes(try reclass("malignancy", to: "malignancy-treated").bars) == [
        "malignancy-treated clearance"
      ])
    #expect(refusal { try clinic.log() }?.findings.first?.bar?.level == .clearance)
    _ = try clinic.practice.clear(
      ClearanceRequest(
        patient: number, code: "malignancy-treated", until: .day(march(20)),
        reason: "In remission for five years"), by: caller(clinic.physician, "clear"))
    try clinic.log()
    func close(_ code: Code<Contraindication>) throws -> Bars {
      try clinic.practice.close(
        number, code: code, reason: "Entered in error", on: nil,
        by: caller(clinic.physician, "close")
      ).bars
    }
    #expect(failure { try close("malignancy") }?.suggestions == ["malignancy-treated"])
    #expect(codes(try close("malignancy-treated")).isEmpty)
    #expect(try clinic.faults() == [])
  }

  @Test func `a benign tumour of the belly leaves the rest of the body free`() throws {
    try clinic.screen(findings: ["tumour-abdominal"])
    #expect(codes(try reclass("tumour-abdominal", to: nil).bars) == ["tumour-abdominal regional"])
    #expect(refusal { try clinic.log() }?.rules == ["CONTRAINDICATED"])
    let given = try clinic.log { $0.omitted = [Site("lumbar"), Site("sacrum")] }.session.given
    #expect(!given.sites.contains(Site("lumbar")))
  }

  @Test func `only a registered physician says so`() throws {
    try wound([Site("knee", .left)])
    let failure = failure {
      try clinic.practice.narrow(
        number, code: "wound", to: [Site("knee", .left)], reason: "Small",
        by: caller(clinic.therapist, "narrow"))
    }
    #expect(failure?.kind == .notPermitted)
  }

  @Test func `the same request gives the first answer`() throws {
    try wound([Site("knee", .left)])
    let first = try narrow("wound", to: [Site("knee"), Site("shin")], request: "one")
    try narrow("wound", to: [Site("knee")], request: "two")
    let events = try clinic.written {
      let again = try narrow("wound", to: [Site("knee")], request: "one")
      #expect(again.revision == first.revision)
    }
    #expect(events == [])
  }
}
