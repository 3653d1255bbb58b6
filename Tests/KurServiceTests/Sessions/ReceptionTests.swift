import KurDomain
import KurRules
import KurService
import Testing

struct ReceptionTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  @Test func `a receptionist enters a routine session for a named performer`() throws {
    let session = try clinic.log(by: clinic.receptionist) { $0.performer = "Popa" }.session
    #expect(session.given.performer == clinic.therapist.key)
    #expect(session.entry.author == clinic.receptionist.key)
    #expect(session.entry.isUnconfirmed)
  }

  @Test func `a receptionist enters nothing that is not routine`() throws {
    let events = try clinic.written {
      let failure = failure {
        try clinic.log(by: clinic.receptionist) {
          $0.performer = "Popa"
          $0.routine = false
        }
      }
      #expect(failure?.kind == .notPermitted)
    }
    #expect(events.map(\.kind) == [.denied])
  }

  @Test func `a receptionist who names no performer is asked for one`() throws {
    let failure = failure { try clinic.log(by: clinic.receptionist) }
    #expect(failure?.fields == ["--performer STAFF: who worked"])
  }

  @Test func `a performer who is not qualified is refused, whoever enters it`() throws {
    for person in [clinic.receptionist, clinic.physician] {
      #expect(
        refusal { try clinic.log(by: person) { $0.performer = "Munteanu" } }?.rules
          == ["PERFORMER_NOT_QUALIFIED"])
    }
    #expect(
      refusal { try clinic.log { $0.performer = "Ceban" } }?.rules == ["PERFORMER_NOT_QUALIFIED"])
  }

  @Test func `a session stays unconfirmed until its performer confirms it`() throws {
    let number = try clinic.log(by: clinic.receptionist) { $0.performer = "Popa" }
      .session.key.description
    let events = try clinic.written {
      let other = failure {
        try clinic.practice.confirm(number, by: caller(clinic.physician, "confirm"))
      }
      #expect(other?.kind == .notPermitted)
    }
    #expect(events.map(\.kind) == [.denied])
    let board = try clinic.practice.board(on: nil, by: caller(clinic.therapist, "today"))
    #expect(board.unconfirmed.map(\.session.key.description) == [number])

    let confirming = caller(clinic.therapist, "confirm")
    let file = try clinic.practice.confirm(number, by: confirming)
    #expect(file.session.entry.isUnconfirmed == false)
    #expect(failure { try clinic.practice.confirm(number, by: confirming) }?.kind == .invalid)
    let after = try clinic.practice.board(on: nil, by: caller(clinic.therapist, "today"))
    #expect(after.unconfirmed.isEmpty)
  }

  @Test func `who enters their own session has nothing to confirm`() throws {
    let session = try clinic.log().session
    #expect(session.entry.isUnconfirmed == false)
  }

  @Test func `a receptionist does not see notes`() throws {
    let number = try clinic.log { $0.note = "Cried" }.session.key.description
    func file(_ person: Staff) throws -> SessionFile {
      try clinic.practice.session(number, by: caller(person, "session show"))
    }
    #expect(try file(clinic.receptionist).showsNotes == false)
    #expect(try file(clinic.therapist).showsNotes)
  }
}
