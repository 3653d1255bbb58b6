/// Writes one drawing as the element `svg`, shape by shape, in the order in which they lie over
/// each other.
struct SVG {
  enum Anchor: String { case start, middle, end }

  private(set) var text: String
  let id: String

  /// - Parameters:
  ///   - width: of the drawing's own units.
  ///   - id: unique in the page.
  init(_ width: Double, _ height: Double, title: String, words: String, id: String) {
    self.id = id
    self.text = ""
    text.reserveCapacity(8000)
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
    text += SVG.number(width) + " " + SVG.number(height)
    text += "\" width=\"\(SVG.number(width))\" height=\"\(SVG.number(height))\" role=\"img\""
    text += " preserveAspectRatio=\"xMinYMin meet\""
    text +=
      " aria-labelledby=\"\(id)-t\" aria-describedby=\"\(id)-d\" font-family=\"\(PageStyle.fonts)\""
    text += "><title id=\"\(id)-t\">"
    text.appendMarkup(title)
    text += "</title><desc id=\"\(id)-d\">"
    text.appendMarkup(words)
    text += "</desc>"
  }

  /// The whole element.
  var finished: String { text + "</svg>" }

  /// With at most one decimal; 0 for what is no number.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (tenth == 0 ? "" : ".\(tenth)")
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ paint: Paint, more: String = ""
  ) {
    text += "<rect x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" width=\""
    text += "\(SVG.number(max(0, width)))\" height=\"\(SVG.number(max(0, height)))\""
    text += paint.attributes + more + "/>"
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ paint: Paint, more: String = ""
  ) {
    text += "<path d=\"M\(SVG.number(x1)) \(SVG.number(y1))L\(SVG.number(x2)) \(SVG.number(y2))\""
    text += paint.attributes + more + "/>"
  }

  /// A line through points.
  mutating func line(_ points: [(x: Double, y: Double)], _ paint: Paint, more: String = "") {
    guard points.count > 1 else { return }
    var path = ""
    for (index, point) in points.enumerated() {
      path += (index == 0 ? "M" : "L") + SVG.number(point.x) + " " + SVG.number(point.y)
    }
    self.path(path, paint, more: more)
  }

  /// - Parameter path: of letters and numbers alone.
  mutating func path(_ path: String, _ paint: Paint, more: String = "") {
    text += "<path d=\"" + path + "\"" + paint.attributes + more + "/>"
  }

  /// In one colour by day and by dark.
  mutating func path(_ path: String, colour: String) {
    text += "<path d=\"" + path + "\" fill=\"\(colour)\"/>"
  }

  mutating func dot(_ x: Double, _ y: Double, _ radius: Double, _ paint: Paint, more: String = "") {
    text += "<circle cx=\"\(SVG.number(x))\" cy=\"\(SVG.number(y))\" r=\"\(SVG.number(radius))\""
    text += paint.attributes + more + "/>"
  }

  /// A diamond around a point.
  mutating func diamond(_ x: Double, _ y: Double, _ size: Double, _ paint: Paint) {
    let (left, right) = (SVG.number(x - size), SVG.number(x + size))
    let middle = SVG.number(y)
    path(
      "M\(SVG.number(x)) \(SVG.number(y - size))L\(right) \(middle)L\(SVG.number(x)) "
        + "\(SVG.number(y + size))L\(left) \(middle)Z", paint)
  }

  /// Two strokes across each other around a point.
  mutating func cross(_ x: Double, _ y: Double, _ size: Double, _ paint: Paint) {
    line(x - size, y - size, x + size, y + size, paint)
    line(x - size, y + size, x + size, y - size, paint)
  }

  /// - Parameter y: of the line on which it stands.
  mutating func words(
    _ words: String, _ x: Double, _ y: Double, size: Double = 11, _ anchor: Anchor = .start,
    _ paint: Paint = .ink, isBold: Bool = false
  ) {
    guard !words.isEmpty else { return }
    text += "<text x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" font-size=\"\(SVG.number(size))\""
    if anchor != .start { text += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { text += " font-weight=\"bold\"" }
    text += paint.attributes + ">"
    text.appendMarkup(words)
    text += "</text>"
  }

  /// The strokes that fill a shape beside its colour, for those who see no colours.
  enum Pattern: String, CaseIterable {
    /// Oblique lines.
    case hatch
    /// Points.
    case dots
    /// Upright lines.
    case stripes
    /// Thin level lines.
    case fine
  }

  /// Defines the patterns that are used below, once.
  mutating func define(_ patterns: [Pattern]) {
    guard !patterns.isEmpty else { return }
    text += "<defs>"
    for pattern in patterns {
      let size =
        switch pattern {
        case .dots: 5
        case .fine: 4
        case .hatch, .stripes: 6
        }
      text += "<pattern id=\"\(id)-\(pattern.rawValue)\" width=\"\(size)\" height=\"\(size)\""
      text += " patternUnits=\"userSpaceOnUse\">"
      switch pattern {
      case .hatch: path("M-1 7L7 -1M-1 1L1 -1M5 7L7 5", .hatch)
      case .dots: dot(2.5, 2.5, 1.1, .dots)
      case .fine: path("M0 2H4", .fine)
      case .stripes: path("M1.5 0V6M4.5 0V6", .hatch)
      }
      text += "</pattern>"
    }
    text += "</defs>"
  }

  func fill(_ pattern: Pattern) -> String { " fill=\"url(#\(id)-\(pattern.rawValue))\"" }

  mutating func patterned(_ path: String, _ pattern: Pattern, more: String = "") {
    text += "<path d=\"\(path)\"" + fill(pattern) + more + "/>"
  }

  mutating func patterned(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ pattern: Pattern
  ) {
    text += "<rect x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" width=\""
    text += "\(SVG.number(max(0, width)))\" height=\"\(SVG.number(max(0, height)))\""
    text += fill(pattern) + "/>"
  }

  mutating func begin(group attributes: String) { text += "<g \(attributes)>" }

  mutating func endGroup() { text += "</g>" }
}

extension SVG {
  /// About how wide words are, in units.
  static func width(of words: String, size: Double = 11) -> Double {
    Double(Columns.width(of: words)) * size * 0.6
  }
}
