import KurDomain
import KurRules

extension PlannedSession {
  /// As the command line and the report print it.
  public var json: JSON {
    [
      "number": .number(number), "stage": .optionalText(stage?.rawValue),
      "minutes": .number(minutes.rawValue), "intensity": .number(intensity.rawValue),
      "day": .text(day),
    ]
  }
}

extension NextSession {
  /// As the command line and the report print it.
  public var json: JSON {
    [
      "number": .number(number), "stage": .optionalText(stage?.rawValue),
      "minutes": .number(minutes.rawValue), "intensity": .number(intensity.rawValue),
      "earliest": .text(earliest), "latest": .optionalText(latest),
    ]
  }
}
