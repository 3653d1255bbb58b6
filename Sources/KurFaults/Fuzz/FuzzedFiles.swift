import Foundation
import KurCommands
import KurDomain
import KurReports
import KurSchema
import KurService
import KurTestSupport

// Files and whole lines.

extension FuzzedParser {
  /// Comma-separated text: what was read is written and read again.
  static let table = FuzzedParser(
    name: "tables",
    sound: [
      "code,name\nloin,\"Loin, both\"\n", "a\r\n\"b\"\"c\"\r\n", "a,b,c\n1,,\n\"x\ny\",2,3",
    ], cost: 2
  ) { text in
    guard let table = try? CommaSeparated(text) else { return nil }
    let rows = [table.header] + table.rows.map(\.fields)
    // A line of one empty field is no line.
    guard rows.allSatisfy({ $0 != [""] }) else { return nil }
    let written = rows.map(\.commaSeparated)
    guard let again = try? CommaSeparated(written.joined(separator: "\n")) else {
      return "what was read cannot be read again"
    }
    return [again.header] + again.rows.map(\.fields) == rows ? nil : "read as another table"
  }

  /// The catalogue's own lists, as a clinic adds to them.
  static let ownRows: FuzzedParser = {
    let lists = CatalogueList.allCases.compactMap { list in
      KurSchema.catalogue(list.rawValue).map { (list, $0) }
    }
    let heads = lists.map { list, text in
      text.split(separator: "\n", maxSplits: 4, omittingEmptySubsequences: false).prefix(3)
        .joined(separator: "\n")
    }
    let columns = Dictionary(
      uniqueKeysWithValues: lists.map { list, text in
        (list, (try? CommaSeparated(text))?.header ?? [])
      })
    return FuzzedParser(name: "rows of a clinic's own", sound: heads, cost: 40) { text in
      for (list, names) in columns {
        let rows = OwnRows(
          text, of: list, columns: names, known: KnownRows(codes: [:], leaves: []))
        if rows.rows.isEmpty && rows.faults.isEmpty && text.contains("\n") { continue }
      }
      return nil
    }
  }()

  static let measures: FuzzedParser = {
    let rows = (try? CommaSeparated(KurSchema.catalogue("measures") ?? ""))
    let measures = (rows?.rows ?? []).compactMap { row in
      try? Measure(
        CatalogueRow(
          list: "measures",
          fields: Dictionary(zip(rows?.header ?? [], row.fields)) { first, _ in first }))
    }
    let sound = ["6", "32.5", "+1", "-1", "2,3,1,-,4,2,0,1,3,2", "soft"]
    return FuzzedParser(name: "measured values", sound: sound, cost: 4) { word in
      for measure in measures {
        guard let value = try? measure.value(word), let tenths = value.tenths,
          let range = measure.range
        else { continue }
        // Of a questionnaire it is a share of the most.
        if value.items.isEmpty, !(range.lowerBound * 10...range.upperBound * 10).contains(tenths) {
          return "\(measure.code): \(tenths) tenths"
        }
      }
      return nil
    }
  }()

  /// JSON: strict, and what was read means the same when it is written.
  static let json = FuzzedParser(
    name: "JSON",
    sound: [
      #"{"answers":[{"question":"fever","answer":"no"}]}"#, #"[1,-2.5e3,true,null,"\u00e9\n"]"#,
      #"{"a":{"b":[[]]},"c":""}"#, #""🌿 \ud83c\udf3f""#,
    ], cost: 2
  ) { text in
    guard let read = try? JSONLines(text) else { return nil }
    let written = JSON(read).description
    guard let again = try? JSONLines(written) else { return "'\(written)' cannot be read" }
    return JSON(again) == JSON(read) ? nil : "written as '\(written)'"
  }

