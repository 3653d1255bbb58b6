/// Something by which the course of a treatment is seen.
/// - Source: specification 4b; evidence 3.3.
public struct Measure: CatalogueEntry {
  public static let list = CatalogueList.measures

  public enum ValueType: String, Sendable {
    /// A whole number of a scale.
    case score
    /// Scores of a questionnaire's items.
    case items
    case count
    /// A number with at most one decimal.
    case amount
    /// A signed number around the normal 0.
    case tone
    /// Words.
    case note
  }

  /// How the items of a questionnaire make a score.
  public struct Questionnaire: Hashable, Sendable {
    public enum Scoring: String, Sendable { case percent, sum }

    public let items: Int
    /// Answered items below which there is no score.
    public let leastAnswered: Int
    public let scoring: Scoring
  }

  public enum Better: String, Sendable { case lower, higher, zero }

  public let code: Code<Measure>
  public let name: String
  public let type: ValueType
  public let unit: String
  /// Of one value, or of one item; nil for notes.
  public let range: ClosedRange<Int>?
  public let questionnaire: Questionnaire?
  /// True where it is taken at a place on the body.
  public let isPlaced: Bool
  public let better: Better?
  /// The change that matters, in tenths of the unit.
  public let threshold: Int?
  /// Words for values from a figure on, the lowest first.
  public let bands: [(word: String, from: Int)]
  public let sources: String

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.name = try row.text("name")
    self.type = try row.value("type")
    self.unit = row.optional("unit") ?? ""
    if let least = try row.optionalInt("least"), let most = try row.optionalInt("most") {
      guard least < most else { throw row.fault("most", "\(least) to \(most) is no range") }
      self.range = least...most
    } else {
      self.range = nil
    }
    if let items = try row.optionalInt("items") {
      self.questionnaire = Questionnaire(
        items: items, leastAnswered: try row.int("least_items"), scoring: try row.value("scoring"))
    } else {
      self.questionnaire = nil
    }
    self.isPlaced = try row.flag("placed")
    self.better = row.optional("better") == nil ? nil : try row.value("better")
    self.threshold = try row.optionalInt("threshold")
    self.bands = row.words("bands").compactMap { word in
      let parts = word.split(separator: ":")
      guard parts.count == 2, let from = Int(parts[1]) else { return nil }
      return (String(parts[0]), from)
    }
    self.sources = try row.text("sources")
  }
}
