import KurDomain

/// Minutes that grow evenly from start to target over the introductory and main sessions, and hold
/// in the final ones.
/// - Source: specification 5.4; S2-59, S2-64.
public struct Ramp: Hashable, Sendable {
  public let start: Minutes
  public let target: Minutes
  /// The number of the session that reaches the target; at least 1.
  public let growing: Int

  public init(start: Minutes, target: Minutes, growing: Int) {
    self.start = start
    self.target = target
    self.growing = max(growing, 1)
  }

  /// The planned minutes of a session, to the nearest minute, half up.
  public func minutes(of number: Int) -> Minutes {
    let steps = growing - 1
    guard number <= growing, steps > 0 else { return number < growing ? start : target }
    let rise = (target - start).rawValue
    return start + Minutes(rawValue: (rise * (number - 1) * 2 + steps) / (2 * steps))
  }

  /// The greatest target that steps of `cap` reach.
  public func reachable(by cap: Minutes) -> Minutes { start + (growing - 1) * cap }

  public func isTooSteep(for cap: Minutes) -> Bool { target > reachable(by: cap) }
}
