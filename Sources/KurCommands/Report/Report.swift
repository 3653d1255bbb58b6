import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct ReportCommand: AnsweringCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print a patient's summary.",
    discussion: """
      Clinical notes are shown to therapists and physicians.

      EXAMPLE: kur report P10019 --output munteanu.txt
      """)

  @Argument(help: "The patient: a number, or any unique part of the name.", transform: Line.read)
  var patient: String

  @Option(help: "How it is written.")
  var format: Format?

  @Option(
    help: ArgumentHelp("The file to write it to.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Write over a file that exists.")
  var force = false

  @Option(
    help: ArgumentHelp("The one course to be shown.", valueName: "course"), transform: Line.read)
  var course: String?

  @Flag(help: "Add what was charged, paid and is owed.")
  var account = false

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let caller = place.caller(global, "report")
    let file = try practice.file(
      of: patient, on: day.on, as: .reported, withAccount: account, by: caller)
    let summary = PatientSummary(
      chart: file.chart, clinic: file.clinic, overrides: file.overrides,
      courseOverrides: file.courseOverrides, day: file.day, course: try course(in: file),
      showsNotes: file.reader.may(.reportNotes),
      account: file.account)
    let document = SummaryJSON(summary).json
    let text = SummaryText(summary, width: output == nil ? place.terminal.width : 80)
    let isJSON = format == .json || (format == nil && global.json)
    guard let output else {
      return Answer(isJSON ? [document.indented] : text.lines, json: document)
    }
    try ReportFile(path: place.path(output), name: output, mayReplace: force)
      .write(isJSON ? document.indented + "\n" : text.text)
    return Answer(
      [summary.patient.line, "written to \(output)"],
      json: JSON.object([]).adding(["report": .string(output)]).adding(summary.patient.members))
  }

  private func course(in file: PatientFile) throws(ServiceError) -> Key<Course>? {
    guard let typed = course ?? (Key<Course>(number: patient) == nil ? nil : patient) else {
      return nil
    }
    guard let key = Key<Course>(number: typed), file.chart.record(of: key) != nil else {
      throw .notFound(
        "\(file.chart.patient.line) has no course \(typed)",
        suggestions: file.chart.courses.map { $0.course.key.description })
    }
    return key
  }
}
