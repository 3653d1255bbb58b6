import KurDomain

/// A figure from the front and from the back, with what is treated, what is barred and what asks
/// for care.
///
/// As the one who stands before a patient sees it: from the front, the patient's left is right.
public struct BodyOutline: Drawing {
  /// The words within it.
  public struct Labels: Sendable {
    public let front: String
    public let back: String
    /// Short, as `L`.
    public let left: String
    public let right: String
    public let treated: String
    public let barred: String
    public let careful: String
    public let treatedBarred: String
    public let wholeBarred: String

    public init(
      front: String, back: String, left: String, right: String, treated: String, barred: String,
      careful: String, treatedBarred: String, wholeBarred: String
    ) {
      self.front = front
      self.back = back
      self.left = left
      self.right = right
      self.treated = treated
      self.barred = barred
      self.careful = careful
      self.treatedBarred = treatedBarred
      self.wholeBarred = wholeBarred
    }
  }

  public let treated: Set<Site>
  public let barred: Set<Site>
  public let careful: Set<Site>
  public let labels: Labels

  /// - Parameters:
  ///   - treated: filled, striped and edged.
  ///   - barred: hatched, treated or not; said in a line where it is every site.
  ///   - careful: dotted; what is barred too is hatched alone.
  public init(treated: Set<Site>, barred: Set<Site>, careful: Set<Site>, labels: Labels) {
    self.treated = treated
    self.barred = barred
    self.careful = careful.subtracting(barred)
    self.labels = labels
  }

  /// From one side: the sites in the order in which they are drawn, each with its shape.
  static func shapes(fromBack: Bool) -> [(site: Site, path: String)] { fromBack ? back : front }

  /// The sites that are seen from one side.
  public static func sites(fromBack: Bool) -> [Site] { shapes(fromBack: fromBack).map(\.site) }

  private static let front = placed(BodyShapes.front + BodyShapes.limbs, isBack: false)
  private static let back = placed(BodyShapes.back + BodyShapes.limbs, isBack: true)

  private static func placed(_ shapes: [BodyShapes.Shape], isBack: Bool) -> [(Site, String)] {
    shapes.flatMap { shape -> [(Site, String)] in
      guard shape.isSided else { return [(Site(shape.leaf), shape.path)] }
      return [
        (Site(shape.leaf, isBack ? .right : .left), shape.path),
        (Site(shape.leaf, isBack ? .left : .right), mirrored(shape.path)),
      ]
    }
  }

  /// The path on the other side of x = 0.
  private static func mirrored(_ path: String) -> String {
    var (mirror, number, isX) = ("", "", true)
    func turned(_ number: String) -> String {
      guard isX, number != "0" else { return number }
      return number.hasPrefix("-") ? String(number.dropFirst()) : "-" + number
    }
    for character in path {
      switch character {
      case "0"..."9", ".", "-": number.append(character)
      default:
        if !number.isEmpty {
          mirror += turned(number)
          isX.toggle()
        }
        number = ""
        mirror.append(character)
      }
    }
    return mirror
  }

  private static let width = 380.0
  private static let height = 430.0

  public var form: DrawingForm { .upright }

  /// True where there is no place to work on; then no site is told from another by hatching.
  private var isWholeBarred: Bool { barred.isSuperset(of: BodyOutline.all) }

  private var hatched: Set<Site> { isWholeBarred ? [] : barred }

  public func svg(title: String, words: String, id: String) -> String {
    let legend = legend
    let rows = Double(legend.count + (isWholeBarred ? 1 : 0))
    var svg = SVG(
      BodyOutline.width, BodyOutline.height + (rows > 0 ? rows * 19 + 6 : 0), title: title,
      words: words, id: id)
    svg.define([.hatch, .dots, .fine])
    figure(on: &svg, at: 95, isBack: false)
    figure(on: &svg, at: 285, isBack: true)
    var y = BodyOutline.height
    if isWholeBarred {
      svg.words(labels.wholeBarred, 14, y + 11, size: 14, .start, .mark, isBold: true)
      y += 19
    }
    for entry in legend {
      defer { y += 19 }
      svg.rectangle(14, y, 26, 13, .body)
      switch entry.kind {
      case .treated, .treatedBarred:
        svg.rectangle(14, y, 26, 13, .treated)
        svg.patterned(14, y, 26, 13, .fine)
        if entry.kind == .treatedBarred { svg.patterned(14, y, 26, 13, .hatch) }
      case .barred: svg.patterned(14, y, 26, 13, .hatch)
      case .careful: svg.patterned(14, y, 26, 13, .dots)
      }
      svg.rectangle(14, y, 26, 13, .seam)
      svg.words(entry.words, 48, y + 11, size: 13)
    }
    return svg.finished
  }

  private enum Kind { case treated, treatedBarred, barred, careful }

  /// What there is to be explained.
  private var legend: [(kind: Kind, words: String)] {
    (treated.isSubset(of: hatched) ? [] : [(.treated, labels.treated)])
      + (treated.isDisjoint(with: hatched) ? [] : [(.treatedBarred, labels.treatedBarred)])
      + (hatched.isSubset(of: treated) ? [] : [(.barred, labels.barred)])
      + (careful.isEmpty ? [] : [(.careful, labels.careful)])
  }

  private func figure(on svg: inout SVG, at x: Double, isBack: Bool) {
    svg.words(isBack ? labels.back : labels.front, x, 14, size: 13, .middle, isBold: true)
    svg.begin(group: "transform=\"translate(\(SVG.number(x)) 20)\"")
    let shapes = BodyOutline.shapes(fromBack: isBack)
    for (site, path) in shapes where !treated.contains(site) { svg.path(path, .leaf) }
    // Above their neighbours, whose edges are thinner.
    let worked = shapes.filter { treated.contains($0.site) }.map(\.path)
    for path in worked { svg.path(path, .treatedLeaf) }
    if !worked.isEmpty { svg.patterned(worked.joined(), .fine) }
    for (site, path) in shapes {
      if hatched.contains(site) {
        svg.patterned(path, .hatch)
      } else if careful.contains(site) {
        svg.patterned(path, .dots)
      }
    }
    svg.path(BodyShapes.contour, .contour)
    let (first, second) = isBack ? (labels.left, labels.right) : (labels.right, labels.left)
    svg.words(first, -74, 150, size: 14, .middle, .quiet, isBold: true)
    svg.words(second, 74, 150, size: 14, .middle, .quiet, isBold: true)
    svg.endGroup()
  }
}
