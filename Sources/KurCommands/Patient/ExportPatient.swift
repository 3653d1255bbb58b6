import ArgumentParser
import Foundation
import KurDomain
import KurReports
import KurService

struct PatientExportCommand: AnsweringCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Hand out everything that is stored about a patient.",
    discussion: """
      An administrator's, for the patient. Every version of every record with its texts, who wrote \
      it and when, what was taken back and why, and who looked at it. Into a folder it writes both \
      formats.

      EXAMPLE: kur patient export P10019 --output munteanu.txt
      EXAMPLE: kur patient export P10019 --output /media/usb
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Option(help: "How it is written.")
  var format: Format?

  @Option(
    help: ArgumentHelp("The file or the folder to write it to.", valueName: "path"),
    completion: .file())
  var output: String?

  @Flag(help: "Write over a file that exists.")
  var force = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    guard output != "" else { throw ServiceError.invalid("--output needs the path of a file") }
    let file = try place.practice(global).export(
      patient, by: place.caller(global, "patient export"))
    let document = PersonJSON(file).json
    let chosen = format ?? (global.json ? .json : .text)
    guard let output else {
      return Answer(
        chosen == .json
          ? [document.indented] : PersonText(file, width: place.terminal.width).lines,
        json: document)
    }
    let targets = targets(output, of: file.patient.key, chosen, at: place)
    for target in targets {
      try ReportFile(path: place.path(target.name), name: target.name, mayReplace: force).write(
        target.format == .json ? document.indented + "\n" : PersonText(file).text)
    }
    return Answer(
      [file.patient.line] + targets.map { "written to \($0.name)" },
      json: JSON.object([]).adding(file.patient.members).adding([
        "files": .texts(targets.map(\.name))
      ]))
  }

  /// Both formats in a folder, unless one is asked for.
  private func targets(
    _ output: String, of patient: Key<Patient>, _ chosen: Format, at place: Workplace
  ) -> [(name: String, format: Format)] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: place.path(output), isDirectory: &isFolder),
      isFolder.boolValue
    else { return [(output, chosen)] }
    let stem = output.hasSuffix("/") ? output : output + "/"
    return (format.map { [$0] } ?? Format.allCases).map {
      ("\(stem)\(patient)\($0 == .json ? ".json" : ".txt")", $0)
    }
  }
}
