import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct ClearCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "Clear a patient in spite of a contraindication, for a time.",
    discussion: """
      A registered physician's. The clearance may be limited to leaves, to kinds of massage, and \
      to a pressure.

      EXAMPLE: kur clear P10019 bp-grade2 --until 2026-05-31 --max-intensity 2 --reason \
      "stable under treatment"
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Argument(
    help: "The contraindication: kur catalogue contraindications.",
    transform: Code<Contraindication>.read)
  var code: Code<Contraindication>

  @Option(
    help: ArgumentHelp("The last day of the clearance.", valueName: "day"), transform: DayWord.read)
  var until: DayWord

  @Option(
    help: ArgumentHelp("The first day; today when left out.", valueName: "day"),
    transform: DayWord.read)
  var from: DayWord?

  @Option(
    name: .customLong("leaf"),
    help: ArgumentHelp("A leaf that it covers; all when left out.", valueName: "leaf"),
    transform: Code<Leaf>.read)
  var leaves: [Code<Leaf>] = []

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("A kind that it covers; all when left out.", valueName: "kind"),
    transform: Code<Kind>.read)
  var kinds: [Code<Kind>] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The strongest pressure that it allows.", valueName: "1-5"),
    transform: Intensity.read)
  var maxIntensity: Intensity?

  @Option(help: ArgumentHelp("Why.", valueName: "text"), transform: LongText.read)
  var reason: LongText

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let (patient, clearance, isActive) = try place.practice(global).clear(
      ClearanceRequest(
        patient: patient, code: code, from: from, until: until, leaves: leaves, kinds: kinds,
        maximumIntensity: maxIntensity, reason: try reason.text(at: place)),
      by: place.caller(global, "clear"))
    return Answer(
      [patient.written, clearance.line]
        + (isActive ? [] : ["The patient has no open finding \(clearance.code) now."]),
      json: JSON.object([]).adding(patient.members).adding([
        "code": .text(clearance.code), "from": .text(clearance.from),
        "until": .text(clearance.until), "leaves": .texts(clearance.leaves),
        "kinds": .texts(clearance.kinds),
        "maximumIntensity": .optionalNumber(clearance.maximumIntensity?.rawValue),
        "active": .bool(isActive),
      ]))
  }
}

extension Clearance {
  /// `bp-grade2 is cleared from 2026-03-02 to 2026-05-31; intensity at most 2`.
  var line: String {
    var line = "\(code) is cleared from \(from) to \(until)"
    if !leaves.isEmpty { line += "; on " + leaves.map(\.rawValue).joined(separator: ", ") }
    if !kinds.isEmpty { line += "; for " + kinds.map(\.rawValue).joined(separator: ", ") }
    if let maximumIntensity { line += "; intensity at most \(maximumIntensity)" }
    return line
  }
}
