/// What a clinic's own rows are held against.
public struct KnownRows: Sendable {
  /// The codes of each list, with true for a row of the clinic's own.
  public let codes: [CatalogueList: [String: Bool]]
  public let leaves: [Leaf]

  public init(codes: [CatalogueList: [String: Bool]], leaves: [Leaf]) {
    self.codes = codes
    self.leaves = leaves
  }
}

/// Rows that a clinic wants to add to a list, read from comma-separated text, with all that is wrong
/// with them.
public struct OwnRows: Sendable {
  /// The lists to which a clinic may add; of the others its rules read every row by name.
  public static let lists: [CatalogueList] = [
    .leaves, .zones, .techniques, .kinds, .dosages, .contraindications, .measures, .indications,
    .therapies,
  ]

  public let rows: [CatalogueRow]
  /// In the order of the lines; none for rows that may be stored.
  public let faults: [CatalogueFault]

  /// - Parameter columns: those of the list; of them the file may leave out what may be empty.
  public init(_ text: String, of list: CatalogueList, columns: [String], known: KnownRows) {
    let file: CommaSeparated
    do {
      file = try CommaSeparated(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    } catch {
      (rows, faults) = (
        [],
        [CatalogueFault(list: list.rawValue, line: error.line, column: "", reason: error.reason)]
      )
      return
    }
    let header = OwnRows.faults(ofHeader: file.header, list, columns)
    guard header.isEmpty else {
      (rows, faults) = ([], header)
      return
    }
    rows = file.rows.map { row in
      CatalogueRow(
        list: list.rawValue, line: row.line,
        fields: Dictionary(zip(file.header, row.fields)) { first, _ in first })
    }
    guard !rows.isEmpty else {
      faults = [
        CatalogueFault(list: list.rawValue, line: nil, column: "", reason: "there is no row")
      ]
      return
    }
    let check = OwnRowCheck(list: list, columns: columns, rows: rows, known: known)
    faults = rows.flatMap(check.faults)
  }

  private static func faults(
    ofHeader header: [String], _ list: CatalogueList, _ columns: [String]
  ) -> [CatalogueFault] {
    func fault(_ column: String, _ reason: String) -> CatalogueFault {
      CatalogueFault(list: list.rawValue, line: 1, column: column, reason: reason)
    }
    let named = columns.joined(separator: ",")
    var faults = header.filter { !columns.contains($0) }
      .map { fault($0, "there is no such column; the columns are \(named)") }
    for (index, column) in header.enumerated() where header[..<index].contains(column) {
      faults.append(fault(column, "the column is named twice"))
    }
    if list != .dosages, !header.contains("code") { faults.append(fault("code", "is missing")) }
    return faults
  }
}
