import ArgumentParser
import Foundation
import KurDomain
import KurReports
import KurRules
import KurService
import KurTexts

struct ReportCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print a patient's summary.",
    discussion: """
      Clinical notes are shown to therapists and physicians. With --release-to everybody at the \
      desk hands the whole report out, sealed, to the person it is about: into a file, and not \
      onto the screen.

      EXAMPLE: kur report P10019 --format pdf --output munteanu.pdf
      EXAMPLE: kur report P10019 --letter --language ro
      EXAMPLE: kur report P10019 --release-to "Ana Munteanu" --identity "passport B 123456" \
      --output munteanu.txt
      """)

  @Argument(help: "The patient: a number, or any unique part of the name.", transform: Line.read)
  var patient: String

  @OptionGroup var report: ReportOptions

  @OptionGroup var language: LanguageOption

  @Option(
    help: ArgumentHelp("The one course to be shown.", valueName: "course"), transform: Line.read)
  var course: String?

  @Flag(
    help: "Write half a page to the referring physician about the course, the latest unless said.")
  var letter = false

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
    if letter, account {
      throw ServiceError.invalid("a letter says nothing of the account: leave out --account")
    }
    // A release that is asked for again finds its own file there.
    try report.check(
      for: [.text, .markdown, .html, .pdf, .json], isFileNew: releaseTo == nil,
      asJSON: global.json, at: place)
    let practice = try place.practice(global)
    let caller = place.caller(global, "report")
    guard releaseTo == nil, identity == nil else {
      return try released(by: practice, caller, at: place)
    }
    let file = try practice.file(
      of: patient, on: day.on, as: .reported, withAccount: account, by: caller)
    return try report.answer(
      writable(file, showsNotes: file.reader.may(.reportNotes)),
      saying: [file.chart.patient.line], members: file.chart.patient.members,
      asJSON: global.json, at: place)
  }

  /// A report for the person it is about, which whoever hands it out does not read.
  private func released(
    by practice: Practice, _ caller: Caller, at place: Workplace
  ) throws -> Answer {
    var missing: [String] = []
    if releaseTo == nil { missing.append("--release-to NAME: who gets the report") }
    if identity == nil { missing.append("--identity TEXT: how they proved to be that person") }
    let sealed = try report.file(at: place)
    if sealed == nil { missing.append("--output FILE: it is not shown here") }
    guard let releaseTo, let identity, let sealed else { throw ServiceError.missing(missing) }
    var prepared: PreparedFile?
    let released: ReleasedReport
    do {
      released = try practice.release(
        ReleaseRequest(
          target: patient, name: releaseTo, identity: identity, on: day.on, withAccount: account),
        by: caller,
        make: { file in
          [UInt8](
            try report.written(
              writable(file, showsNotes: true), as: report.asked ?? (global.json ? .json : .text),
              width: 80, at: place))
        },
        place: { prepared = try sealed.prepare(Data($0)) })
    } catch {
      // What is not on record is not handed out.
      prepared?.discard()
      throw error
    }
    try prepared?.place()
    let words = "to \(released.name.oneLine) (\(released.identity.oneLine))"
    return Answer(
      [
        released.patient.line,
        prepared == nil
          ? "released \(words) before; no file is written again"
          : "released \(words): \(sealed.name)",
      ],
      json: JSON.object([]).adding([
        "report": prepared == nil ? .null : .string(sealed.name),
        "releasedTo": .string(released.name), "identity": .string(released.identity),
        "sha256": .string(released.sha256),
      ]).adding(released.patient.members))
  }

  private func writable(_ file: PatientFile, showsNotes: Bool) throws -> WritableReport {
    let summary = PatientSummary(
      chart: file.chart, clinic: file.clinic, overrides: file.overrides,
      courseOverrides: file.courseOverrides, day: file.day, course: try course(in: file),
      showsNotes: showsNotes, account: file.account)
    guard !letter else {
      return try self.letter(
        about: summary, Texts(file.letterLanguage(asked: language.language)))
    }
    let texts = Texts(file.language(asked: language.language))
    return WritableReport(
      document: { isOnPaper in
        SummaryLayout(summary, texts, isSigned: isOnPaper).document
      },
      json: { SummaryJSON(summary).json })
  }

  private func letter(
    about summary: PatientSummary, _ texts: Texts
  ) throws(ServiceError) -> WritableReport {
    guard let letter = CourseLetter(summary) else {
      throw .notFound(
        "\(summary.patient.line) has no course to write a letter about", suggestions: [])
    }
    let layout = LetterLayout(letter, texts)
    return WritableReport(
      document: { _ in layout.document },
      json: {
        letter.json.adding(["letter": .string(DocumentText(layout.document).text)])
      })
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
