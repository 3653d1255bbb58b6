/// How many of how many.
public struct Share: Hashable, Sendable {
  /// From how many cases on a rate says more than the cases themselves.
  public static let leastCases = 10

  public let count: Int
  public let of: Int

  public init(_ count: Int, of: Int) {
    self.count = count
    self.of = of
  }

  /// To the nearest; nil where the cases are too few for a rate.
  public var percent: Int? {
    of >= Share.leastCases ? (200 * count + of) / (2 * of) : nil
  }
}
