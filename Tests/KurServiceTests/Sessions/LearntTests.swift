import KurDomain
import KurRules
import KurService
import Testing

@Suite struct LearntTests {
  private let clinic: TestClinic

  init() throws { clinic = try TestClinic() }

  @Test func `an incomplete line keeps the fever that it tells of`() throws {
    var request = LogRequest(target: clinic.target)
    request.observed.readings = [.temperature(Temperature(tenths: 385))]
    #expect(throws: ServiceError.self) {
      try clinic.practice.log(request, by: caller(clinic.therapist, "log"))
    }
    let refused = try #require(refusal { try clinic.log() })
    #expect(refused.rules == ["CONTRAINDICATED"])
    #expect(refused.findings.compactMap(\.bar?.code) == ["fever"])
  }

  @Test func `a start beyond the validity of the prescription is refused`() throws {
    _ = try clinic.practice.decide(
      clinic.target, .cancel, reason: "Not needed", on: nil,
      by: caller(clinic.physician, "course cancel"))
    var request = PrescriptionRequest(
      wishes: CourseWishes(kind: "classical-local", zone: "BACK-LUMBAR"))
    request.indication = "ind-low-back-pain"
    let today = try clinic.practice.today()
    request.start = .day(today.adding(days: 31))
    #expect(throws: ServiceError.self) { try clinic.prescribe(request) }
    request.start = .day(today.adding(days: 30))
    #expect(try clinic.prescribe(request).course.prescription.diagnosis == "M54.5")
  }
}
