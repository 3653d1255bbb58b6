import KurDomain
import KurRules
import KurTexts

extension ClinicStatistics {
  /// The figures laid out, in English: they are for the staff.
  /// - Parameters:
  ///   - clinic: the name of the clinic.
  ///   - onPaper: true where charts are drawn and not written as lines of bars.
  public func document(of clinic: String, onPaper: Bool = true) -> Document {
    var document = Document("\(clinic): statistics", in: .english)
    document.blocks = [
      .masthead(clinic, right: "\(from) to \(to)"),
      .heading(isOwn ? "What you worked on, in figures" : "The clinic in figures"),
    ]
    guard !isEmpty else {
      document.blocks.append(
        .paragraph(
          "No course, session, missed date, refusal or override is on record in this time."))
      return document
    }
    document.blocks += [
      .fields(overview),
      .paragraph(
        "A rate stands here from \(Share.leastCases) cases on, and the cases themselves below that."
      ),
    ]
    let pictures = pictures
    if onPaper {
      document.blocks += pictures.map { .picture($0) }
    } else if !pictures.isEmpty {
      document.blocks.append(.pictures(pictures))
    }
    let parts = [
      ("Courses", courseTables), ("Sessions and missed dates", attendanceTables),
      ("Change in pain from start to end", painTables), ("Reactions", reactionTables),
      ("Refusals", [refusalTable]), ("Overrides", [overrideTable]),
    ].map { title, tables in (title: title, tables: tables.filter { !$0.rows.isEmpty }) }
    for part in parts where !part.tables.isEmpty {
      document.blocks.append(.heading(part.title))
      document.blocks += part.tables.map { .table($0) }
      if let note = Self.notes[part.title] { document.blocks.append(.paragraph(note)) }
    }
    let empty = parts.filter(\.tables.isEmpty).map { $0.title.lowercased() }
    if !empty.isEmpty {
      document.blocks += [
        .heading("Without a case"),
        .paragraph(empty.joined(separator: "; ").capitalizedFirst + "."),
      ]
    }
    return document
  }

  /// What a figure means where its title does not say it all.
  private static let notes = [
    "Courses": "Completed are counted among the courses that began; expired and cancelled ones "
      + "never did.",
    "Sessions and missed dates": "No-shows are counted among the dates that patients were to keep: "
      + "sessions, no-shows and dates that the patient called off.",
    "Change in pain from start to end": "Mean and standard deviation of the courses, in points of "
      + "0 to 10; less pain is a fall.",
  ]

  private var isEmpty: Bool {
    courses.isEmpty && work.isEmpty && missed.isEmpty && reactions.isEmpty && refusals.isEmpty
      && overrides.isEmpty && refused == 0
  }

