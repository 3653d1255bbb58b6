import ArgumentParser
import KurDomain
import KurReports
import KurService

struct StaffListCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the staff, with their numbers.",
    discussion: """
      Users, PINs and last days are shown where there are any.

      EXAMPLE: kur staff list
      """)

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let roster = try place.practice(global).roster()
    let more = StaffColumn.allCases.filter { column in
      roster.contains { !column.cell($0).isEmpty }
    }
    let table = TextTable(
      [
        .init("NUMBER"), .init("NAME", least: 8), .init("ROLES", least: 8),
        .init("CERTIFICATE"), .init("REGISTRATION"),
      ] + more.map { .init($0.rawValue) },
      rows: roster.map { line in
        let profile = line.person.profile
        return [
          line.person.key.description, line.person.name,
          profile.roles.map(\.rawValue).joined(separator: ", "),
          profile.certificateUntil?.description ?? "",
          profile.registrationUntil?.description ?? profile.registration.map { _ in "yes" } ?? "",
        ] + more.map { $0.cell(line) }
      })
    return Answer(
      table.lines(width: place.terminal.width), json: ["staff": .array(roster.map(\.json))])
  }
}

/// What only some clinics note of their staff.
private enum StaffColumn: String, CaseIterable {
  case user = "USER"
  case pin = "PIN"
  case left = "LEFT"

  func cell(_ line: StaffLine) -> String {
    switch self {
    case .user: line.users.joined(separator: ", ")
    case .pin: line.hasPin ? "yes" : ""
    case .left: line.person.profile.leftOn?.description ?? ""
    }
  }
}

extension StaffLine {
  fileprivate var json: JSON {
    person.json.adding(["users": .texts(users), "pin": .bool(hasPin)])
  }
}
