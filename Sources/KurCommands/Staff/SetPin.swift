import ArgumentParser
import KurDomain
import KurReports
import KurService

struct StaffPinCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Give somebody a PIN, or take it away.",
    discussion: """
      6 to 12 digits. One's own, or as an administrator that of somebody who has none. At a user \
      that several people share, it is asked for to prescribe, to decide about courses and \
      findings, to set a rule aside, to accept a deviation, to manage the clinic and to restore.

      EXAMPLE: kur staff pin Tomas
      EXAMPLE: kur staff pin Tomas --remove --as Ada
      """)

  @Argument(help: "Who: a T-number, or a unique part of the name.", transform: Line.read)
  var person: String

  @Flag(help: "Take the PIN away.")
  var remove = false

  @OptionGroup var new: NewPinOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let caller = place.caller(global, "staff pin")
    let changed: Staff
    if remove {
      changed = try practice.removePin(of: person, by: caller)
    } else {
      changed = try practice.setPin(of: person, by: caller) {
        (asked: Staff) throws(ServiceError) -> String in
        try new.pin(of: asked, at: place)
      }
    }
    return Answer(
      [changed.line, remove ? "has no PIN any more" : "has a new PIN"],
      json: changed.json.adding(["pin": .bool(!remove)]))
  }
}
