import ArgumentParser
import KurDomain
import KurReports
import KurService

struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "Show a list of the catalogue, search it, or add to it.",
    discussion: """
      The lists: parameters, frequencies, leaves, zones, techniques, kinds, dosages, \
      contraindications, measures, indications, therapies, questions. A word that is no list is \
      searched for in all of them. A row of the clinic's own is marked as such.

      EXAMPLE: kur catalogue contraindications skin
      EXAMPLE: kur catalogue cellulitis
      """,
    subcommands: [CatalogueShowCommand.self, CatalogueAddCommand.self],
    defaultSubcommand: CatalogueShowCommand.self)
}

struct CatalogueShowCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a list of the catalogue, or search it.",
    discussion: "EXAMPLE: kur catalogue contraindications skin")

  @Argument(help: "A list, or a word to search for.", transform: Line.read)
  var list: String

  @Argument(help: "Words that a row has to hold, case and accents aside.", transform: Line.read)
  var text: [String] = []

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practiceIfAny(global)
    let words = text.joined(separator: " ")
    let width = place.terminal.width
    if let known = CatalogueSearch.list(list) {
      let part = try CatalogueRows(known, matching: words.nonEmpty, in: practice)
      let others = words.isEmpty ? [] : EasilyConfused.with(part.codes)
      return Answer(
        (part.isEmpty ? ["No row of \(known.rawValue) fits."] : part.lines(width))
          + others.map(\.line),
        json: [
          "list": .string(known.rawValue), "rows": part.json,
          "seeAlso": .array(others.map(\.json)),
        ])
    }
    let search = words.isEmpty ? list : "\(list) \(words)"
    let parts = try CatalogueList.allCases
      .map { try CatalogueRows($0, matching: search, in: practice) }
      .filter { !$0.isEmpty }
    guard !parts.isEmpty else {
      throw ServiceError.notFound(
        "there is no list '\(list)', and no row holds it",
        suggestions: Nearest.to(list, in: CatalogueList.allCases.map(\.rawValue)))
    }
    let others = EasilyConfused.with(parts.flatMap(\.codes))
    return Answer(
      parts.flatMap { ["\($0.list.rawValue):"] + $0.lines(width) } + others.map(\.line),
      json: [
        "lists": .array(parts.map { ["list": .string($0.list.rawValue), "rows": $0.json] }),
        "seeAlso": .array(others.map(\.json)),
      ])
  }
}

extension EasilyConfused {
  fileprivate var line: String { "See also \(code) (\(list.rawValue)): \(gloss)" }

  fileprivate var json: JSON {
    ["list": .string(list.rawValue), "code": .string(code), "gloss": .string(gloss)]
  }
}
