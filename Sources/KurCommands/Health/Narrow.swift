import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct NarrowCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "narrow", abstract: "Let a contraindication bar some places and no others.",
    discussion: """
      A registered physician's. Only what bars places can bar fewer of them. What is found again \
      later bars in full again.

      EXAMPLE: kur narrow P10019 wound --leaf knee.left --reason "small, the shin is free of it"
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Argument(help: "The contraindication.", transform: Code<Contraindication>.read)
  var code: Code<Contraindication>

  @Option(
    name: .customLong("leaf"),
    help: ArgumentHelp(
      "A place that it bars from now on, as knee.left; repeat for more.", valueName: "leaf"),
    transform: FindingWord.site)
  var sites: [Site] = []

  @Option(help: ArgumentHelp("Why.", valueName: "text"), transform: LongText.read)
  var reason: LongText

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    guard !sites.isEmpty else {
      throw ServiceError.missing(["--leaf LEAF: what it bars from now on"])
    }
    return try place.practice(global).narrow(
      patient, code: code, to: sites, reason: try reason.text(at: place),
      by: place.caller(global, "narrow")
    ).answer(at: place)
  }
}

extension RevisedHealth {
  /// What was said of the finding, and all that holds now.
  func answer(at place: Workplace) -> Answer {
    let width = place.terminal.width
    let said: String
    switch revision.choice {
    case .narrowed(let sites): said = "\(revision.code) bars only \(Words.sites(sites))"
    case .reclassed(let target?): said = "\(revision.code) is \(target) now"
    case .reclassed(nil): said = "\(revision.code) is benign"
    }
    return Answer(
      [patient.written, "\(said) since \(revision.day)"]
        + bars.all.flatMap { "  \($0.line)".wrapped(to: width, indent: 4) },
      json: JSON.object([]).adding(patient.members).adding([
        "code": .text(revision.code), "day": .text(revision.day), "revised": revision.json,
        "findings": .array(bars.all.map(\.json)),
      ]))
  }
}
