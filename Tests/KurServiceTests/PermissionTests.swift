import KurDomain
import KurRules
import KurService
import Testing

struct PermissionTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func person(_ role: Role) -> Staff {
    switch role {
    case .administrator: clinic.administrator
    case .physician: clinic.physician
    case .therapist: clinic.therapist
    case .receptionist: clinic.receptionist
    }
  }

  @Test(arguments: UseCase.allCases)
  func `who may not do a thing is told so, and nothing is stored`(_ useCase: UseCase) throws {
    try useCase.prepare(in: clinic)
    for role in Role.allCases where !useCase.mayBeDoneBy.contains(role) {
      let events = try clinic.written {
        let failure = failure {
          try useCase.run(in: clinic, by: caller(person(role), useCase.rawValue))
        }
        // A therapist may prescribe some courses; of a medical one the rule speaks.
        let expected: ServiceError.Kind =
          useCase == .prescribeMedical && role == .therapist ? .refused : .notPermitted
        #expect(failure?.kind == expected, "\(role.rawValue)")
      }
      #expect(
        events.map(\.kind) == [
          useCase == .prescribeMedical && role == .therapist
            ? .refused : .denied
        ], "\(role.rawValue)")
      #expect(events.first?.actor == person(role).key)
      #expect(events.first?.command == useCase.rawValue)
      #expect(events.first?.patient == (useCase.isAboutThePatient ? clinic.patient.key : nil))
    }
    #expect(try clinic.faults() == [])
  }

  @Test(arguments: UseCase.allCases.filter { $0 != .reopen })
  func `who may do a thing can`(_ useCase: UseCase) throws {
    try useCase.prepare(in: clinic)
    let asking = caller(useCase.person(of: clinic), useCase.rawValue)
    let events = try clinic.written { try useCase.run(in: clinic, by: asking) }
    let looks: Set<Event.Kind> = [.seen, .reported]
    #expect(
      events.count { !looks.contains($0.kind) } == (UseCase.reads.contains(useCase) ? 0 : 1))
  }

  @Test func `a therapist's prescription of a medical course is refused by its rule`() throws {
    try clinic.decide(.cancel)
    let refusal = refusal {
      try clinic.practice.prescribe(
        clinic.target(of: clinic.patient), .back(), by: caller(clinic.therapist, "prescribe"))
    }
    #expect(refusal?.rules == ["PRESCRIBER_NOT_PHYSICIAN"])
  }

  @Test func `somebody with several roles may do what any of them may`() throws {
    let both = try clinic.practice.addStaff(
      StaffRequest(name: "Dan Albu", roles: [.administrator, .receptionist]),
      by: caller(clinic.administrator, "staff add"))
    _ = try clinic.practice.setDay(
      .tomorrow, isOpen: false, reason: nil, by: caller(both, "calendar close"))
    _ = try clinic.practice.missed(
      clinic.target, cause: .clinic, on: nil, by: caller(both, "missed"))
  }

  @Test func `a physician whose registration ended decides and examines no more`() throws {
    let former = try clinic.practice.addStaff(
      StaffRequest(
        name: "Radu Grosu", roles: [.physician], registration: "MD-2",
        registrationUntil: .day(day("2026-02-28"))),
      by: caller(clinic.administrator, "staff add"))
    for useCase in [UseCase.examine, .clear, .discontinue, .review] {
      let events = try clinic.written {
        let failure = failure {
          try useCase.run(in: clinic, by: caller(former, useCase.rawValue))
        }
        #expect(failure?.kind == .notPermitted, "\(useCase)")
      }
      #expect(events.map(\.kind) == [.denied])
    }
  }

  @Test func `somebody who says no name is asked for it`() throws {
    let nobody = Caller(name: nil, command: "log")
    try clinic.log()
    for useCase in UseCase.allCases {
      #expect(failure { try useCase.run(in: clinic, by: nobody) }?.kind == .missing, "\(useCase)")
    }
  }
}
