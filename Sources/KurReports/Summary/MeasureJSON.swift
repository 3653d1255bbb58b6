import KurDomain
import KurRules

extension MeasureOutcome {
  /// - Parameter showsNotes: when false, measures in words have no words.
  public func json(showsNotes: Bool) -> JSON {
    func json(_ value: Value?) -> JSON {
      guard let value else { return .null }
      return [
        "day": .text(value.day), "value": value.tenths.map { .tenths($0) } ?? .null,
        "band": .optionalText(value.tenths.flatMap(measure.band)),
        "words": measure.type == .note && showsNotes ? .optionalText(value.words) : .null,
      ]
    }
    return [
      "measure": .text(measure.code), "name": .string(measure.name), "unit": .string(measure.unit),
      "leaf": .optionalText(site), "start": json(start), "middle": json(middle), "end": json(end),
      "now": json(now), "change": change.map { .tenths($0) } ?? .null,
      "changePercent": .optionalNumber(changePercent),
      "verdict": .optionalText(verdict?.rawValue),
      "matters": passesThreshold.map { .bool($0) } ?? .null,
    ]
  }

  /// Pain as reports have it beside the list of measures.
  var painJSON: JSON {
    guard let start, let first = start.tenths else { return .null }
    return [
      "start": .tenths(first),
      "startDay": .text(start.day),
      "startBand": .optionalText(measure.band(first)),
      "now": now?.tenths.map { .tenths($0) } ?? .null,
      "nowDay": .optionalText(now?.day),
      "nowBand": .optionalText(now?.tenths.flatMap(measure.band)),
      "change": change.map { .tenths($0) } ?? .null,
      "changePercent": .optionalNumber(changePercent),
      "matters": .bool(isRelief),
    ]
  }
}
