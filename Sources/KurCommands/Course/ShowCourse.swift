import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct CourseShowCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a course with all that happened in it.",
    discussion: "EXAMPLE: kur course show C20014")

  @Argument(help: "The course, or a patient with one course.", transform: Line.read)
  var course: String

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let found = try place.practice(global).course(
      course, on: day.on, by: place.caller(global, "course show"))
    let line = found.line
    let record = line.record.through(found.file.day)
    var lines = [
      line.patient.line, line.line,
      "\(record.terms.summary); prescribed \(record.course.prescription.day)",
    ]
    lines += record.terms.omissions
    if let next = line.standing.next { lines.append("Next: \(next.line)") }
    lines += record.events.flatMap {
      "  \($0)".wrapped(to: place.terminal.width, indent: 4)
    }
    return Answer(
      lines,
      json: line.json.adding([
        "frequency": .text(record.terms.frequency.code),
        "from": .number(record.terms.start.rawValue), "to": .number(record.terms.target.rawValue),
        "intensity": .number(record.terms.intensityTarget.rawValue),
        "day": .text(record.course.prescription.day),
        "indication": .optionalText(record.course.prescription.indication),
        "diagnosis": .optionalText(record.course.prescription.diagnosis),
        "sessions": .array(record.sessions.map(\.json)),
        "missedDates": .array(
          record.missed.map { ["day": .text($0.day), "cause": .string($0.cause.rawValue)] }),
        "decisions": .array(
          record.decisions.map {
            ["decision": .string($0.choice.rawValue), "day": .text($0.day)]
          }),
        "changes": .array(record.changes.amendments.map(\.json)),
      ]))
  }
}

extension CourseRecord {
  /// What happened, a line each, without free text. On one day, what lets a session be given comes
  /// before it.
  fileprivate var events: [String] {
    let sessions = sessions.map { session in
      let mark = session.isCounted ? "" : ", not counted"
      let reaction = session.reaction == .none ? "" : ", reaction \(session.reaction.rawValue)"
      return (
        session.day, 2,
        "\(session.key) \(session.minutes) min, "
          + "intensity \(session.intensity)\(Stage.words(session.judged.stage))\(reaction)\(mark)"
      )
    }
    let decisions = decisions.map { decision in
      let isBefore = decision.choice == .resume || decision.choice == .reopen
      return (decision.day, isBefore ? 1 : 3, decision.choice.words)
    }
    let events: [(day: CalendarDay, rank: Int, words: String)] =
      missed.map { ($0.day, 0, "missed, \($0.cause.words)") } + decisions + sessions
      + changes.amendments.map { ($0.day, 3, $0.words) }
    return events.sorted { ($0.day, $0.rank) < ($1.day, $1.rank) }.map { "\($0.day) \($0.words)" }
  }
}

extension Session {
  fileprivate var json: JSON {
    [
      "session": .text(key), "day": .text(day), "stage": .optionalText(judged.stage?.rawValue),
      "minutes": .number(minutes.rawValue), "intensity": .number(intensity.rawValue),
      "counted": .bool(isCounted), "reaction": .string(reaction.rawValue),
    ]
  }
}
