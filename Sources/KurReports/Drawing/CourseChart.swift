/// A course as it was planned and as it was given: minutes planned as a line, given as bars, the
/// stages as bands behind them, missed dates marked.
public struct CourseChart: Drawing {
  /// A date of the course, in the order of days.
  public struct Date: Sendable {
    public enum Mark: Sendable { case none, interrupted, deviation, notCounted }

    /// `7`, or a dash where it does not count; empty for a missed date.
    public let number: String
    /// Short, as `9 Mar`.
    public let day: String
    /// The name of its stage; nil in kinds without stages and for a missed date.
    public let stage: String?
    /// Minutes; nil for a missed date.
    public let planned: Int?
    /// Minutes; nil for a missed date and for a session to come.
    public let given: Int?
    public let mark: Mark
    public let isMissed: Bool
    /// True after more days without a session than is usual in the course.
    public var followsGap = false

    public init(
      number: String, day: String, stage: String?, planned: Int?, given: Int?, mark: Mark = .none
    ) {
      self.number = number
      self.day = day
      self.stage = stage
      self.planned = planned
      self.given = given
      self.mark = mark
      self.isMissed = false
    }

    public init(missed day: String) {
      self.number = ""
      self.day = day
      self.stage = nil
      self.planned = nil
      self.given = nil
      self.mark = .none
      self.isMissed = true
    }

    fileprivate var isToCome: Bool { !isMissed && given == nil }
  }

  public struct Labels: Sendable {
    public let minutes: String
    public let planned: String
    public let given: String
    public let toCome: String
    public let missed: String
    public let interrupted: String
    public let deviation: String
    public let notCounted: String

    public init(
      minutes: String, planned: String, given: String, toCome: String, missed: String,
      interrupted: String, deviation: String, notCounted: String
    ) {
      self.minutes = minutes
      self.planned = planned
      self.given = given
      self.toCome = toCome
      self.missed = missed
      self.interrupted = interrupted
      self.deviation = deviation
      self.notCounted = notCounted
    }
  }

  public let dates: [Date]
  public let labels: Labels

  public init(_ dates: [Date], labels: Labels) {
    self.dates = dates
    self.labels = labels
  }

  private static let width = 720.0
  private static let left = 44.0
  private static let top = 40.0
  private static let bottom = 200.0

  /// The width of a date on the axis; a short course does not fill it.
  private var slot: Double {
    min(80, (CourseChart.width - CourseChart.left - 8) / Double(max(dates.count, 1)))
  }

  private func middle(_ index: Int) -> Double {
    CourseChart.left + (Double(index) + 0.5) * slot
  }

  public func svg(title: String, words: String, id: String) -> String {
    let legend = Legend(entries, width: CourseChart.width, from: CourseChart.left)
    let foot = CourseChart.bottom + 44
    var svg = SVG(
      CourseChart.width, foot + legend.height + 4, title: title, words: words, id: id)
    svg.define([.hatch])
    let most = dates.flatMap { [$0.planned, $0.given] }.compactMap { $0 }.max() ?? 0
    let axis = Axis(Double(most), top: CourseChart.top, bottom: CourseChart.bottom)
    bands(on: &svg)
    axis.draw(
      on: &svg, from: CourseChart.left, to: CourseChart.left + slot * Double(dates.count))
    svg.words(labels.minutes, 4, 13, size: 11, .start, .quiet)
    bars(on: &svg, axis)
    plan(on: &svg, axis)
    days(on: &svg)
    gaps(on: &svg)
    legend.draw(on: &svg, y: foot)
    return svg.finished
  }

  /// The stages as they follow each other; a missed date lies in the stage before it.
  private var stages: [(name: String, from: Int, to: Int)] {
    var stages: [(name: String, from: Int, to: Int)] = []
    for (index, date) in dates.enumerated() {
      if let name = date.stage, stages.last?.name != name {
        stages.append((name, index, index))
      } else if !stages.isEmpty, date.isMissed || date.stage != nil {
        stages[stages.count - 1].to = index
      }
    }
    return stages
  }

  private func bands(on svg: inout SVG) {
    for (index, stage) in stages.enumerated() {
      let x = CourseChart.left + Double(stage.from) * slot
      let width = Double(stage.to - stage.from + 1) * slot
      svg.rectangle(
        x, CourseChart.top - 20, width, CourseChart.bottom - CourseChart.top + 20,
        index % 2 == 0 ? .band : .bandOther)
      if index > 0 { svg.line(x, CourseChart.top - 20, x, CourseChart.bottom, .grid) }
      let name = stage.name.oneLine
      let size = SVG.width(of: name) > width - 6 ? 9.0 : 11
      let fits = max(1, Int((width - 2) / (size * 0.58)))
      svg.words(
        Columns.truncated(name, to: fits), x + width / 2, CourseChart.top - 7, size: size, .middle,
        .quiet)
    }
  }

