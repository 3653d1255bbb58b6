import ArgumentParser
import Foundation
import KurDomain
import KurReports
import KurSamples
import KurService

struct DemoCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make a realistic clinic of invented people, to try things on.",
    discussion: """
      It is made in a file of its own, never over a file that exists. The same seed and day give \
      the same clinic.

      EXAMPLE: kur demo kur-demo.db --patients 100
      """)

  @Argument(help: "The file to make.", completion: .file())
  var file = "./kur-demo.db"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many patients.", valueName: "count"), transform: DemoSize.readPatients)
  var patients = 24

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many days of records.", valueName: "days"),
    transform: DemoSize.readDays)
  var days = 120

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Another seed gives another clinic.", valueName: "number"),
    transform: Count.readSeed)
  var seed: UInt64 = 1

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let path = place.path(file)
    try mustBeFree(path, at: place)
    let today = DemoClinic.zone.day(of: place.clock.now())
    let bar = ProgressBar("Making a clinic", at: place)
    let made = try DemoClinic.make(
      at: path,
      DemoClinic.Plan(
        patients: patients, days: days, seed: seed,
        until: (day.on ?? .today).resolved(today: today, .past)),
      progress: bar.show)
    bar.clear()
    let desk = made.staff.first { $0.holds(.therapist) } ?? made.staff.first
    return Answer(
      [
        "\(file): \(Words.count(made.patients, "invented patient")), "
          + "\(Words.count(made.courses, "course")), \(Words.count(made.sessions, "session"))",
        "Try: kur today --database \(file)" + (desk.map { " --as \($0.key)" } ?? ""),
      ],
      json: [
        "database": .string(made.database), "patients": .number(made.patients),
        "courses": .number(made.courses), "sessions": .number(made.sessions),
        "days": .number(days), "seed": .text(seed), "staff": .array(made.staff.map(\.json)),
      ])
  }

  private func mustBeFree(_ path: String, at place: Workplace) throws {
    guard !file.isEmpty else { throw ServiceError.invalid("the demo needs the path of a file") }
    let own = try? place.database(global)
    let isOwn = own.map { DemoCommand.plain($0) == DemoCommand.plain(path) } ?? false
    guard !isOwn else {
      throw ServiceError.storage(
        StorageFault(
          kind: .cannotCreate,
          message: "\(file) is where the clinic's own database belongs; name another file"))
    }
    guard !FileManager.default.fileExists(atPath: path) else {
      throw ServiceError.storage(
        StorageFault(
          kind: .cannotCreate, message: "\(file) exists already; it was left as it is"))
    }
  }

  private static func plain(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }
}

/// How large a synthetic clinic may be.
enum DemoSize {
  static func readPatients(_ word: String) throws -> Int {
    guard let number = Int(word), (1...1_000_000).contains(number) else {
      throw WrongWord("a whole number from 1 to 1000000")
    }
    return number
  }

  static func readDays(_ word: String) throws -> Int {
    guard let number = Int(word), (1...3650).contains(number) else {
      throw WrongWord("a whole number of days from 1 to 3650")
    }
    return number
  }
}
