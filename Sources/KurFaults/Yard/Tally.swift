/// What was tried, and what became of it.
struct Tally: Sendable {
  private(set) var tried = 0
  /// What went wrong, one line each.
  private(set) var losses: [String] = []
  /// What a reader of the counts should know.
  var notes: [String] = []

  var survived: Int { tried - losses.count }

  /// Counts one trial.
  /// - Parameter wrong: what was lost or doubled, or what was said falsely; empty when all is well.
  mutating func count(_ trial: String, _ wrong: [String]) {
    tried += 1
    if !wrong.isEmpty { losses.append("\(trial): \(wrong.joined(separator: "; "))") }
  }

  mutating func countSurvived(_ count: Int) { tried += count }

  mutating func add(_ other: Tally) {
    tried += other.tried
    losses += other.losses
    notes += other.notes
  }

  func line(_ name: String) -> String {
    let padded = name + String(repeating: " ", count: max(0, 8 - name.count))
    return "\(padded) \(tried) tried, \(survived) survived, \(losses.count) lost"
  }
}
