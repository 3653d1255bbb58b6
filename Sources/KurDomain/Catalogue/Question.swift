/// A question of the screening questionnaire.
/// - Source: specification 4g.
public struct Question: CatalogueEntry {
  public static let list = CatalogueList.questions

  public enum Asked: String, Sendable { case every, full }

  /// What an answer is made of.
  public enum Input: String, Sendable {
    /// No, or one or more of the codes that it leads to, with day and sites where these need them.
    case finding
    /// No, or a word about what has changed: yes runs the full form.
    case changes
    case temperature, pressure, pain
    /// The time of the last meal.
    case meal
    /// What showed after the last session.
    case reaction
    /// A child's meal, bedtime and mood.
    case child
    /// Goals and measures, which have commands of their own.
    case measures
    /// Consents, which have a command of their own.
    case consent
  }

  public let code: Code<Question>
  /// Where it is asked, counted from 1.
  public let position: Int
  public let block: String
  public let text: String
  public let answer: String
  public let asked: Asked
  /// Of whom or when it is asked, in words; empty when it is asked of all.
  public let applies: String
  public let input: Input
  /// Who is asked; nil and 0 for everybody.
  public let sex: Sex?
  public let leastAgeYears: Int
  public let endAgeYears: Int?
  public let leadsTo: [Code<Contraindication>]

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.position = try row.int("position")
    self.block = try row.text("block")
    self.text = try row.text("question")
    self.answer = try row.text("answer")
    self.asked = try row.value("asked")
    self.applies = row.optional("applies") ?? ""
    self.input = try row.value("input")
    self.sex = row.optional("sex") == nil ? nil : try row.value("sex")
    self.leastAgeYears = try row.optionalInt("least_age_years") ?? 0
    self.endAgeYears = try row.optionalInt("end_age_years")
    self.leadsTo = row.words("leads_to").map { Code($0) }
  }
}
