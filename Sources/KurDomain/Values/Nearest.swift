/// Suggests what somebody may have meant.
public enum Nearest {
  /// Up to `limit` candidates within a few edits of `word`, or that contain it, nearest first.
  public static func to(_ word: String, in candidates: [String], limit: Int = 3) -> [String] {
    let word = Array(word.lowercased().utf8.prefix(64))
    guard !word.isEmpty else { return [] }
    let allowed = max(2, word.count / 3)
    return
      candidates
      .map { (candidate: $0, distance: distance(word, Array($0.lowercased().utf8.prefix(64)))) }
      .filter { $0.distance <= allowed || $0.candidate.lowercased().utf8.contains(word) }
      .sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
      .prefix(limit)
      .map(\.candidate)
  }

  /// Insertions, deletions and substitutions between two words (Levenshtein).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let replaced = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
