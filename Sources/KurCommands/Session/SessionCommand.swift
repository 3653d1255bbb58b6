import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService
import KurTexts

struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Show a session, confirm, accept, amend or void it.",
    discussion: "EXAMPLE: kur session show S30015",
    subcommands: [
      SessionShowCommand.self, SessionConfirmCommand.self, SessionAcceptCommand.self,
      SessionAmendCommand.self, SessionVoidCommand.self,
    ])
}

struct SessionShowCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a session with all that is recorded of it.",
    discussion: "EXAMPLE: kur session show S30015")

  @Argument(help: "The session's number.", transform: Line.read)
  var session: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let file = try place.practice(global).session(
      session, by: place.caller(global, "session show"))
    return Answer(file.lines(width: place.terminal.width), json: file.json)
  }
}

struct SessionConfirmCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Confirm a session that somebody else entered for you.",
    discussion: "EXAMPLE: kur session confirm S30015")

  @Argument(help: "The session's number.", transform: Line.read)
  var session: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let file = try place.practice(global).confirm(
      session, by: place.caller(global, "session confirm"))
    return Answer([file.patient.line, "\(file.title): confirmed"], json: file.json)
  }
}

extension SessionFile {
  /// `S30015 session 1 of 10 on 2026-03-02`.
  var title: String {
    let order = session.isCounted ? "session \(number) of \(record.terms.sessions)" : "not counted"
    return "\(session.key) \(order) on \(session.day)"
  }

  fileprivate func lines(width: Int) -> [String] {
    let given = session.given
    var lines = [
      patient.line,
      title + (given.time.map { " at \($0)" } ?? "")
        + (given.place == .clinic ? "" : ", \(given.place.words)"),
      "\(session.course) \(record.terms.line)",
      "\(session.minutes) min (planned \(session.judged.plannedMinutes), at most "
        + "\(session.judged.ceiling)), intensity \(session.intensity)"
        + Stage.words(session.judged.stage),
      "on \(Words.sites(given.sites))",
      "with \(given.techniques.map(\.rawValue).joined(separator: ", ")), closing "
        + "\(given.closing) min",
      "condition \(given.condition.rawValue), reaction \(session.reaction.rawValue)",
    ]
    if let before = given.painBefore { lines.append("pain before \(before)") }
    if let after = given.painAfter { lines.append("pain after \(after)") }
    let details = Texts.english.details(given.details, showsNotes: showsNotes)
    if !details.isEmpty { lines.append(details.joined(separator: ", ")) }
    if let shortened = given.shortened { lines.append(shortened.words) }
    if let reason = given.interrupted, showsNotes {
      lines.append("interrupted: \(reason.oneLine)")
    }
    lines.append("given by \(performer?.name.oneLine ?? "\(given.performer)")")
    if session.entry.author != given.performer {
      let state = session.entry.isUnconfirmed ? "not confirmed" : "confirmed"
      lines.append("entered by \(author?.name.oneLine ?? "\(session.entry.author)"), \(state)")
    }
    lines += deviation.map { Texts.english.deviation($0) } ?? []
    lines += overrides.map {
      "\($0.word): \($0.rule)" + (showsNotes ? ", \($0.reason.oneLine)" : "")
    }
    if let note = given.note, showsNotes { lines.append("note: \(note)") }
    return lines.flatMap { $0.wrapped(to: width, indent: 2) }
  }
}
