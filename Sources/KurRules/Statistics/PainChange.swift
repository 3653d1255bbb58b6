import KurDomain

/// How pain has changed from the start of courses to their end.
public struct PainChange: Hashable, Sendable {
  public private(set) var courses = 0
  public private(set) var less = 0
  public private(set) var same = 0
  public private(set) var more = 0
  /// In tenths of a point.
  private var sum = 0
  private var squares = 0

  public init() {}

  /// - Parameter tenths: the change of one course; negative where pain has become less.
  public mutating func add(tenths: Int) {
    courses += 1
    less += tenths < 0 ? 1 : 0
    same += tenths == 0 ? 1 : 0
    more += tenths > 0 ? 1 : 0
    sum += tenths
    squares += tenths * tenths
  }

  public mutating func add(_ other: PainChange) {
    courses += other.courses
    less += other.less
    same += other.same
    more += other.more
    sum += other.sum
    squares += other.squares
  }

  /// In tenths of a point, to the nearest; nil where the courses are too few.
  public var meanTenths: Int? {
    guard courses >= Share.leastCases else { return nil }
    return Int((Double(sum) / Double(courses)).rounded())
  }

  /// The standard deviation of the courses, in tenths; nil where they are too few.
  public var spreadTenths: Int? {
    guard courses >= Share.leastCases else { return nil }
    let (count, sum) = (Double(courses), Double(sum))
    let variance = (Double(squares) - sum * sum / count) / (count - 1)
    return Int(max(variance, 0).squareRoot().rounded())
  }
}
