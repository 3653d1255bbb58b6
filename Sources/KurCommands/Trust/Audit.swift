import ArgumentParser
import KurDomain
import KurReports
import KurService

struct AuditCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Show who did what, when, to which record.",
    discussion: """
      The last 30 days when no days are named. Times are the clinic's; JSON and CSV have UTC \
      milliseconds beside.

      EXAMPLE: kur audit --from 2026-03-01 --to 2026-03-31
      EXAMPLE: kur audit --patient P10019 --csv
      """)

  @Option(
    help: ArgumentHelp("The first day.", valueName: "day"), transform: DayWord.read)
  var from: DayWord?

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), transform: DayWord.read)
  var to: DayWord?

  @Option(help: ArgumentHelp("Who did it.", valueName: "staff"), transform: Line.read)
  var by: String?

  @Option(help: ArgumentHelp("About whom.", valueName: "patient"), transform: Line.read)
  var patient: String?

  @Option(help: "Sort by time, person, patient or kind.")
  var sort: AuditOrder = .time

  @Flag(help: "Print comma-separated values.")
  var csv = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    if csv, global.json { throw ValidationError("--csv or --json, not both") }
  }

  func answer(at place: Workplace) throws -> Answer {
    var request = AuditRequest()
    request.from = from
    request.to = to
    request.by = by
    request.patient = patient
    let trail = try place.practice(global).audit(request, by: place.caller(global, "audit"))
    let lines = sort.sorted(trail.events.map { AuditLine($0, in: trail) })
    guard !csv else {
      let table = CommaSeparatedTable(AuditLine.header, lines.map(\.cells))
      return Answer(table.lines, json: [:], isRaw: true)
    }
    var table = TextTable([
      .init("EVENT", .right), .init("WHEN"), .init("WHO", least: 8), .init("WHAT"),
      .init("PATIENT"), .init("RECORD"),
    ])
    for line in lines {
      table.add([
        line.number, line.local, line.person, line.deed, line.patient, line.subject,
      ])
      if !line.rules.isEmpty { table.add(text: line.rules, from: 3) }
    }
    return Answer(
      lines.isEmpty
        ? ["No events from \(trail.days.lowerBound) to \(trail.days.upperBound)."]
        : table.lines(width: place.terminal.width),
      json: [
        "from": .text(trail.days.lowerBound), "to": .text(trail.days.upperBound),
        "events": .array(
          lines.map { line in
            .object(
              zip(AuditLine.header, line.cells).map { JSON.Member($0, .string($1)) })
          }),
      ])
  }
}

enum AuditOrder: String, CaseIterable, ExpressibleByArgument {
  case time, person, patient, kind

  /// Within one key by time.
  func sorted(_ lines: [AuditLine]) -> [AuditLine] {
    func key(_ line: AuditLine) -> String {
      switch self {
      case .time: ""
      case .person: line.person
      case .patient: line.patient
      case .kind: line.kind
      }
    }
    return lines.enumerated()
      .sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }
      .map(\.element)
  }
}

/// One event as it is printed.
struct AuditLine {
  static let header = [
    "event", "at", "time", "staff", "name", "kind", "patient", "record", "command", "rules",
  ]

  let number: String
  /// UTC milliseconds.
  let at: String
  /// By the clinic's clock.
  let local: String
  let staff: String
  let person: String
  let kind: String
  let patient: String
  let subject: String
  let command: String
  let rules: String

  init(_ recorded: RecordedEvent, in trail: AuditTrail) {
    let event = recorded.event
    let (day, time) = trail.clinic.zone.local(event.at)
    self.number = String(recorded.number)
    self.at = String(event.at.milliseconds)
    self.local = "\(day) \(time)"
    self.staff = event.actor?.description ?? ""
    self.person = event.actor.flatMap { trail.staff[$0]?.name } ?? ""
    self.kind = event.kind.rawValue
    self.patient = event.patient?.description ?? ""
    self.subject = event.subject ?? ""
    self.command = event.command
    self.rules = event.rules.map(\.rawValue).joined(separator: " ")
  }

  /// The command, and what came of it where it was not done: `course suspend denied`.
  var deed: String {
    ["denied", "refused", "pin-refused"].contains(kind) ? "\(command) \(kind)" : command
  }

  var cells: [String] {
    [number, at, local, staff, person, kind, patient, subject, command, rules]
  }
}
