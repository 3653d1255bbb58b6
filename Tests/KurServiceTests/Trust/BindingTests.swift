import KurDomain
import KurService
import KurStore
import Testing

struct BindingTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  @Test func `a user bound to one person acts as that person, named or not`() throws {
    try clinic.bind(clinic.therapist, to: "ana")
    for person in [clinic.therapist, nil] {
      let events = try clinic.written {
        _ = try clinic.practice.measure(
          MeasureRequest(target: clinic.target, measure: "pain", value: "4"),
          by: caller(person, at: "ana", "measure"))
      }
      #expect(events.map(\.actor) == [clinic.therapist.key])
    }
  }

  @Test func `a bound user acts as nobody else, and who tried is on record`() throws {
    try clinic.bind(clinic.therapist, to: "ana")
    let events = try clinic.written {
      let failure = failure {
        try clinic.cancel(by: caller(clinic.physician, at: "ana", "course cancel"))
      }
      #expect(failure?.kind == .notPermitted)
    }
    #expect(events.map(\.kind) == [.denied])
    #expect(events.first?.actor == clinic.therapist.key)
    #expect(events.first?.subject == clinic.physician.key.description)
    #expect(events.first?.patient == clinic.patient.key)
    #expect(events.first?.command == "course cancel")
    #expect(try clinic.faults() == [])
  }

  @Test func `another user acts not as somebody who is bound, and is put down as nobody`() throws {
    try clinic.bind(clinic.therapist, to: "ana")
    let events = try clinic.written {
      for user in ["maria", nil] {
        let failure = failure {
          try clinic.practice.board(on: nil, by: caller(clinic.therapist, at: user, "today"))
        }
        #expect(failure?.kind == .notPermitted)
      }
    }
    #expect(events.map(\.kind) == [.denied, .denied])
    #expect(events.map(\.actor) == [nil, nil])
    _ = try clinic.practice.board(on: nil, by: caller(clinic.receptionist, at: "maria", "today"))
  }

  @Test func `who shares a user is asked for a name`() throws {
    try clinic.shareDesk()
    let failure = failure {
      try clinic.practice.board(on: nil, by: caller(nil, at: "desk", "today"))
    }
    #expect(failure?.kind == .missing)
    #expect(failure?.fields.first?.contains(clinic.receptionist.name) == true)
    _ = try clinic.practice.board(on: nil, by: caller(clinic.receptionist, at: "desk", "today"))
  }

  @Test func `a binding ends, and what it kept from others is open again`() throws {
    try clinic.bind(clinic.therapist, to: "ana")
    let ended = try clinic.practice.bind(
      clinic.therapist.key.description, to: "ana", isBound: false,
      by: caller(clinic.administrator, "staff unbind"))
    #expect(!ended.isBound)
    _ = try clinic.practice.board(on: nil, by: caller(clinic.therapist, at: "maria", "today"))
    try clinic.bind(clinic.therapist, to: "ana")
    #expect(try clinic.records { try $0.bindings() }.count == 1)
  }

  @Test func `nothing is bound or parted twice`() throws {
    let administrator = caller(clinic.administrator, "staff bind")
    try clinic.bind(clinic.therapist, to: "ana")
    let events = try clinic.written {
      for (person, isBound) in [(clinic.therapist, true), (clinic.physician, false)] {
        let failure = failure {
          try clinic.practice.bind(
            person.key.description, to: "ana", isBound: isBound, by: administrator)
        }
        #expect(failure?.kind == .invalid)
      }
    }
    #expect(events == [])
  }

  @Test func `the only administrator is not shut out by a mistyped user`() throws {
    func bind(as user: String) throws(ServiceError) {
      _ = try clinic.practice.bind(
        clinic.administrator.key.description, to: "vera", isBound: true,
        by: caller(clinic.administrator, at: user, "staff bind"))
    }
    #expect(failure { try bind(as: "root") }?.kind == .notPermitted)
    try bind(as: "vera")
    _ = try clinic.practice.clinicHistory(by: caller(nil, at: "vera", "history"))
  }

  @Test func `the last administrator shares no user without a PIN`() throws {
    try clinic.bind(clinic.therapist, to: "vera")
    let administrator = caller(clinic.administrator, at: "somebody", "staff bind")
    func bind() throws(ServiceError) {
      _ = try clinic.practice.bind(
        clinic.administrator.key.description, to: "vera", isBound: true, by: administrator)
    }
    #expect(failure { try bind() }?.kind == .notPermitted)
  }

  @Test func `everybody on the staff is listed with users, PIN and last day`() throws {
    try clinic.shareDesk()
    let lines = try clinic.practice.roster()
    #expect(lines.map(\.users) == [[], ["desk"], ["desk"], ["desk"]])
    #expect(lines.map(\.hasPin) == [false, true, true, false])
  }
}
