import ArgumentParser
import KurDomain
import KurReports
import KurService

struct StaffLeaveCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Record somebody's last day at the clinic.",
    discussion: """
      From the next day on nothing is done in that name; what was done stays.

      EXAMPLE: kur staff leave Tomas --on 2026-06-30
      """)

  @Argument(help: "Who: a T-number, or a unique part of the name.", transform: Line.read)
  var person: String

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let person = try place.practice(global).leave(
      person, on: day.on, by: place.caller(global, "staff leave"))
    let last = person.profile.leftOn.map { ["last day \($0)"] } ?? []
    return Answer([person.line] + last, json: person.json)
  }
}

struct StaffReturnCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Record that somebody is back, or stays after all.",
    discussion: "EXAMPLE: kur staff return Tomas")

  @Argument(help: "Who: a T-number, or a unique part of the name.", transform: Line.read)
  var person: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let person = try place.practice(global).comeBack(
      person, by: place.caller(global, "staff return"))
    return Answer([person.line, "is on the staff"], json: person.json)
  }
}
