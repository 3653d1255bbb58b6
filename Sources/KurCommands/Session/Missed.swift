import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct MissedCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "missed", abstract: "Record that a session did not take place, and why.",
    discussion: """
      It uses up none of the course's sessions.

      EXAMPLE: kur missed P10019 --because no-show
      """)

  @Argument(help: "The patient or the course.", transform: Line.read)
  var target: String

  @Option(help: "Did not come, cancelled by the patient or the clinic, or deferred for health.")
  var because: MissedDate.Cause

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let (missed, line, warnings) = try place.practice(global).missed(
      target, cause: because, on: day.on, by: place.caller(global, "missed"))
    return Answer(
      [line.patient.written, "\(missed.day) missed: \(missed.cause.words)", line.line]
        + (line.standing.next.map { ["Next: \($0.line)"] } ?? []) + warnings,
      json: missed.json(of: line, warnings: warnings))
  }
}

extension MissedDate {
  func json(of line: CourseLine, warnings: [String]) -> JSON {
    JSON.object([]).adding([
      "course": .text(course), "day": .text(day), "cause": .string(cause.rawValue),
      "missed": .number(line.standing.missed.count),
      "remaining": .number(line.standing.remaining),
      "state": .string(line.standing.state.rawValue),
      "next": line.standing.next?.json ?? .null, "warnings": .texts(warnings),
    ]).adding(line.patient.members)
  }
}
