/// Bars by name: one each, or several beside each other that a legend tells apart.
public struct BarChart: Drawing {
  public struct Bar: Sendable {
    public let label: String
    /// What bars beside each other have in common, as months their year: written once, below.
    public let group: String
    /// One a series; nil where there is nothing to show.
    public let values: [Double?]

    public init(_ label: String, _ values: [Double?], group: String = "") {
      self.label = label
      self.values = values
      self.group = group
    }

    public init(_ label: String, _ value: Double?, group: String = "") {
      self.init(label, [value], group: group)
    }
  }

  public let bars: [Bar]
  /// The names of the series; empty for one without a name. At most three are told apart.
  public let series: [String]
  /// A line across all bars.
  public let limit: ScoreChart.Line?
  /// Of the axis.
  public let unit: String
  public let size: ScoreChart.Size

  public init(
    _ bars: [Bar], series: [String] = [], limit: ScoreChart.Line? = nil, unit: String = "",
    size: ScoreChart.Size = .wide
  ) {
    self.bars = bars
    self.series = series
    self.limit = limit
    self.unit = unit
    self.size = size
  }

  private var width: Double { size == .wide ? 720 : 300 }
  private var left: Double { size == .wide ? 50 : 34 }
  private let top = 30.0
  private var bottom: Double { size == .wide ? 190 : 130 }
  private var foot: Double { bottom + (bars.contains { !$0.group.isEmpty } ? 44 : 28) }

  private var slot: Double { min(110, (width - left - 8) / Double(max(bars.count, 1))) }

  /// Of one bar.
  private var barWidth: Double {
    min(44, slot * 0.8 / Double(max(bars.map(\.values.count).max() ?? 1, 1)))
  }

  public func svg(title: String, words: String, id: String) -> String {
    let legend = Legend(entries, width: width, from: size == .wide ? left : 4)
    var svg = SVG(width, foot + 2 + legend.height, title: title, words: words, id: id)
    svg.define([.hatch, .dots])
    let values = bars.flatMap(\.values).compactMap { $0 }.filter(\.isFinite)
    let axis = Axis(max(values.max() ?? 0, limit?.value ?? 0), top: top, bottom: bottom)
    let right = left + slot * Double(max(bars.count, 1))
    axis.draw(on: &svg, from: left, to: right)
    svg.words(unit, 4, 13, size: 11, .start, .quiet)
    // Numbers over some of the bars alone would look as if the others had none.
    let isNumbered = values.allSatisfy { SVG.width(of: SVG.number($0), size: 10) <= barWidth + 2 }
    for (index, bar) in bars.enumerated() {
      draw(bar, index, on: &svg, axis, isNumbered: isNumbered)
    }
    if let limit { svg.line(left, axis.y(limit.value), right, axis.y(limit.value), .limit) }
    drawLabels(on: &svg)
    legend.draw(on: &svg, y: foot)
    return svg.finished
  }

  private func draw(
    _ bar: Bar, _ index: Int, on svg: inout SVG, _ axis: Axis, isNumbered: Bool
  ) {
    let start = left + (Double(index) + 0.5) * slot - barWidth * Double(bar.values.count) / 2
    for (number, value) in bar.values.enumerated() {
      guard let value, value.isFinite, value != 0 else { continue }
      let (x, y) = (start + Double(number) * barWidth, axis.y(value))
      let width = barWidth > 5 ? barWidth - 2 : barWidth * 0.8
      BarChart.fill(&svg, number, x, y, width, bottom - y)
      if isNumbered {
        svg.words(SVG.number(value), x + width / 2, y - 4, size: 10, .middle, .quiet)
      }
    }
  }

  /// As many labels as there is room for, and each group once.
  private func drawLabels(on svg: inout SVG) {
    let labels = bars.map { Columns.truncated($0.label.oneLine, to: 16) }
    let widest = labels.map { SVG.width(of: $0) }.max() ?? 0
    let each = max(1, Int(((widest + 4) / slot).rounded(.up)))
    var free = 0.0
    for (index, label) in labels.enumerated() {
      let middle = left + (Double(index) + 0.5) * slot
      if index.isMultiple(of: each) { svg.words(label, middle, bottom + 16, size: 11, .middle) }
      let group = bars[index].group.oneLine
      guard !group.isEmpty, index == 0 || group != bars[index - 1].group.oneLine else { continue }
      if index > 0 {
        let edge = left + Double(index) * slot
        svg.line(edge, bottom, edge, bottom + 36, .grid)
      }
      let needed = SVG.width(of: group)
      let start = min(middle - SVG.width(of: label) / 2, width - needed)
      guard start >= free else { continue }
      svg.words(group, start, bottom + 33, size: 11, .start, .quiet)
      free = start + needed + 6
    }
  }

  /// A series is told by its fill, full, hatched on light, dotted on light, within a line that is
  /// seen on paper of any colour.
  private static func fill(
    _ svg: inout SVG, _ series: Int, _ x: Double, _ y: Double, _ width: Double, _ height: Double
  ) {
    svg.rectangle(x, y, width, height, series == 0 ? .done : series == 1 ? .second : .bandOther)
    guard series > 0 else { return }
    svg.patterned(x, y, width, height, series == 1 ? .hatch : .dots)
    svg.rectangle(x, y, width, height, .edge)
  }

  private var entries: [Legend.Entry] {
    var entries = series.enumerated().map { index, name in
      Legend.Entry(words: name) { BarChart.fill(&$0, index, $1 + 4, $2 - 7, 14, 14) }
    }
    if let limit {
      entries.append(.init(words: limit.words) { $0.line($1, $2, $1 + 22, $2, .limit) })
    }
    return entries
  }
}
