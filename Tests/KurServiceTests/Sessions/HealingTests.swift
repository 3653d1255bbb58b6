import KurDomain
import KurRules
import KurService
import Testing

@Suite struct HealingTests {
  private let clinic: TestClinic

  init() throws { clinic = try TestClinic() }

  private func wounded(at sites: Site...) throws {
    for site in sites {
      _ = try screen(findings: [StatedFinding(code: "wound", sites: [site])])
    }
  }

  private func screen(
    findings: [StatedFinding] = [], healed: [Code<Contraindication>] = []
  ) throws -> ScreeningAnswer {
    return try clinic.practice.screen(
      ScreeningRequest(
        patient: clinic.patient.key.description, asked: .daily,
        observed: Observed(findings: findings, healed: healed)),
      by: caller(clinic.therapist, "screen"))
  }

  @Test func `what is stated with a healing stands`() throws {
    try wounded(at: Site("hand", .right))
    let answer = try screen(
      findings: [StatedFinding(code: "wound", sites: [Site("knee", .left)])], healed: ["wound"])
    #expect(answer.outcome == .limited)
    #expect(answer.bars.all.count == 1)
    #expect(answer.bars.all.first?.sites.contains(Site("knee", .left)) == true)
    #expect(answer.bars.all.first?.sites.contains(Site("hand", .right)) == false)
  }

  @Test func `of several places one is healed by stating what remains`() throws {
    try wounded(at: Site("knee", .left), Site("knee", .right))
    #expect(throws: ServiceError.self) { try screen(healed: ["wound"]) }
    let answer = try screen(
      findings: [StatedFinding(code: "wound", sites: [Site("knee", .right)])], healed: ["wound"])
    #expect(answer.bars.all.flatMap(\.finding.sites) == [Site("knee", .right)])
  }

  @Test func `a wound without a place is asked for its place`() throws {
    #expect(throws: ServiceError.self) { try screen(findings: [StatedFinding(code: "wound")]) }
  }

  @Test func `a code of some kinds only limits, and the rest is judged as it is`() throws {
    let answer = try screen(findings: [StatedFinding(code: "pacemaker")])
    #expect(answer.outcome == .limited)
    let pregnant = try screen(findings: [StatedFinding(code: "pregnancy")])
    #expect(pregnant.outcome == .refused)
  }
}
