import KurDomain
import KurRules

extension ClinicStatistics {
  /// The figures laid out, in English: they are for the staff.
  /// - Parameter clinic: the name of the clinic.
  public func document(of clinic: String) -> Document {
    var document = Document("\(clinic): statistics", in: .english)
    document.blocks = [
      .masthead(clinic, right: "\(from) to \(to)"),
      .heading(isOwn ? "What you worked on, in figures" : "The clinic in figures"),
      .fields(overview),
      .paragraph(
        "A rate stands here from \(Share.leastCases) cases on, and the cases themselves below that."
      ),
    ]
    if !pictures.isEmpty { document.blocks.append(.pictures(pictures)) }
    document.blocks += courseBlocks + attendanceBlocks + painBlocks + reactionBlocks + ruleBlocks
    return document
  }

  private var overview: [Field] {
    let (change, sessions) = (pain(), work.count(.sessions))
    let noShows = missed.noShows(with: sessions)
    var fields = [
      Field(
        "Ended courses",
        courses.ended == 0
          ? "none" : "\(courses.ended), completed: \(courses.completion.words)"),
      Field("Open courses", "\(courses.count(.open)) on \(to)"),
      Field("Sessions", "\(sessions), \(Words.count(work.count(.minutes), "minute"))"),
    ]
    if noShows.of > 0 {
      fields.append(Field("No-shows", "\(noShows.words) dates to be kept"))
    }
    if change.courses > 0 {
      let courses = Words.count(change.courses, "course")
      fields.append(
        Field(
          "Change in pain",
          "\(change.words), \(courses) of \(Words.count(patientsWithPain, "patient"))"))
    }
    return fields + [
      Field("Reactions", severities(reactions)),
      Field(
        "Refusals",
        refused == 0 ? "none" : "\(refused), by \(Words.count(refusals.items.count, "rule"))"),
      Field(
        "Let by",
        overrides.isEmpty
          ? "none"
          : "\(overrides.count { !$0.isExplained }) set aside, "
            + "\(overrides.count(\.isExplained)) explained"),
    ]
  }

  private func severities(_ tally: Tally<Reaction>) -> String {
    tally.isEmpty
      ? "none"
      : [Reaction.mild, .moderate, .severe].map { "\(tally.count($0)) \($0.rawValue)" }
        .joined(separator: ", ")
  }

  // MARK: Tables

  private typealias Column = TextTable.Column

  /// A table by kind and one by month, without the rows that say nothing.
  private func tables(
    _ title: String, _ columns: [TextTable.Column],
    _ cells: (_ kind: Code<Kind>?, _ month: CalendarMonth?) -> [String]?
  ) -> [Block] {
    var byKind = Table("\(title) by kind", [Column("KIND", least: 8)] + columns)
    byKind.rows = kinds.compactMap { kind in
      cells(kind, nil).map { Table.Row([kind.rawValue] + $0) }
    }
    var byMonth = Table("\(title) by month", [Column("MONTH")] + columns)
    byMonth.rows = months.compactMap { month in
      cells(nil, month).map { Table.Row([month.description] + $0) }
    }
    guard !byKind.rows.isEmpty || !byMonth.rows.isEmpty else {
      return [.heading(title), .paragraph("None.")]
    }
    return [.heading(title)]
      + [byKind, byMonth].filter { !$0.rows.isEmpty }.map { .table($0) }
  }

  private func part<Item>(
    _ tally: Tally<Item>, _ kind: Code<Kind>?, _ month: CalendarMonth?
  ) -> Tally<Item> {
    let ofKind = kind.map { tally.of($0) } ?? tally
    return month.map { ofKind.of($0) } ?? ofKind
  }

  private var courseBlocks: [Block] {
    let endings = CourseOutcome.Ending.allCases.filter { $0 != .completed }
    let columns =
      [Column("COMPLETED", .right)]
      + endings.map { Column($0.rawValue.uppercased(), .right) }
    return tables("Courses", columns) { kind, month in
      let part = part(courses, kind, month)
      guard !part.isEmpty else { return nil }
      return [part.completion.short]
        + endings.map { $0 == .open && month != nil ? "" : "\(part.count($0))" }
    }
  }

