import KurDomain
import KurRules
import KurTexts

/// Writes one course of a summary.
struct CourseText {
  let course: CourseSummary

  init(_ course: CourseSummary) { self.course = course }

  func write(on page: inout Page) {
    page.heading("Course \(course.key)", right: course.standing.state.words)
    order(on: &page)
    outcome(on: &page)
    if !timeline.isEmpty {
      page.blank()
      page.table(sessions)
    }
    if !course.planned.isEmpty {
      page.blank()
      page.paragraph("Still to come: \(comingWords)")
      page.table(coming)
    }
    advice(on: &page)
  }

  private func advice(on page: inout Page) {
    guard let advice = course.advice, !advice.isEmpty else { return }
    page.blank()
    page.paragraph("Advice")
    for text in advice.texts(in: .english) { page.paragraph(text, indent: 4) }
  }

  private func order(on page: inout Page) {
    let (terms, order) = (course.terms, course.order)
    page.field("Massage", terms.kind.name.oneLine)
    let side =
      switch terms.side {
      case .none: ""
      case .left, .right: ", \(terms.side.rawValue) side"
      case .both: ", both sides"
      }
    let without = order.exclusions.map { Words.spaced($0.rawValue) }.joined(separator: ", ")
    page.field(
      "Zone", terms.zone.name.oneLine + side + (without.isEmpty ? "" : ", without \(without)"))
    page.field("Plan", planWords)
    page.field("Prescribed", "\(Words.day(order.day)) by \(order.prescriber.oneLine)")
    let indication =
      order.indication.map { "\($0.name.oneLine) (\($0.code))" }
      ?? order.indicationCode.map { "\($0)" }
    let diagnosis = order.diagnosis.map { "diagnosis \($0.oneLine)" }
    let why = [indication, diagnosis].compactMap { $0 }
    if !why.isEmpty { page.field("For", why.joined(separator: ", ")) }
    if !order.details.isEmpty {
      page.field("Details", order.details.words.joined(separator: ", "))
    }
    if let examination = order.examination {
      if let complaint = examination.complaint { page.field("Complaint", complaint.oneLine) }
      if let conclusion = examination.conclusion { page.field("Conclusion", conclusion.oneLine) }
      page.field("Examined", "\(Words.day(examination.day)) by \(examination.physician.oneLine)")
    }
    if let goal = order.goal { page.field("Goal", goal.oneLine) }
    if let reason = order.reason { page.field("Reason", reason.oneLine) }
    for override in course.overrides { page.field(override.word.capitalizedFirst, override.words) }
    if let part = terms.takenOver {
      page.field(
        "Taken over",
        "\(Words.count(part.done, "session")) given elsewhere, the last on \(part.lastDay) with "
          + Words.count(part.lastMinutes.rawValue, "minute"))
    }
  }

  private var planWords: String {
    let terms = course.terms
    let minutes =
      terms.start == terms.target
      ? "\(terms.target) minutes" : "\(terms.start) to \(terms.target) minutes"
    return [
      Words.count(terms.sessions, "session"), terms.frequency.name.lowercased().oneLine, minutes,
      "intensity up to \(terms.intensityTarget)",
    ]
    .joined(separator: ", ")
  }

  private func outcome(on page: inout Page) {
    page.blank()
    page.field("So far", progressWords)
    let minutes = course.sessions.map(\.minutes.rawValue)
    if !minutes.isEmpty {
      let bounds = course.terms.bounds
      let line = Sparkline(
        minutes, in: bounds.lowerBound.rawValue...bounds.upperBound.rawValue)
      page.field("Minutes", "\(line)  \(minutes.reduce(0, +)) in all")
    }
    if let words = course.pain?.words {
      let line = Sparkline(course.sessions.map { $0.painBefore?.rawValue }, in: 0...10)
      page.field("Pain", course.sessions.isEmpty ? words : "\(line)  \(words)")
    }
    if let words = course.practice.words { page.field("At home", words) }
    for line in course.practice {
      if let note = line.note { page.field("", "\(line.day): \(note.oneLine)") }
    }
    guard !course.measures.isEmpty else { return }
    page.blank()
    page.table(
      MeasureTable(
        course.measures, isOver: !course.standing.state.isOpen, showsNotes: course.showsNotes
      ).table())
  }

  private var progressWords: String {
    let standing = course.standing
    var parts = [
      "\(standing.progress.done) of \(Words.count(course.terms.sessions, "session")) given"
    ]
    let remaining = Words.count(standing.remaining, "session")
    switch standing.state {
    case .prescribed, .active: parts.append("\(standing.remaining) to come")
    case .suspended: parts.append("\(standing.remaining) to come once it is resumed")
    case .lapsed: parts.append("\(standing.remaining) to come if a physician reopens it")
    case .discontinued, .cancelled, .expired: parts.append("\(remaining) not given")
    case .completed: break
    }
    if !course.missed.isEmpty {
      parts.append("\(Words.count(course.missed.count, "date")) missed")
    }
    if let recall = course.recall { parts.append("another course advised from \(recall)") }
    return parts.joined(separator: ", ")
  }
}

