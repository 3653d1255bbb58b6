import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct NextCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Say what the next session may be, before hands go on.",
    discussion: """
      Says whether it may be given on the day, how long, how strong, with which techniques, and \
      what is in its way. Readings and findings given with it are kept as the day's screening.

      EXAMPLE: kur next P10019 --pressure 135/85
      """)

  @Argument(help: "The patient or the course.", transform: Line.read)
  var target: String

  @OptionGroup var readings: ReadingOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Pain now, 0 none to 10 worst.", valueName: "0-10"),
    transform: PainScore.read)
  var pain: PainScore?

  @OptionGroup var findings: FindingOptions

  @Option(
    help: ArgumentHelp("When it is to begin, as 09:30.", valueName: "hh:mm"),
    transform: ClockTime.read)
  var at: ClockTime?

  @OptionGroup var beforehand: BeforehandOptions

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    var details = SessionDetails()
    beforehand.fill(&details)
    let visit = try practice.next(
      target, on: day.on, observed: try Observed(readings, pain: pain, findings, in: practice),
      at: at, details: details, by: place.caller(global, "next"))
    return Answer(visit.lines(width: place.terminal.width), json: visit.json)
  }
}

extension NextVisit {
  /// A warning that only needs a reason keeps nobody from being treated.
  var isAllowed: Bool { judgement.refusals.allSatisfy { $0.level != .hard } }

  /// `session 4 of 10, main stage`.
  var title: String {
    "session \(dose.number) of \(course.terms.sessions)\(Stage.words(dose.stage))"
      + GapClass.words(dose.gap.class)
  }

  private var line: CourseLine {
    CourseLine(patient: patient, record: course, standing: standing)
  }

  fileprivate func lines(width: Int) -> [String] {
    var lines =
      [screening == nil ? patient.line : patient.written, line.line]
      + (booked.map { ["booked \($0.words)"] } ?? [])
      + (handover?.lines ?? [])
    if isAllowed {
      lines += [
        "\(Words.day(day)): may be given, \(title)",
        "\(dose.minutes) min, at most \(dose.ceiling); intensity \(dose.intensity)",
      ]
    } else {
      lines.append("\(Words.day(day)): may not be given")
      lines += judgement.refusals.actions
    }
    lines += "on \(Words.sites(sites))".wrapped(to: width, indent: 2)
    lines += "with \(techniques.map(\.rawValue).joined(separator: ", "))"
      .wrapped(to: width, indent: 2)
    if !course.terms.kind.notes.isEmpty {
      lines += "\(course.terms.kind.code): \(course.terms.kind.notes)"
        .wrapped(to: width, indent: 2)
    }
    let later = asked.filter { !$0.isKnownBefore }.map(\.option)
    if isAllowed, !later.isEmpty {
      lines += "log asks for \(later.joined(separator: ", "))".wrapped(to: width, indent: 2)
    }
    if let omission { lines += omission.line(of: course).wrapped(to: width, indent: 2) }
    lines += judgement.findings.flatMap { $0.lines(width: width) }
    if let screening { lines.append("kept as screening \(screening)") }
    return lines
  }

  fileprivate var json: JSON {
    JSON.object([]).adding(patient.members).adding([
      "course": .text(course.course.key), "day": .text(day), "allowed": .bool(isAllowed),
      "state": .string(standing.state.rawValue), "number": .number(dose.number),
      "stage": .optionalText(dose.stage?.rawValue), "minutes": .number(dose.minutes.rawValue),
      "ceiling": .number(dose.ceiling.rawValue), "intensity": .number(dose.intensity.rawValue),
      "gap": .optionalText(dose.gap.class?.rawValue), "kind": .text(course.terms.kind.code),
      "zone": .text(course.terms.zone.code), "side": .string(course.terms.side.rawValue),
      "leaves": .texts(sites.sorted()), "techniques": .texts(techniques),
      "bars": .array(bars.all.map(\.json)), "asks": .texts(asked.map(\.option)),
      "barred": .texts(omission?.barred.sorted() ?? []), "omit": omission?.json ?? .null,
      "findings": .array(judgement.findings.map(\.json)),
      "refusals": .texts(judgement.refusals.map(\.rule)),
      "screening": .optionalText(screening), "remaining": .number(standing.remaining),
      "next": standing.next?.json ?? .null, "booking": booked?.json ?? .null,
      "handover": handover?.json ?? .null,
    ])
  }
}

extension LeafOmission {
  /// `barred on this day: lumbar, sacrum; without them 19 min: kur log C20014 --routine --omit …`.
  fileprivate func line(of record: CourseRecord) -> String {
    let what = "barred on this day: \(Words.sites(barred))"
    guard let minutes else { return what }
    let omitted = words.map { "--omit \($0)" }.joined(separator: " ")
    return "\(what); without them \(minutes) min: "
      + "kur log \(record.course.key) --routine \(omitted)"
  }

  /// What makes a session lawful; null where nothing does.
  fileprivate var json: JSON {
    minutes.map { ["leaves": .texts(words), "minutes": .number($0.rawValue)] } ?? .null
  }
}
