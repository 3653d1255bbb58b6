import KurDomain

/// One measure of a course, at one place: its start, middle and end, and what has changed.
/// - Source: specification 8; evidence 3.3, O21 to O24.
public struct MeasureOutcome: Sendable {
  /// A value and its day.
  public struct Value: Hashable, Sendable {
    /// Nil for a measure in words.
    public let tenths: Int?
    public let day: CalendarDay
    public let words: String?

    public init(tenths: Int?, day: CalendarDay, words: String? = nil) {
      self.tenths = tenths
      self.day = day
      self.words = words
    }
  }

  public enum Verdict: String, CaseIterable, Sendable { case better, same, worse }

  public let measure: Measure
  public let site: Site?
  public let start: Value?
  public let middle: Value?
  public let end: Value?
  /// The end, or the latest value behind the start.
  public let now: Value?
  /// True where the change is as large as one that matters; nil where no such change is known, and
  /// until there is one.
  public let passesThreshold: Bool?
  /// The least change that matters, in tenths of the unit; nil where none is known.
  public let threshold: Int?

  /// - Parameters:
  ///   - measurements: of this measure and place, the oldest first; of one day the last holds.
  ///   - sessions: whose pain stands in where none was measured; empty for other measures.
  init(
    _ measure: Measure, at site: Site?, measurements: [Measurement], sessions: [SessionAsGiven],
    phases: MeasurePhases, parameters: Parameters
  ) {
    let measured = measurements.filter { $0.tenths != nil || measure.type == .note }
      .lastOfEachDay.map { Value(tenths: $0.tenths, day: $0.day, words: $0.note) }
    func first(_ phase: MeasurePhases.Phase) -> Value? {
      measured.first { phases.takes($0.day, as: phase) }
    }
    let start = first(.start) ?? sessions.lazy.compactMap(\.valueBefore).first
    func scored(_ phase: MeasurePhases.Phase) -> [Value] {
      sessions.filter { phases.takes($0.day, as: phase) }.compactMap(\.latestValue)
    }
    let last = measured.last { phases.takes($0.day, as: .end) } ?? scored(.end).last
    // What was measured once is a start and no change of nothing.
    let isOnce = last.map { last in measured.contains { $0.day == last.day && last == start } }
    let end = isOnce ?? false ? nil : last
    self.measure = measure
    self.site = site
    self.start = start
    self.middle = first(.middle) ?? scored(.middle).first
    self.end = end
    let later = start.map { start in
      (sessions.compactMap { $0.value(behind: start.day) }
        + measured.filter { $0.day > start.day && phases.isInTime($0.day) })
        .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        .last?.element
    }
    self.now = start == nil ? nil : end ?? later ?? nil
    self.threshold = MeasureOutcome.threshold(
      measure, from: self.start?.tenths, parameters: parameters)
    // Before and after one session is what the session did, and no response to a course.
    self.passesThreshold =
      start?.day == now?.day
      ? nil
      : MeasureOutcome.passes(
        measure, from: start?.tenths, to: now?.tenths, parameters: parameters)
  }

  /// In tenths; nil until there is a second value.
  public var change: Int? {
    guard let start = start?.tenths, let now = now?.tenths else { return nil }
    return now - start
  }

  /// The change in percent of the first value, to the nearest; nil where that was 0.
  public var changePercent: Int? {
    guard let change, let start = start?.tenths, start > 0 else { return nil }
    let size = (abs(change) * 200 + start) / (2 * start)
    return change < 0 ? -size : size
  }

  /// Nil until there is a second value.
  public var verdict: Verdict? {
    guard let change, let better = measure.better, let start = start?.tenths,
      let now = now?.tenths
    else { return nil }
    let gain: Int
    switch better {
    case .lower: gain = -change
    case .higher: gain = change
    case .zero: gain = abs(start) - abs(now)
    }
    return gain == 0 ? .same : gain > 0 ? .better : .worse
  }

  /// True for a change for the better that matters.
  public var isRelief: Bool { verdict == .better && passesThreshold == true }

  public func value(_ phase: MeasurePhases.Phase) -> Value? {
    switch phase {
    case .start: start
    case .middle: middle
    case .end: end
    }
  }

  var isEmpty: Bool { start == nil && middle == nil && end == nil && now == nil }

  /// Of pain, the smaller of the clinic's points and the clinic's share of the first value.
  private static func threshold(
    _ measure: Measure, from start: Int?, parameters: Parameters
  ) -> Int? {
    guard measure.code == .pain else { return measure.better == .zero ? nil : measure.threshold }
    let points = parameters.int(.measureChangePain) * 10
    let share = parameters.thousandths(.measureChangePainShare)
    return start.map { $0 == 0 ? points : min(points, ($0 * share + 999) / 1000) } ?? points
  }

  /// Of pain, the clinic's own figures; of tone, any step towards the normal 0.
  private static func passes(
    _ measure: Measure, from start: Int?, to now: Int?, parameters: Parameters
  ) -> Bool? {
    guard let start, let now else { return nil }
    let size = abs(now - start)
    if measure.code == .pain {
      let share = parameters.thousandths(.measureChangePainShare)
      return size >= parameters.int(.measureChangePain) * 10
        || (now < start && size * 1000 >= share * start)
    }
    if measure.better == .zero { return abs(now) < abs(start) }
    return measure.threshold.map { size >= $0 }
  }
}

extension [Measurement] {
  /// What was measured again on a day takes the place of what was there.
  fileprivate var lastOfEachDay: [Measurement] {
    enumerated().filter { index, one in
      !self[(index + 1)...].contains { $0.day == one.day }
    }.map(\.element)
  }
}

extension SessionAsGiven {
  fileprivate var valueBefore: MeasureOutcome.Value? { painBefore.map(value) }

  /// The pain after it, else that before it.
  fileprivate var latestValue: MeasureOutcome.Value? { (painAfter ?? painBefore).map(value) }

  /// What it says of the time after a day's start.
  fileprivate func value(behind day: CalendarDay) -> MeasureOutcome.Value? {
    if self.day > day { return latestValue }
    return self.day == day ? painAfter.map(value) : nil
  }

  private func value(_ pain: PainScore) -> MeasureOutcome.Value {
    MeasureOutcome.Value(tenths: pain.rawValue * 10, day: day)
  }
}