  /// Texts of any kind are written as JSON that other programs read.
  static let written = FuzzedParser(
    name: "JSON written", sound: ["Élise \"Brun\"", "a\\b", "line\nend", "\u{2028}🌿"], cost: 2
  ) { text in
    // Foundation takes a mark of the order of bytes out of texts.
    guard !text.unicodeScalars.contains("\u{FEFF}") else { return nil }
    let document = JSON.array([.string(text)]).description
    guard
      let read = try? JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String],
      let first = read.first
    else { return "'\(document)' cannot be read" }
    return Array(first.unicodeScalars) == Array(text.unicodeScalars) ? nil : "read as '\(first)'"
  }

  /// The answers to a form, from standard input.
  static let answers = FuzzedParser(
    name: "answers",
    sound: [
      "question,answer,findings,healed,text\nfever,no,,,\nwound,yes,wound:knee.left@2026-02-27,,\n",
      #"{"answers":[{"question":"wound","answer":"yes","findings":["wound:knee.left"]}]}"#,
      #"[{"question":"fever","answer":"no","text":"none"}]"#, "question;answer\nfever;no\n",
    ], cost: 4
  ) { text in
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = Workplace(
      environment: [:], terminal: Screen(input: lines).terminal(),
      clock: .init { Instant(milliseconds: 1_772_400_000_000) })
    guard let file = try? AnswersFile("-", at: place), let today = CalendarDay("2026-03-02") else {
      return nil
    }
    return file.given(today: today).isEmpty ? "no answers, and no fault" : nil
  }

  /// What a clinic sets.
  static let settings: FuzzedParser = {
    let rows = try? CommaSeparated(KurSchema.catalogue("parameters") ?? "")
    let parameters = (rows?.rows ?? []).compactMap { row in
      try? Parameter(
        CatalogueRow(
          list: "parameters",
          fields: Dictionary(zip(rows?.header ?? [], row.fields)) { first, _ in first }))
    }
    let sound = ["3", "37.5", "0.25", "20:30", "soft", "mon,tue", "150"]
    return FuzzedParser(name: "settings", sound: sound, cost: 10) { word in
      for parameter in parameters {
        guard let value = parameter.read(word) else { continue }
        if parameter.read(value) != value { return "\(parameter.name): kept as '\(value)'" }
      }
      return nil
    }
  }()

  /// Whole command lines.
  static let line = FuzzedParser(
    name: "lines",
    sound: [
      "plan --kind classical-local --zone BACK-LUMBAR --start 2026-03-02 --sessions 10 --json",
      "log P10019 --routine --pain 6/5 --pressure 120/80 --at 09:30 --minutes 20 --as Tomas",
      "screen P10019 --daily --clear --finding wound:knee.left@yesterday --temperature 36.6",
      "patient add Ana --born 1980-05-14 --sex female --phone +37322 --as Rita", "rules STEP_CAP",
      "catalogue zones back", "check --against 12-3f9a1c2b7d8e4f60 --as Ada", "paid P10019 -10.00",
      "measure P10019 odi 1,2,3,-,4 --as Tomas", "set late.days 2 --reason x --as Ada",
    ], cost: 100
  ) { text in
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let place = Workplace(
      environment: ["HOME": "/nonexistent"], terminal: Screen().terminal(),
      clock: .init { Instant(milliseconds: 1_772_400_000_000) })
    // No path that a word may come to be is written to.
    guard !["init", "demo", "backup", "restore"].contains(words.first) else { return nil }
    let code = KurCommand.run(words, at: place)
    return [0, 1, 64, 65, 66, 73, 74, 77, 78].contains(code) ? nil : "exit \(code)"
  }
}

extension JSON {
  /// What was read, its numbers as texts.
  fileprivate init(_ read: JSONLines) {
    switch read.content {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let text), .string(let text): self = .string(text)
    case .array(let values): self = .array(values.map { JSON($0) })
    case .object(let members): self = .object(members.map { Member($0.key, JSON($0.value)) })
    }
  }
}
