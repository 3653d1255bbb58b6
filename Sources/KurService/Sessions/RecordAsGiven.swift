import KurDomain
import KurRules

extension LogRequest {
  /// The reasons on the line. What is recorded as it was given says why, and sets no rule aside.
  func checkedReasons() throws(ServiceError) -> (overrides: [Override], reason: String?) {
    guard asGiven else { return try reasons.paired() }
    guard reasons.overrides.isEmpty else {
      throw .invalid(
        "--as-given records what rules refuse and sets none of them aside: leave out --override")
    }
    guard !reasons.reasons.isEmpty else {
      throw .missing([
        "--reason TEXT, with \(Override.leastReasonLength) letters or more: why it was given so"
      ])
    }
    return try reasons.paired()
  }

  /// What makes it a deviation; nil where no rule refuses it, and where no record can say it.
  func deviation(
    for visit: ProposedSession, _ judgement: Judgement, _ reason: String?
  ) -> Deviation? {
    guard asGiven, let reason, !judgement.isAccepted,
      AsGiven.impossible(judgement.refusals, of: visit).isEmpty
    else { return nil }
    let rules = judgement.refusals.map(\.rule) + judgement.overridden.map(\.rule)
    return Deviation(rules: rules.unique, reason: reason)
  }

  /// What refuses it: of what is recorded as it was given, only what no record can say.
  func refusing(_ refusals: [RuleFinding], of visit: ProposedSession) -> [RuleFinding] {
    asGiven ? AsGiven.impossible(refusals, of: visit) : refusals
  }
}
