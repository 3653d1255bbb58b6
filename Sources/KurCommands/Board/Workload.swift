import ArgumentParser
import KurDomain
import KurReports
import KurService

struct WorkloadCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "workload", abstract: "Add up the work of each therapist, in units.",
    discussion: """
      A unit is 10 minutes of work: a zone has its own number of them, on every other zone they \
      follow from the minutes. A full day has 30. A therapist sees their own work.

      Without days it is the week that runs, from Monday to Sunday.

      EXAMPLE: kur workload
      EXAMPLE: kur workload --week 2026-03-02
      EXAMPLE: kur workload --from 2026-03-01 --to 2026-03-31 --format csv
      """)

  static let formats: [ReportFormat] = [.text, .markdown, .html, .json, .csv, .pdf]

  @Option(help: ArgumentHelp("The first day.", valueName: "day"), transform: DayWord.read)
  var from: DayWord?

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), transform: DayWord.read)
  var to: DayWord?

  @Option(
    help: ArgumentHelp("A day of the week that is meant.", valueName: "day"),
    transform: DayWord.read)
  var week: DayWord?

  @OptionGroup var report: ReportOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard week == nil || (from == nil && to == nil) else {
      throw ValidationError("give --week, or --from and --to")
    }
  }

  func answer(at place: Workplace) throws -> Answer {
    try report.check(for: Self.formats, asJSON: global.json, at: place)
    let practice = try place.practice(global)
    let caller = place.caller(global, "workload")
    let workload =
      try week.map { try practice.workload(inWeekOf: $0, by: caller) }
      ?? practice.workload(from: from, to: to, by: caller)
    return try report.answer(
      WritableReport(
        document: { workload.document(onPaper: $0) }, json: { workload.json }, csv: { workload.csv }
      ),
      saying: [workload.span], asJSON: global.json, at: place)
  }
}

extension Workload {
  /// `Mon 2026-03-02 to Sun 2026-03-08`.
  fileprivate var span: String { "\(Words.day(first)) to \(Words.day(last))" }

  /// - Parameter onPaper: true where bars are drawn and not written.
  fileprivate func document(onPaper: Bool) -> Document {
    var document = Document("Workload, \(clinic)", in: .english)
    document.blocks = [.masthead(clinic, right: span)]
    guard !lines.isEmpty else {
      document.blocks.append(.paragraph("Nobody has worked."))
      return document
    }
    document.blocks += [
      .heading("Work in units, \(dayUnits) to a full day", right: person?.name),
      .table(days.count <= 7 ? weekTable(withBars: !onPaper) : sumTable(withBars: !onPaper)),
      .paragraph(
        "In all \(Words.count(lines.reduce(0) { $0 + $1.sessions }, "session")), "
          + "\(lines.reduce(0) { $0 + $1.minutes }) minutes, "
          + "\(units(lines.reduce(0) { $0 + $1.unitTenths })) units."),
    ]
    if onPaper, !pictures.isEmpty { document.blocks += pictureBlocks }
    let over = overfull
    if !over.isEmpty {
      document.blocks += [.heading("More than a full day"), .list(over)]
    }
    return document
  }

  private var overfull: [String] {
    lines.flatMap { line in
      line.days.filter { isOver($0.unitTenths) }.map {
        "\(Words.day($0.day)): \(line.performer.name), \(units($0.unitTenths)) units in "
          + Words.count($0.sessions, "session")
      }
    }
  }

  /// As many days as have bars that can be told apart.
  private static let mostBars = 62

  private var pictures: [Picture] {
    guard (2...Self.mostBars).contains(days.count) else { return [] }
    let isWeek = days.count <= 7
    return lines.map { line in
      Picture(
        line.performer.name,
        words: "\(units(line.unitTenths)) units in \(Words.count(line.sessions, "session"))",
        bars: Sparkline(days.map { line.unitTenths(on: $0) }, in: full),
        drawing: BarChart(
          days.map { day in
            let date = day.description
            return BarChart.Bar(
              isWeek ? String(Words.day(day).prefix(3)) : String(date.suffix(2)),
              line.unitTenths(on: day).map { Double($0) / 10 },
              group: isWeek ? "" : String(date.prefix(7)))
          },
          limit: ScoreChart.Line(Double(dayUnits), "a full day, \(dayUnits) units"),
          unit: "units", size: isWeek ? .small : .wide))
    }
  }