  private var overview: [Field] {
    let (change, sessions) = (pain(), work.count(.sessions))
    let noShows = missed.noShows(with: sessions)
    var fields = [
      Field(
        "Ended courses", courses.ended == 0 ? "none" : "\(courses.ended), \(endings)"),
      Field("Open courses", "\(courses.count(.open)) on \(to)"),
      Field("Sessions", "\(sessions), \(Words.count(work.count(.minutes), "minute"))"),
    ]
    if noShows.of > 0 {
      fields.append(Field("No-shows", noShows.words("date")))
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
        "Overrides",
        overrides.isEmpty
          ? "none"
          : "\(overrides.count { !$0.isExplained }) set aside, "
            + "\(overrides.count(\.isExplained)) explained"),
    ]
  }

  /// `completed: 8 of 10 courses that began (80%), 2 never began`.
  private var endings: String {
    let never = courses.neverBegun == 0 ? nil : "\(courses.neverBegun) never began"
    let completed =
      courses.begun == 0
      ? nil : "completed: \(courses.completion.words("course", "that began"))"
    return [completed, never].compactMap { $0 }.joined(separator: ", ")
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
  ) -> [Table] {
    var byKind = Table("\(title) by kind", [Column("KIND", least: 8)] + columns)
    byKind.rows = kinds.compactMap { kind in
      cells(kind, nil).map {
        Table.Row([kind.rawValue] + $0, remarks: [name(kind)].filter { !$0.isEmpty })
      }
    }
    var byMonth = Table("\(title) by month", [Column("MONTH")] + columns)
    byMonth.rows = months.compactMap { month in
      cells(nil, month).map { Table.Row([month.description] + $0) }
    }
    return [byKind, byMonth]
  }

  private func name(_ kind: Code<Kind>) -> String {
    Texts.english.name(.kind, kind, kindNames[kind] ?? "")
  }

  private func part<Item>(
    _ tally: Tally<Item>, _ kind: Code<Kind>?, _ month: CalendarMonth?
  ) -> Tally<Item> {
    let ofKind = kind.map { tally.of($0) } ?? tally
    return month.map { ofKind.of($0) } ?? ofKind
  }

  private var courseTables: [Table] {
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

  private var attendanceTables: [Table] {
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

  private var painTables: [Table] {
    let columns = [
      Column("COURSES", .right), Column("LESS", .right), Column("SAME", .right),
      Column("MORE", .right), Column("MEAN CHANGE", .right), Column("STD DEV", .right),
    ]
    return tables("Change in pain from start to end", columns) { kind, month in
      let change = pain(in: month, of: kind)
      guard change.courses > 0 else { return nil }
      return ["\(change.courses)", "\(change.less)", "\(change.same)", "\(change.more)"]
        + [change.meanTenths?.signedTenths ?? "", change.spreadTenths?.plainTenths ?? ""]
    }
  }

  private var reactionTables: [Table] {
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

  private var refusalTable: Table {
    var table = Table(
      "Refusals by rule",
      [Column("RULE", least: 12), Column("TIMES", .right), Column(line)])
    table.rows = refusals.ranked.map { rule, count in
      Table.Row([rule.rawValue, "\(count)", bars(refusals) { $0 == rule }], remarks: asks(rule))
    }
    return table
  }

  private var overrideTable: Table {
    var table = Table(
      "Overrides by rule",
      [
        Column("RULE", least: 12), Column("SET ASIDE", .right), Column("EXPLAINED", .right),
        Column(line),
      ])
    table.rows = Set(overrides.items.map(\.rule)).sorted { $0.rawValue < $1.rawValue }.map { rule in
      Table.Row(
        [
          rule.rawValue, "\(overrides.count { $0.rule == rule && !$0.isExplained })",
          "\(overrides.count { $0.rule == rule && $0.isExplained })",
          bars(overrides) { $0.rule == rule },
        ], remarks: asks(rule))
    }
    return table
  }

  /// What a rule asks, in its first sentence.
  private func asks(_ rule: RuleCode) -> [String] {
    guard let text = RuleBook.about(rule)?.text else { return [] }
    let end = text.firstRange(of: ". ")?.lowerBound ?? text.endIndex
    return [String(text[..<end].prefix { $0 != ":" && $0 != ";" })]
  }

  private var line: String { "BY \(periodWord.uppercased())" }

  /// The cases of each period as small bars, from none to the most.
  private func bars<Item>(_ tally: Tally<Item>, _ passes: (Item) -> Bool) -> String {
    let monthly = tally.monthly(passes)
    let counts = periods.map { $0.months.reduce(0) { $0 + (monthly[$1] ?? 0) } }
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
  /// `96 of 120 dates (80%)`, `4 of 7 courses that began`.
  func words(_ thing: String, _ which: String = "") -> String {
    "\(count) of \(Words.count(of, thing))" + (which.isEmpty ? "" : " \(which)")
      + (percent.map { " (\($0)%)" } ?? "")
  }

  /// `96 (80%)`, `4`.
  var short: String { percent.map { "\(count) (\($0)%)" } ?? "\(count)" }
}

extension PainChange {
  /// `−2.4 on average, standard deviation 1.3`, `less in 3, same in 1, more in 0`.
  var words: String {
    guard let mean = meanTenths, let spread = spreadTenths else { return cases }
    return "\(mean.signedTenths) on average, standard deviation \(spread.plainTenths)"
  }

  /// `less in 3, same in 1, more in 0`.
  var cases: String { "less in \(less), same in \(same), more in \(more)" }
}

extension Int {
  /// Of tenths: `−2.4`, `+0.3`, `0.0`.
  fileprivate var signedTenths: String { (self > 0 ? "+" : self < 0 ? "−" : "") + plainTenths }

  fileprivate var plainTenths: String { "\(magnitude / 10).\(magnitude % 10)" }
}
