import KurDomain
import KurRules
import KurTexts

/// What happened in a course, a row a session, a missed date, a decision or a change.
struct SessionTable {
  private typealias Key = SummaryKey

  let course: CourseSummary
  let texts: Texts

  init(_ course: CourseSummary, _ texts: Texts) {
    self.course = course
    self.texts = texts
  }

  private struct Event {
    let day: CalendarDay
    /// The order on one day: what lets a session be given comes before it.
    let rank: Int
    let row: Table.Row
  }

  var table: Table {
    var table = Table(
      texts[Key.sessions],
      [
        .init(texts[Key.number], .right), .init(texts[Key.day]),
        .init(texts[Key.stage], least: 5), .init(texts[Key.planned], .right),
        .init(texts[Key.minutesShort], .right, full: texts[DrawingKey.minutes]),
        .init(texts[Key.intensityShort], .right, full: texts[CardKey.strength]),
        .init(texts[Key.painShort], .right, least: 5),
        .init(texts[Key.felt], least: 6), .init(texts[Key.reaction], least: 6),
        .init(texts[Key.therapist], least: 6),
      ], remarksFrom: 2)
    let events =
      course.missed.map { Event(day: $0.day, rank: 0, row: row($0)) }
      + course.decisions.map { line in
        let isBefore = line.choice == .resume || line.choice == .reopen
        return Event(day: line.day, rank: isBefore ? 1 : 3, row: row(line))
      }
      + course.changes.map { Event(day: $0.amendment.day, rank: 3, row: row($0)) }
      + course.sessions.map { Event(day: $0.day, rank: 2, row: row($0)) }
    table.rows = events.sorted { ($0.day, $0.rank) < ($1.day, $1.rank) }.map(\.row)
    return table
  }

  private func row(_ missed: MissedDate) -> Table.Row {
    Table.Row(["–", texts.day(missed.day)], text: texts[missed.cause])
  }

  private func row(_ line: CourseSummary.DecisionLine) -> Table.Row {
    Table.Row(
      ["", texts.day(line.day)], text: said(texts[line.choice], by: line.author, line.reason))
  }

  private func row(_ line: CourseSummary.ChangeLine) -> Table.Row {
    Table.Row(
      ["", texts.day(line.amendment.day)],
      text: said(texts.change(line.amendment), by: line.author, line.reason))
  }

  private func said(_ words: String, by name: String, _ reason: String?) -> String {
    "\(words) " + texts[Key.by, ["name": name.oneLine]] + (reason.map { ": \($0.oneLine)" } ?? "")
  }

  private func row(_ session: SessionLine) -> Table.Row {
    Table.Row(
      [
        session.number.map { "\($0)" } ?? "–", texts.day(session.day),
        session.stage.map { texts[$0] } ?? "–", "\(session.plannedMinutes)",
        "\(session.minutes)", "\(session.intensity)", session.pain, texts[session.condition],
        texts[session.reaction], session.therapist,
      ], remarks: remarks(of: session))
  }

  /// Below the row: marks, what went against the rules, rules set aside, the note.
  private func remarks(of session: SessionLine) -> [String] {
    let place = session.place == .clinic ? [] : [texts[session.place]]
    let detailed = place + texts.details(session.details, showsNotes: session.showsNotes)
    var remarks: [String] = []
    if !session.marks.isEmpty {
      remarks.append(session.marks.map { texts.mark($0) }.joined(separator: "; "))
    }
    if !detailed.isEmpty { remarks.append(detailed.joined(separator: ", ")) }
    if let deviation = session.deviation { remarks += texts.deviation(deviation) }
    for override in session.overrides {
      let word = texts[override.isExplained ? Key.explained : .setAside].lowercased()
      remarks.append("\(word) \(override.words)")
    }
    if let note = session.note { remarks.append(texts[Key.note, ["text": note.oneLine]]) }
    return remarks
  }
}

extension SessionLine {
  /// `6→4`; a dash where it was not asked.
  var pain: String {
    guard painBefore != nil || painAfter != nil else { return "–" }
    return "\(painBefore.map { "\($0)" } ?? "?")→\(painAfter.map { "\($0)" } ?? "?")"
  }
}

extension SetAside {
  /// The rule, and why.
  var words: String { "\(rule)" + (reason.map { ": \($0.oneLine)" } ?? "") }
}
