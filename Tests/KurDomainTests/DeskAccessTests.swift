import KurDomain
import Testing

private let (ada, petra, tomas, rita) =
  (
    Key<Staff>(rawValue: 1), Key<Staff>(rawValue: 2), Key<Staff>(rawValue: 3),
    Key<Staff>(rawValue: 4)
  )

@Suite struct DeskAccessTests {
  /// Petra has a user of her own and shares the desk with Tomas; Tomas has no other; Ada and Rita
  /// have none.
  private static let bindings = [
    StaffBinding(staff: petra, user: "petra"), StaffBinding(staff: tomas, user: "desk"),
    StaffBinding(staff: petra, user: "desk"),
  ]

  private func access(_ user: String?, gone: Set<Key<Staff>> = []) -> DeskAccess {
    DeskAccess(user: user, bindings: Self.bindings, gone: gone)
  }

  @Test(
    arguments: [
      ("petra", petra, DeskAccess.Verdict.granted), ("petra", tomas, .standsFor([petra])),
      ("petra", ada, .standsFor([petra])), ("desk", petra, .granted), ("desk", tomas, .granted),
      ("desk", rita, .standsFor([petra, tomas])), ("nobody", rita, .granted),
      ("nobody", ada, .granted), ("nobody", petra, .boundElsewhere), (nil, tomas, .boundElsewhere),
      (nil, ada, .granted),
    ] as [(String?, Key<Staff>, DeskAccess.Verdict)])
  func `a user acts as those whom it stands for, another one as those who have none`(
    user: String?, person: Key<Staff>, verdict: DeskAccess.Verdict
  ) {
    #expect(access(user).verdict(on: person) == verdict)
  }

  @Test func `only a user that stands for one person names somebody`() {
    #expect(access("petra").only == petra)
    #expect(access("desk").only == nil)
    #expect(access("nobody").only == nil)
    #expect(access(nil).only == nil)
  }

  @Test func `without bindings everybody is who they say`() {
    let open = DeskAccess(user: "desk", bindings: [])
    for person in [ada, petra, tomas, rita] { #expect(open.verdict(on: person) == .granted) }
  }

  @Test func `who left drops out of a shared user, and leaves none without bounds`() {
    let shared = access("desk", gone: [tomas])
    #expect(shared.own == [petra])
    #expect(shared.verdict(on: tomas) == .standsFor([petra]))
    #expect(!shared.takesPin(of: petra, hasPin: true))
    let emptied = access("desk", gone: [petra, tomas])
    #expect(emptied.own == [petra, tomas])
    #expect(emptied.verdict(on: ada) == .standsFor([petra, tomas]))
  }

  @Test(
    arguments: [
      // user, person, has a PIN, has to prove
      ("petra", petra, false, false), ("petra", petra, true, false), ("desk", petra, false, true),
      ("desk", petra, true, true), ("desk", tomas, false, true), ("nobody", ada, false, false),
      ("nobody", ada, true, true), (nil, rita, false, false), (nil, rita, true, true),
    ] as [(String?, Key<Staff>, Bool, Bool)])
  func `who shares a user proves it, and who has a PIN and no user alone`(
    user: String?, person: Key<Staff>, hasPin: Bool, proves: Bool
  ) {
    #expect(access(user).takesPin(of: person, hasPin: hasPin) == proves)
  }

  @Test func `who shares their only user and has no PIN can prove nothing`() {
    let access = access(nil)
    #expect(!access.canProve(tomas, hasPin: false))
    #expect(access.canProve(tomas, hasPin: true))
    #expect(access.canProve(petra, hasPin: false))
    #expect(access.canProve(ada, hasPin: false))
  }
}

@Suite struct PinTests {
  @Test(arguments: ["123456", "123456789012"]) func `6 to 12 digits are a PIN`(text: String) {
    #expect(Pin(text)?.digits == text)
  }

  @Test(arguments: ["", "12345", "1234567890123", "12345a", "12345 ", "١٢٣٤٥٦", "-12345"])
  func `nothing else is`(text: String) { #expect(Pin(text) == nil) }

  @Test(
    arguments: [
      (1, 0), (2, 0), (3, 2), (4, 4), (5, 8), (11, 512), (12, 900), (13, 900), (1000, 900),
    ] as [(Int, Int64)])
  func `the wait doubles after three tries, up to 15 minutes`(count: Int, wait: Int64) {
    #expect(PinFailures(count: count, last: Instant(milliseconds: 0)).wait == wait)
  }

  @Test func `a wait ends to the second, and a clock that was set back ends it too`() {
    let failures = PinFailures(count: 4, last: Instant(milliseconds: 1_000_000))
    func remaining(_ at: Int64) -> Int64 { failures.remaining(at: Instant(milliseconds: at)) }
    #expect(remaining(1_000_000) == 4)
    #expect(remaining(1_003_001) == 1)
    #expect(remaining(1_003_999) == 1)
    #expect(remaining(1_004_000) == 0)
    #expect(remaining(1_000_000 - 900_000) == 904)
    #expect(remaining(1_000_000 - 900_001) == 0)
    let free = PinFailures(count: 2, last: Instant(milliseconds: 1_000_000))
    #expect(free.remaining(at: Instant(milliseconds: 999_000)) == 0)
  }
}
