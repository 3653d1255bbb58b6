import KurTestSupport
import Testing

/// - Source: specification 9; X-13.
@Suite struct CatalogueSearchTests {
  @Test func `text search 'cellulitis': shows cellulitis-infection and ind-cellulite with glosses`()
    throws
  {
    let outcome = try Machine().kur(["catalogue", "cellulitis"])
    #expect(outcome.exitCode == 0)
    let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains("cellulitis-infection: Cellulitis / erysipelas (infection; not cosmetic"))
    #expect(words.contains("ind-cellulite: Cellulite (cosmetic)"))
    #expect(words.contains("not cellulitis, the infection of the skin (cellulitis-infection)"))
  }
}
