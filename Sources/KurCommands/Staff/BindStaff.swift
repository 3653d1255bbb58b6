import ArgumentParser
import KurDomain
import KurReports
import KurService

struct StaffBindCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "bind", abstract: "Let a user of the operating system stand for somebody.",
    discussion: """
      A user bound to one person acts as that person and as nobody else. A desk that several people \
      share is a user bound to several: they name themselves with --as, and prove it by a PIN \
      where it matters (kur staff pin).

      EXAMPLE: kur staff bind Tomas --user tomas
      """)

  @Argument(help: "Who: a T-number, or a unique part of the name.", transform: Line.read)
  var person: String

  @Option(
    help: ArgumentHelp("The user's name, as id -un prints it.", valueName: "name"),
    transform: Line.read)
  var user: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.practice(global).bind(
      person, to: user, isBound: true, by: place.caller(global, "staff bind")
    ).answer
  }
}

struct StaffUnbindCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "unbind", abstract: "Let a user stand for somebody no more.",
    discussion: "EXAMPLE: kur staff unbind Tomas --user desk")

  @Argument(help: "Who: a T-number, or a unique part of the name.", transform: Line.read)
  var person: String

  @Option(help: ArgumentHelp("The user's name.", valueName: "name"), transform: Line.read)
  var user: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.practice(global).bind(
      person, to: user, isBound: false, by: place.caller(global, "staff unbind")
    ).answer
  }
}

extension BoundStaff {
  fileprivate var answer: Answer {
    let others = others.map(\.oneLine).joined(separator: ", ")
    let stands = "user \(user.oneLine) stands for them" + (isBound ? "" : " no more")
    let sharing = others.isEmpty ? "" : isBound ? ", and for \(others)" : ", but for \(others)"
    return Answer(
      [person.line, stands + sharing],
      json: person.json.adding([
        "user": .string(user), "bound": .bool(isBound), "sharedWith": .texts(self.others),
      ]))
  }
}
