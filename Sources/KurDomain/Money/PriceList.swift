/// The prices that hold on one day.
public struct PriceList: Sendable {
  public let prices: [Price]

  public init(_ prices: [Price]) { self.prices = prices }

  /// The price of a session by its length: the row with the fewest minutes that are enough, else
  /// the one for any length, else that of the longest session. Nil for a zone without a price.
  public func price(of zone: Code<Zone>, _ minutes: Minutes) -> Price? {
    let own = prices.filter { $0.zone == zone }
    let byLength = own.compactMap { price in price.minutes.map { (most: $0, price: price) } }
    return byLength.filter { $0.most >= minutes }.min { $0.most < $1.most }?.price
      ?? own.first { $0.minutes == nil }
      ?? byLength.max { $0.most < $1.most }?.price
  }

  /// What a session costs: the price, times the sides worked of a zone that is booked by side.
  /// - Source: R-51; N1 to N6, both sides are twice.
  public func amount(for zone: Zone, _ sites: Set<Site>, _ minutes: Minutes) -> Money? {
    price(of: zone.code, minutes).map { PriceList.sides(of: zone, sites) * $0.amount }
  }

  private static func sides(of zone: Zone, _ sites: Set<Site>) -> Int {
    guard zone.isPerSide else { return 1 }
    return max(1, Set(sites.map(\.side)).subtracting([.none]).count)
  }
}
