/// The digits by which somebody at a shared desk proves who they are.
public struct Pin: Hashable, Sendable {
  public static let lengths = 6...12

  public let digits: String

  /// Nil for anything but 6 to 12 digits.
  public init?(_ text: String) {
    guard Self.lengths.contains(text.utf8.count),
      text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self.digits = text
  }
}

/// Wrong PINs of somebody since the last right one.
public struct PinFailures: Hashable, Sendable {
  public static let free = 3
  public static let longestWait: Int64 = 15 * 60

  public let count: Int
  public let last: Instant

  public init(count: Int, last: Instant) {
    self.count = count
    self.last = last
  }

  /// Seconds from the last one to the next try: none for the first three tries, then 2, 4, 8 and so
  /// on, at most 15 minutes.
  public var wait: Int64 {
    let doublings = count - Self.free + 1
    guard doublings > 0 else { return 0 }
    return doublings < 10 ? min(1 << Int64(doublings), Self.longestWait) : Self.longestWait
  }

  /// Seconds that are still to be waited at a moment. A failure from the future is one of a clock
  /// that was set back since, and holds nobody up beyond the longest wait.
  public func remaining(at now: Instant) -> Int64 {
    let left = last.milliseconds + wait * 1000 - now.milliseconds
    guard wait > 0, left > 0,
      last.milliseconds - now.milliseconds <= Self.longestWait * 1000
    else { return 0 }
    return (left + 999) / 1000
  }
}
