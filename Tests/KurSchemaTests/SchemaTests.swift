import Foundation
import KurDomain
import KurSchema
import Testing

@Suite struct SchemaTests {
  private var schema: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Schema")
  }

  private func names(in folder: String, extension ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: schema.appending(path: folder).path)
      .filter { $0.hasSuffix(".\(ending)") }
      .map { String($0.dropLast(ending.count + 1)) }
      .sorted()
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: schema.appending(path: path)), as: UTF8.self)
  }

  @Test func `every migration in the folder is handed out, in order`() throws {
    #expect(KurSchema.migrations.map(\.name) == (try names(in: "SQLite", extension: "sql")))
    for migration in KurSchema.migrations {
      #expect(migration.text == (try text("SQLite/\(migration.name).sql")))
    }
  }

  @Test func `every list in the folder is handed out`() throws {
    #expect(
      KurSchema.catalogueNames.sorted() == (try names(in: "Catalogue", extension: "csv")))
    for name in KurSchema.catalogueNames {
      #expect(KurSchema.catalogue(name) == (try text("Catalogue/\(name).csv")))
    }
  }

  @Test func `the lists are those that the program knows, in its order`() {
    #expect(KurSchema.catalogueNames == CatalogueList.allCases.map(\.rawValue))
    #expect(KurSchema.catalogue("prices") == nil)
  }

  @Test(arguments: KurSchema.catalogueNames)
  func `a list has lines that end in LF and no column twice`(name: String) throws {
    let text = try #require(KurSchema.catalogue(name))
    #expect(!text.utf8.contains(UInt8(ascii: "\r")))
    #expect(text.utf8.last == UInt8(ascii: "\n"))
    let header = try CommaSeparated(text).header
    #expect(Set(header).count == header.count)
  }

  @Test(arguments: CatalogueList.allCases)
  func `every row names its source`(list: CatalogueList) throws {
    for row in try rows(list) { #expect(row.optional("sources") != nil, "\(row)") }
  }
}
