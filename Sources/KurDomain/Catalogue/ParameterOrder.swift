/// Parameters that make sense only in one order: the first is not above the second.
/// - Source: specification 4g, 10.
public struct ParameterOrder: Hashable, Sendable {
  public let lower: String
  public let upper: String
  /// True where both may have the same value.
  public let mayBeEqual: Bool

  private init(_ lower: ParameterKey, _ upper: ParameterKey, mayBeEqual: Bool = true) {
    self.lower = lower.rawValue
    self.upper = upper.rawValue
    self.mayBeEqual = mayBeEqual
  }

  public static let all = [
    ParameterOrder(.pressureWarningSystolic, .pressureClearanceSystolic),
    ParameterOrder(.pressureClearanceSystolic, .pressureDeferSystolic),
    ParameterOrder(.pressureWarningDiastolic, .pressureClearanceDiastolic),
    ParameterOrder(.pressureClearanceDiastolic, .pressureDeferDiastolic),
    ParameterOrder(.pulseDeferLow, .pulseWarningLow),
    ParameterOrder(.pulseWarningHigh, .pulseDeferHigh, mayBeEqual: false),
    ParameterOrder(.pulseSchool, .pulseYoung),
    ParameterOrder(.pulseYoung, .pulseInfant),
    ParameterOrder(.subfebrile, .subfebrileInfant),
    ParameterOrder(.subfebrile, .subfebrileOther),
    ParameterOrder(.subfebrile, .fever, mayBeEqual: false),
    ParameterOrder(.subfebrileInfant, .fever, mayBeEqual: false),
    ParameterOrder(.subfebrileOther, .fever, mayBeEqual: false),
    ParameterOrder(.saturationDefer, .saturationWarning),
    ParameterOrder(.courseGapHard, .courseGapSoft),
    ParameterOrder(.courseGapSoft, .recallDays),
    ParameterOrder(.screeningFullDays, .screeningYearDays),
    ParameterOrder(.infarctionAcuteDays, .infarctionRecentDays, mayBeEqual: false),
  ]

  /// Whether two values stand in this order; true where one of them is no number.
  public func holds(_ low: String, _ high: String) -> Bool {
    guard let low = Parameter.thousandths(low), let high = Parameter.thousandths(high) else {
      return true
    }
    return mayBeEqual ? low <= high : low < high
  }
}

extension ParameterOrder {
  /// The first order that a value would break, with the other parameter.
  ///
  /// - Parameter parameters: all of them, as the clinic has set them.
  public static func broken(
    by value: String, of key: String, among parameters: [Parameter]
  ) -> (order: ParameterOrder, other: Parameter)? {
    for order in all {
      if order.lower == key,
        let other = parameters.first(where: { $0.key == order.upper }),
        !order.holds(value, other.value)
      {
        return (order, other)
      }
      if order.upper == key,
        let other = parameters.first(where: { $0.key == order.lower }),
        !order.holds(other.value, value)
      {
        return (order, other)
      }
    }
    return nil
  }
}
