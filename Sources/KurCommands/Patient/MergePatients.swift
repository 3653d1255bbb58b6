import ArgumentParser
import KurDomain
import KurReports
import KurService

struct PatientMergeCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Find two records of one person as one.",
    discussion: """
      An administrator's. From then on both numbers find the first one's patient, with everything \
      that is recorded under either; of two words about the patient's health the stricter counts. \
      No record is changed, and kur patient unmerge takes it back.

      EXAMPLE: kur patient merge P10019 P10024 --reason "registered twice, same identity card"
      """)

  @Argument(help: "The number that is kept.", transform: Line.read)
  var kept: String

  @Argument(help: "The other number of the same person.", transform: Line.read)
  var other: String

  @Option(
    help: ArgumentHelp("Why, in 10 letters or more.", valueName: "text"), transform: LongText.read)
  var reason: LongText

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let merged = try place.practice(global).merge(
      kept, other, reason: try reason.text(at: place), by: place.caller(global, "patient merge"))
    return Answer(
      [
        merged.patient.line,
        "\(merged.number) is found as \(merged.patient.key) from now on; to take it back: "
          + "kur patient unmerge \(merged.number)",
      ] + merged.warnings.map { "warning: \($0)" },
      json: merged.json)
  }
}

struct PatientUnmergeCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge", abstract: "Take the merging of two records back.",
    discussion: """
      An administrator's. What was recorded since stays with the course it belongs to, all else \
      under the number that was kept.

      EXAMPLE: kur patient unmerge P10024 --reason "two sisters after all"
      """)

  @Argument(help: "The number that was merged into another.", transform: Line.read)
  var other: String

  @Option(
    help: ArgumentHelp("Why, in 10 letters or more.", valueName: "text"), transform: LongText.read)
  var reason: LongText

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let apart = try place.practice(global).unmerge(
      other, reason: try reason.text(at: place), by: place.caller(global, "patient unmerge"))
    return Answer(
      [
        apart.other.line,
        "apart from \(apart.patient.line) again; what was recorded since stays with the course "
          + "it belongs to, all else under \(apart.patient.key)",
      ], json: apart.json)
  }
}

extension MergedPatients {
  fileprivate var json: JSON {
    patient.json.adding([
      "number": .text(number), "found": .text(other.key), "warnings": .texts(warnings),
    ])
  }
}
