import KurDomain

/// Rows of the catalogue that are the clinic's own.
extension Transaction {
  /// The columns of a list's file, and `code`.
  public func columns(of list: CatalogueList) -> [String] { CatalogueTable.of(list).columns }

  /// The code of a row; that of a dosage follows from what it says.
  public func code(of row: CatalogueRow, in list: CatalogueList) throws -> String {
    try CatalogueTable.of(list).code(of: row)
  }

  /// Every code of a list, with true where the row is the clinic's own.
  public func codes(of list: CatalogueList) throws -> [String: Bool] {
    let rows = try rows(CatalogueTable.of(list).all) {
      (try $0.text("code"), try $0.text("owner") == "clinic")
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// The clinic's own rows of a list.
  public func ownRows(of list: CatalogueList) throws -> [CatalogueRow] {
    try rows(CatalogueTable.of(list).all) { CatalogueRow($0, list: list) }
      .filter { $0.optional("owner") == "clinic" }
  }

  /// Stores a row of the clinic's own behind those of the program, or a new version of one; what it
  /// said before is kept. The row is taken as it is.
  /// - Throws: `misuse` for a list to which a clinic adds nothing, or a row of the program.
  public func insertOwn(_ row: CatalogueRow, in list: CatalogueList, reason: String) throws {
    let table = CatalogueTable.of(list)
    guard let own = table.own else {
      throw StoreFailure(.misuse, "\(list.rawValue) takes no rows of a clinic")
    }
    let code = try table.code(of: row)
    let old = try first(table.one, [.text(code)]) { CatalogueRow($0, list: list) }
    if let old {
      guard old.optional("owner") == "clinic" else {
        throw StoreFailure(.misuse, "\(code) is a row of the program")
      }
      try mark(
        CatalogueTable.keep,
        [
          .text(list.rawValue), .text(code), SQLValue(now ?? Instant(milliseconds: 0)),
          .text(old.record(table)),
        ])
      // The statement that writes a row spares those of a clinic.
      try mark(own, [.text(code), .text("kur")])
    }
    let place = try old?.int("sequence") ?? Self.firstOwnPlace + ownRows(of: list).count
    try mark(table.upsert, try table.values(row, sequence: place))
    try mark(own, [.text(code), .text("clinic")])
    forget(list)
    _ = try insert(
      .catalogueRow,
      [
        "list": .text(list.rawValue), "code": .text(code), "record": .text(row.record(table)),
      ], sealed: ["reason": .text(reason)])
  }

  /// The rows that an accepted write has stored; first where no earlier version was there.
  public func ownRows(request: String) throws -> [(code: String, isFirst: Bool)] {
    try rows(
      """
      SELECT own.code, NOT EXISTS (
        SELECT 1 FROM catalogue_row AS earlier
        WHERE earlier.list = own.list AND earlier.code = own.code AND earlier.id < own.id
      ) AS is_first
      FROM event JOIN catalogue_row AS own ON own.event = event.id
      WHERE event.request = $1 ORDER BY own.id
      """, [.text(request)]
    ) { (try $0.text("code"), try $0.flag("is_first")) }
  }

  /// Behind every row that a release may bring.
  private static let firstOwnPlace = 10_000
}
