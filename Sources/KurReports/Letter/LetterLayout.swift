import KurDomain
import KurRules
import KurTexts

/// Lays the letter out: half a page of sentences in one language.
public struct LetterLayout: Sendable {
  public let letter: CourseLetter
  let texts: Texts

  public init(_ letter: CourseLetter, _ texts: Texts) {
    self.letter = letter
    self.texts = texts
  }

  private var course: CourseSummary { letter.course }

  public var document: Document {
    var document = Document(
      texts[LetterKey.title, ["name": letter.patient.name]], in: texts.language)
    document.blocks = [
      .masthead(letter.clinic.name, right: texts.longDay(letter.day)), .fields(head),
      .paragraph(texts[LetterKey.greeting]),
    ]
    for sentences in [given, response, reactions, decisions, outlook] where !sentences.isEmpty {
      document.blocks.append(.paragraph(sentences.joined(separator: " ")))
    }
    document.blocks.append(.paragraph(texts[LetterKey.closing]))
    document.blocks.append(
      .signatures([
        texts[LetterKey.signature, ["name": course.order.prescriber.oneLine]]
      ]))
    return document
  }

  // MARK: Who and what

  private var head: [Field] {
    let patient = letter.patient
    let missing = texts[LetterKey.missing]
    var fields = [
      field(
        .patient,
        texts[
          LetterKey.person,
          [
            "name": patient.name, "born": texts.longDay(patient.born), "age": texts.age(letter.age),
          ]])
    ]
    if let guardian = patient.identity.guardian { fields.append(field(.guardian, guardian)) }
    fields.append(field(.diagnosis, course.order.diagnosis ?? missing))
    let indication = course.order.indicationCode.map {
      texts.name(.indication, $0, course.order.indication?.name ?? $0.rawValue)
    }
    fields.append(field(.indication, indication ?? missing))
    if let goal = course.order.goal { fields.append(field(.goal, goal)) }
    fields.append(
      Field(
        texts[LetterKey.treatment],
        [
          texts[
            LetterKey.massage,
            [
              "kind": texts.name(.kind, course.terms.kind.code, course.terms.kind.name),
              "zone": texts.zone(of: course),
            ]],
          texts[
            LetterKey.prescribed,
            ["prescriber": course.order.prescriber, "day": texts.longDay(course.order.day)]],
        ]))
    return fields
  }

  private func field(_ key: LetterKey, _ text: String) -> Field { Field(texts[key], text) }

  // MARK: What was given

  private var given: [String] {
    var sentences: [String] = []
    let planned = course.standing.sessions
    if let first = letter.given.first?.day, let last = letter.given.last?.day {
      let key: LetterKey =
        first < last ? .given : planned == 1 ? .givenOne : .givenDay
      sentences.append(
        sentence(
          key,
          [
            "first": texts.longDay(first), "last": texts.longDay(last),
            "done": "\(letter.given.count)", "sessions": texts.count(planned, .ofSession),
          ]))
    } else if course.sessions.isEmpty {
      sentences.append(sentence(.givenNone))
    }
    if letter.elsewhere > 0 { sentences.append(number(.elsewhere, letter.elsewhere)) }
    if let minutes = letter.minutes {
      let (least, most) = ("\(minutes.lowerBound)", "\(minutes.upperBound)")
      sentences.append(
        minutes.count == 1
          ? sentence(.minutesSame, ["minutes": most])
          : sentence(.minutes, ["least": least, "most": most]))
    }
    if letter.brokenOff > 0 { sentences.append(number(.brokenOff, letter.brokenOff)) }
    if !letter.uncounted.isEmpty {
      let days = letter.uncounted.map { "\(texts.longDay($0.day)), \($0.minutes) min" }
      sentences.append(
        sentence(
          .uncounted,
          ["n": "\(letter.uncounted.count)", "days": days.joined(separator: "; ")]))
    }
    let causes = letter.missed.map { number(LetterKey($0.cause), $0.count) }
    if !causes.isEmpty {
      sentences.append(
        sentence(
          .missed,
          [
            "dates": texts.count(course.missed.count, .missedDate),
            "causes": causes.joined(separator: ", "),
          ]))
    } else if !letter.given.isEmpty {
      sentences.append(sentence(.missedNone))
    }
    return sentences
  }

  // MARK: What became of it

  private var response: [String] { pain + letter.measures.compactMap(words) }