  private var attendanceBlocks: [Block] {
    let columns =
      [Column("SESSIONS", .right), Column("MINUTES", .right), Column("NO-SHOWS", .right)]
      + [Column("PATIENT", .right), Column("CLINIC", .right), Column("DEFERRED", .right)]
    return tables("Sessions and missed dates", columns) { kind, month in
      let (work, missed) = (part(work, kind, month), part(missed, kind, month))
      guard !work.isEmpty || !missed.isEmpty else { return nil }
      return [
        "\(work.count(.sessions))", "\(work.count(.minutes))",
        missed.noShows(with: work.count(.sessions)).short,
      ] + [MissedDate.Cause.patient, .clinic, .deferred].map { "\(missed.count($0))" }
    }
  }

  private var painBlocks: [Block] {
    let columns = [
      Column("COURSES", .right), Column("LESS", .right), Column("SAME", .right),
      Column("MORE", .right), Column("MEAN CHANGE", .right), Column("SPREAD", .right),
    ]
    return tables("Change in pain from start to end", columns) { kind, month in
      let change = pain(in: month, of: kind)
      guard change.courses > 0 else { return nil }
      return ["\(change.courses)", "\(change.less)", "\(change.same)", "\(change.more)"]
        + [change.meanTenths?.signedTenths ?? "", change.spreadTenths?.plainTenths ?? ""]
    }
  }

  private var reactionBlocks: [Block] {
    let columns = [
      Column("SESSIONS", .right), Column("MILD", .right), Column("MODERATE", .right),
      Column("SEVERE", .right),
    ]
    return tables("Reactions", columns) { kind, month in
      let part = part(reactions, kind, month)
      guard !part.isEmpty else { return nil }
      return ["\(self.part(work, kind, month).count(.sessions))"]
        + [Reaction.mild, .moderate, .severe].map { "\(part.count($0))" }
    }
  }

  private var ruleBlocks: [Block] {
    var refused = Table(
      "Refusals by rule", [Column("RULE", least: 12), Column("TIMES", .right), Column("BY MONTH")])
    refused.rows = refusals.ranked.map { rule, count in
      Table.Row([rule.rawValue, "\(count)", line(refusals) { $0 == rule }])
    }
    var letBy = Table(
      "Let by, by rule",
      [
        Column("RULE", least: 12), Column("SET ASIDE", .right), Column("EXPLAINED", .right),
        Column("BY MONTH"),
      ])
    letBy.rows = Set(overrides.items.map(\.rule)).sorted { $0.rawValue < $1.rawValue }.map { rule in
      Table.Row([
        rule.rawValue, "\(overrides.count { $0.rule == rule && !$0.isExplained })",
        "\(overrides.count { $0.rule == rule && $0.isExplained })",
        line(overrides) { $0.rule == rule },
      ])
    }
    return [("Refusals", refused), ("Let by against the rules", letBy)].flatMap { title, table in
      [
        Block.heading(title), table.rows.isEmpty ? .paragraph("None.") : .table(table),
      ]
    }
  }

  /// The cases of each month as small bars, from none to the most.
  private func line<Item>(_ tally: Tally<Item>, _ passes: (Item) -> Bool) -> String {
    let counts = months.map { tally.of($0).count(passes) }
    return Sparkline(counts, in: 0...max(counts.max() ?? 0, 1)).description
  }
}

extension Tally where Item == RuleCode {
  /// The most frequent first, then by code.
  var ranked: [(rule: RuleCode, count: Int)] {
    items.map { ($0, count($0)) }
      .sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }
  }
}

extension Share {
  /// `80% (96 of 120)`, `4 of 7`.
  var words: String {
    percent.map { "\($0)% (\(count) of \(of))" } ?? "\(count) of \(of)"
  }

  /// `96 (80%)`, `4`.
  var short: String { percent.map { "\(count) (\($0)%)" } ?? "\(count)" }
}

extension PainChange {
  /// `-2.4 on average, spread 1.3`, `less in 3, same in 1, more in 0`.
  var words: String {
    guard let mean = meanTenths, let spread = spreadTenths else {
      return "less in \(less), same in \(same), more in \(more)"
    }
    return "\(mean.signedTenths) on average, spread \(spread.plainTenths)"
  }
}

extension Int {
  /// Of tenths: `-2.4`, `+0.3`, `0.0`.
  fileprivate var signedTenths: String { (self > 0 ? "+" : self < 0 ? "-" : "") + plainTenths }

  fileprivate var plainTenths: String { "\(magnitude / 10).\(magnitude % 10)" }
}
