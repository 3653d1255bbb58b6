import KurDomain
import KurService
import KurStore
import Testing

struct PinTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func set(
    _ pin: String, of person: Staff, by asking: Caller
  ) throws(ServiceError) {
    _ = try clinic.practice.setPin(of: person.key.description, by: asking) { _ in pin }
  }

  @Test func `everybody gives themselves the first PIN, and proves it to change it`() throws {
    let keypad = Keypad("111111")
    let own = caller(clinic.receptionist, at: nil, "staff pin", keypad)
    try set("246810", of: clinic.receptionist, by: own)
    #expect(keypad.asked == 0)
    #expect(failure { try set("135791", of: clinic.receptionist, by: own) }?.kind == .notPermitted)
    keypad.type("246810")
    try set("135791", of: clinic.receptionist, by: own)
    let pin = try clinic.records { try $0.pin(of: clinic.receptionist.key) }
    #expect(try pin?.sealed.isOf(#require(Pin("135791"))) == true)
    #expect(try pin?.sealed.isOf(#require(Pin("246810"))) == false)
  }

  @Test func `two people with one PIN have nothing in common on record`() throws {
    for person in [clinic.receptionist, clinic.therapist] { try clinic.give(to: person) }
    let (one, other) = try clinic.records {
      (try $0.pin(of: clinic.receptionist.key), try $0.pin(of: clinic.therapist.key))
    }
    #expect(one?.sealed != other?.sealed)
    #expect(try clinic.faults() == [])
  }

  @Test func `a PIN that somebody has is changed by that person, or taken away`() throws {
    let administrator = caller(clinic.administrator, "staff pin")
    try clinic.give(to: clinic.therapist)
    #expect(
      failure { try set("135791", of: clinic.therapist, by: administrator) }?.kind == .notPermitted)
    _ = try clinic.practice.removePin(of: clinic.therapist.key.description, by: administrator)
    try set("135791", of: clinic.therapist, by: administrator)
    #expect(
      failure { try clinic.practice.removePin(of: "Olga", by: administrator) }?.kind == .invalid)
  }

  @Test func `nobody gives or takes the PIN of others but an administrator`() throws {
    let therapist = caller(clinic.therapist, "staff pin")
    let events = try clinic.written {
      #expect(
        failure { try set("246810", of: clinic.physician, by: therapist) }?.kind == .notPermitted)
      #expect(
        failure { try clinic.practice.removePin(of: "Ion", by: therapist) }?.kind == .notPermitted)
    }
    #expect(events.map(\.kind) == [.denied, .denied])
  }

  @Test func `at a shared user nobody gives themselves the first PIN`() throws {
    try clinic.shareDesk()
    let failure = failure {
      try set(
        "246810", of: clinic.receptionist, by: caller(clinic.receptionist, at: "desk", "staff pin"))
    }
    #expect(failure?.kind == .notPermitted)
  }

  @Test(arguments: ["12345", "1234567890123", "12345a", ""])
  func `what is no PIN is not stored`(_ text: String) throws {
    let events = try clinic.written {
      let failure = failure {
        try set(text, of: clinic.therapist, by: caller(clinic.therapist, "staff pin"))
      }
      #expect(failure?.kind == .invalid)
    }
    #expect(events == [])
  }

  @Test func `a forgotten PIN that was taken away waits for nothing`() throws {
    try clinic.shareDesk()
    for _ in 0..<4 {
      _ = failure {
        try clinic.cancel(by: caller(clinic.physician, at: "desk", "course cancel", Keypad("0")))
      }
    }
    _ = try clinic.practice.removePin(
      of: clinic.physician.key.description, by: caller(clinic.administrator, "staff pin"))
    try clinic.give("135791", to: clinic.physician)
    try clinic.cancel(by: caller(clinic.physician, at: "desk", "course cancel", Keypad("135791")))
  }

  @Test func `the last administrator at a shared user keeps the PIN`() throws {
    try clinic.give(to: clinic.administrator)
    let keypad = Keypad()
    func bind(_ person: Staff) throws(ServiceError) {
      _ = try clinic.practice.bind(
        person.key.description, to: "desk", isBound: true,
        by: caller(clinic.administrator, at: "desk", "staff bind", keypad))
    }
    try bind(clinic.administrator)
    try bind(clinic.receptionist)
    let failure = failure {
      try clinic.practice.removePin(
        of: clinic.administrator.key.description,
        by: caller(clinic.administrator, at: "desk", "staff pin", keypad))
    }
    #expect(failure?.kind == .notPermitted)
  }
}
