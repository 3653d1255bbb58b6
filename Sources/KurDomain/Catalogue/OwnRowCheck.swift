/// Looks at one row that a clinic wants to add, among the others of its file.
struct OwnRowCheck {
  let list: CatalogueList
  let columns: [String]
  let rows: [CatalogueRow]
  let known: KnownRows

  func faults(of row: CatalogueRow) -> [CatalogueFault] {
    var faults = text(of: row) + code(of: row) + references(of: row) + numbers(of: row)
    do throws(CatalogueFault) { try parse(row) } catch { faults.append(error) }
    // What is wrong already says enough; what columns say together is looked at behind that.
    if faults.isEmpty {
      faults = OwnRowSense(row: row, list: list, known: known, among: rows).faults
    }
    var seen: Set<String> = []
    return faults.filter { seen.insert($0.column).inserted }
  }

  private func parse(_ row: CatalogueRow) throws(CatalogueFault) {
    switch list {
    case .leaves: _ = try Leaf(row)
    case .zones: _ = try Zone(row)
    case .techniques: _ = try Technique(row)
    case .kinds: _ = try Kind(row)
    case .dosages: _ = try Dosage(row)
    case .contraindications: _ = try Contraindication(row)
    case .measures: _ = try Measure(row)
    case .indications: _ = try Indication(row)
    case .therapies: _ = try Therapy(row)
    case .parameters, .frequencies, .questions:
      throw row.fault("", "a clinic adds nothing to \(list.rawValue)")
    }
  }

  /// Every field is one line that people can read.
  private func text(of row: CatalogueRow) -> [CatalogueFault] {
    columns.compactMap { column in
      guard let value = row.optional(column) else { return nil }
      if value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        return row.fault(column, "holds a line end or a control character")
      }
      return value.unicodeScalars.count > 500
        ? row.fault(column, "is longer than 500 letters") : nil
    }
  }

  private func code(of row: CatalogueRow) -> [CatalogueFault] {
    guard list != .dosages else { return dosage(of: row) }
    guard let code = row.optional("code") else { return [row.fault("code", "is missing")] }
    let isUpper = list == .zones
    guard OwnRowCheck.isCode(code, isUpper: isUpper) else {
      return [
        row.fault(
          "code",
          "'\(code)' is no code: \(isUpper ? "upper" : "lower")-case words joined by hyphens")
      ]
    }
    if EasilyConfused.words.contains(code) {
      return [
        row.fault(
          "code", "'\(code)' may be \(EasilyConfused.all.map(\.code).joined(separator: " or "))")
      ]
    }
    if known.codes[list]?[code] == false {
      return [row.fault("code", "'\(code)' is a row of Kur's own; take another code")]
    }
    return rows.count { $0.optional("code") == code } > 1
      ? [row.fault("code", "'\(code)' stands in the file twice")] : []
  }

  /// The doses of Kur's own kinds are the specification's: a clinic gives doses to its own kinds.
  private func dosage(of row: CatalogueRow) -> [CatalogueFault] {
    guard let kind = row.optional("kind") else { return [row.fault("kind", "is missing")] }
    guard known.codes[.kinds]?[kind] != false else {
      return [row.fault("kind", "'\(kind)' is a kind of Kur's own, which has its dosage")]
    }
    func key(_ row: CatalogueRow) -> [String?] {
      ["kind", "zone_scope", "below_months"].map(row.optional)
    }
    let isTwice = rows.count { key($0) == key(row) } > 1
    return isTwice
      ? [row.fault("kind", "the same kind, scope and age stand in the file twice")] : []
  }

  private func references(of row: CatalogueRow) -> [CatalogueFault] {
    (OwnRowCheck.references[list] ?? []).flatMap { column, target, others in
      row.words(column).flatMap { $0.split(separator: "|").map(String.init) }
        .filter { !others.contains($0) && !isKnown($0, in: target) }
        .map { word in
          let near = Nearest.to(word, in: (known.codes[target] ?? [:]).keys.sorted())
          return row.fault(
            column,
            "there is no '\(word)' among the \(target.rawValue)"
              + (near.isEmpty ? "" : "; nearest: \(near.joined(separator: ", "))"))
        }
    }
  }

  private func isKnown(_ code: String, in target: CatalogueList) -> Bool {
    known.codes[target]?[code] != nil
      || (target == list && rows.contains { $0.optional("code") == code })
  }

  private func numbers(of row: CatalogueRow) -> [CatalogueFault] {
    (OwnRowCheck.numbers[list] ?? []).compactMap { column, range in
      guard let text = row.optional(column), let number = Int(text), !range.contains(number) else {
        return nil
      }
      return row.fault(column, "\(number) is not from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  static func isCode(_ text: String, isUpper: Bool) -> Bool {
    let letters: ClosedRange<UInt8> = isUpper ? 65...90 : 97...122
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.utf8.count <= 60
      && words.allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { letters.contains($0) || (48...57).contains($0) }
      }
  }

  /// Columns that name rows of another list, with words that stand for something else.
  private static let references:
    [CatalogueList: [(column: String, target: CatalogueList, others: Set<String>)]] = [
      .leaves: [("neighbour", .leaves, [])],
      .zones: [("leaves", .leaves, [])],
      .kinds: [
        ("zones", .zones, []), ("except_zones", .zones, []), ("techniques", .techniques, []),
      ],
      .dosages: [("kind", .kinds, []), ("frequencies", .frequencies, [])],
      .contraindications: [
        ("leaves", .leaves, []), ("kinds", .kinds, []), ("therapies", .therapies, []),
        ("regional_leaves", .leaves, ["site"]), ("after_parameter", .parameters, []),
        ("until_parameter", .parameters, []), ("barred_techniques", .techniques, []),
        ("reclass_to", .contraindications, ["benign"]),
      ],
      .indications: [
        ("kinds", .kinds, []), ("clearances", .contraindications, []), ("scores", .measures, []),
      ],
      .therapies: [("checks", .contraindications, [])],
    ]

  /// The bounds within which the program plans; 5 is a pressure that is recorded and never planned.
  private static let numbers: [CatalogueList: [(column: String, range: ClosedRange<Int>)]] = [
    .leaves: [("max_intensity", 1...5)],
    .zones: [("unit_tenths", 1...100), ("norm_minutes", 1...60), ("least_minutes", 1...60)],
    .kinds: [
      ("least_age_months", 84...1560), ("end_age_years", 8...130), ("default_sessions", 1...25),
      ("min_sessions", 1...25), ("max_sessions", 1...25),
    ],
    .dosages: [
      ("below_months", 1...1560), ("min_minutes", 1...60), ("max_minutes", 1...60),
      ("start_minutes", 1...60), ("target_minutes", 1...60), ("step_cap", 1...10),
      ("least_gap_days", 1...31), ("intensity_target", 1...4), ("intensity_max", 1...4),
    ],
    .contraindications: [("max_intensity", 1...5), ("least_gap_days", 1...31)],
    .measures: [
      ("least", -1000...10_000), ("most", -1000...10_000), ("items", 1...100),
      ("least_items", 1...100), ("threshold", 1...10_000),
    ],
    .therapies: [
      ("before_minutes", 0...1440), ("after_minutes", 0...1440),
    ],
  ]
}