  /// Weeks beside each other, longer times below each other.
  private var pictureBlocks: [Block] {
    [.heading("Units by day")]
      + (days.count <= 7 ? [.pictures(pictures)] : pictures.map { .picture($0) })
  }

  /// A column a day.
  private func weekTable(withBars: Bool) -> Table {
    var table = Table(
      "Units of each therapist on each day, and their sum",
      [.init("THERAPIST", least: 8)]
        + days.map { .init($0.weekday.short.uppercased(), .right) }
        + [.init("SUM", .right), .init("NO", .right)] + (withBars ? [.init("DAYS")] : []))
    table.rows = lines.map { line in
      Table.Row(
        [line.performer.name]
          + days.map { day in line.unitTenths(on: day).map(units) ?? "–" }
          + [units(line.unitTenths), "\(line.sessions)"]
          + (withBars ? [bars(of: line, days)] : []))
    }
    if lines.count > 1 {
      table.rows.append(
        Table.Row(
          ["all"]
            + days.map { day in
              let known = lines.compactMap { $0.unitTenths(on: day) }
              return known.isEmpty ? "–" : units(known.reduce(0, +))
            }
            + [
              units(lines.reduce(0) { $0 + $1.unitTenths }),
              "\(lines.reduce(0) { $0 + $1.sessions })",
            ]))
    }
    return table
  }

  /// A row a therapist, whatever the time.
  private func sumTable(withBars: Bool) -> Table {
    var table = Table(
      "Units of each therapist, by worked day and in all",
      [
        .init("THERAPIST", least: 8), .init("DAYS", .right), .init("NO", .right),
        .init("MIN", .right), .init("UNITS", .right), .init("A DAY", .right),
        .init("MOST", .right), .init("OVER", .right),
      ])
    table.rows = lines.map { line in
      let average = line.days.isEmpty ? 0 : line.unitTenths / line.days.count
      return Table.Row(
        [
          line.performer.name, "\(line.days.count)", "\(line.sessions)", "\(line.minutes)",
          units(line.unitTenths), units(average), units(line.days.map(\.unitTenths).max() ?? 0),
          "\(line.days.count { isOver($0.unitTenths) })",
        ], remarks: withBars && days.count <= Self.mostBars ? [bars(of: line, days)] : [])
    }
    return table
  }

  /// A bar a day, a full day or more as the highest one; a dot for a day without work.
  private func bars(of line: Line, _ days: [CalendarDay]) -> String {
    Sparkline(days.map { line.unitTenths(on: $0) }, in: full).description
  }

  /// From nothing to a full day, in tenths.
  private var full: ClosedRange<Int> { 0...max(1, dayUnits * 10) }

  /// `12.5`.
  private func units(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

  fileprivate var json: JSON {
    [
      "from": .text(first), "to": .text(last), "dayUnits": .number(dayUnits),
      "therapists": .array(
        lines.map { line in
          [
            "therapist": .text(line.performer.key), "name": .string(line.performer.name),
            "sessions": .number(line.sessions), "minutes": .number(line.minutes),
            "units": .tenths(line.unitTenths),
            "days": .array(
              line.days.map {
                [
                  "day": .text($0.day), "sessions": .number($0.sessions),
                  "minutes": .number($0.minutes), "units": .tenths($0.unitTenths),
                  "over": .bool(isOver($0.unitTenths)),
                ]
              }),
          ]
        }),
    ]
  }

  fileprivate var csv: String {
    let rows = lines.flatMap { line in
      line.days.map { day in
        [
          line.performer.key.description, line.performer.name, day.day.description,
          "\(day.sessions)", "\(day.minutes)", units(day.unitTenths), "\(dayUnits)",
        ]
      }
    }
    return CommaSeparatedTable(
      ["therapist", "name", "day", "sessions", "minutes", "units", "day_units"], rows
    ).text
  }
}
