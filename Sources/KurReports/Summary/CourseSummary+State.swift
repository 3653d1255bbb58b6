import KurDomain
import KurRules
import KurTexts

extension CourseState {
  /// True where nothing need be said of it beside the plan.
  var isAsPlanned: Bool { self == .prescribed || self == .active }
}

extension CourseSummary {
  /// The decision that the state rests on; nil where it came by itself.
  var lastDecision: DecisionLine? {
    let choice: CourseDecision.Choice? =
      switch standing.state {
      case .suspended: .suspend
      case .discontinued: .discontinue
      case .cancelled: .cancel
      default: nil
      }
    return decisions.last { $0.choice == choice }
  }

  /// `suspended on 2026-11-10`; without the day where none decided it.
  func stateWithDay(in texts: Texts) -> String {
    let ended = standing.state == .completed ? sessions.last?.day : nil
    guard let day = lastDecision?.day ?? ended else { return texts[standing.state] }
    return texts[
      SummaryKey.stateOn, ["state": texts[standing.state], "day": texts.day(day)]]
  }
}
