/// A manoeuvre of massage.
/// - Source: specification 4c.
public struct Technique: CatalogueEntry {
  public static let list = CatalogueList.techniques

  public let code: Code<Technique>
  public let name: String
  /// The name of the classical school, with the Latin one where it is in use.
  public let french: String
  public let stages: Set<Stage>
  public let intensity: ClosedRange<Intensity>
  public let effect: String
  public let sources: String

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.name = try row.text("name")
    self.french = try row.text("french")
    self.stages = Set(row.words("stages").compactMap(Stage.init(rawValue:)))
    let least = try row.int("min_intensity")
    let most = try row.int("max_intensity")
    guard Intensity.range.contains(least), least...5 ~= most else {
      throw row.fault("max_intensity", "\(least) to \(most) is no range within 1 to 5")
    }
    self.intensity = Intensity(rawValue: least)...Intensity(rawValue: most)
    self.effect = try row.text("effect")
    self.sources = try row.text("sources")
  }

  /// True for what a closing phase and a delicate leaf allow.
  public var isStroking: Bool { code == .strokeSuperficial || code == .strokeDeep }
}

extension Code where Of == Technique {
  public static let strokeSuperficial: Self = "stroke-superficial"
  public static let strokeDeep: Self = "stroke-deep"
  public static let selfMassageTeach: Self = "self-massage-teach"
}
