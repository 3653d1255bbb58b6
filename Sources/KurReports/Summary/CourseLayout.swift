import KurDomain
import KurRules
import KurTexts

/// One course of a summary in words.
struct CourseLayout {
  typealias Key = SummaryKey

  let course: CourseSummary
  let texts: Texts

  /// The findings that hold, which the outline of the body shows.
  let findings: [FindingLine]

  init(_ course: CourseSummary, findings: [FindingLine], _ texts: Texts) {
    self.course = course
    self.findings = findings
    self.texts = texts
  }

  var blocks: [Block] {
    let title = texts[Key.course, ["number": "\(course.key)"]]
    var blocks: [Block] = [
      .heading(title, right: texts[course.standing.state]),
      .columns(
        [.fields(order), .fields([Field(texts[Key.soFar], progress)])], [.picture(body)]),
      .picture(minutes),
    ]
    if let pain {
      blocks.append(.picture(pain))
    } else if let words = course.pain?.words(in: texts) {
      blocks.append(.fields([Field(texts[Key.pain], words)]))
    }
    if let practice { blocks.append(.fields([practice])) }
    if !course.measures.isEmpty {
      blocks.append(
        .table(
          MeasureTable(
            course.measures, isOver: !course.standing.state.isOpen,
            showsNotes: course.showsNotes, texts: texts
          ).table))
      let pictures = measures
      if !pictures.isEmpty { blocks.append(.pictures(pictures)) }
    }
    let sessions = SessionTable(course, texts).table
    if !sessions.rows.isEmpty { blocks.append(.table(sessions)) }
    if !course.planned.isEmpty { blocks += [.subheading(coming), .table(planned)] }
    if let advice = course.advice, !advice.isEmpty {
      blocks += [.subheading(texts[Key.advice]), .list(advice.texts(in: texts))]
    }
    return blocks
  }

  // MARK: The order

  private var order: [Field] {
    let (terms, order) = (course.terms, course.order)
    var fields = [
      Field(texts[Key.massage], texts.name(.kind, terms.kind.code, terms.kind.name).oneLine),
      Field(texts[Key.zone], texts.zone(of: course)),
      Field(texts[Key.plan], texts.plan(of: terms)),
      Field(texts[Key.prescribed], said(order.day, by: order.prescriber)),
    ]
    func add(_ key: Key, _ text: String?) {
      if let text, !text.isEmpty { fields.append(Field(texts[key], text.oneLine)) }
    }
    add(.indication, indication)
    add(.details, texts.details(order.details))
    if let examination = order.examination {
      add(.complaint, examination.complaint)
      add(.conclusion, examination.conclusion)
      add(.examined, said(examination.day, by: examination.physician))
    }
    add(.goal, order.goal)
    add(.reason, order.reason)
    fields += course.overrides.map {
      Field(texts[$0.isExplained ? Key.explained : .setAside], $0.words)
    }
    if let part = terms.takenOver {
      add(
        .takenOver,
        texts[
          Key.takenOverWords,
          [
            "sessions": texts.count(part.done, .session), "day": texts.day(part.lastDay),
            "minutes": texts.count(part.lastMinutes.rawValue, .minute),
          ]])
    }
    return fields
  }

  private var indication: String {
    let order = course.order
    let named = order.indicationCode.map { code in
      order.indication.map { "\(texts.name(.indication, code, $0.name).oneLine) (\(code))" }
        ?? "\(code)"
    }
    let diagnosis = order.diagnosis.map { texts[Key.diagnosis, ["code": $0.oneLine]] }
    return [named, diagnosis].compactMap { $0 }.joined(separator: ", ")
  }

  private func said(_ day: CalendarDay, by name: String) -> String {
    "\(texts.weekdayDay(day)) " + texts[Key.by, ["name": name.oneLine]]
  }

  // MARK: So far

  private var practice: Field? {
    guard let words = course.practice.words(in: texts) else { return nil }
    let notes = course.practice.compactMap { line in
      line.note.map { "\(texts.day(line.day)): \($0.oneLine)" }
    }
    return Field(texts[Key.atHome], [words] + notes)
  }

  private var progress: String {
    let standing = course.standing
    let state = standing.state.isAsPlanned ? [] : [course.stateWithDay(in: texts)]
    var parts =
      state + [
        texts[
          Key.given,
          [
            "n": "\(standing.progress.done)",
            "sessions": texts.count(course.terms.sessions, .session),
          ]]
      ]
    let number = ["n": "\(standing.remaining)"]
    switch standing.state {
    case .prescribed, .active: parts.append(texts[Key.toCome, number])
    case .suspended: parts.append(texts[Key.toComeOnceResumed, number])
    case .lapsed: parts.append(texts[Key.toComeIfReopened, number])
    case .discontinued, .cancelled, .expired:
      parts.append(
        texts[Key.notGiven, ["sessions": texts.count(standing.remaining, .session)]])
    case .completed: break
    }
    if !course.missed.isEmpty {
      parts.append(texts[Key.missedDates, ["dates": texts.count(course.missed.count, .date)]])
    }
    if let recall = course.recall {
      parts.append(texts[Key.recall, ["day": texts.day(recall)]])
    }
    return parts.joined(separator: ", ")
  }

  // MARK: What is to come

  private var coming: String {
    guard let next = course.standing.next else { return "" }
    var gaps = ["day": texts.weekdayDay(next.earliest)]
    guard let latest = next.latest else { return texts[Key.coming, gaps] }
    gaps["last"] = texts.weekdayDay(latest)
    return texts[next.earliest <= latest ? Key.comingBy : .comingAfter, gaps]
  }

  private var planned: Table {
    var table = Table(
      texts[Key.plan],
      [
        .init(texts[Key.number], .right), .init(texts[Key.day]), .init(texts[Key.stage]),
        .init(texts[Key.minutesShort], .right, full: texts[DrawingKey.minutes]),
        .init(texts[Key.intensityShort], .right, full: texts[CardKey.strength]),
      ])
    for session in course.planned {
      table.rows.append(
        Table.Row([
          "\(session.number)", texts.weekdayDay(session.day),
          session.stage.map { texts[$0] } ?? "–", "\(session.minutes)", "\(session.intensity)",
        ]))
    }
    return table
  }
}
