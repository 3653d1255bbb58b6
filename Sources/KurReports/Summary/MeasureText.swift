import KurDomain
import KurRules
import KurTexts

/// What a course was measured by, a row a measure and place.
public struct MeasureTable {
  let outcomes: [MeasureOutcome]
  /// True where the last value is that of the end.
  let isOver: Bool
  let showsNotes: Bool
  let texts: Texts

  public init(
    _ outcomes: [MeasureOutcome], isOver: Bool, showsNotes: Bool, texts: Texts = .english
  ) {
    self.outcomes = outcomes
    self.isOver = isOver
    self.showsNotes = showsNotes
    self.texts = texts
  }

  public var text: TextTable { table.text }

  var table: Table {
    var table = Table(
      texts[MeasureKey.title],
      [
        .init(texts[MeasureKey.title], least: 12), .init(texts[MeasureKey.start]),
        .init(texts[MeasureKey.middle]), .init(texts[isOver ? MeasureKey.end : .now]),
        .init(texts[MeasureKey.change], .right), .init(texts[MeasureKey.outcome]),
      ], remarksFrom: 1)
    for outcome in outcomes {
      if outcome.measure.type == .note {
        table.rows += notes(outcome)
      } else {
        let last = outcome.now ?? outcome.end
        table.rows.append(
          Table.Row([
            outcome.label(in: texts), outcome.cell(outcome.start, in: texts),
            outcome.cell(outcome.middle, in: texts), outcome.cell(last, in: texts),
            outcome.change.map(texts.signedTenths) ?? "–", outcome.verdictWords(in: texts) ?? "–",
          ]))
      }
    }
    return table
  }

  private func notes(_ outcome: MeasureOutcome) -> [Table.Row] {
    let last = outcome.now == outcome.middle ? nil : outcome.now ?? outcome.end
    let values: [(MeasureKey, MeasureOutcome.Value?)] = [
      (.noteStart, outcome.start), (.noteMiddle, outcome.middle), (.noteNow, last),
    ]
    return values.compactMap { key, value in
      guard let value else { return nil }
      let words = showsNotes ? value.words.map { ": \($0)" } ?? "" : ""
      return Table.Row(
        [outcome.label(in: texts)], text: texts[key, ["day": texts.day(value.day)]] + words)
    }
  }
}

extension MeasureOutcome {
  /// `odi`, or `range, left knee (degrees)`; in other languages the measure's name.
  public func label(in texts: Texts = .english) -> String {
    let place = site.map { ", " + texts.sites([$0]) } ?? ""
    let unit =
      measure.isPlaced && !measure.unit.isEmpty && measure.type == .amount
      ? " (\(measure.unit))" : ""
    return texts.name(.measure, measure.code, Words.spaced(measure.code.rawValue)) + place + unit
  }

  /// `42.2 severe`; a dash where nothing was measured.
  public func cell(_ value: Value?, in texts: Texts = .english) -> String {
    guard let tenths = value?.tenths else { return "–" }
    return texts.tenths(tenths) + (band(tenths, in: texts).map { " \($0)" } ?? "")
  }

  /// `better, matters`.
  public func verdictWords(in texts: Texts = .english) -> String? {
    guard let verdict else { return nil }
    switch verdict {
    case .same: return texts[verdict]
    case .better, .worse:
      guard let passesThreshold, measure.better != .zero else { return texts[verdict] }
      return texts[
        passesThreshold ? MeasureKey.matters : .tooLittle, ["verdict": texts[verdict]]]
    }
  }

  /// Of a score: `6 (moderate) at the start, 2 (mild) now: 4 points less (67%), a fall that matters`.
  public func words(in texts: Texts = .english) -> String? {
    guard let start, let first = named(start, in: texts) else { return nil }
    guard let now, let last = named(now, in: texts), let change else {
      return texts[MeasureKey.atStart, ["value": first]]
    }
    return texts[
      MeasureKey.startToNow,
      ["start": first, "now": last, "outcome": outcomeWords(of: change, in: texts)]]
  }

  private func outcomeWords(of change: Int, in texts: Texts) -> String {
    guard change != 0 else { return texts[Verdict.same] }
    let size = abs(change)
    let points =
      size % 10 == 0 ? texts.count(size / 10, .point) : texts.fraction(size, of: .point)
    let share = changePercent.map { abs($0) }
    let key: MeasureKey =
      change < 0 ? share == nil ? .less : .lessShare : share == nil ? .more : .moreShare
    let words = texts[key, ["points": points, "percent": share.map { "\($0)" } ?? ""]]
    guard change < 0, verdict == .better, let passesThreshold else { return words }
    return texts[passesThreshold ? MeasureKey.fallMatters : .fallLittle, ["change": words]]
  }

  private func named(_ value: Value, in texts: Texts) -> String? {
    value.tenths.map { texts.tenths($0) + (band($0, in: texts).map { " (\($0))" } ?? "") }
  }

  private func band(_ tenths: Int, in texts: Texts) -> String? {
    measure.band(tenths).map { texts.name(.band, $0, $0) }
  }
}
