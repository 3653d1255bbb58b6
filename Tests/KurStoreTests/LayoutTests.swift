import KurDomain
import KurSchema
import Testing

@testable import KurStore

@Suite struct LayoutTests {
  /// The words in the first parentheses of an INSERT.
  private func columns(_ sql: SQLText) -> [String] {
    let list = sql.text.split(separator: "(", maxSplits: 1).last?.split(separator: ")").first ?? ""
    return list.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }).map(
      String.init)
  }

  @Test(arguments: RecordLayout.all.map(\.table))
  func `a record is written in the order of its layout`(table: String) throws {
    let layout = try #require(RecordLayout.all.first { $0.table == table })
    let seal = layout.sealed.isEmpty ? [] : ["salt", "seal"]
    #expect(columns(layout.insert) == ["event"] + seal + layout.open + layout.sealed)
    #expect(layout.insert.text.hasPrefix("INSERT INTO \(table) ("))
    #expect(layout.between.text.contains("FROM \(table) "))
    #expect(layout.count.text.hasSuffix("FROM \(table)"))
    for child in layout.children {
      #expect(columns(child.insert) == [child.parent] + child.columns)
      #expect(child.parent == table)
      #expect(child.insert.text.hasPrefix("INSERT INTO \(child.table) ("))
      #expect(child.between.text.contains("FROM \(child.table) WHERE \(table) "))
      #expect(child.count.text.hasSuffix("FROM \(child.table)"))
    }
  }

  @Test func `every column of every table is in the chain, or known to stay out of it`() throws {
    let clinic = try Fixture()
    let found = try clinic.store.engine.read { connection in
      try connection.rows(
        """
        SELECT tables.name AS tab, columns.name AS col FROM sqlite_schema AS tables
        JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'
        """, []
      ) { "\(try $0.text("tab")).\(try $0.text("col"))" }
    }
    var known: Set<String> = []
    for layout in RecordLayout.all {
      let own = layout.open + layout.sealed + ["id", "event", "salt", "seal"]
      known.formUnion(own.map { "\(layout.table).\($0)" })
      for child in layout.children {
        known.formUnion(([child.parent] + child.columns).map { "\(child.table).\($0)" })
      }
    }
    let outside =
      ["migration", "catalogue_version", "catalogue_history", "event", "draft", "pin_failure"]
      + CatalogueList.allCases.map(\.rawValue)
    let left = found.filter { column in
      !known.contains(column) && !outside.contains(String(column.prefix { $0 != "." }))
    }
    #expect(
      left.sorted()
        == (["patient_version.superseded", "session.voided", "staff_version.superseded"]
        + RetractableRecord.allCases.map { "\($0.rawValue).retracted" }).sorted())
  }

  @Test(arguments: CatalogueList.allCases)
  func `every column of a list's file has its column in the store`(list: CatalogueList) throws {
    let text = try #require(KurSchema.catalogue(list.rawValue))
    let header = try CommaSeparated(text).header
    #expect(Set(header).subtracting(CatalogueTable.of(list).columns) == [])
    #expect(
      columns(CatalogueTable.of(list).upsert).dropLast(2) == CatalogueTable.of(list).columns[...])
  }
}
