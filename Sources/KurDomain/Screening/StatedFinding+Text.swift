extension StatedFinding: LosslessStringConvertible {
  /// `wound:knee.left,shin.left@2026-03-01`.
  public var description: String {
    code.rawValue
      + (sites.isEmpty ? "" : ":" + sites.sorted().map(\.description).joined(separator: ","))
      + (since.map { "@\($0)" } ?? "")
  }

  /// Reads what `description` gives; whether there are such codes and sites is not looked at.
  public init?(_ description: String) {
    let dated = description.split(separator: "@", omittingEmptySubsequences: false)
    let placed = dated[0].split(separator: ":", omittingEmptySubsequences: false)
    guard dated.count <= 2, placed.count <= 2, let code = placed.first, !code.isEmpty else {
      return nil
    }
    let words = placed.count == 2 ? placed[1].split(separator: ",") : []
    let sites = words.compactMap { Site(String($0)) }
    let since = dated.count == 2 ? CalendarDay(String(dated[1])) : nil
    guard sites.count == words.count, dated.count == 1 || since != nil else { return nil }
    self.init(code: Code(String(code)), sites: Set(sites), since: since)
  }
}
