import KurDomain
import KurRules
import KurService
import Testing

struct MissedDateTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  @Test func `a missed date uses up no number and moves the next session`() throws {
    try clinic.log()
    clinic.go(to: march(3))
    try clinic.missed(.patient)
    let standing = try clinic.line().standing
    #expect(standing.remaining == 9)
    #expect(standing.next?.number == 2)
    #expect(standing.next?.planned == march(4))
    #expect(standing.missed.map(\.cause) == [.patient])
  }

  @Test func `a date is missed once, and not where a session was`() throws {
    try clinic.log()
    #expect(failure { try clinic.missed(.noShow) }?.kind == .invalid)
    clinic.go(to: march(3))
    try clinic.missed(.noShow)
    #expect(failure { try clinic.missed(.patient) }?.kind == .invalid)
  }

  @Test func `a date is missed neither before the prescription nor on a day to come`() throws {
    #expect(failure { try clinic.missed(.noShow, on: march(1)) }?.kind == .invalid)
    #expect(failure { try clinic.missed(.noShow, on: march(3)) }?.kind == .invalid)
  }

  @Test func `two no-shows in a row are warned of, a third asks for a review`() throws {
    var warnings: [Int] = []
    for number in 2...4 {
      clinic.go(to: march(number))
      warnings.append(
        try clinic.practice.missed(
          clinic.target, cause: .noShow, on: nil, by: caller(clinic.receptionist, "missed")
        ).warnings.count)
    }
    #expect(warnings == [0, 1, 2])
  }
}
