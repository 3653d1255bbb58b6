import KurDomain

/// The time between the last meal and a session.
enum MealPause: Equatable {
  /// A meal that the clock puts after the start was on the evening before, if no longer ago.
  private static let night = 16 * 60
  private static let day = 24 * 60

  /// What was not said.
  case unknown([AskedDetail])
  /// Negative where the meal was after the start.
  case minutes(Int, meal: ClockTime, start: ClockTime)

  init(_ given: SessionAsGiven) {
    guard let meal = given.details.meal, let start = given.time else {
      self = .unknown(
        [AskedDetail.meal, .start].filter { !$0.isGiven(time: given.time, given.details) })
      return
    }
    let passed = start.minuteOfDay - meal.minuteOfDay
    let overnight = passed + MealPause.day
    self = .minutes(
      passed < 0 && overnight <= MealPause.night ? overnight : passed, meal: meal, start: start)
  }

  /// What to say of a pause shorter than `least`; nil where it is long enough or unknown.
  func shortage(_ least: Int) -> (message: String, passes: Figure)? {
    guard case .minutes(let passed, let meal, let start) = self, passed < least else { return nil }
    let first = ClockTime(clamping: meal.minuteOfDay + least)
    let relation =
      passed < 0
      ? "after the start at \(start)" : "\(Minutes(rawValue: passed).words) before \(start)"
    return (
      "last ate at \(meal), \(relation)",
      .text("a start at \(first) or later")
    )
  }
}
