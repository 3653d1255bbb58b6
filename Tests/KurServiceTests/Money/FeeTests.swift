import KurDomain
import KurRules
import KurService
import Testing

struct FeeTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func amount(_ units: Int64) -> Money { Money(minorUnits: units) }

  private func setPrice(
    _ amount: String, zone: Code<Zone> = "BACK-LUMBAR", upTo: Minutes? = nil,
    from: CalendarDay? = nil
  ) throws {
    _ = try clinic.practice.setPrice(
      PriceRequest(zone: zone, amount: amount, upTo: upTo, from: from.map { .day($0) }),
      by: caller(clinic.administrator, "price"))
  }

  @discardableResult
  private func pay(
    _ amount: String, to target: String? = nil, note: String? = nil, request: String? = nil
  ) throws -> TakenPayment {
    try clinic.practice.pay(
      PaymentRequest(target: target ?? clinic.patient.key.description, amount: amount, note: note),
      by: caller(clinic.receptionist, "paid", request: request))
  }

  private func account() throws -> Account {
    try clinic.practice.account(
      of: clinic.target, on: nil, by: caller(clinic.receptionist, "report"))
  }

  // MARK: Charges

  @Test func `a session costs what held on its day, and a later price does not touch it`() throws {
    try setPrice("20.00")
    try clinic.log()
    clinic.go(to: march(3))
    try setPrice("25.00", from: march(3))
    try clinic.log()
    #expect(try account().sessions.map(\.charge.amount) == [amount(2000), amount(2500)])
    #expect(try account().sessions.map(\.charge.minutes) == [15, 19])
    try setPrice("99.00", from: march(1))
    #expect(try account().charged == amount(4500))
    #expect(try clinic.faults() == [])
  }

  @Test func `a late entry costs what held on its day`() throws {
    try setPrice("20.00", from: march(2))
    try setPrice("25.00", from: march(3))
    clinic.go(to: march(3))
    try clinic.log {
      $0.on = .yesterday
      $0.reasons = Reasons(reasons: ["Forgotten on the day"])
    }
    #expect(try account().charged == amount(2000))
  }

  @Test func `a session before the first price costs nothing`() throws {
    try setPrice("20.00", from: march(3))
    try clinic.log()
    #expect(try account().sessions == [])
  }

  @Test func `an interrupted session costs nothing`() throws {
    try setPrice("20.00")
    try clinic.log {
      $0.interrupted = "Felt dizzy"
      $0.condition = .same
      $0.reaction = .mild
    }
    #expect(try clinic.sessions().count == 1)
    #expect(try account().sessions == [])
  }

  @Test func `the price goes by the minutes given`() throws {
    try setPrice("10.00", upTo: 15)
    try setPrice("20.00", upTo: 30)
    try clinic.log()
    clinic.go(to: march(3))
    try clinic.log { $0.minutes = 16 }
    #expect(try account().sessions.map(\.charge.amount) == [amount(1000), amount(2000)])
  }

  @Test func `both knees cost twice one knee, and an omitted one nothing`() throws {
    try clinic.decide(.cancel)
    let course = try clinic.prescribe(
      .back {
        $0.wishes.zone = "KNEE-JOINT"
        $0.wishes.side = .both
        $0.indication = "ind-musculoskeletal"
      }
    ).course.key.description
    try setPrice("10.00", zone: "KNEE-JOINT")
    try clinic.log(course)
    clinic.go(to: march(3))
    try clinic.log(course) {
      $0.omitted = [Site("knee", .left), Site("shin", .left), Site("thigh", .left)]
    }
    #expect(try account().sessions.map(\.charge.amount) == [amount(2000), amount(1000)])
  }

  // MARK: Corrections

  @Test func `a correction is the last word about a session, and all words stay on record`() throws
  {
    try setPrice("20.00")
    let session = try clinic.log().session.key.description
    func correct(_ text: String, _ reason: String?, request: String? = nil) throws
      -> CorrectedCharge
    {
      try clinic.practice.correctCharge(
        of: session, to: text, reason: reason,
        by: caller(clinic.administrator, "price --correct", request: request))
    }
    #expect(failure { try correct("15.00", nil) }?.kind == .missing)
    #expect(failure { try correct("-15.00", "As agreed") }?.kind == .invalid)
    #expect(try correct("15.00", "As agreed", request: "one").account.charged == amount(1500))
    #expect(try correct("0", "A present").account.charged == amount(0))
    #expect(try correct("15.00", "As agreed", request: "one").charge.amount == amount(1500))
    #expect(try account().charged == amount(0))
    #expect(try clinic.faults() == [])
  }

  @Test func `a session that is not there is not corrected`() throws {
    let found = failure {
      try clinic.practice.correctCharge(
        of: "S30015", to: "1.00", reason: "None", by: caller(clinic.administrator, "price"))
    }
    #expect(found?.kind == .notFound)
  }

  // MARK: Payments

  @Test func `a course may be paid ahead, and what is owed follows`() throws {
    try setPrice("20.00")
    let first = try pay("50.00", to: clinic.target)
    #expect(first.payment.course == clinic.course.key)
    #expect(first.account.owed == amount(-5000))
    try clinic.log()
    #expect(try account().owed == amount(-3000))
    #expect(try pay("5.00").account.owed == amount(-3500))
  }

  @Test func `money is given back with a note, and not more than was paid`() throws {
    try pay("50.00")
    #expect(failure { try pay("-10.00") }?.fields == ["--note TEXT: why money is given back"])
    #expect(failure { try pay("-50.01", note: "Too much") }?.kind == .invalid)
    #expect(try pay("-50.00", note: "Course called off").account.paid == amount(0))
    #expect(failure { try pay("0") }?.kind == .invalid)
    #expect(failure { try pay("12.5") }?.kind == .invalid)
  }

  @Test func `what one course was paid is not given back for another`() throws {
    try pay("50.00")
    #expect(failure { try pay("-10.00", to: clinic.target, note: "Back") }?.kind == .invalid)
  }

  @Test func `the same request is one payment`() throws {
    let first = try pay("50.00", request: "one")
    let second = try pay("70.00", request: "one")
    #expect(second.payment == first.payment)
    #expect(try account().paid == amount(5000))
  }

  @Test func `nobody pays in the future`() throws {
    let found = failure {
      try clinic.practice.pay(
        PaymentRequest(
          target: clinic.target, amount: "5.00", on: .day(march(3))),
        by: caller(clinic.receptionist, "paid"))
    }
    #expect(found?.kind == .invalid)
  }

  // MARK: Takings

  @Test func `the till of a day holds that day's payments, sessions and open balances`() throws {
    try setPrice("20.00")
    let other = try clinic.admit("Maria Lungu")
    try clinic.log()
    try pay("15.00")
    _ = try clinic.practice.pay(
      PaymentRequest(target: other.key.description, amount: "40.00", method: .card),
      by: caller(clinic.physician, "paid"))
    try pay("-5.00", note: "Wrong change")
    clinic.go(to: march(3))
    try pay("10.00")
    let till = try clinic.practice.takings(
      on: .day(march(2)), by: caller(clinic.receptionist, "takings"))
    #expect(till.payments.map(\.payment.amount) == [amount(1500), amount(4000), amount(-500)])
    #expect(till.total == amount(5000))
    #expect(till.sum(by: .cash) == amount(1000))
    #expect(till.sum(by: .card) == amount(4000))
    #expect(
      till.byTaker.map(\.taker.name) == [clinic.physician.name, clinic.receptionist.name])
    #expect(till.byTaker.map(\.amount) == [amount(4000), amount(1000)])
    #expect(till.charged == amount(2000))
    #expect(till.open.map(\.patient.name) == ["Elena Rusu"])
    #expect(till.open.map(\.owed) == [amount(1000)])
  }

  @Test func `the price list of a day is that of the day`() throws {
    try setPrice("20.00", from: march(2))
    try setPrice("25.00", from: march(9))
    func prices(_ day: CalendarDay) throws -> [Money] {
      try clinic.practice.prices(
        zone: "BACK-LUMBAR", on: .day(day), by: caller(clinic.therapist, "price")
      ).prices.map(\.amount)
    }
    #expect(try prices(march(1)) == [])
    #expect(try prices(march(8)) == [amount(2000)])
    #expect(try prices(march(9)) == [amount(2500)])
    #expect(failure { try setPrice("1.00", zone: "BEARD") }?.kind == .notFound)
  }
}
