import KurDomain
import KurStore

/// What a session on a zone is to cost.
public struct PriceRequest: Sendable {
  public var zone: Code<Zone>
  /// As it was typed.
  public var amount: String
  public var upTo: Minutes?
  public var from: DayWord?
  public var reason: String?

  public init(
    zone: Code<Zone>, amount: String, upTo: Minutes? = nil, from: DayWord? = nil,
    reason: String? = nil
  ) {
    self.zone = zone
    self.amount = amount
    self.upTo = upTo
    self.from = from
    self.reason = reason
  }
}

/// Prices with what it takes to print them.
public struct PriceSheet: Sendable {
  public let currency: Currency
  public let day: CalendarDay
  public let prices: [Price]
  /// Zones whose price is for one side.
  public let perSide: Set<Code<Zone>>
}

extension Practice {
  /// Says what a session costs from a day on. What was charged before stays.
  public func setPrice(
    _ request: PriceRequest, by caller: Caller
  ) throws(ServiceError) -> PriceSheet {
    try write(
      by: caller, may: .administer,
      again: { desk, event in
        try desk.sheet(try event.request.flatMap { try desk.records.price(request: $0) })
      }
    ) { try $0.setPrice(request) }
  }

  /// The prices of a day, of one zone or of all.
  public func prices(
    zone: Code<Zone>?, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> PriceSheet {
    try read(by: caller, may: .identify) { desk in
      if let zone, try desk.records.entry(zone) == nil {
        throw try desk.unknown(zone.rawValue, "zone", among: .zones)
      }
      let day = (word ?? .today).resolved(today: desk.today, .future)
      return try desk.sheet(desk.records.prices(on: day, zone: zone).prices, on: day)
    }
  }
}

extension Desk {
  package func setPrice(_ request: PriceRequest) throws -> Result<PriceSheet, ServiceError> {
    guard try records.entry(request.zone) != nil else {
      throw try unknown(request.zone.rawValue, "zone", among: .zones)
    }
    let price = Price(
      zone: request.zone, minutes: request.upTo, amount: try amount(request.amount),
      from: try dayMeant(request.from, .future, called: "--from"),
      reason: try Wording.text(ifAny: request.reason, "--reason"))
    try records.insert(price)
    try recordEvent(.priceSet, subject: price.zone.rawValue)
    return .success(try sheet(price))
  }

  fileprivate func sheet(_ price: Price?) throws -> PriceSheet {
    try sheet(price.map { [$0] } ?? [], on: price?.from ?? today)
  }

  fileprivate func sheet(_ prices: [Price], on day: CalendarDay) throws -> PriceSheet {
    let zones = try records.entries(of: Zone.self)
    return PriceSheet(
      currency: currency, day: day, prices: prices,
      perSide: Set(zones.filter(\.isPerSide).map(\.code)))
  }
}
