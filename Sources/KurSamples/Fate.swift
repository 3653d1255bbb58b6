import KurDomain

/// What is to become of a sample course.
enum Fate: CaseIterable, Sendable {
  /// Given to the end, or as far as the history goes.
  case runs
  /// Suspended in the middle and resumed a week later.
  case pauses
  /// Suspended shortly before the history ends.
  case rests
  /// The patient stays away until the course lapses.
  case lapses
  case discontinued
  /// Nobody comes to the first session.
  case expires
  case cancelled
  /// Prescribed on the last days, not begun.
  case waits

  /// How many days before the end of the history the patient is admitted, so that the fate shows.
  func admission(_ generator: inout SeededGenerator, days: Int) -> Int {
    let range: ClosedRange<Int>
    switch self {
    case .runs: range = 2...max(5, generator.chance(400) ? min(days, 25) : days)
    case .pauses: range = 30...max(31, days)
    case .rests: range = 9...16
    case .lapses: range = 34...max(35, min(days, 80))
    case .discontinued: range = 14...max(15, days)
    case .expires: range = 40...max(41, min(days, 80))
    case .cancelled: range = 12...max(13, days)
    case .waits: range = 1...3
    }
    return min(days, generator.pick(range))
  }

  /// The fate of the n-th patient: each is there once before chance takes over.
  static func of(_ index: Int, _ generator: inout SeededGenerator) -> Fate {
    if index < allCases.count { return allCases[index] }
    switch generator.pick(0...99) {
    case 0..<78: return .runs
    case 78..<83: return .pauses
    case 83..<86: return .rests
    case 86..<91: return .lapses
    case 91..<95: return .discontinued
    case 95..<97: return .expires
    case 97..<99: return .cancelled
    default: return .waits
    }
  }
}
