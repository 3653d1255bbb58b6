import ArgumentParser
import KurReports
import KurService

struct CourseListCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List a patient's courses, or all that are open.",
    discussion: "EXAMPLE: kur course list P10019")

  @Argument(help: "The patient: a number, or any unique part of the name.", transform: Line.read)
  var patient: String?

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let courses = try place.practice(global).courses(
      of: patient, on: day.on, by: place.caller(global, "course list"))
    return Answer(
      courses.isEmpty ? ["No courses."] : courses.table(width: place.terminal.width),
      json: ["courses": .array(courses.map(\.json))])
  }
}
