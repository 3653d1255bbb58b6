/// Bars by name: one each, or several beside each other that a legend tells apart.
public struct BarChart: Drawing {
  public struct Bar: Sendable {
    public let label: String
    /// One a series; nil where there is nothing to show.
    public let values: [Double?]

    public init(_ label: String, _ values: [Double?]) {
      self.label = label
      self.values = values
    }

    public init(_ label: String, _ value: Double?) { self.init(label, [value]) }
  }

  public let bars: [Bar]
  /// The names of the series; empty for one without a name. At most three are told apart.
  public let series: [String]
  /// A line across all bars.
  public let limit: ScoreChart.Line?
  /// Of the axis.
  public let unit: String

  public init(
    _ bars: [Bar], series: [String] = [], limit: ScoreChart.Line? = nil, unit: String = ""
  ) {
    self.bars = bars
    self.series = series
    self.limit = limit
    self.unit = unit
  }

  private static let width = 720.0
  private static let left = 50.0
  private static let top = 30.0
  private static let bottom = 190.0

  private var slot: Double {
    min(110, (BarChart.width - BarChart.left - 8) / Double(max(bars.count, 1)))
  }

  public func svg(title: String, words: String, id: String) -> String {
    let legend = Legend(entries, width: BarChart.width, from: BarChart.left)
    var svg = SVG(
      BarChart.width, BarChart.bottom + 30 + legend.height, title: title, words: words, id: id)
    svg.define([.hatch, .dots])
    let values = bars.flatMap(\.values).compactMap { $0 }.filter(\.isFinite)
    let most = max(values.max() ?? 0, limit?.value ?? 0)
    let axis = Axis(most, top: BarChart.top, bottom: BarChart.bottom)
    let right = BarChart.left + slot * Double(max(bars.count, 1))
    axis.draw(on: &svg, from: BarChart.left, to: right)
    svg.words(unit, 4, 13, size: 11, .start, .quiet)
    for (index, bar) in bars.enumerated() { draw(bar, index, on: &svg, axis) }
    if let limit {
      svg.line(BarChart.left, axis.y(limit.value), right, axis.y(limit.value), .limit)
    }
    legend.draw(on: &svg, y: BarChart.bottom + 28)
    return svg.finished
  }

  private func draw(_ bar: Bar, _ index: Int, on svg: inout SVG, _ axis: Axis) {
    let x = BarChart.left + Double(index) * slot
    let fits = max(2, Int((slot - 4) / (11 * 0.6)))
    svg.words(
      Columns.truncated(bar.label.oneLine, to: fits), x + slot / 2, BarChart.bottom + 16, size: 11,
      .middle)
    let width = min(44, slot * 0.76 / Double(max(bar.values.count, 1)))
    let start = x + (slot - width * Double(bar.values.count)) / 2
    for (number, value) in bar.values.enumerated() {
      guard let value, value.isFinite else { continue }
      let y = axis.y(value)
      let from = start + Double(number) * width
      BarChart.fill(&svg, number, from, y, width - 2, BarChart.bottom - y)
      let shown = SVG.number(value)
      if SVG.width(of: shown, size: 10) <= width + 8 {
        svg.words(shown, from + (width - 2) / 2, y - 4, size: 10, .middle, .quiet)
      }
    }
  }

  /// A series is told by its fill: full, hatched on light, dotted on light.
  private static func fill(
    _ svg: inout SVG, _ series: Int, _ x: Double, _ y: Double, _ width: Double, _ height: Double
  ) {
    svg.rectangle(x, y, width, height, series == 0 ? .done : series == 1 ? .second : .bandOther)
    if series > 0 { svg.patterned(x, y, width, height, series == 1 ? .hatch : .dots) }
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