// MARK: Sessions

extension CourseText {
  private enum Event {
    case missed(MissedDate)
    case decision(CourseSummary.DecisionLine)
    case change(CourseSummary.ChangeLine)
    case session(SessionLine)

    var day: CalendarDay {
      switch self {
      case .missed(let missed): missed.day
      case .decision(let decision): decision.day
      case .change(let change): change.amendment.day
      case .session(let session): session.day
      }
    }

    /// The order on one day: what lets a session be given comes before it.
    var rank: Int {
      switch self {
      case .missed: 0
      case .decision(let decision): decision.choice == .resume || decision.choice == .reopen ? 1 : 3
      case .session: 2
      case .change: 3
      }
    }
  }

  private var timeline: [Event] {
    let events =
      course.missed.map { Event.missed($0) } + course.decisions.map { Event.decision($0) }
      + course.changes.map { Event.change($0) } + course.sessions.map { Event.session($0) }
    return events.sorted { ($0.day, $0.rank) < ($1.day, $1.rank) }
  }

  private var sessions: TextTable {
    var table = TextTable(
      [
        .init("No", .right), .init("Day"), .init("Stage"), .init("Plan", .right),
        .init("Min", .right), .init("Int", .right), .init("Pain", .right), .init("Felt"),
        .init("Reaction"), .init("Therapist", least: 9),
      ], indent: 2)
    for event in timeline {
      switch event {
      case .missed(let missed): table.add(["–", "\(missed.day)"], text: missed.cause.words)
      case .decision(let decision): table.add(["", "\(decision.day)"], text: decision.words)
      case .change(let change):
        table.add(["", "\(change.amendment.day)"], text: change.words)
      case .session(let session):
        table.add(session.cells)
        for remark in session.remarks { table.add(text: remark, from: 2) }
      }
    }
    return table
  }

  private var comingWords: String {
    guard let next = course.standing.next else { return "" }
    let first = "next on \(Words.day(next.earliest))"
    guard let latest = next.latest else { return first }
    return next.earliest <= latest
      ? "\(first), by \(Words.day(latest))" : "\(first), after a pause longer than usual"
  }

  private var coming: TextTable {
    var table = TextTable(
      [
        .init("No", .right), .init("Day"), .init("Stage"), .init("Min", .right),
        .init("Int", .right),
      ],
      indent: 2)
    for session in course.planned {
      table.add([
        "\(session.number)", Words.day(session.day), session.stage?.short ?? "–",
        "\(session.minutes)", "\(session.intensity)",
      ])
    }
    return table
  }
}

extension CourseSummary.DecisionLine {
  fileprivate var words: String {
    "\(choice.words) by \(author.oneLine)" + (reason.map { ": \($0.oneLine)" } ?? "")
  }
}

extension CourseSummary.ChangeLine {
  fileprivate var words: String {
    "\(amendment.words) by \(author.oneLine)" + (reason.map { ": \($0.oneLine)" } ?? "")
  }
}

extension SetAside {
  fileprivate var word: String { Override.word(isExplained: isExplained) }

  fileprivate var words: String { "\(rule)" + (reason.map { ": \($0.oneLine)" } ?? "") }
}

extension SessionLine {
  fileprivate var cells: [String] {
    [
      number.map { "\($0)" } ?? "–", "\(day)", stage?.short ?? "–", "\(plannedMinutes)",
      "\(minutes)", "\(intensity)", painWords, condition.rawValue, reaction.rawValue, therapist,
    ]
  }

  private var painWords: String {
    guard painBefore != nil || painAfter != nil else { return "–" }
    return "\(painBefore.map { "\($0)" } ?? "?")→\(painAfter.map { "\($0)" } ?? "?")"
  }

  /// Below the row: marks, what went against the rules, rules set aside, the note.
  fileprivate var remarks: [String] {
    let marked = marks.map(\.words).joined(separator: "; ")
    let detailed = ([place.words].compactMap { $0 } + details.words(showsNotes: showsNotes))
      .joined(separator: ", ")
    return (marked.isEmpty ? [] : [marked]) + (detailed.isEmpty ? [] : [detailed])
      + (deviation?.lines ?? [])
      + overrides.map { "\($0.word) \($0.words)" }
      + (note.map { ["note: \($0.oneLine)"] } ?? [])
  }
}