  private func bars(on svg: inout SVG, _ axis: Axis) {
    let width = min(34, slot * 0.62)
    for (index, date) in dates.enumerated() {
      let x = middle(index)
      if date.isMissed {
        svg.line(x, CourseChart.top, x, CourseChart.bottom, .limit)
        svg.cross(x, CourseChart.bottom - 9, min(5, slot / 3), .hatch)
      }
      guard let given = date.given else { continue }
      let y = axis.y(Double(given))
      let height = CourseChart.bottom - y
      switch date.mark {
      case .none, .deviation: svg.rectangle(x - width / 2, y, width, height, .done)
      case .interrupted:
        svg.rectangle(x - width / 2, y, width, height, .second)
        svg.patterned(x - width / 2, y, width, height, .hatch)
      case .notCounted: svg.rectangle(x - width / 2, y, width, height, .second)
      }
      if date.mark == .deviation { svg.diamond(x, y - 8, min(5, slot / 3), .mark) }
    }
  }

  private func plan(on svg: inout SVG, _ axis: Axis) {
    for (index, date) in dates.enumerated() {
      guard let planned = date.planned else { continue }
      let y = axis.y(Double(planned))
      let x = CourseChart.left + Double(index) * slot
      let dash = date.isToCome ? " stroke-dasharray=\"4 3\"" : ""
      svg.line(x, y, x + slot, y, .plan, more: dash)
      let before = index > 0 ? dates[index - 1].planned : nil
      if let before, before != planned, !date.followsGap {
        svg.line(x, axis.y(Double(before)), x, y, .plan, more: dash)
      }
    }
  }

  private func days(on svg: inout SVG) {
    let widest = dates.map { SVG.width(of: $0.day, size: 10) }.max() ?? 0
    let each = max(1, Int(((widest + 8) / slot).rounded(.up)))
    let missed = dates.indices.filter { dates[$0].isMissed }
    for (index, date) in dates.enumerated() {
      let x = middle(index)
      svg.words(date.number, x, CourseChart.bottom + 15, size: 11, .middle)
      // A missed date is always named; its neighbours give way.
      let isNear = missed.contains { $0 != index && abs($0 - index) < each }
      if date.isMissed || (index.isMultiple(of: each) && !isNear) {
        let width = SVG.width(of: date.day, size: 10)
        let held = max(x, CourseChart.left - 30 + width / 2)
        svg.words(date.day, held, CourseChart.bottom + 30, size: 10, .middle, .quiet)
      }
    }
  }

  /// Two strokes across the axis where days lie between.
  private func gaps(on svg: inout SVG) {
    for (index, date) in dates.enumerated() where index > 0 && date.followsGap {
      let x = CourseChart.left + Double(index) * slot
      for shift in [-2.5, 2.5] {
        svg.line(
          x + shift - 2, CourseChart.bottom + 5, x + shift + 2, CourseChart.bottom - 5, .axis)
      }
    }
  }

  private var entries: [Legend.Entry] {
    var entries: [Legend.Entry] = []
    if dates.contains(where: { $0.planned != nil && !$0.isToCome }) {
      entries.append(.init(words: labels.planned) { $0.line($1, $2, $1 + 22, $2, .plan) })
    }
    if dates.contains(where: { $0.given != nil && $0.mark != .interrupted }) {
      entries.append(.init(words: labels.given) { $0.rectangle($1 + 4, $2 - 7, 14, 14, .done) })
    }
    if dates.contains(where: \.isToCome) {
      entries.append(
        .init(words: labels.toCome) {
          $0.line($1, $2, $1 + 22, $2, .plan, more: " stroke-dasharray=\"4 3\"")
        })
    }
    if dates.contains(where: \.isMissed) {
      entries.append(.init(words: labels.missed) { $0.cross($1 + 11, $2, 5, .hatch) })
    }
    if dates.contains(where: { $0.mark == .interrupted }) {
      entries.append(
        .init(words: labels.interrupted) {
          $0.rectangle($1 + 4, $2 - 7, 14, 14, .second)
          $0.patterned($1 + 4, $2 - 7, 14, 14, .hatch)
        })
    }
    if dates.contains(where: { $0.mark == .deviation }) {
      entries.append(.init(words: labels.deviation) { $0.diamond($1 + 11, $2, 5, .mark) })
    }
    if dates.contains(where: { $0.mark == .notCounted }) {
      entries.append(
        .init(words: labels.notCounted) { $0.rectangle($1 + 4, $2 - 7, 14, 14, .second) })
    }
    return entries
  }
}
