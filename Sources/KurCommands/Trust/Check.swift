import ArgumentParser
import KurDomain
import KurReports
import KurService

struct CheckCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Make sure that all records are as they were written.",
    discussion: """
      Says nothing when all is well. Write the seal down where nobody at this machine can change \
      it: with it, nobody can cut off what came before.

      EXAMPLE: kur check
      EXAMPLE: kur check --seal
      EXAMPLE: kur check --against 1204-3f9a1c2b7d8e4f60
      """)

  @Flag(help: "Print the seal of all that is recorded.")
  var seal = false

  @Option(
    help: ArgumentHelp("A seal that was kept elsewhere.", valueName: "seal"),
    transform: RecordsSeal.read)
  var against: RecordsSeal?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let bar = ProgressBar("checking", at: place)
    defer { bar.clear() }
    let checked = try place.practice(global).check(
      against: against, by: place.caller(global, "check"), progress: bar.show)
    if let first = checked.faults.first {
      throw DamagedRecords(first: first, all: checked.faults)
    }
    return Answer(
      seal ? checked.seal.map { [$0.description] } ?? [] : [],
      json: ["faults": .array([]), "seal": .optionalText(checked.seal)])
  }
}

/// Records that are not as they were written.
struct DamagedRecords: Error {
  let first: String
  let all: [String]
}

extension RecordsSeal {
  static func read(_ word: String) throws -> RecordsSeal {
    guard let seal = RecordsSeal(word) else {
      throw WrongWord("a seal as 1204-3f9a1c2b7d8e4f60")
    }
    return seal
  }
}
