import KurDomain
import KurRules

/// Writes what a course was measured by, a row a measure and place.
public struct MeasureTable {
  let outcomes: [MeasureOutcome]
  /// True where the last value is that of the end.
  let isOver: Bool
  let showsNotes: Bool

  public init(_ outcomes: [MeasureOutcome], isOver: Bool, showsNotes: Bool) {
    self.outcomes = outcomes
    self.isOver = isOver
    self.showsNotes = showsNotes
  }

  public func table(indent: Int = 2) -> TextTable {
    var table = TextTable(
      [
        .init("Measure", least: 12), .init("Start"), .init("Middle"), .init(isOver ? "End" : "Now"),
        .init("Change", .right), .init("Outcome"),
      ], indent: indent)
    for outcome in outcomes {
      guard outcome.measure.type == .note else {
        let last = outcome.now ?? outcome.end
        table.add([
          outcome.label, outcome.cell(outcome.start), outcome.cell(outcome.middle),
          outcome.cell(last), outcome.changeWords ?? "–", outcome.verdictWords ?? "–",
        ])
        continue
      }
      let last = outcome.now == outcome.middle ? nil : outcome.now ?? outcome.end
      let values = [("start", outcome.start), ("middle", outcome.middle), ("now", last)]
      for (name, value) in values {
        guard let value else { continue }
        let words = showsNotes ? value.words.map { ": \($0)" } ?? "" : ""
        table.add([outcome.label], text: "\(name), \(value.day)\(words)", from: 1)
      }
    }
    return table
  }
}

extension MeasureOutcome {
  /// `odi`, or `range, left knee (degrees)`.
  public var label: String {
    let place = site.map { ", " + Words.sites([$0]) } ?? ""
    let unit =
      measure.isPlaced && !measure.unit.isEmpty && measure.type == .amount
      ? " (\(measure.unit))" : ""
    return Words.spaced(measure.code.rawValue) + place + unit
  }

  /// `42.2 severe`; a dash where nothing was measured.
  public func cell(_ value: Value?) -> String {
    guard let tenths = value?.tenths else { return "–" }
    return measure.number(tenths) + (measure.band(tenths).map { " \($0)" } ?? "")
  }

  /// `-18.5`, `+2`.
  var changeWords: String? {
    change.map { change in
      let sign = change < 0 ? "-" : change > 0 ? "+" : ""
      let (whole, tenth) = abs(change).quotientAndRemainder(dividingBy: 10)
      return "\(sign)\(whole)" + (tenth == 0 ? "" : ".\(tenth)")
    }
  }

  /// `better, matters`.
  public var verdictWords: String? {
    guard let verdict else { return nil }
    switch verdict {
    case .same: return "no change"
    case .better, .worse:
      guard let passesThreshold, measure.better != .zero else { return verdict.rawValue }
      return "\(verdict.rawValue), \(passesThreshold ? "matters" : "too little")"
    }
  }

  /// Of a score: `6 (moderate) at the start, 2 (mild) now: 4 points less (67%), a fall that matters`.
  public var words: String? {
    guard let start, let first = named(start) else { return nil }
    guard let now, let last = named(now), let change else { return "\(first) at the start" }
    let share = changePercent.map { " (\(abs($0))%)" } ?? ""
    let size = measure.number(abs(change))
    let points = "\(size) point\(size == "1" ? "" : "s")"
    let outcome: String
    switch change {
    case 0: outcome = "no change"
    case ..<0:
      outcome =
        "\(points) less\(share)"
        + (verdict == .better
          ? passesThreshold == true ? ", a fall that matters" : ", too little to matter" : "")
    default: outcome = "\(points) more\(share)"
    }
    return "\(first) at the start, \(last) now: \(outcome)"
  }

  private func named(_ value: Value) -> String? {
    value.tenths.map { measure.number($0) + (measure.band($0).map { " (\($0))" } ?? "") }
  }
}

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
