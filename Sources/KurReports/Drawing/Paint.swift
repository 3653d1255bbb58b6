/// What a part of a drawing is painted with: by day, by dark, and, since no two differ by colour
/// alone, in black and white.
///
/// The colours by day stand as attributes on each shape, which every reader of SVG understands; a
/// page replaces them by class where it is shown in the dark.
enum Paint: String, CaseIterable, Sendable {
  // Fills.
  case body, treated, leaf, treatedLeaf, done, second, band, bandOther, mark
  // Lines.
  case grid, axis, seam, contour, edge, plan, hatch, dots, fine, before, after, afterDot, limit
  // Texts.
  case ink, quiet

  private struct Colours {
    var fill = "none"
    var stroke: String?
    var dark = "none"
    var darkStroke: String?
    /// Width, dashes and the like.
    var more = ""
  }

  private var colours: Colours {
    switch self {
    case .body: Colours(fill: "#f3f6f7", dark: "#222d34")
    case .treated: Colours(fill: "#8fc3c8", dark: "#2f7b83")
    case .leaf: leaf("#f3f6f7", "#222d34")
    case .treatedLeaf:
      Colours(
        fill: "#8fc3c8", stroke: "#134e56", dark: "#2f7b83", darkStroke: "#c9eef2",
        more: " stroke-width=\"1.2\" stroke-linejoin=\"round\"")
    case .done: Colours(fill: "#3f8790", dark: "#4fa0a9")
    case .second: Colours(fill: "#b9cfd2", dark: "#7d979c")
    case .band: Colours(fill: "#edf3f4", dark: "#1e282e")
    case .bandOther: Colours(fill: "#dfe9eb", dark: "#263239")
    case .mark: Colours(fill: "#9a3412", dark: "#f0a582")
    case .grid: line("#d3dcdf", "#36434b", "stroke-width=\"1\"")
    case .axis: line("#5a6b75", "#9fb0b9", "stroke-width=\"1\"")
    case .seam: line("#9fb0b6", "#54656e", "stroke-width=\"0.7\" stroke-linejoin=\"round\"")
    case .contour: line("#44545e", "#a9b8bf", "stroke-width=\"1.5\" stroke-linejoin=\"round\"")
    case .edge: line("#44545e", "#a9b8bf", "stroke-width=\"0.8\"")
    case .plan: line("#1f2d36", "#e8eff2", "stroke-width=\"2\"")
    case .hatch: line("#7c2d12", "#f3b496", "stroke-width=\"1.7\"")
    case .fine: line("#134e56", "#c9eef2", "stroke-width=\"0.9\"")
    case .dots: Colours(fill: "#5b3a00", dark: "#f2cf85")
    case .before: line("#1f2d36", "#e8eff2", "stroke-width=\"2\"")
    case .after: line("#2b7680", "#6cc0ca", "stroke-width=\"2\" stroke-dasharray=\"5 3\"")
    case .afterDot:
      Colours(
        fill: "#ffffff", stroke: "#2b7680", dark: "#151d22", darkStroke: "#6cc0ca",
        more: " stroke-width=\"2\"")
    case .limit: line("#9a3412", "#f0a582", "stroke-width=\"1.3\" stroke-dasharray=\"2 3\"")
    case .ink: Colours(fill: "#1f2d36", dark: "#e8eff2")
    case .quiet: Colours(fill: "#52626c", dark: "#aebdc5")
    }
  }

  private func leaf(_ light: String, _ dark: String) -> Colours {
    Colours(
      fill: light, stroke: "#9fb0b6", dark: dark, darkStroke: "#54656e",
      more: " stroke-width=\"0.7\"")
  }

  private func line(_ light: String, _ dark: String, _ more: String) -> Colours {
    Colours(fill: "none", stroke: light, darkStroke: dark, more: " " + more)
  }

  private static let all = Dictionary(
    uniqueKeysWithValues: Paint.allCases.map { paint in
      let colours = paint.colours
      let stroke = colours.stroke.map { " stroke=\"\($0)\"" } ?? ""
      return (
        paint, " class=\"k-\(paint.rawValue)\" fill=\"\(colours.fill)\"\(stroke)\(colours.more)"
      )
    })

  /// With a space before.
  var attributes: String { Paint.all[self] ?? "" }

  /// What a page says of drawings in the dark.
  static let darkStyle = allCases.map { paint in
    let colours = paint.colours
    let stroke = colours.darkStroke.map { ";stroke:\($0)" } ?? ""
    return ".k-\(paint.rawValue){fill:\(colours.dark)\(stroke)}"
  }
  .joined()
}
