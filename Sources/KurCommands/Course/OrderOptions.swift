import ArgumentParser
import KurDomain

/// What a prescription says beyond its plan.
struct OrderOptions: ParsableArguments {
  @Option(help: "The phase of the disease.")
  var phase: PrescriptionDetails.Phase?

  @Option(help: "What the course is for.")
  var purpose: PrescriptionDetails.Purpose?

  @Option(help: "What the sessions are to do.")
  var action: SessionAction?

  @Option(
    name: .customLong("also"),
    help: ArgumentHelp("An indication beside the leading one.", valueName: "code"),
    transform: Code<Indication>.read)
  var accompanying: [Code<Indication>] = []

  @Option(
    help: ArgumentHelp(
      "An injured leaf, off which introductory sessions keep, as knee.left.", valueName: "leaf"),
    transform: FindingWord.site)
  var injured: [Site] = []

  /// - Parameter leading: the leading indication, which is not named twice.
  func details(leading: Code<Indication>? = nil) -> PrescriptionDetails {
    var accompanying: [Code<Indication>] = []
    for code in self.accompanying where code != leading && !accompanying.contains(code) {
      accompanying.append(code)
    }
    return PrescriptionDetails(
      phase: phase, purpose: purpose, action: action, accompanying: accompanying,
      injured: Set(injured))
  }
}

extension PrescriptionDetails.Phase: ExpressibleByArgument {}
extension PrescriptionDetails.Purpose: ExpressibleByArgument {}
extension SessionAction: ExpressibleByArgument {}
