import ArgumentParser
import Foundation
import KurDomain
import KurReports
import KurService

/// How a report is written, and where to.
struct ReportOptions: ParsableArguments {
  @Option(
    help: "How it is written; as the file's name ends when left out, text without a file.")
  var format: ReportFormat?

  @Option(
    help: ArgumentHelp("The file to write it to.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Write over a file that exists.")
  var force = false

  /// The format that is said, or that the file's name says.
  var asked: ReportFormat? { format ?? output.flatMap(ReportFormat.init(fileName:)) }
}

/// The language of what a patient may read.
struct LanguageOption: ParsableArguments {
  @Option(help: "The language: the patient's when left out, else the clinic's.")
  var language: Language?
}

extension Language: ExpressibleByArgument {}

/// A report with all that it can be written from.
struct WritableReport {
  /// In words, made only where these are wanted: on paper or on a page with what is only wanted
  /// there, as lines to sign.
  let document: (_ isOnPaper: Bool) -> Document
  let json: () -> JSON
  /// As comma-separated text; nil where the report has no one table.
  var csv: (() -> String)? = nil
  /// True for tables, which are as wide as the window.
  var isTable = false
}

extension ReportOptions {
  /// What can be said before anything is read: that the format and the file will do.
  /// - Parameter formats: those that the command has.
  func check(
    for formats: [ReportFormat], isFileNew: Bool = true, asJSON: Bool, at place: Workplace
  ) throws {
    if let asked, !formats.contains(asked) {
      throw ServiceError.invalid(
        (format == nil ? "\(output ?? ""): " : "--format ")
          + "\(asked.rawValue) is not written here; "
          + "\(formats.map(\.rawValue).joined(separator: ", ")) are")
    }
    if output == "-" {
      throw ServiceError.invalid("--output takes a file; without it the report is the answer")
    }
    if format == .pdf, output == nil {
      throw ServiceError.missing(["--output FILE: a PDF is not shown on a terminal"])
    }
    if asJSON, output == nil, let format, format != .json {
      throw ServiceError.invalid(
        "--json or --format \(format.rawValue), not both, unless --output names a file")
    }
    if isFileNew { try file(at: place)?.mustBeFree() }
  }

  /// Writes the report into the file, or as the answer.
  /// - Parameters:
  ///   - lines: what is said of a report that went into a file, before its name.
  ///   - members: what a program is told of it.
  func answer(
    _ report: WritableReport, saying lines: [String] = [],
    members: KeyValuePairs<String, JSON> = [:], asJSON: Bool, at place: Workplace
  ) throws -> Answer {
    let format = asked ?? (asJSON ? .json : .text)
    guard let output, let file = try file(at: place) else {
      return try shown(report, as: format, asJSON: asJSON, at: place)
    }
    try file.write(try written(report, as: format, width: 80, at: place))
    return Answer(
      lines + ["written to \(output)"],
      json: JSON.object([]).adding(["report": .string(output)]).adding(members))
  }

  /// The bytes of a report as they stand in a file.
  func written(
    _ report: WritableReport, as format: ReportFormat, width: Int, at place: Workplace
  ) throws -> Data {
    switch format {
    case .text: return Data(DocumentText(report.document(false), width: width).text.utf8)
    case .markdown: return Data(DocumentMarkdown(report.document(true)).text.utf8)
    case .html: return Data(DocumentPage(report.document(true)).html.utf8)
    case .pdf: return try PDFPrinter(place: place).pdf(of: DocumentPage(report.document(true)).html)
    case .json: return Data((report.json().indented + "\n").utf8)
    case .csv:
      guard let csv = report.csv else {
        throw ServiceError.invalid("csv is not written here: the report is no one table")
      }
      return Data(csv().utf8)
    }
  }

  private func shown(
    _ report: WritableReport, as format: ReportFormat, asJSON: Bool, at place: Workplace
  ) throws -> Answer {
    if asJSON { return Answer([], json: report.json()) }
    guard format == .text else {
      let text = String(
        decoding: try written(report, as: format, width: 80, at: place), as: UTF8.self)
      return Answer(
        [text.last == "\n" ? String(text.dropLast()) : text], json: .null, isRaw: true)
    }
    var answer = Answer(
      DocumentText(
        report.document(false),
        width: report.isTable ? place.terminal.tableWidth : place.terminal.width
      ).lines, json: .null)
    answer.isTable = report.isTable
    return answer
  }

  func file(at place: Workplace) throws -> ReportFile? {
    output.map { ReportFile(path: place.path($0), name: $0, mayReplace: force) }
  }
}
