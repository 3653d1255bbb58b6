import KurDomain
import KurRules
import KurTexts

extension BodyOutline.Labels {
  public init(_ texts: Texts) {
    self.init(
      front: texts[DrawingKey.front], back: texts[DrawingKey.back],
      left: texts[DrawingKey.left], right: texts[DrawingKey.right],
      treated: texts[DrawingKey.treated], barred: texts[DrawingKey.barred],
      careful: texts[DrawingKey.careful], treatedBarred: texts[DrawingKey.treatedBarred],
      wholeBarred: texts[DrawingKey.wholeBarred])
  }
}

extension BodyOutline {
  /// The sites of a course, and what the findings that hold bar or limit.
  ///
  /// - Parameters:
  ///   - course: nil for the findings alone. Findings of today say nothing of one that is over.
  ///   - findings: those of certain kinds of massage are not drawn.
  public init(_ course: CourseSummary?, findings: [FindingLine], texts: Texts) {
    var barred: Set<Site> = []
    var careful: Set<Site> = []
    let isOpen = course?.standing.state.isOpen ?? true
    for finding in findings where isOpen && finding.kinds.isEmpty {
      let sites = finding.sites.isEmpty ? BodyOutline.all : Set(finding.sites)
      switch finding.level {
      case .absolute, .deferring, .regional, .clearance: barred.formUnion(sites)
      // A remark about the whole body is no place to be careful at.
      case .warning: if !finding.sites.isEmpty { careful.formUnion(sites) }
      case .information: break
      }
    }
    self.init(
      treated: course?.terms.sites ?? [], barred: barred, careful: careful,
      labels: Labels(texts))
  }

  /// What it shows in words, by name of each part; empty where it shows nothing.
  ///
  /// - Parameter zone: what is treated, where it has a name of its own.
  func told(zone: String? = nil, in texts: Texts) -> String {
    var parts: [String] = []
    func add(_ label: String, _ places: String) {
      if !places.isEmpty { parts.append("\(label): \(places)") }
    }
    add(labels.treated, zone ?? texts.sites(treated))
    if barred.isSuperset(of: BodyOutline.all) {
      parts.append(labels.wholeBarred)
    } else {
      add(labels.barred, texts.sites(barred))
    }
    add(labels.careful, texts.sites(careful))
    return parts.joined(separator: "; ")
  }

  /// Every site that is drawn.
  static let all = Set(sites(fromBack: false) + sites(fromBack: true))
}

extension CourseChart.Labels {
  public init(_ texts: Texts) {
    self.init(
      minutes: texts[DrawingKey.minutes], planned: texts[DrawingKey.planned],
      given: texts[DrawingKey.given], toCome: texts[DrawingKey.toCome],
      missed: texts[DrawingKey.missed], interrupted: texts[DrawingKey.interrupted],
      deviation: texts[DrawingKey.deviation], notCounted: texts[DrawingKey.notCounted])
  }
}

extension CourseChart {
  /// What was given and missed, in the order of days, and what is still to come.
  public init(_ course: CourseSummary, texts: Texts) {
    let given = course.sessions.map { session in
      (
        session.day, 1,
        Date(
          number: session.number.map { "\($0)" } ?? "–", day: texts.shortDay(session.day),
          stage: session.stage.map { texts[$0.drawingKey] },
          planned: session.plannedMinutes.rawValue, given: session.minutes.rawValue,
          mark: session.chartMark)
      )
    }
    let missed = course.missed.map { ($0.day, 0, Date(missed: texts.shortDay($0.day))) }
    let past = (given + missed).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    let coming = course.planned.map { session in
      (
        session.day, 1,
        Date(
          number: "\(session.number)", day: texts.shortDay(session.day),
          stage: session.stage.map { texts[$0.drawingKey] }, planned: session.minutes.rawValue,
          given: nil)
      )
    }
    let all = past + coming
    let gaps = zip(all, all.dropFirst()).map { $1.0.days(since: $0.0) }
    let usual = max(3, gaps.sorted().dropFirst(gaps.count / 2).first ?? 0)
    var dates = all.map(\.2)
    for (index, gap) in gaps.enumerated() where gap > usual { dates[index + 1].followsGap = true }
    self.init(dates, labels: Labels(texts))
  }
}

