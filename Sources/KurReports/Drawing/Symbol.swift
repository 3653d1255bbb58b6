/// A bar code or a QR code, as a scanner reads it: black on white, also in the dark.
public struct Symbol: Drawing {
  private struct Bar: Sendable {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  private let width: Double
  private let height: Double
  private let bars: [Bar]

  /// Reads the drawing of an encoder that is made of black rectangles alone, as `zint` writes it;
  /// nil for anything else.
  ///
  /// Nothing of its text goes on into a page but numbers.
  public init?(svg: String) {
    guard let start = svg.firstRange(of: "<svg ")?.upperBound else { return nil }
    let head = svg[start...].prefix { $0 != ">" }
    guard let width = Symbol.number("width", in: head),
      let height = Symbol.number("height", in: head), width > 0, height > 0
    else { return nil }
    var bars: [Bar] = []
    for piece in svg[start...].ranges(of: "<rect ") {
      let rectangle = svg[piece.upperBound...].prefix { $0 != ">" }
      if rectangle.contains("#FFFFFF") { continue }
      guard let x = Symbol.number("x", in: rectangle), let y = Symbol.number("y", in: rectangle),
        let width = Symbol.number("width", in: rectangle),
        let height = Symbol.number("height", in: rectangle)
      else { return nil }
      bars.append(Bar(x: x, y: y, width: width, height: height))
    }
    guard !bars.isEmpty else { return nil }
    self.width = width
    self.height = height
    self.bars = bars
  }

  private static func number(_ name: String, in text: Substring) -> Double? {
    guard let start = (" " + text).firstRange(of: " \(name)=\"")?.upperBound else { return nil }
    let value = (" " + text)[start...].prefix { $0 != "\"" }
    return Double(value).flatMap { $0.isFinite && (0...10_000).contains($0) ? $0 : nil }
  }

  /// Of a side that a scanner wants white, in units; a module has two.
  private static let quiet = 20.0

  public var form: DrawingForm { .code }

  public func svg(title: String, words: String, id: String) -> String {
    let edge = Symbol.quiet
    var svg = SVG(width + 2 * edge, height + edge, title: title, words: words, id: id)
    svg.path(
      "M0 0H\(SVG.number(width + 2 * edge))V\(SVG.number(height + edge))H0Z", colour: "#ffffff")
    var path = ""
    for bar in bars {
      path += "M\(SVG.number(bar.x + edge)) \(SVG.number(bar.y + edge / 2))"
      path += "h\(SVG.number(bar.width))v\(SVG.number(bar.height))h-\(SVG.number(bar.width))z"
    }
    svg.path(path, colour: "#000000")
    return svg.finished
  }
}
