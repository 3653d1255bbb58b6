import KurDomain
import KurReports
import KurService

/// The rows of one list that fit.
struct CatalogueRows {
  let list: CatalogueList
  let columns: [String]
  let rows: [[String]]

  init(_ list: CatalogueList, matching text: String?, in practice: Practice?) throws {
    (columns, rows) = try CatalogueBrowser.rows(of: list, matching: text, in: practice)
    self.list = list
  }

  var isEmpty: Bool { rows.isEmpty }
  var codes: [String] { rows.compactMap(\.first) }

  /// A row's code, and below it what else it says.
  func lines(_ width: Int) -> [String] {
    rows.flatMap { row in
      let facts = zip(columns, row).dropFirst().filter {
        !["", "0"].contains($1) && !["sources", "owner"].contains($0)
      }
      let name = facts.first { $0.0 == "name" || $0.0 == "question" }?.1
      let others = facts.filter { $0.1 != name }.map { "\($0.0.spaced) \($0.1)" }
      let head =
        "\(row.first ?? "")" + (row.last == "clinic" ? " (our own)" : "")
        + (name.map { ": \($0)" } ?? "")
      return head.wrapped(to: width, indent: 2)
        + (others.isEmpty
          ? [] : "    \(others.joined(separator: "; "))".wrapped(to: width, indent: 4))
    }
  }

  var json: JSON {
    .array(rows.map { row in .object(zip(columns, row).map { .init($0, .string($1)) }) })
  }
}

extension String {
  fileprivate var spaced: String { replacing("_", with: " ") }
}
