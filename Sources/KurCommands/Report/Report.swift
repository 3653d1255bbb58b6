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
      Clinical notes are shown to therapists and physicians. With --release-to everybody at the \
      desk hands the whole report out, sealed, to the person it is about: into a file, and not \
      onto the screen.

      EXAMPLE: kur report P10019 --output munteanu.txt
      EXAMPLE: kur report P10019 --release-to "Ana Munteanu" --identity "passport B 123456" \
      --output munteanu.txt
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

  @Option(
    help: ArgumentHelp("Who gets it: the patient, or the guardian.", valueName: "name"),
    transform: Line.read)
  var releaseTo: String?

  @Option(
    help: ArgumentHelp("How they proved to be that person.", valueName: "text"),
    transform: Line.read)
  var identity: String?

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let caller = place.caller(global, "report")
    guard releaseTo == nil, identity == nil else {
      return try released(by: practice, caller, at: place)
    }
    let file = try practice.file(
      of: patient, on: day.on, as: .reported, withAccount: account, by: caller)
    let written = try written(
      file, showsNotes: file.reader.may(.reportNotes),
      width: output == nil ? place.terminal.width : 80)
    guard let output else { return Answer(written.lines, json: written.document) }
    try ReportFile(path: place.path(output), name: output, mayReplace: force).write(written.text)
    return Answer(
      [file.chart.patient.line, "written to \(output)"],
      json: JSON.object([]).adding(["report": .string(output)])
        .adding(file.chart.patient.members))
  }

  /// A report for the person it is about, which whoever hands it out does not read.
  private func released(
    by practice: Practice, _ caller: Caller, at place: Workplace
  ) throws -> Answer {
    var missing: [String] = []
    if releaseTo == nil { missing.append("--release-to NAME: who gets the report") }
    if identity == nil { missing.append("--identity TEXT: how they proved to be that person") }
    if output == nil { missing.append("--output FILE: it is not shown here") }
    guard let releaseTo, let identity, let output else { throw ServiceError.missing(missing) }
    let report = ReportFile(path: place.path(output), name: output, mayReplace: force)
    var isWritten = false
    let released: ReleasedReport
    do {
      released = try practice.release(
        ReleaseRequest(
          target: patient, name: releaseTo, identity: identity, on: day.on, withAccount: account),
        by: caller
      ) { file in
        let text = try written(file, showsNotes: true, width: 80).text
        try report.write(text)
        isWritten = true
        return text
      }
    } catch {
      // What is not on record was not handed out.
      if isWritten { report.remove() }
      throw error
    }
    return Answer(
      [
        released.patient.line,
        "released to \(released.name.oneLine) (\(released.identity.oneLine)): \(output)",
      ],
      json: JSON.object([]).adding([
        "report": .string(output), "releasedTo": .string(released.name),
        "identity": .string(released.identity), "sha256": .string(released.sha256),
      ]).adding(released.patient.members))
  }

  private func written(
    _ file: PatientFile, showsNotes: Bool, width: Int
  ) throws -> WrittenReport {
    let summary = PatientSummary(
      chart: file.chart, clinic: file.clinic, overrides: file.overrides,
      courseOverrides: file.courseOverrides, day: file.day, course: try course(in: file),
      showsNotes: showsNotes, account: file.account)
    let text = SummaryText(summary, width: width)
    let document = SummaryJSON(summary).json
    let isJSON = format == .json || (format == nil && global.json)
    return WrittenReport(
      document: document, lines: isJSON ? [document.indented] : text.lines,
      text: isJSON ? document.indented + "\n" : text.text)
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

/// A report as it is shown, and as it is written to a file.
private struct WrittenReport {
  let document: JSON
  let lines: [String]
  let text: String
}
