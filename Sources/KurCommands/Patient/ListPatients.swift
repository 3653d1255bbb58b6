import ArgumentParser
import KurDomain
import KurReports
import KurService

struct PatientListCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the patients, or those whose names fit.",
    discussion: """
      Case and accents do not matter.

      EXAMPLE: kur patient list munteanu
      """)

  @Argument(help: "Any part of a name, or a number.", transform: Line.read)
  var text: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let patients = try place.practice(global).patients(
      matching: text, by: place.caller(global, "patient list"))
    let isPlain = patients.allSatisfy(\.remarks.isEmpty)
    let table = TextTable(
      [.init("NUMBER"), .init("NAME", least: 8), .init("BORN"), .init("PHONE")]
        + (isPlain ? [] : [.init("", least: 8)]),
      rows: patients.map {
        [$0.key.description, $0.name, $0.born.description, $0.identity.phone ?? ""]
          + (isPlain ? [] : [$0.remarks])
      })
    return Answer(
      patients.isEmpty ? ["No patient fits."] : table.lines(width: place.terminal.width),
      json: ["patients": .array(patients.map(\.json))])
  }
}

extension Patient {
  /// `deceased, also P10024`; empty for most.
  fileprivate var remarks: String {
    [identity.status?.words ?? "", also].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
