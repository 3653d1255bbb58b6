import KurDomain
import KurRules
import KurTexts

/// The questionnaire on paper, as it is asked of one patient: to be read, ticked and signed.
public struct QuestionnaireLayout: Sendable {
  public let questionnaire: Questionnaire
  let texts: Texts

  public init(_ questionnaire: Questionnaire, _ texts: Texts) {
    self.questionnaire = questionnaire
    self.texts = texts
  }

  public var document: Document {
    let patient = questionnaire.patient
    let isFull = questionnaire.form == .full
    let title = texts[isFull ? QuestionnaireKey.full : .daily]
    var document = Document(
      "\(title): \(patient.name)", in: texts.language, on: isFull ? .report : .card)
    document.blocks = [
      .masthead(
        title, right: texts[QuestionnaireKey.day, ["day": texts.day(questionnaire.day)]]),
      .person(
        patient.name, number: patient.key.description,
        facts: [texts[QuestionnaireKey.born, ["day": texts.day(patient.born)]]]),
      .paragraph(texts[QuestionnaireKey.hint]),
    ]
    document.isFilledIn = true
    for block in questionnaire.blocks {
      document.blocks.append(
        .heading(BlockKey(rawValue: block.name).map { texts[$0] } ?? block.name))
      guard let map = block.asked.firstIndex(where: \.isMarkedOnBody) else {
        document.blocks.append(.fields(block.asked.map(field)))
        continue
      }
      let others = block.asked[(map + 1)...].map(field)
      document.blocks += [
        .fields(block.asked[...map].map(field)),
        others.isEmpty ? .picture(body) : .columns([.fields(others)], [.picture(body)]),
      ]
    }
    let byStaff = questionnaire.asked.filter(\.isByStaff)
    if !byStaff.isEmpty {
      document.blocks += [
        .heading(texts[QuestionnaireKey.byStaff]), .fields(byStaff.map(field)),
      ]
    }
    document.blocks.append(
      .signatures([texts[QuestionnaireKey.patient], texts[QuestionnaireKey.staff]]))
    return document
  }

  /// An empty figure to mark what hurts or shows.
  private var body: Picture {
    Picture(
      texts[DrawingKey.body], words: "", isCaptioned: false,
      drawing: BodyOutline(
        treated: [], barred: [], careful: [], labels: BodyOutline.Labels(texts)))
  }

  private func field(_ asked: AskedQuestion) -> Field {
    Field(
      asked.code.rawValue,
      [texts.name(.question, asked.code, asked.question.text)] + room(for: asked)
        + asked.open.map { open in
          texts[
            QuestionnaireKey.open,
            [
              "finding": texts.name(.contraindication, open.row.code, open.row.name),
              "basis": texts.basis(open.basis),
            ]]
        })
  }

  /// What is ticked, and where it is written.
  private func room(for asked: AskedQuestion) -> [String] {
    guard asked.question.input == .pain else { return [line(for: asked.question)] }
    return [
      (0...10).map { "☐ \($0)" }.joined(separator: " "),
      texts[QuestionnaireKey.pain, ["room": blank(24), "day": blank(12)]],
    ]
  }

  private func line(for question: Question) -> String {
    switch question.input {
    case .finding where question.answer.contains("date"):
      texts[QuestionnaireKey.finding, ["day": blank(12), "room": blank(24)]]
    case .finding, .changes: texts[QuestionnaireKey.choice, ["room": blank(32)]]
    case .measures: blank(56)
    case .consent: texts[QuestionnaireKey.consent]
    case .temperature: texts[QuestionnaireKey.temperature, ["room": blank(8)]]
    case .pressure:
      texts[
        QuestionnaireKey.pressure, ["upper": blank(6), "lower": blank(6), "pulse": blank(6)]]
    case .pain: ""
    case .meal: texts[QuestionnaireKey.meal, ["room": blank(8)]]
    case .reaction: texts[QuestionnaireKey.reaction, ["room": blank(16)]]
    case .child: texts[QuestionnaireKey.child, ["fed": blank(6), "bedtime": blank(6)]]
    }
  }

  private func blank(_ count: Int) -> String { String(repeating: "_", count: count) }
}

extension AskedQuestion {
  /// Measured or judged by the staff.
  fileprivate var isByStaff: Bool {
    switch question.input {
    case .temperature, .pressure: true
    default: question.leadsTo == ["serious-condition"]
    }
  }

  /// Asks to mark a place on the body.
  fileprivate var isMarkedOnBody: Bool {
    question.input == .finding && question.answer.hasPrefix("leaves")
  }
}

extension Questionnaire {
  /// The questions under their headings, in their order.
  fileprivate var blocks: [(name: String, asked: [AskedQuestion])] {
    var blocks: [(name: String, asked: [AskedQuestion])] = []
    for one in asked where !one.isByStaff {
      if let last = blocks.indices.last, blocks[last].name == one.question.block {
        blocks[last].asked.append(one)
      } else {
        blocks.append((one.question.block, [one]))
      }
    }
    return blocks
  }
}
