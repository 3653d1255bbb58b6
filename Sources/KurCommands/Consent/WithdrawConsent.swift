import ArgumentParser
import KurDomain
import KurReports
import KurService

struct ConsentWithdrawCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Record that a patient withdraws every consent.",
    discussion: "EXAMPLE: kur consent withdraw P10019")

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let patient = try place.practice(global).withdrawConsent(
      patient, on: day.on, by: place.caller(global, "consent withdraw"))
    return Answer(
      [patient.line, "has withdrawn every consent"],
      json: .object([]).adding(patient.members).adding(["consents": []]))
  }
}
