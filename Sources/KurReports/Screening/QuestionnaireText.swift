import KurDomain
import KurRules

/// The questionnaire on paper, as it is asked of one patient.
public struct QuestionnaireText: Sendable {
  public let questionnaire: Questionnaire

  public init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  public func lines(width: Int = 80) -> [String] {
    let patient = questionnaire.patient
    var page = Page(width: width)
    page.line(
      questionnaire.form == .full ? "Full screening" : "Daily screening",
      right: "Day " + questionnaire.day.description)
    page.rule()
    page.line("\(patient.name.oneLine), born \(patient.born)", right: patient.key.description)
    var block = ""
    for asked in questionnaire.asked {
      if asked.question.block != block {
        block = asked.question.block
        page.heading(block.uppercased())
      }
      page.field(asked.code.rawValue, asked.question.text, label: 5)
      page.line("       " + room(for: asked))
      for open in asked.open {
        page.paragraph("open: \(open.row.name) (\(open.evidence))", indent: 7)
      }
    }
    page.blank()
    page.line("Patient or guardian  " + blank(30) + "  Date " + blank(12))
    page.blank()
    page.line("Asked by             " + blank(30) + "  Date " + blank(12))
    return page.lines
  }

  private func blank(_ count: Int) -> String { String(repeating: "_", count: count) }

  private func room(for asked: AskedQuestion) -> String {
    switch asked.question.input {
    case .finding, .changes, .measures, .consent:
      return "[ ] no  [ ] yes: " + blank(40)
    case .temperature: return blank(8) + " C  [ ] not measured"
    case .pressure: return blank(6) + " / " + blank(6) + "  pulse " + blank(6)
    case .pain: return (0...10).map { "[ ] \($0)" }.joined(separator: " ")
    case .meal: return "at " + blank(8)
    case .reaction:
      return Reaction.allCases.map { "[ ] \($0.rawValue)" }.joined(separator: "  ")
        + ": " + blank(20)
    case .child:
      return "[ ] calm  [ ] unsettled  [ ] crying  fed at " + blank(6) + "  bedtime " + blank(6)
    }
  }
}