  private var pain: [String] {
    guard let pain = course.pain else { return [sentence(.painNone)] }
    func words(_ value: MeasureOutcome.Value?) -> String {
      value?.tenths.map(texts.tenths) ?? texts[LetterKey.missing]
    }
    guard let start = pain.start else {
      guard let last = pain.end ?? pain.middle else { return [sentence(.painNone)] }
      return [sentence(.painLate, ["last": words(last), "day": texts.longDay(last.day)])]
    }
    guard let now = pain.now, let change = pain.change else {
      return [sentence(.painStart, ["first": words(start), "day": texts.longDay(start.day)])]
    }
    let key: LetterKey = change < 0 ? .painLess : change > 0 ? .painMore : .painSame
    let told = sentence(
      key,
      [
        "first": words(start), "last": words(now), "day": texts.longDay(now.day),
        "points": texts.count(abs(change) / 10, .point),
      ])
    guard change != 0, let passes = pain.passesThreshold else { return [told] }
    return [told, sentence(passes ? .passes : .passesNot)]
  }

  private func words(_ outcome: MeasureOutcome) -> String? {
    let measure = outcome.measure
    let place = outcome.site.map { ", \(texts.sites([$0]))" } ?? ""
    let name = texts.name(.measure, measure.code, measure.name) + place
    func words(_ value: MeasureOutcome.Value) -> String {
      guard let tenths = value.tenths else { return texts[LetterKey.missing] }
      let number = texts.tenths(tenths)
      return UnitKey(rawValue: measure.unit).map { texts[$0, ["n": number]] } ?? number
    }
    guard let start = outcome.start else {
      return (outcome.end ?? outcome.middle).map {
        sentence(
          .measureLate, ["measure": name, "last": words($0), "day": texts.longDay($0.day)])
      }
    }
    guard let now = outcome.now else {
      return sentence(
        .measureStart, ["measure": name, "first": words(start), "day": texts.longDay(start.day)])
    }
    let verdict = verdict(on: outcome).map { texts[$0] }
    return sentence(
      verdict == nil ? .measureChange : .measure,
      [
        "measure": name, "first": words(start), "last": words(now), "day": texts.longDay(now.day),
        "verdict": verdict ?? "",
      ])
  }

  private func verdict(on outcome: MeasureOutcome) -> LetterKey? {
    let passes = outcome.measure.better == .zero ? nil : outcome.passesThreshold
    return switch (outcome.verdict, passes) {
    case (nil, _): nil
    case (.same, _): .same
    case (.better, nil): .better
    case (.better, true): .betterPasses
    case (.better, false): .betterPassesNot
    case (.worse, nil): .worse
    case (.worse, true): .worsePasses
    case (.worse, false): .worsePassesNot
    }
  }

  private var reactions: [String] {
    guard !course.sessions.isEmpty else { return [] }
    let parts = letter.reactions.compactMap { reaction, days in
      LetterKey(reaction).map {
        texts[
          $0, ["n": "\(days.count)", "days": days.map(texts.longDay).joined(separator: ", ")]]
      }
    }
    guard !parts.isEmpty else { return [sentence(.reactionsNone)] }
    return [sentence(.reactions, ["reactions": parts.joined(separator: ", ")])]
  }

  // MARK: What follows

  private var decisions: [String] {
    course.decisions.flatMap { decision -> [String] in
      guard let key = LetterKey(decision.choice) else { return [] }
      let told = sentence(
        key, ["day": texts.longDay(decision.day), "author": decision.author.oneLine])
      return [told] + (decision.reason.map { [sentence(.reason, ["reason": $0.unended])] } ?? [])
    }
  }

  private var outlook: [String] {
    let standing = course.standing
    // A decision has said it already.
    let isSaid = course.lastDecision != nil && !standing.state.isOpen
    var sentences = isSaid ? [] : [sentence(LetterKey(standing.state))]
    if standing.remaining > 0, standing.state != .cancelled {
      sentences.append(
        number(standing.state.isOpen ? .toCome : .notGiven, standing.remaining))
    }
    if let next = standing.next {
      sentences.append(sentence(.next, ["day": texts.longDay(next.earliest)]))
    }
    if let recall = course.recall {
      sentences.append(sentence(.recall, ["day": texts.longDay(recall)]))
    }
    if letter.hasLesson { sentences.append(sentence(.selfMassage)) }
    let findings = letter.findings.map { finding in
      let name = texts.name(.contraindication, finding.code, finding.name)
      return "\(name) (\(texts.place(of: finding)))"
    }
    if !findings.isEmpty {
      sentences.append(sentence(.findings, ["findings": findings.joined(separator: "; ")]))
    }
    if !letter.showsNotes { sentences.append(sentence(.withoutNotes)) }
    return sentences
  }

  private func number(_ key: LetterKey, _ number: Int) -> String {
    sentence(key, ["n": "\(number)"])
  }

  /// A text with its gaps filled, without a second full stop where a gap ends with one.
  private func sentence(_ key: LetterKey, _ gaps: [String: String] = [:]) -> String {
    let text = texts[key, gaps]
    return text.hasSuffix("..") ? String(text.dropLast()) : text
  }
}

extension String {
  /// In one line, without the full stops at its end.
  fileprivate var unended: String {
    var text = oneLine[...]
    while text.last == "." { text.removeLast() }
    return String(text)
  }
}
