import KurDomain
import KurService
import Testing

struct StaffNameTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func ask(_ name: String?) -> ServiceError? {
    failure {
      try clinic.practice.remaining(nil, on: nil, by: Caller(name: name, command: "remaining"))
    }
  }

  @Test func `a person is named by number or by a unique part of a name`() throws {
    let number = clinic.therapist.key.description
    for name in [number, number.lowercased(), "Popa", "pop", "ana p", "POPA ANA"] {
      #expect(ask(name) == nil, "\(name)")
    }
  }

  @Test func `a part that fits several lists them`() throws {
    #expect(
      Set(ask("an")?.candidates ?? [])
        == Set(
          [clinic.therapist, clinic.physician, clinic.receptionist].filter {
            $0.name.lowercased().contains("an")
          }.map(\.key.description)))
    #expect(ask("an")?.kind == .ambiguous)
  }

  @Test func `a name that nobody has is answered with the nearest`() throws {
    #expect(ask("Ana Poppa")?.suggestions == ["Ana Popa"])
    #expect(ask("T99999")?.kind == .notFound)
  }

  @Test func `nobody at the desk is asked who it is`() throws {
    #expect(ask(nil)?.kind == .missing)
    #expect(ask("")?.kind == .missing)
  }

  @Test func `a performer is named as the one at the desk is`() throws {
    #expect(
      failure { try clinic.log { $0.performer = "nobody" } }?.kind == .notFound)
    #expect(
      failure { try clinic.log { $0.performer = "a" } }?.kind == .ambiguous)
    try clinic.log { $0.performer = "popa" }
  }
}
