import ArgumentParser
import KurDomain
import KurService

struct ReclassCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "reclass", abstract: "Change a contraindication to a milder one.",
    discussion: """
      A registered physician's: malignancy after radical treatment to malignancy-treated, \
      thrombosis of long ago to thrombosis-past, tumour-abdominal to benign. What is found again \
      later holds in full again.

      EXAMPLE: kur reclass P10019 malignancy --to malignancy-treated --reason "in remission"
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Argument(help: "The contraindication.", transform: Code<Contraindication>.read)
  var code: Code<Contraindication>

  @Option(
    help: ArgumentHelp("The code that it becomes, or benign.", valueName: "code"),
    transform: Code<Contraindication>.read)
  var to: Code<Contraindication>

  @Option(help: ArgumentHelp("Why.", valueName: "text"), transform: LongText.read)
  var reason: LongText

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.practice(global).reclass(
      patient, code: code, to: to.rawValue == Contraindication.benign ? nil : to,
      reason: try reason.text(at: place), by: place.caller(global, "reclass")
    ).answer(at: place)
  }
}
