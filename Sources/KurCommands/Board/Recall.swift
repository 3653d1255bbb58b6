import ArgumentParser
import KurDomain
import KurReports
import KurService

struct RecallCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall", abstract: "List whom to call for another course.",
    discussion: """
      Half a year after a completed course another one is advised, two in a year. Who has an open \
      course, has died, has moved away or does not wish to be called is left out.

      EXAMPLE: kur recall --within 30
      EXAMPLE: kur recall --format csv --output calls.csv
      """)

  static let formats: [ReportFormat] = [.text, .markdown, .html, .json, .csv, .pdf]

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Days ahead that are looked at, 0 to 366.", valueName: "days"),
    transform: DayCount.read)
  var within: DayCount = DayCount(days: 14)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Days after which nobody is called any more, 0 to 3660.", valueName: "days"),
    transform: DayCount.readLong)
  var back: DayCount = DayCount(days: 366)

  @Flag(help: "Show those too whose day is later, and who had fewer than two courses in 365 days.")
  var all = false

  @OptionGroup var day: DayOption

  @OptionGroup var report: ReportOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try report.check(for: Self.formats, asJSON: global.json, at: place)
    let list = try place.practice(global).recalls(
      on: day.on, within: within.days, back: back.days, by: place.caller(global, "recall"))
    return try report.answer(
      WritableReport(
        document: { _ in list.document(withFew: all) }, json: { list.json }, csv: { list.csv }),
      saying: ["\(Words.count(list.due.count, "patient")) to call"], asJSON: global.json,
      at: place)
  }
}

/// A number of days.
struct DayCount {
  let days: Int

  static func read(_ word: String) throws -> DayCount { try read(word, 0...366) }
  static func readLong(_ word: String) throws -> DayCount { try read(word, 0...3660) }

  private static func read(_ word: String, _ range: ClosedRange<Int>) throws -> DayCount {
    guard let days = Int(word), range.contains(days) else {
      throw WrongWord("a whole number of days from \(range.lowerBound) to \(range.upperBound)")
    }
    return DayCount(days: days)
  }
}

extension RecallList {
  /// - Parameter withFew: false where those whose day is later are only counted.
  fileprivate func document(withFew: Bool) -> Document {
    var document = Document("Recall, \(clinic)", in: .english)
    document.blocks = [
      .masthead(clinic, right: Words.day(day)),
      .heading("Another course is advised, until \(day.adding(days: within))"),
      due.isEmpty ? .paragraph("Nobody is to be called.") : .table(table(of: due)),
    ]
    guard !few.isEmpty else { return document }
    guard withFew else {
      document.blocks.append(
        .paragraph(
          "\(few.count) more, whose day is later, had fewer than \(RecallList.advisedCourses) "
            + "courses in 365 days: kur recall --all"))
      return document
    }
    document.blocks += [
      .heading("Later, with fewer than \(RecallList.advisedCourses) courses in 365 days"),
      .table(table(of: few)),
    ]
    return document
  }

  private func table(of lines: [RecallLine]) -> Table {
    var table = Table(
      "Whom to call, from when, and the last course",
      [
        .init("FROM"), .init("PATIENT"), .init("NAME", least: 10), .init("PHONE"),
        .init("LAST COURSE", least: 8), .init("YEAR", .right),
      ])
    table.rows = lines.map { line in
      Table.Row([
        line.day.description, line.patient.key.description, line.patient.name,
        line.patient.identity.phone ?? "–", line.course.zone.rawValue,
        "\(line.coursesInYear)",
      ])
    }
    return table
  }

  fileprivate var json: JSON {
    [
      "day": .text(day), "within": .number(within), "due": .array(due.map(\.json)),
      "few": .array(few.map(\.json)),
    ]
  }

  fileprivate var csv: String {
    let header = [
      "recall", "patient", "name", "born", "phone", "email", "guardian", "course", "kind", "zone",
      "ended", "courses_in_365_days", "list",
    ]
    let lines = due.map { $0.cells + ["due"] } + few.map { $0.cells + ["later"] }
    return CommaSeparatedTable(header, lines).text
  }
}

extension RecallLine {
  fileprivate var cells: [String] {
    let identity = patient.identity
    return [
      day.description, patient.key.description, patient.name, patient.born.description,
      identity.phone ?? "", identity.email ?? "", identity.guardian ?? "",
      course.course.description, course.kind.rawValue, course.zone.rawValue,
      course.last.description, "\(coursesInYear)",
    ]
  }

  fileprivate var json: JSON {
    JSON.object([]).adding(patient.members).adding([
      "phone": .optionalText(patient.identity.phone),
      "email": .optionalText(patient.identity.email),
      "guardian": .optionalText(patient.identity.guardian), "recall": .text(day),
      "course": .text(course.course), "kind": .text(course.kind), "zone": .text(course.zone),
      "side": .string(course.side.rawValue), "ended": .text(course.last),
      "coursesInYear": .number(coursesInYear),
    ])
  }
}
