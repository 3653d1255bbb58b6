import KurDomain
import KurSchema

/// Compares the catalogue of a database with what the program brings and with what the clinic has
/// recorded: rules read it, and it is in no event.
struct CatalogueCheck {
  let connection: any Connection

  func faults() throws -> [ChainFault] {
    // Another version was not loaded yet.
    guard try CatalogueLoading.isCurrent(connection) else { return [] }
    return try CatalogueList.allCases.flatMap(faults)
  }

  private func faults(in list: CatalogueList) throws -> [ChainFault] {
    let table = CatalogueTable.of(list)
    let brought = try rows(list)
    let own = try ownRecords(list)
    let kept = try connection.rows(table.all, []) { row in
      (code: try row.text("code"), row: CatalogueRow(row, list: list))
    }
    var wrong: [String] = []
    for (code, row) in kept {
      let isOwn = row.optional("owner") == "clinic"
      let meant = isOwn ? own[code] : brought[code]
      let place = isOwn ? nil : row.optional("sequence").flatMap(Int.init)
      if meant != Self.content(row.record(table), table, place: place) { wrong.append(code) }
    }
    let codes = Set(kept.map(\.code))
    wrong += Set(brought.keys).union(own.keys).subtracting(codes).sorted()
    return wrong.map {
      ChainFault(table: list.rawValue, "\($0) in \(list.rawValue) is not as it was brought")
    }
  }

  /// What the program brings, by code.
  private func rows(_ list: CatalogueList) throws -> [String: [String]] {
    let table = CatalogueTable.of(list)
    let text = KurSchema.catalogue(list.rawValue) ?? ""
    let rows = try CatalogueLoading.rows(of: list, text).enumerated().map { index, row in
      (try table.code(of: row), Self.content(row.record(table), table, place: index + 1))
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// What the clinic has recorded last, by code.
  private func ownRecords(_ list: CatalogueList) throws -> [String: [String]] {
    let records = try connection.rows(
      "SELECT code, record FROM catalogue_row WHERE list = $1 ORDER BY id", [.text(list.rawValue)]
    ) { (try $0.text("code"), try $0.text("record")) }
    return Dictionary(
      records.map { ($0.0, Self.content($0.1, CatalogueTable.of(list), place: nil)) }
    ) { _, last in last }
  }

  /// What a row says, in one way to write it. Its code is not among it: a dosage has none in its file.
  private static func content(_ record: String, _ table: CatalogueTable, place: Int?) -> [String] {
    let lines = record.split(separator: "\n").filter { !$0.hasPrefix("code=") }.map { line in
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, table.integers.contains(String(parts[0])), let number = Int(parts[1])
      else { return String(line) }
      return "\(parts[0])=\(number)"
    }
    return lines + (place.map { ["sequence=\($0)"] } ?? [])
  }
}
