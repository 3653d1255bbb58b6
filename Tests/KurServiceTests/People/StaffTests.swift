import KurDomain
import KurService
import Testing

struct StaffTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private var asking: Caller { caller(clinic.administrator, "staff edit") }

  private func edit(
    _ person: Staff, _ change: (inout StaffChange) -> Void
  ) throws(ServiceError) -> Staff {
    var asked = StaffChange()
    change(&asked)
    return try clinic.practice.editStaff(person.key.description, asked, by: asking)
  }

  @Test func `a name and roles change, and the version before stays`() throws {
    let changed = try edit(clinic.therapist) {
      $0.name = "Ana Albu"
      $0.roles = [.receptionist]
    }
    #expect(changed.name == "Ana Albu")
    #expect(changed.profile.roles == [.therapist, .receptionist])
    #expect(try edit(changed) { $0.droppedRoles = [.therapist] }.profile.roles == [.receptionist])
    let names = try clinic.practice.clinicHistory(by: asking).lines.compactMap { line in
      if case .staff(clinic.therapist.key, let profile) = line.change.subject {
        profile.name
      } else {
        nil
      }
    }
    #expect(names == ["Ana Popa", "Ana Albu", "Ana Albu"])
  }

  @Test func `nobody is left without a role, and none is dropped that is not there`() throws {
    let events = try clinic.written {
      #expect(
        failure { try edit(clinic.therapist) { $0.droppedRoles = [.therapist] } }?.kind == .invalid)
      #expect(
        failure { try edit(clinic.therapist) { $0.droppedRoles = [.physician] } }?.kind == .invalid)
      #expect(
        failure {
          try edit(clinic.therapist) { ($0.roles, $0.droppedRoles) = ([.physician], [.physician]) }
        }?.kind == .invalid)
      #expect(failure { try edit(clinic.therapist) { $0.roles = [.therapist] } }?.kind == .invalid)
    }
    #expect(events == [])
  }

  @Test func `who left does nothing from the next day on`() throws {
    let person = clinic.therapist.key.description
    _ = try clinic.practice.leave(person, on: .day(march(4)), by: asking)
    clinic.go(to: march(4))
    try clinic.log()
    clinic.go(to: march(5))
    let events = try clinic.written {
      #expect(failure { try clinic.log() }?.kind == .notPermitted)
      #expect(
        failure {
          try clinic.practice.board(on: nil, by: caller(clinic.therapist, "today"))
        }?.kind == .notPermitted)
    }
    #expect(events.map(\.kind) == [.denied, .denied])
    _ = try clinic.practice.comeBack(person, by: asking)
    try clinic.log()
  }

  @Test func `who left gives no sessions in the books of others`() throws {
    _ = try clinic.practice.leave(
      clinic.therapist.key.description, on: .day(march(1)), by: asking)
    #expect(
      failure { try clinic.log(by: clinic.receptionist) { $0.performer = "Popa" } }?.kind
        == .invalid)
    #expect(
      failure {
        try clinic.practice.assign(
          clinic.target, to: "Popa", note: nil, by: caller(clinic.physician, "assign"))
      }?.kind == .invalid)
  }

  @Test func `nobody leaves or comes back twice`() throws {
    let person = clinic.therapist.key.description
    #expect(failure { try clinic.practice.comeBack(person, by: asking) }?.kind == .invalid)
    _ = try clinic.practice.leave(person, on: nil, by: asking)
    #expect(failure { try clinic.practice.leave(person, on: nil, by: asking) }?.kind == .invalid)
  }

  @Test func `the last administrator neither leaves nor lays the role down`() throws {
    let administrator = clinic.administrator
    func leave() throws(ServiceError) {
      _ = try clinic.practice.leave(
        administrator.key.description, on: .day(march(20)), by: asking)
    }
    func drop() throws(ServiceError) {
      _ = try edit(administrator) { ($0.roles, $0.droppedRoles) = ([.therapist], [.administrator]) }
    }
    let events = try clinic.written {
      #expect(failure { try leave() }?.kind == .notPermitted)
      #expect(failure { try drop() }?.kind == .notPermitted)
    }
    #expect(events.map(\.kind) == [.denied, .denied])
    let other = try clinic.hire("Dan Albu", [.administrator])
    try leave()
    // Who is to leave counts as little as who has left.
    #expect(
      failure {
        try clinic.practice.leave(other.key.description, on: nil, by: asking)
      }?.kind == .notPermitted)
    try drop()
  }
}
