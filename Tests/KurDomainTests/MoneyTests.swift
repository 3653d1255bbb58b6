import KurDomain
import Testing

@Suite struct MoneyTests {
  private func amount(_ units: Int64) -> Money { Money(minorUnits: units) }

  @Test(arguments: [
    ("EUR", "12.50", 1250), ("EUR", "12", 1200), ("EUR", "0.05", 5), ("EUR", "0", 0),
    ("EUR", "-3.00", -300), ("EUR", "\u{2212}3.00", -300), ("JPY", "1250", 1250),
    ("KWD", "1.250", 1250), ("KWD", "1", 1000), ("UYW", "1.2500", 12_500),
    ("EUR", "10000000.00", 1_000_000_000),
  ])
  func `an amount is read by the digits of its currency`(
    code: String, text: String, units: Int64
  ) {
    #expect(Currency(code).money(text) == amount(units))
  }

  @Test(arguments: [
    ("EUR", "12.5"), ("EUR", "12.505"), ("EUR", "12,50"), ("EUR", ".50"), ("EUR", "12."),
    ("EUR", "1e3"), ("EUR", "+1.00"), ("EUR", " 1.00"), ("EUR", ""), ("EUR", "--1"),
    ("EUR", "10000000.01"), ("EUR", "99999999999999999999"), ("JPY", "12.00"), ("JPY", "12."),
    ("KWD", "1.25"), ("EUR", "\u{0661}"),
  ])
  func `anything else is no amount`(code: String, text: String) {
    #expect(Currency(code).money(text) == nil)
  }

  @Test func `an amount is written with all its digits`() {
    #expect(Currency("EUR").text(amount(5)) == "0.05")
    #expect(Currency("EUR").text(amount(-1250)) == "-12.50")
    #expect(Currency("KWD").text(amount(5)) == "0.005")
    #expect(Currency("JPY").text(amount(0)) == "0")
    #expect(Currency("EUR").words(amount(1250)) == "12.50 EUR")
  }

  @Test(arguments: ["EUR", "JPY", "KWD", "UYW"])
  func `the example of a currency is an amount in it`(code: String) {
    #expect(Currency(code).money(Currency(code).example) != nil)
  }

  // MARK: Prices

  private func price(_ minutes: Minutes?, _ units: Int64) -> Price {
    Price(
      zone: "KNEE-JOINT", minutes: minutes, amount: amount(units), from: CalendarDay(ordinal: 0))
  }

  private func cost(_ prices: [Price], _ minutes: Minutes) -> Int64? {
    PriceList(prices).price(of: "KNEE-JOINT", minutes)?.amount.minorUnits
  }

  @Test func `a session costs what the shortest row that is long enough says`() {
    let prices = [price(30, 300), price(20, 200), price(nil, 999)]
    #expect(cost(prices, 15) == 200)
    #expect(cost(prices, 20) == 200)
    #expect(cost(prices, 21) == 300)
    #expect(cost(prices, 30) == 300)
  }

  @Test func `beyond every row the one for any length holds, else the longest`() {
    #expect(cost([price(20, 200), price(nil, 999)], 21) == 999)
    #expect(cost([price(20, 200), price(30, 300)], 31) == 300)
    #expect(cost([price(nil, 999)], 5) == 999)
    #expect(cost([], 5) == nil)
  }

  @Test func `another zone's price is none`() {
    #expect(PriceList([price(nil, 1)]).price(of: "HEAD", 10) == nil)
  }

  @Test func `both sides of a zone are twice the price`() throws {
    let list = PriceList([price(nil, 1000)])
    let knee = try zone("KNEE-JOINT", perSide: true)
    let left: Set<Site> = [Site("knee", .left), Site("shin", .left)]
    #expect(list.amount(for: knee, left, 15) == amount(1000))
    #expect(list.amount(for: knee, left.union([Site("knee", .right)]), 15) == amount(2000))
    #expect(list.amount(for: knee, left.union([Site("lumbar")]), 15) == amount(1000))
    #expect(list.amount(for: knee, [Site("lumbar")], 15) == amount(1000))
    let whole = try zone("KNEE-JOINT", perSide: false)
    #expect(
      list.amount(for: whole, left.union([Site("knee", .right)]), 15) == amount(1000))
  }

  private func zone(_ code: String, perSide: Bool) throws -> Zone {
    try Zone(
      CatalogueRow(
        list: "zones",
        fields: [
          "code": code, "name": "Knee", "leaves": "knee shin", "per_side": perSide ? "1" : "0",
          "norm": "0", "sources": "test",
        ]))
  }

  // MARK: Accounts

  @Test func `what is owed is what was charged less what was paid, up to a day`() {
    func session(_ number: Int64, _ day: Int, _ units: Int64) -> ChargedSession {
      ChargedSession(
        day: CalendarDay(ordinal: day), patient: Key(rawValue: 1), course: Key(rawValue: number),
        charge: Charge(
          session: Key(rawValue: number), zone: "HEAD", minutes: 10, amount: amount(units)))
    }
    func payment(_ course: Int64?, _ day: Int, _ units: Int64) -> Payment {
      Payment(
        patient: Key(rawValue: 1), course: course.map(Key.init(rawValue:)),
        day: CalendarDay(ordinal: day), amount: amount(units), method: .cash)
    }
    let account = Account(
      currency: Currency("EUR"), sessions: [session(1, 1, 1000), session(2, 2, 500)],
      payments: [payment(nil, 1, 700), payment(2, 2, 1000), payment(2, 3, -200)])
    #expect(account.owed == amount(0))
    #expect(account.through(CalendarDay(ordinal: 1)).owed == amount(300))
    #expect(account.through(CalendarDay(ordinal: 2)).owed == amount(-200))
    #expect(account.of(Key(rawValue: 2)).paid == amount(800))
  }
}
