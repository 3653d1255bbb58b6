/// A question of the screening questionnaire.
/// - Source: specification 4g.
public struct Question: CatalogueEntry {
  public static let list = CatalogueList.questions

  public enum Asked: String, Sendable { case every, full }

  public let code: Code<Question>
  /// Where it is asked, counted from 1.
  public let position: Int
  public let block: String
  public let text: String
  public let answer: String
  public let asked: Asked
  /// Of whom or when it is asked, in words; empty when it is asked of all.
  public let applies: String
  public let leadsTo: [Code<Contraindication>]

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.position = try row.int("position")
    self.block = try row.text("block")
    self.text = try row.text("question")
    self.answer = try row.text("answer")
    self.asked = try row.value("asked")
    self.applies = row.optional("applies") ?? ""
    self.leadsTo = row.words("leads_to").map { Code($0) }
  }
}
