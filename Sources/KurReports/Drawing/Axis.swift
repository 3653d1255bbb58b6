/// The upright axis of a chart, in steps that people count in.
struct Axis {
  /// Of the values, from the lowest line to the highest.
  let range: ClosedRange<Double>
  let step: Double
  let top: Double
  let bottom: Double

  /// From 0, or the range given, to the next step above the highest value.
  ///
  /// - Parameters:
  ///   - highest: of the values; what is no number is 0.
  ///   - top: where the highest line lies, in units of the drawing.
  init(_ highest: Double, top: Double, bottom: Double, lines: Double = 4) {
    let most = highest.isFinite ? min(max(highest, 1), 1e8) : 1
    let steps: [Double] = [1, 2, 5, 10, 20, 25, 50, 100]
    var step = steps.first { $0 * lines >= most } ?? 100
    while step * lines < most { step *= 2 }
    self.init(0...(most / step).rounded(.up) * step, step: step, top: top, bottom: bottom)
  }

  init(_ range: ClosedRange<Double>, step: Double, top: Double, bottom: Double) {
    self.range = range
    self.step = step > 0 ? step : 1
    self.top = top
    self.bottom = bottom
  }

  /// Where a value lies; one beyond the axis at its end.
  func y(_ value: Double) -> Double {
    let width = range.upperBound - range.lowerBound
    guard value.isFinite, width > 0 else { return bottom }
    let held = min(max(value, range.lowerBound), range.upperBound)
    return bottom - (held - range.lowerBound) / width * (bottom - top)
  }

  var values: [Double] {
    Array(stride(from: range.lowerBound, through: range.upperBound + step / 1000, by: step))
  }

  func draw(on svg: inout SVG, from left: Double, to right: Double) {
    for value in values {
      let isFoot = value == range.lowerBound
      svg.line(left, y(value), right, y(value), isFoot ? .axis : .grid)
      svg.words(SVG.number(value), left - 6, y(value) + 4, size: 11, .end, .quiet)
    }
  }
}

/// Explains the signs of a chart in lines of entries, each with its sign before it.
struct Legend {
  struct Entry {
    let words: String
    let sign: (inout SVG, _ x: Double, _ y: Double) -> Void
  }

  private let rows: [[(x: Double, entry: Entry)]]

  init(_ entries: [Entry], width: Double, from left: Double) {
    var rows: [[(x: Double, entry: Entry)]] = []
    var x = left
    for entry in entries {
      let needed = 30 + SVG.width(of: entry.words, size: 12) + 18
      if rows.isEmpty || x + needed > width {
        rows.append([])
        x = left
      }
      rows[rows.count - 1].append((x, entry))
      x += needed
    }
    self.rows = rows
  }

  var height: Double { Double(rows.count) * 20 }

  /// - Parameter y: of the upper edge.
  func draw(on svg: inout SVG, y: Double) {
    for (index, row) in rows.enumerated() {
      let middle = y + Double(index) * 20 + 10
      for (x, entry) in row {
        entry.sign(&svg, x, middle)
        svg.words(entry.words, x + 30, middle + 4, size: 12)
      }
    }
  }
}
