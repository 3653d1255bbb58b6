/// Words that somebody looks for in the catalogue, with what they are called there.
public struct CatalogueSearch: Sendable {
  /// What people say, and slips of translation, for the catalogue's own word.
  /// - Source: X-45.
  static let synonyms = [
    "phlegm": "phlegmon", "phlebeurysm": "varicose veins", "tweak": "plucking",
    "tweaks": "plucking", "bumps": "percussion",
  ]

  /// A list by its name, or by what is said for it.
  public static func list(_ word: String) -> CatalogueList? {
    let word = word.lowercased()
    return CatalogueList(rawValue: word == "receptions" ? "techniques" : word)
  }

  private let ways: [[Substring]]

  public init(_ text: String) {
    let folded = FoldedText(text)
    var ways = [folded.words]
    for (word, meant) in CatalogueSearch.synonyms
    where " \(folded.value) ".contains(" \(word) ") {
      let other = " \(folded.value) ".replacing(" \(word) ", with: " \(meant) ")
      ways.append(FoldedText(other).words)
    }
    self.ways = ways
  }

  /// True for a text that holds every word.
  public func finds(_ text: FoldedText) -> Bool {
    ways.contains { words in words.allSatisfy { text.value.contains($0) } }
  }
}

/// Two codes whose names are easily taken for each other.
/// - Source: X-13; S1-48, S1-73.
public struct EasilyConfused: Hashable, Sendable {
  public let list: CatalogueList
  public let code: String
  /// What it is, and what it is not.
  public let gloss: String
  private let other: String

  public static let all = [
    EasilyConfused(
      list: .indications, code: "ind-cellulite",
      gloss: "cellulite, a look of the skin, for which anti-cellulite massage is given",
      other: "cellulitis-infection"),
    EasilyConfused(
      list: .contraindications, code: "cellulitis-infection",
      gloss: "cellulitis, an infection of the skin, with which nobody is massaged",
      other: "ind-cellulite"),
  ]

  /// Words that may mean either, and are no code of a clinic's own.
  static let words: Set<String> = ["cellulite", "cellulitis"]

  /// What is easily taken for one of the codes, and is not among them.
  public static func with(_ codes: some Collection<String>) -> [EasilyConfused] {
    all.filter { codes.contains($0.other) && !codes.contains($0.code) }
  }
}
