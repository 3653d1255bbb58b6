import KurDomain
import KurRules
import KurTexts

/// Lays the card of a course out, on one page.
public struct CourseCardLayout {
  private typealias Key = CardKey

  private let card: CourseCard
  private let texts: Texts

  public init(_ card: CourseCard, _ texts: Texts) {
    self.card = card
    self.texts = texts
  }

  public var document: Document {
    let number = card.course.key.description
    var document = Document(
      "\(texts[Key.title]) \(number) · \(card.patient.name.oneLine)", in: texts.language,
      on: .card)
    document.blocks = [
      .masthead(card.clinic.name, right: "\(texts[Key.title]) \(number)"),
      .person(card.patient.name, number: card.patient.key.description, facts: facts),
    ]
    document.blocks += state.map { [.notice($0)] } ?? []
    document.blocks += [
      .columns([.fields(order)], [.picture(body)] + codes), .table(sessions),
    ]
    return document
  }

  private var facts: [String] {
    let course = card.course
    let born = texts[Key.born, ["day": texts.day(card.patient.born)]]
    let progress = texts[
      Key.progress,
      [
        "done": "\(course.standing.progress.done)",
        "sessions": texts.count(course.terms.sessions, .session), "day": texts.day(card.day),
      ]]
    let missed = course.missed.isEmpty ? nil : texts[Key.missed, ["days": missedDays]]
    let guardian = card.patient.identity.guardian.map {
      texts[SummaryKey.guardian, ["name": $0.oneLine]]
    }
    return [born, guardian, progress, missed].compactMap { $0 }
  }

  /// That the course does not go on as planned, since when and why.
  private var state: String? {
    guard !card.course.standing.state.isAsPlanned else { return nil }
    let said = texts[Key.state, ["state": card.course.stateWithDay(in: texts)]]
    return said + (card.course.lastDecision?.reason.map { ": \($0.oneLine)" } ?? "")
  }

  private var missedDays: String {
    let days = card.course.missed.map { texts.shortDay($0.day) }
    return days.prefix(6).joined(separator: ", ") + (days.count > 6 ? " …" : "")
  }

  // MARK: The order

  private var order: [Field] {
    let (terms, order) = (card.course.terms, card.course.order)
    var fields = [
      Field(texts[Key.massage], texts.name(.kind, terms.kind.code, terms.kind.name)),
      Field(texts[Key.zone], texts.zone(of: card.course)),
      Field(texts[Key.plan], texts.plan(of: terms)),
      Field(
        texts[Key.prescribed],
        "\(texts.day(order.day)) " + texts[Key.by, ["name": order.prescriber.oneLine]]),
    ]
    func add(_ key: Key, _ text: String) {
      if !text.isEmpty { fields.append(Field(texts[key], text)) }
    }
    add(.reason, indication)
    let details = texts.details(order.details)
    if !details.isEmpty { fields.append(Field(texts[SummaryKey.details], details)) }
    add(.goal, order.goal.map { Columns.truncated($0.oneLine, to: 160) } ?? "")
    add(.techniques, techniques)
    add(.findings, findingWords)
    add(.clearances, card.clearances.map(words).joined(separator: "; "))
    return fields
  }

  /// Those that touch this kind of massage, remarks aside.
  private var findings: [FindingLine] {
    card.findings.filter { finding in
      finding.level != .information
        && (finding.kinds.isEmpty
          || finding.kinds.contains { $0.code == card.course.terms.kind.code })
    }
  }

  /// All that bars, the gravest first, and as many warnings as the page has room for.
  private var findingWords: String {
    let sorted = findings.sorted { $0.level < $1.level }
    let bars = sorted.filter { $0.level != .warning }.map {
      "\(texts[$0.level]): \(words($0))"
    }
    let warnings = sorted.filter { $0.level == .warning }.map(words)
    let shown = warnings.prefix(max(1, 4 - bars.count)).map { Columns.truncated($0, to: 90) }
    let left = warnings.count - shown.count
    return
      (bars + shown + (left > 0 ? [texts[Key.more, ["n": "\(left)"]]] : []))
      .joined(separator: "; ")
  }

  private var indication: String {
    let order = card.course.order
    let named = order.indicationCode.map { code in
      texts.name(.indication, code, order.indication?.name ?? "\(code)")
    }
    let diagnosis = order.diagnosis.map { texts[Key.diagnosis, ["code": $0.oneLine]] }
    return [named, diagnosis].compactMap { $0 }.joined(separator: ", ")
  }

  private var techniques: String {
    let order = card.course.order
    return zip(order.techniqueCodes, order.techniques)
      .map { texts.name(.technique, $0, $1) }.joined(separator: ", ")
  }

  private func words(_ finding: FindingLine) -> String {
    let name = texts.name(.contraindication, finding.code, finding.name)
    let until = finding.until.map { texts[Key.until, ["day": texts.day($0)]] }
    let limits = [texts.place(of: finding), until].compactMap { $0 }
    return "\(name) (\(limits.joined(separator: ", ")))"
  }

  private func words(_ clearance: ClearanceLine) -> String {
    let most = clearance.maximumIntensity.map { texts[SummaryKey.intensityUpTo, ["n": "\($0)"]] }
    let limits = [texts[Key.until, ["day": texts.day(clearance.until)]], most].compactMap { $0 }
    return texts.name(.contraindication, clearance.code, clearance.name)
      + " (\(limits.joined(separator: ", ")))"
  }

  // MARK: Pictures

  private var body: Picture {
    let outline = BodyOutline(card.course, findings: card.findings, texts: texts)
    return Picture(
      texts[DrawingKey.body], words: texts[Key.body, ["treated": texts.zone(of: card.course)]],
      told: outline.told(zone: texts.zone(of: card.course), in: texts), isCaptioned: false,
      drawing: outline)
  }

  private var codes: [Block] {
    guard let codes = card.codes else { return [] }
    let number = card.course.key.description
    return [
      .pictures([
        Picture(number, words: texts[Key.barcode], drawing: codes.bars),
        Picture(number, words: texts[Key.qrCode], drawing: codes.qr),
      ])
    ]
  }

  // MARK: Sessions

  /// What was given is filled in; what is to come has its date, its minutes and room to write.
  private var sessions: Table {
    var table = Table(
      texts[Key.sessions],
      [
        .init(texts[Key.number], .right), .init(texts[Key.day]), .init(texts[Key.stage]),
        .init(texts[Key.minutesPlanned], .right), .init(texts[Key.minutesGiven], .right),
        .init(texts[Key.strength], .right), .init(texts[Key.pain], .right),
        .init(texts[Key.therapist], least: 9), .init(texts[Key.signature]),
      ], isForm: true)
    table.rows = card.course.sessions.map { session in
      Table.Row([
        session.number.map { "\($0)" } ?? "–", texts.weekdayDay(session.day),
        name(session.stage), "\(session.plannedMinutes)", "\(session.minutes)",
        "\(session.intensity)", pain(session), session.therapist, "",
      ])
    }
    table.rows += card.course.planned.map { session in
      Table.Row([
        "\(session.number)", texts.weekdayDay(session.day), name(session.stage),
        "\(session.minutes)", "", "\(session.intensity)", "", "", "",
      ])
    }
    return table
  }

  private func name(_ stage: Stage?) -> String { stage.map { texts[$0] } ?? "–" }

  private func pain(_ session: SessionLine) -> String {
    guard session.painBefore != nil || session.painAfter != nil else { return "" }
    return (session.painBefore.map { "\($0)" } ?? "?") + "→"
      + (session.painAfter.map { "\($0)" } ?? "?")
  }
}
