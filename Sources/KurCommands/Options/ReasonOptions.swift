import ArgumentParser
import KurDomain
import KurService

/// What is set aside, and why.
struct ReasonOptions: ParsableArguments {
  @Option(
    name: .customLong("override"),
    help: ArgumentHelp("A rule to set aside, by its code.", valueName: "rule"),
    transform: RuleCode.read)
  var overrides: [RuleCode] = []

  @Option(
    name: .customLong("reason"),
    help: ArgumentHelp(
      "Why, in 10 letters or more: one for everything, or one for each override in its order. "
        + "@FILE and - are read.",
      valueName: "text"),
    transform: LongText.read)
  var reasons: [LongText] = []

  func reasons(at place: Workplace) throws -> Reasons {
    Reasons(overrides: overrides, reasons: try reasons.map { try $0.text(at: place) })
  }
}
