import ArgumentParser
import KurDomain
import KurReports
import KurService

struct StaffListCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the staff, with their numbers.",
    discussion: "EXAMPLE: kur staff list")

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let staff = try place.practice(global).staff()
    let table = TextTable(
      [
        .init("NUMBER"), .init("NAME", least: 8), .init("ROLES", least: 8),
        .init("CERTIFICATE"), .init("REGISTRATION"),
      ],
      rows: staff.map { person in
        let profile = person.profile
        return [
          person.key.description, person.name,
          profile.roles.map(\.rawValue).joined(separator: ", "),
          profile.certificateUntil?.description ?? "",
          profile.registrationUntil?.description ?? profile.registration.map { _ in "yes" } ?? "",
        ]
      })
    return Answer(
      table.lines(width: place.terminal.width), json: ["staff": .array(staff.map(\.json))])
  }
}
