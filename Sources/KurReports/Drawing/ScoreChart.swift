/// A score over a course, before and after each session, with the change that matters; or small,
/// the few values of another measure.
public struct ScoreChart: Drawing {
  public struct Point: Sendable {
    /// Under the axis.
    public let label: String
    public let before: Double?
    public let after: Double?

    public init(_ label: String, before: Double?, after: Double? = nil) {
      self.label = label
      self.before = before
      self.after = after
    }
  }

  /// A line at a value, with its words.
  public struct Line: Sendable {
    public let value: Double
    public let words: String

    public init(_ value: Double, _ words: String) {
      self.value = value
      self.words = words
    }
  }

  public enum Size: Sendable {
    /// As wide as a page.
    case wide
    /// Several in a row; each value is written at its point.
    case small
  }

  public let points: [Point]
  public let range: ClosedRange<Double>
  /// Nil where there is one line only.
  public let before: String?
  public let after: String?
  public let threshold: Line?
  public let size: Size

  /// - Parameters:
  ///   - range: of the axis.
  ///   - before: what the first line shows; left out of the legend when nil.
  ///   - threshold: the value from which a change matters.
  public init(
    _ points: [Point], in range: ClosedRange<Double>, before: String? = nil, after: String? = nil,
    threshold: Line? = nil, size: Size = .wide
  ) {
    self.points = points
    self.range = range
    self.before = before
    self.after = after
    self.threshold = threshold
    self.size = size
  }

  private var width: Double { size == .wide ? 720 : 300 }
  private var left: Double { size == .wide ? 34 : 40 }
  private let top = 16.0
  private var bottom: Double { size == .wide ? 166 : 116 }

  private var slot: Double { (width - left - 10) / Double(max(points.count, 1)) }

  private func x(_ index: Int) -> Double {
    left + (Double(index) + 0.5) * (size == .wide ? min(80, slot) : slot)
  }

  private var right: Double {
    left + (size == .wide ? min(80, slot) : slot) * Double(points.count)
  }

  public func svg(title: String, words: String, id: String) -> String {
    let legend = Legend(entries, width: width, from: size == .wide ? left : 4)
    var svg = SVG(
      width, bottom + 26 + legend.height + (legend.height > 0 ? 2 : 0), title: title, words: words,
      id: id)
    let axis = Axis(range, step: step, top: top, bottom: bottom)
    axis.draw(on: &svg, from: left, to: max(right, left + 60))
    if let threshold, range.contains(threshold.value) {
      let y = axis.y(threshold.value)
      svg.line(left, y, max(right, left + 60), y, .limit)
    }
    line(on: &svg, axis, .after, points.map(\.after))
    line(on: &svg, axis, .before, points.map(\.before))
    labels(on: &svg)
    legend.draw(on: &svg, y: bottom + 26)
    return svg.finished
  }

  /// Four or five lines between the ends of the axis.
  private var step: Double {
    let width = range.upperBound - range.lowerBound
    guard width.isFinite, width > 0 else { return 1 }
    if width == 10 { return size == .wide ? 2 : 5 }
    return width / (size == .wide ? 5 : 2)
  }

  private func line(on svg: inout SVG, _ axis: Axis, _ paint: Paint, _ values: [Double?]) {
    let known = values.enumerated().compactMap { index, value in
      value.flatMap { $0.isFinite ? (x: x(index), y: axis.y($0), value: $0) : nil }
    }
    svg.line(known.map { (x: $0.x, y: $0.y) }, paint)
    for point in known {
      if paint == .before {
        svg.dot(point.x, point.y, 3.6, .ink)
      } else {
        svg.dot(point.x, point.y, 3.4, .afterDot)
      }
      if size == .small {
        let crossed = threshold.map { abs(axis.y($0.value) - (point.y - 12)) < 9 } ?? false
        let isHigh = point.y < top + 14 || (crossed && point.y < bottom - 20)
        svg.words(
          SVG.number(point.value), point.x, isHigh ? point.y + 17 : point.y - 8, size: 12, .middle,
          isBold: true)
      }
    }
  }

  private func labels(on svg: inout SVG) {
    let widest = points.map { SVG.width(of: $0.label, size: 11) }.max() ?? 0
    let room = size == .wide ? min(80, slot) : slot
    let each = max(1, Int(((widest + 6) / room).rounded(.up)))
    for (index, point) in points.enumerated() where index.isMultiple(of: each) {
      svg.words(point.label, x(index), bottom + 16, size: 11, .middle, .quiet)
    }
  }

  private var entries: [Legend.Entry] {
    var entries: [Legend.Entry] = []
    if let before {
      entries.append(
        .init(words: before) {
          $0.line($1, $2, $1 + 22, $2, .before)
          $0.dot($1 + 11, $2, 3.6, .ink)
        })
    }
    if let after, points.contains(where: { $0.after != nil }) {
      entries.append(
        .init(words: after) {
          $0.line($1, $2, $1 + 22, $2, .after)
          $0.dot($1 + 11, $2, 3.4, .afterDot)
        })
    }
    if let threshold, range.contains(threshold.value), !threshold.words.isEmpty {
      entries.append(.init(words: threshold.words) { $0.line($1, $2, $1 + 22, $2, .limit) })
    }
    return entries
  }
}