extension CourseChart {
  /// What it shows in words, date by date.
  static func told(_ course: CourseSummary, in texts: Texts) -> String {
    let given = course.sessions.map { session in
      (
        session.day, 1,
        texts[
          DrawingKey.said,
          [
            "number": session.number.map { "\($0)" } ?? "–", "given": "\(session.minutes)",
            "planned": "\(session.plannedMinutes)",
          ]]
      )
    }
    let missed = course.missed.map {
      ($0.day, 0, texts[DrawingKey.saidMissed, ["day": texts.day($0.day)]])
    }
    let coming = course.planned.map {
      texts[
        DrawingKey.saidToCome, ["number": "\($0.number)", "planned": "\($0.minutes)"]]
    }
    let past = (given + missed).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    return (past + coming).joined(separator: "; ")
  }
}

extension SessionLine {
  /// The gravest of its marks that a chart shows.
  fileprivate var chartMark: CourseChart.Date.Mark {
    if marks.contains(where: { if case .interrupted = $0 { true } else { false } }) {
      return .interrupted
    }
    if marks.contains(.deviation) { return .deviation }
    return marks.contains(.notCounted) ? .notCounted : .none
  }
}

extension Stage {
  var drawingKey: DrawingKey {
    switch self {
    case .introductory: .introductory
    case .main: .main
    case .final: .final
    }
  }
}

extension Texts {
  /// Day and month for an axis: `03-02` in English, `02.03.` elsewhere.
  func shortDay(_ day: CalendarDay) -> String {
    let words = self.day(day)
    return language == .english ? String(words.dropFirst(5)) : String(words.prefix(6))
  }
}

extension ScoreChart {
  /// Pain before and after the sessions of a course, with the line below which a fall matters; nil
  /// where fewer than two sessions have told of pain.
  public init?(painOf course: CourseSummary, texts: Texts) {
    let told = course.sessions.filter { $0.painBefore != nil || $0.painAfter != nil }
    guard told.count > 1 else { return nil }
    var threshold: Line?
    if let pain = course.pain, let start = pain.start?.tenths, let change = pain.threshold,
      start >= change
    {
      threshold = Line(Double(start - change) / 10, texts[DrawingKey.threshold])
    }
    self.init(
      course.sessions.map {
        Point(
          $0.number.map { "\($0)" } ?? "–", before: $0.painBefore.map { Double($0.rawValue) },
          after: $0.painAfter.map { Double($0.rawValue) })
      }, in: 0...10, before: texts[DrawingKey.painBefore], after: texts[DrawingKey.painAfter],
      threshold: threshold)
  }

  /// The start, the middle and the end of a measure, small; nil for a measure in words and where
  /// it was measured less than twice.
  ///
  /// - Parameter isOver: true where the last value is that of the end.
  public init?(_ outcome: MeasureOutcome, isOver: Bool, texts: Texts) {
    guard outcome.measure.type != .note, let start = outcome.start?.tenths else { return nil }
    let last = outcome.now ?? outcome.end
    let middle = outcome.middle == last ? nil : outcome.middle
    let values = [outcome.start, middle, last].map { $0?.tenths.map { Double($0) / 10 } }
    let known = values.compactMap { $0 }
    guard known.count > 1 else { return nil }
    let first = Double(start) / 10
    var line: Line?
    if let change = outcome.threshold, let better = outcome.measure.better, better != .zero {
      line = Line(
        first + (better == .lower ? -1 : 1) * Double(change) / 10, texts[DrawingKey.matters])
    }
    let range = ScoreChart.range(of: outcome.measure, around: known + [line?.value ?? first])
    self.init(
      [
        Point(texts[DrawingKey.start], before: values[0]),
        Point(texts[DrawingKey.middle], before: values[1]),
        Point(texts[isOver ? DrawingKey.end : DrawingKey.now], before: values[2]),
      ], in: range, threshold: line, size: .small)
  }

  /// The scale of a score or of percents, else a round stretch from 0 that holds the values.
  private static func range(of measure: Measure, around values: [Double]) -> ClosedRange<Double> {
    if measure.questionnaire?.scoring == .percent || measure.unit == "percent" { return 0...100 }
    if measure.type == .score || measure.type == .tone, let range = measure.range {
      return Double(range.lowerBound)...Double(range.upperBound)
    }
    let axis = Axis(values.max() ?? 1, top: 0, bottom: 1, lines: 2)
    return axis.range
  }
}
