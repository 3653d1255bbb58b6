import KurDomain
import KurReports
import KurRules
import KurService

/// The board on paper, with room to write what was done when the power is out.
struct DaySheet {
  /// Rows for people who come without being planned.
  private static let spareRows = 4
  /// Cells of a row that nothing may be written in where nothing may be given.
  private static let writtenCells = 7

  let board: DayBoard

  init(_ board: DayBoard) { self.board = board }

  var document: Document {
    var document = Document("Day sheet, \(Words.day(board.day))", in: .english, on: .board)
    document.blocks = [.masthead(board.clinic, right: board.therapist?.name ?? "")]
    let warnings = board.parts.flatMap(\.rows).filter { !$0.reasons.isEmpty }
    if !warnings.isEmpty {
      document.blocks += [.heading("Before hands go on")]
      document.blocks += warnings.map { line, reasons in
        .notice(
          "\(line.patient.name) (\(line.patient.key)): "
            + (line.isBarred ? "not today; " : "") + reasons.joined(separator: "; "))
      }
      document.blocks += [.heading("Who is expected")]
    }
    document.blocks += [
      .table(sheet),
      .paragraph(
        "To type it in later: this line, then a line a patient, with an empty cell where it went as "
          + "planned, in a file; then kur log --from FILE --on \(board.day), after the day with "
          + "--reason TEXT. Missed: no-show, patient, clinic or deferred. The temperature is that "
          + "of the armpit unless site says ear, forehead or mouth."),
      .typed(
        "course,time,performer,minutes,intensity,pain-before,pain-after,reaction,temperature,site,"
          + "pressure,pulse,missed"),
    ]
    for list in board.lists where !list.lines.isEmpty {
      document.blocks += [.heading(list.title), .list(list.lines)]
    }
    document.blocks += [.heading("Notes"), .room(lines: 4), .signatures(["Therapist"])]
    return document
  }

  /// Everybody who may come, in the order of the board.
  private var expected: [(line: CourseLine, reasons: [String])] {
    let planned = Set((board.due + board.booked + board.overdue).map(\.record.course.key))
    // A line that is booked beside its planned day has the time in that list alone.
    let booked = Dictionary(board.booked.map { ($0.record.course.key, $0) }) { first, _ in first }
    return board.parts.flatMap(\.rows).filter { planned.contains($0.line.record.course.key) }
      .map { line, reasons in (booked[line.record.course.key] ?? line, reasons) }
  }

  private var sheet: Table {
    var table = Table(
      "Who is expected, what is planned, and room for what was done",
      [
        "Time", "Patient", "Course", "Therapist", "Plan min", "Plan int.", "Given min",
        "Given int.", "Pain before", "Pain after", "Reaction", "Temp. °C", "Pressure, pulse",
        "Missed", "Signed",
      ].map { .init($0) }, remarksFrom: 1, isForm: true)
    table.rows = expected.map { line, reasons in
      let allowance = line.isBarred ? nil : line.allowance
      let cells = [
        line.booked?.time.description ?? "", "\(line.patient.name), \(line.patient.key)",
        "\(line.record.course.key), \(line.record.terms.place), \(line.numberOfAll)",
        (line.booked?.therapist ?? line.hands)?.name ?? "",
        allowance.map { "\($0.minutes)" } ?? "–", allowance.map { "\($0.intensity)" } ?? "–",
      ]
      let cell = line.isBarred ? "–" : ""
      return Table.Row(
        cells + Array(repeating: cell, count: DaySheet.writtenCells) + ["", ""],
        remarks: remarks(of: line, reasons))
    }
    table.rows += Array(
      repeating: Table.Row(Array(repeating: "", count: table.columns.count)),
      count: DaySheet.spareRows)
    return table
  }

  private func remarks(of line: CourseLine, _ reasons: [String]) -> [String] {
    guard !line.isBarred else { return ["NOT TODAY: " + reasons.joined(separator: "; ")] }
    let asked = (line.allowance?.asked ?? []).map {
      $0.replacing(/^--([a-z-]+).*$/) { "\($0.output.1)" }
    }
    let omitted = line.allowance?.omitted ?? []
    let shown = (omitted.isEmpty ? [] : ["without " + omitted.joined(separator: ", ")]) + reasons
    return [
      shown.isEmpty ? nil : shown.joined(separator: "; "),
      asked.isEmpty ? nil : "to be written down: " + asked.joined(separator: ", "),
    ].compactMap { $0 }
  }
}

extension CourseLine {
  /// True where nothing may be given.
  fileprivate var isBarred: Bool { allowance?.isBarred ?? false }
}
