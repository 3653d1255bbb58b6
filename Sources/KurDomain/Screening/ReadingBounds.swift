/// Bounds within which readings find nothing on a later day than their own, at whatever age.
/// - Source: `ReadingRules`, by the clinic's parameters.
public struct ReadingBounds: Hashable, Sendable {
  /// From it on a temperature is raised, wherever it was measured.
  public let raisedTemperature: Temperature
  /// In mmHg; from these on a pressure is high.
  public let highSystolic, highDiastolic: Int
  /// In mmHg; below these a pressure is low.
  public let lowSystolic, lowDiastolic: Int
  /// A minute; below the one a pulse is slow, above the other it is fast.
  public let slowPulse, fastPulse: Int
  /// From it on a pain is strong.
  public let strongPain: Int

  public init(
    raisedTemperature: Temperature, highSystolic: Int, highDiastolic: Int, lowSystolic: Int,
    lowDiastolic: Int, slowPulse: Int, fastPulse: Int, strongPain: Int
  ) {
    self.raisedTemperature = raisedTemperature
    self.highSystolic = highSystolic
    self.highDiastolic = highDiastolic
    self.lowSystolic = lowSystolic
    self.lowDiastolic = lowDiastolic
    self.slowPulse = slowPulse
    self.fastPulse = fastPulse
    self.strongPain = strongPain
  }
}
