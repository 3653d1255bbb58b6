import ArgumentParser
import KurReports
import KurRules
import KurService

struct RemainingCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "remaining", abstract: "Show what is left of a patient's courses, or of all.",
    discussion: "EXAMPLE: kur remaining munteanu")

  @Argument(
    help: "The patient or the course; all open courses when left out.", transform: Line.read)
  var target: String?

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let courses = try place.practice(global).remaining(
      target, on: day.on, by: place.caller(global, "remaining"))
    let width = place.terminal.width
    let lines: [String]
    if target != nil, let first = courses.first {
      lines =
        [first.patient.line]
        + courses.flatMap { course in
          [course.line] + (course.standing.next.map { ["  next: \($0.line)"] } ?? [])
            + (course.booked.map { ["  booked \($0.words)"] } ?? [])
        }
    } else {
      lines = courses.isEmpty ? ["No courses."] : courses.table(width: width)
    }
    return Answer(lines, json: ["courses": .array(courses.map(\.json))])
  }
}
