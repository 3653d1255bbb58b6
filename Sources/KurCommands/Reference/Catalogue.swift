import ArgumentParser
import KurDomain
import KurReports
import KurService

struct CatalogueCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "Show a list of the catalogue, or search it.",
    discussion: """
      The lists: parameters, frequencies, leaves, zones, techniques, kinds, dosages, \
      contraindications, indications, therapies, questions. A word that is no list is searched for \
      in all of them.

      EXAMPLE: kur catalogue contraindications skin
      EXAMPLE: kur catalogue cellulitis
      """)

  @Argument(help: "A list, or a word to search for.", transform: Line.read)
  var list: String

  @Argument(help: "Words that a row has to hold, case and accents aside.", transform: Line.read)
  var text: [String] = []

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practiceIfAny(global)
    let words = text.joined(separator: " ")
    if let known = CatalogueList(rawValue: list.lowercased()) {
      let part = try Part(known, matching: words.nonEmpty, in: practice)
      return Answer(
        part.isEmpty ? ["No row of \(known.rawValue) fits."] : part.lines(place.terminal.width),
        json: ["list": .string(known.rawValue), "rows": part.json])
    }
    let search = words.isEmpty ? list : "\(list) \(words)"
    let parts = try CatalogueList.allCases
      .map { try Part($0, matching: search, in: practice) }
      .filter { !$0.isEmpty }
    guard !parts.isEmpty else {
      throw ServiceError.notFound(
        "there is no list '\(list)', and no row holds it",
        suggestions: Nearest.to(list, in: CatalogueList.allCases.map(\.rawValue)))
    }
    return Answer(
      parts.flatMap { ["\($0.list.rawValue):"] + $0.lines(place.terminal.width) },
      json: [
        "lists": .array(parts.map { ["list": .string($0.list.rawValue), "rows": $0.json] })
      ])
  }
}

/// The rows of one list that fit.
private struct Part {
  let list: CatalogueList
  let columns: [String]
  let rows: [[String]]

  init(_ list: CatalogueList, matching text: String?, in practice: Practice?) throws {
    (columns, rows) = try CatalogueBrowser.rows(of: list, matching: text, in: practice)
    self.list = list
  }

  var isEmpty: Bool { rows.isEmpty }

  /// A row's code, and below it what else it says.
  func lines(_ width: Int) -> [String] {
    rows.flatMap { row in
      let facts = zip(columns, row).dropFirst().filter {
        !["", "0"].contains($1) && $0 != "sources"
      }
      let name = facts.first { $0.0 == "name" || $0.0 == "question" }?.1
      let others = facts.filter { $0.1 != name }.map { "\($0.0.spaced) \($0.1)" }
      let head = "\(row.first ?? "")" + (name.map { ": \($0)" } ?? "")
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
