import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct ChangeCourseCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Change a course while it goes on.",
    discussion: """
      A registered physician's. Counted sessions keep the stage and the minutes that they had; \
      what remains is planned anew. Techniques that are named replace the ones before.

      EXAMPLE: kur course change C20014 --sessions 12 --reason "pain falls, two more agreed"
      """)

  @Argument(help: "The course's number.", transform: Line.read)
  var course: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many sessions in all.", valueName: "count"), transform: Count.read)
  var sessions: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Minutes that the course grows to.", valueName: "minutes"),
    transform: Minutes.read)
  var to: Minutes?

  @Option(
    name: .customLong("technique"),
    help: ArgumentHelp("A technique from now on; repeat for all of them.", valueName: "code"),
    transform: Code<Technique>.read)
  var techniques: [Code<Technique>] = []

  @Option(help: ArgumentHelp("Why.", valueName: "text"), transform: LongText.read)
  var reason: LongText

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    guard sessions != nil || to != nil || !techniques.isEmpty else {
      throw ServiceError.missing(["--sessions N, --to MIN or --technique CODE: what changes"])
    }
    let changed = try place.practice(global).changeCourse(
      course,
      CourseChangeRequest(
        sessions: sessions, target: to, techniques: techniques.isEmpty ? nil : techniques),
      reason: try reason.text(at: place), by: place.caller(global, "course change"))
    let line = changed.line
    let coming = Projection(
      line.record, next: line.standing.next, calendar: changed.calendar)
    return Answer(
      [line.patient.written, line.line, changed.amendment.words]
        + CoursePlan(coming.sessions).table(width: place.terminal.width),
      json: line.json.adding([
        "change": changed.amendment.json, "sessions": .array(coming.sessions.map(\.json)),
      ]))
  }
}

extension CourseAmendment {
  var json: JSON {
    [
      "day": .text(day), "sessions": .number(sessions), "to": .number(targetMinutes.rawValue),
      "techniques": techniques.map { .texts($0) } ?? .null, "author": .text(author),
    ]
  }
}
