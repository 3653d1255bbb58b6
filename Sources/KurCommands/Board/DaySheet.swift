import KurDomain
import KurReports
import KurRules
import KurService

/// The board on paper, with room to write what was done when the power is out.
struct DaySheet {
  /// Rows for people who come without being planned.
  private static let spareRows = 4

  let board: DayBoard

  init(_ board: DayBoard) { self.board = board }

  var document: Document {
    let day = Words.day(board.day)
    var document = Document("\(day), \(board.clinic)", in: .english, on: .board)
    document.blocks = [
      .masthead(board.clinic, right: day),
      .heading("Day sheet", right: board.therapist?.name),
      .table(sheet),
    ]
    let warnings = board.parts.first { !$0.isOfTheDay }?.rows.filter { !$0.reasons.isEmpty } ?? []
    if !warnings.isEmpty {
      document.blocks += [.heading("Before hands go on")]
      document.blocks += warnings.map { line, reasons in
        .notice(
          "\(line.patient.name) (\(line.patient.key)): " + reasons.joined(separator: "; "))
      }
    }
    for list in board.lists where !list.lines.isEmpty {
      document.blocks += [.heading(list.title), .list(list.lines)]
    }
    document.blocks += [
      .heading("Notes"), .room(lines: 4),
      .paragraph(
        "To type it in later: one line a patient under the header "
          + "course,day,minutes,intensity,pain-before,pain-after,reaction,temperature,pressure,"
          + "pulse,performer,missed in a file, an empty cell where it went as planned; then "
          + "kur log --from FILE."),
      .signatures(["Therapist"]),
    ]
    return document
  }

  /// Everybody who may come, in the order in which they are expected.
  private var expected: [CourseLine] {
    var told: Set<Key<Course>> = []
    return (board.due + board.booked + board.overdue).filter {
      told.insert($0.record.course.key).inserted
    }
  }

  private var sheet: Table {
    typealias Column = TextTable.Column
    var table = Table(
      "Who is expected, what is planned, and room for what was done",
      [
        Column("Time"), Column("Patient"), Column("Course"), Column("Planned"), Column("Minutes"),
        Column("Intensity"), Column("Pain before"), Column("Pain after"), Column("Reaction"),
        Column("Temp."), Column("Pressure, pulse"), Column("Signed"),
      ], isForm: true)
    table.rows = expected.map { line in
      let allowance = line.allowance
      let planned =
        allowance.map { $0.isBarred ? "NOT TODAY" : "\($0.minutes) min, intensity \($0.intensity)" }
        ?? "–"
      let without = allowance.map(\.omitted).map { $0.isEmpty ? "" : ", without \($0.words)" } ?? ""
      return Table.Row([
        line.booked?.time.description ?? "", "\(line.patient.name), \(line.patient.key)",
        "\(line.record.course.key), \(line.record.terms.place), \(line.numberOfAll)",
        planned + without,
      ])
    }
    table.rows += Array(
      repeating: Table.Row(Array(repeating: "", count: 12)), count: DaySheet.spareRows)
    for index in table.rows.indices {
      let cells = table.rows[index].cells
      table.rows[index].cells += Array(repeating: "", count: max(0, 12 - cells.count))
    }
    return table
  }
}

extension [String] {
  fileprivate var words: String { joined(separator: ", ") }
}
