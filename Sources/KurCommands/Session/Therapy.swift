import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct TherapyCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "therapy", abstract: "Record a treatment beside massage, or list them.",
    discussion: """
      One of a kind and day: recorded again it takes the place of the first. kur catalogue \
      therapies says how far each keeps from massage; where minutes matter, give --at.

      EXAMPLE: kur therapy P10019
      EXAMPLE: kur therapy P10019 electrotherapy --at 09:00 --leaf lumbar --role prepares
      EXAMPLE: kur therapy P10019 medicines --name Ibuprofen
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Argument(help: "The treatment.", transform: Code<Therapy>.read)
  var therapy: Code<Therapy>?

  @OptionGroup var day: DayOption

  @Option(
    help: ArgumentHelp("When it began, as 09:30.", valueName: "hh:mm"), transform: ClockTime.read)
  var at: ClockTime?

  @Option(
    name: .customLong("leaf"),
    help: ArgumentHelp("Where, as knee.left; may be repeated.", valueName: "leaf"),
    transform: FindingWord.site)
  var leaves: [Site] = []

  @Option(help: "What massage does for it.")
  var role: TherapyGiven.Role?

  @Option(
    help: ArgumentHelp("Which medicine or ointment.", valueName: "text"), transform: Line.read)
  var name: String?

  @OptionGroup var reasons: ReasonOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let caller = place.caller(global, "therapy")
    guard let therapy else {
      let list = try practice.therapies(of: patient, on: day.on, by: caller)
      return Answer(list.lines(width: place.terminal.width), json: list.json)
    }
    var request = TherapyRequest(
      patient: patient, therapy: therapy, on: day.on, time: at, sites: leaves, role: role,
      name: name)
    request.reasons = try reasons.reasons(at: place)
    let recorded = try practice.therapy(request, by: caller)
    return Answer(recorded.lines, warnings: recorded.warnings, json: recorded.json)
  }
}

extension RecordedTherapy {
  private var line: TherapyLine {
    TherapyLine(given, rows: [therapy.code: therapy], showsNotes: true)
  }

  fileprivate var lines: [String] {
    let time = given.time.map { " at \($0)" } ?? ""
    let place = given.sites.isEmpty ? "" : ", \(Words.sites(given.sites))"
    let role = given.role.map { "; massage \($0.rawValue) it" } ?? ""
    var lines = [
      patient.written,
      "\(line.words) on \(given.day)\(time)\(place)"
        + role + (isReplacing ? ", in place of what was recorded before" : ""),
    ]
    lines += explained.map { "\($0.word): \($0.rule), \($0.reason.oneLine)" }
    return lines + reminders
  }

  /// What is to be asked with it.
  private var reminders: [String] {
    guard given.therapy == .medicines else { return [] }
    return [
      "Ask Q29: does it thin the blood? If so: kur screen \(patient.key) --finding anticoagulants"
    ]
  }

  fileprivate var json: JSON {
    line.json.adding([
      "warnings": .array(warnings.map(\.json)), "overrides": .texts(explained.map(\.rule)),
      "replaced": .bool(isReplacing), "reminders": .texts(reminders),
    ]).adding(["patient": .text(patient.key), "patientName": .string(patient.name)])
  }
}

extension TherapyList {
  private var therapyLines: [TherapyLine] {
    given.map { TherapyLine($0, rows: rows, showsNotes: showsNotes) }
  }

  fileprivate func lines(width: Int) -> [String] {
    [patient.line]
      + (given.isEmpty
        ? ["No treatments beside massage."] : therapyLines.text().lines(width: width))
  }

  fileprivate var json: JSON {
    JSON.object([]).adding(patient.members)
      .adding(["therapies": .array(therapyLines.map(\.json))])
  }
}

extension TherapyGiven.Role: ExpressibleByArgument {}
