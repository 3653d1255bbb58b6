import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct RequestTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  @Test func `the same request returns the first answer and writes nothing`() throws {
    clinic.go(to: march(7))
    let first = try clinic.log(request: "one") { $0.minutes = 16 }
    clinic.go(to: march(9))
    let events = try clinic.written {
      let second = try clinic.log(request: "one") { $0.minutes = 20 }
      #expect(second.session == first.session)
      #expect(second.number == first.number)
      #expect(second.warnings.map(\.rule) == first.warnings.map(\.rule))
      #expect(second.warnings.map(\.message) == first.warnings.map(\.message))
      #expect(second.standing.remaining == first.standing.remaining)
    }
    #expect(events == [])
    #expect(first.warnings.map(\.rule) == ["CLOSED_DAY", "MEASURES"])
    #expect(try clinic.sessions().count == 1)
  }

  @Test func `a request is not used again for another patient`() throws {
    try clinic.log(request: "one")
    var request = PatientRequest()
    request.name = "Elena Rusu"
    request.born = .day(march(1))
    let other = try clinic.practice.addPatient(
      request, by: caller(clinic.receptionist, "patient add"))
    #expect {
      try clinic.practice.log(
        LogRequest(target: other.key.description),
        by: Caller(name: clinic.therapist.key.description, command: "log", request: "one"))
    } throws: { error in
      if case .invalid(let message)? = error as? ServiceError {
        return message.contains("was used for P10019, and P10024 is another")
      }
      return false
    }
    #expect(try clinic.sessions().count == 1)
  }

  @Test func `the first answer names again what was set aside`() throws {
    func log() throws -> LoggedSession {
      try clinic.log(by: clinic.physician, request: "one") {
        $0.performer = "Popa"
        $0.techniques = ["stroke-superficial", "knead"]
        $0.reasons = Reasons(overrides: ["INTRO_TECHNIQUE"], reasons: ["Soft kneading was agreed"])
      }
    }
    let first = try log()
    #expect(first.overridden.map(\.rule) == ["INTRO_TECHNIQUE"])
    #expect(try log().overridden == first.overridden)
  }

  @Test func `a request that another command has used is refused`() throws {
    try clinic.log(request: "one")
    let events = try clinic.written {
      let failure = failure {
        try clinic.practice.missed(
          clinic.target, cause: .patient, on: nil,
          by: caller(clinic.receptionist, "missed", request: "one"))
      }
      #expect(failure?.kind == .invalid)
    }
    #expect(events == [])
  }

  @Test func `a request that was refused may be made again`() throws {
    #expect(refusal { try clinic.log(request: "one") { $0.minutes = 45 } } != nil)
    #expect(try clinic.log(request: "one").number == 1)
  }

  @Test func `permission comes before the first answer`() throws {
    try clinic.log(request: "one")
    #expect(
      failure { try clinic.log(by: clinic.administrator, request: "one") }?.kind == .notPermitted)
  }

  @Test(arguments: UseCase.writes)
  func `every write is done once for one request`(_ useCase: UseCase) throws {
    try useCase.prepare(in: clinic)
    let asking = caller(useCase.person(of: clinic), useCase.rawValue, request: "one")
    let first = try clinic.written { try useCase.run(in: clinic, by: asking) }
    let second = try clinic.written { try useCase.run(in: clinic, by: asking) }
    #expect(first.count == 1)
    #expect(second == [])
    #expect(try clinic.faults() == [])
  }

  @Test func `the first answer to a missed date is that date`() throws {
    clinic.go(to: march(4))
    func miss(_ word: DayWord, _ request: String) throws -> MissedDate {
      try clinic.practice.missed(
        clinic.target, cause: .patient, on: word,
        by: caller(clinic.receptionist, "missed", request: request)
      ).missed
    }
    let first = try miss(.yesterday, "one")
    #expect(first.day == march(3))
    _ = try miss(.today, "two")
    clinic.go(to: march(5))
    #expect(try miss(.yesterday, "one") == first)
  }

  @Test func `the first answer to a clearance says whether its code holds`() throws {
    func clear() throws -> Bool {
      try clinic.practice.clear(
        ClearanceRequest(
          patient: clinic.target(of: clinic.patient), code: "anticoagulants",
          until: .day(march(20)), reason: "Stable for years"),
        by: caller(clinic.physician, "clear", request: "one")
      ).isActive
    }
    #expect(try clear() == false)
    #expect(try clear() == false)
  }
}
