import KurDomain

extension ReadingBounds {
  /// The bounds that every reading reaches by which `ReadingRules` find something on another day than
  /// the reading's: the widest of all ages and of all ways to measure.
  public init(_ parameters: Parameters) {
    let temperatures: [ParameterKey] = [.subfebrile, .subfebrileInfant, .subfebrileOther, .fever]
    func least(_ keys: ParameterKey...) -> Int { keys.map(parameters.int).min() ?? 0 }
    self.init(
      raisedTemperature: temperatures.map(parameters.temperature).min()
        ?? parameters.temperature(.subfebrile),
      highSystolic: least(
        .pressureWarningSystolic, .pressureClearanceSystolic, .pressureDeferSystolic),
      highDiastolic: least(
        .pressureWarningDiastolic, .pressureClearanceDiastolic, .pressureDeferDiastolic),
      lowSystolic: parameters.int(.pressureLowSystolic),
      lowDiastolic: parameters.int(.pressureLowDiastolic),
      slowPulse: max(parameters.int(.pulseWarningLow), parameters.int(.pulseDeferLow)),
      fastPulse: min(
        least(.pulseWarningHigh, .pulseInfant, .pulseYoung, .pulseSchool),
        parameters.int(.pulseDeferHigh) - 1),
      strongPain: parameters.int(.painClearance))
  }
}
