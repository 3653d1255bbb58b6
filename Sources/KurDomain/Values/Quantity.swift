/// A whole number with a meaning, so that minutes are never added to an intensity.
public protocol Quantity: RawRepresentable<Int>, Hashable, Comparable, Sendable, Codable,
  ExpressibleByIntegerLiteral, CustomStringConvertible
{
  init(rawValue: Int)
}

extension Quantity {
  public init(integerLiteral value: Int) { self.init(rawValue: value) }
  public var description: String { String(rawValue) }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Whole minutes of massage, or of a pause.
public struct Minutes: Quantity {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static func + (left: Minutes, right: Minutes) -> Minutes {
    Minutes(rawValue: left.rawValue + right.rawValue)
  }

  public static func - (left: Minutes, right: Minutes) -> Minutes {
    Minutes(rawValue: left.rawValue - right.rawValue)
  }

  public static func * (left: Int, right: Minutes) -> Minutes {
    Minutes(rawValue: left * right.rawValue)
  }
}

/// Pressure of the hands: 1 light lotioning, 2 heavy lotioning, 3 medium, 4 strong, 5 very deep.
/// - Source: O36. 5 is recorded when it happened and never planned.
public struct Intensity: Quantity {
  public static let range = 1...5
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// Pain on the numeric rating scale, 0 none to 10 worst.
/// - Source: O23.
public struct PainScore: Quantity {
  public static let range = 0...10
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// Oxygen in the blood, in percent.
public struct Saturation: Quantity {
  public static let range = 50...100
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// Heart beats in a minute, at rest.
public struct Pulse: Quantity {
  public static let range = 20...300
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
}
