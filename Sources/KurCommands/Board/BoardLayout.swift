import KurDomain
import KurReports
import KurRules
import KurService

/// The board as it stands on a terminal: a course once, in the first part that it belongs to.
struct BoardLayout {
  let board: DayBoard
  /// The day on which somebody looks at it.
  let today: CalendarDay
  /// True where there is room for every column.
  let isWide: Bool
  /// True where there is room for who works.
  let hasHands: Bool

  /// - Parameter width: in columns.
  init(_ board: DayBoard, today: CalendarDay, width: Int) {
    self.board = board
    self.today = today
    self.hasHands = width >= 100
    self.isWide = width >= 130
  }

  var document: Document {
    let who = board.therapist.map { ", \($0.name)" } ?? ""
    var document = Document("Today at \(board.clinic)", in: .english, on: .board)
    document.blocks = [.masthead(board.clinic, right: Words.day(board.day) + who)]
    for part in board.parts {
      document.blocks += [.heading(part.title), .table(table(of: part))]
    }
    for list in board.lists where !list.lines.isEmpty {
      document.blocks += [.heading(list.title), .list(list.lines)]
    }
    if document.blocks.count == 1 {
      document.blocks.append(.paragraph("Nobody is due, and nothing waits."))
    }
    return document
  }

  private func table(of part: BoardPart) -> Table {
    typealias Column = TextTable.Column
    let isTimed = part.isOfTheDay && part.rows.contains { $0.line.booked != nil }
    let when = part.isOfTheDay ? (isTimed ? [Column("TIME")] : []) : [Column("DAY")]
    let hands = hasHands || isTimed ? [Column(isWide ? "THERAPIST" : "WITH", least: 6)] : []
    let columns =
      when + hands + (isWide ? [Column("COURSE")] : []) + [Column("NAME", least: 12)]
      + (isWide ? [Column("KIND", least: 10)] : [])
      + [Column("ZONE", least: 6), Column("NO", .right)]
      + (isWide ? [Column("STAGE")] : [])
      + [Column("MIN", .right), Column("INT", .right), Column("LOG")]
    var table = Table(part.title, columns, remarksFrom: when.count)
    table.rows = part.rows.map { row in
      let line = row.line
      let next = line.standing.next
      let hands = line.booked?.therapist ?? line.hands
      let (command, options) = line.way(on: board.day, today: today)
      let cells: [[String]] = [
        part.isOfTheDay
          ? (isTimed ? [line.booked?.time.description ?? "–"] : [])
          : [next.map { day($0.planned) } ?? line.standing.state.rawValue],
        isWide ? [hands?.name ?? "–"] : hasHands || isTimed ? [hands?.name.firstWord ?? "–"] : [],
        isWide ? [line.record.course.key.description] : [], [line.patient.name],
        isWide ? [line.record.course.prescription.kind.rawValue] : [],
        [line.record.terms.place, line.numberOfAll],
        isWide ? [next?.stage?.rawValue ?? "–"] : [],
        [
          line.allowance.map { "\($0.minutes)" } ?? "–",
          line.allowance.map { "\($0.intensity)" } ?? "–",
        ],
        [isWide ? ([command] + options).joined(separator: " ") : command],
      ]
      let beside = isWide || options.isEmpty ? [] : ["with \(options.joined(separator: " "))"]
      return Table.Row(cells.flatMap { $0 }, remarks: row.reasons + beside)
    }
    return table
  }

  /// Without the year where there is no room; it is the one of the board.
  private func day(_ day: CalendarDay) -> String {
    isWide ? day.description : String(day.description.dropFirst(5))
  }
}

/// A part of the board: courses, with what is to be known of each.
struct BoardPart {
  let title: String
  /// True where all are on the day of the board: they need no column for it.
  var isOfTheDay = false
  let rows: [(line: CourseLine, reasons: [String])]
}

extension DayBoard {
  /// The parts with courses in them, in the order of their need; a course stands in one alone.
  var parts: [BoardPart] {
    var told: Set<Key<Course>> = []
    func untold(_ lines: [CourseLine]) -> [(line: CourseLine, reasons: [String])] {
      lines.filter { told.insert($0.record.course.key).inserted }.map { ($0, []) }
    }
    let words = Dictionary(attention.map { ($0.line.record.course.key, $0.words) }) { first, _ in
      first
    }
    let urgent = untold(attention.map(\.line) + barred + lapsing).map { line, _ in
      (line, (words[line.record.course.key] ?? []) + line.reasons)
    }
    return [
      BoardPart(title: "First: not as usual, or about to lapse", rows: urgent),
      BoardPart(title: "Overdue", rows: untold(overdue)),
      BoardPart(title: "Due", isOfTheDay: true, rows: untold(due)),
      BoardPart(
        title: "Booked before the planned day", isOfTheDay: true, rows: untold(booked)),
      BoardPart(title: "The last two sessions", rows: untold(finishing)),
    ].filter { !$0.rows.isEmpty }
  }

  /// What is about people and sessions, a line each.
  var lists: [(title: String, lines: [String])] {
    [
      (
        "Clearances that end within 14 days",
        clearances.map { "\($0.key) \($0.name.oneLine): \($1.line)" }
      ),
      (
        "Findings that may be over within 14 days",
        findings.map { patient, finding in
          "\(patient.key) \(patient.name.oneLine): \(finding.row.code)"
            + (finding.until.map { ", until \($0)" } ?? "") + " (\(finding.evidence))"
        }
      ),
      (
        "Entries that their performer has not confirmed",
        unconfirmed.map { patient, session in
          "\(session.key) on \(session.day), \(patient.key) \(patient.name.oneLine): "
            + "kur session confirm \(session.key)"
        }
      ),
      (
        "Deviations that no physician has accepted",
        deviations.map { patient, session in
          "\(session.key) on \(session.day), \(patient.key) \(patient.name.oneLine): against "
            + (session.deviation?.rules ?? []).map(\.rawValue).joined(separator: ", ")
            + "; kur session accept \(session.key) --reason TEXT"
        }
      ),
    ]
  }
}

extension CourseLine {
  /// `4/10`, the next session of all.
  var numberOfAll: String {
    "\(standing.next?.number ?? standing.progress.done)/\(standing.sessions)"
  }

  /// The command that logs it on the day of a board, and what it takes beside; where nothing is to be
  /// logged on that day, the command that says what comes.
  func way(on day: CalendarDay, today: CalendarDay) -> (command: String, options: [String]) {
    let next = command.replacing(/^kur log (\S+) --routine$/) { "kur next \($0.output.1)" }
    guard day <= today, command != next else { return (next, []) }
    let isAhead = standing.next.map { $0.earliest > day } ?? false
    guard !isAhead, !record.sessions.contains(where: { $0.day == day }) else { return (next, []) }
    return (command, day == today ? options : ["--on \(day)"] + options + ["--reason TEXT"])
  }

  /// Why it is not as usual.
  fileprivate var reasons: [String] {
    let bars = (allowance?.bars ?? []).map { bar in
      "\(bar.level.words): \(bar.code)"
        + (bar.isWhole || !bar.kinds.isEmpty ? "" : " on \(Words.sites(bar.sites))")
        + " (\(bar.finding.evidence))"
        + (bar.until.map { ", until \($0)" } ?? "")
        + (bar.action.map { ", \($0.words)" } ?? "")
    }
    guard standing.gap.class == .stepBack, standing.state == .active, let days = standing.gap.days
    else { return bars }
    return bars + ["\(Words.count(days, "day")) since the last session: it steps back"]
  }
}

extension String {
  /// As colleagues call each other.
  fileprivate var firstWord: String {
    split(separator: " ").first.map(String.init) ?? self
  }
}
