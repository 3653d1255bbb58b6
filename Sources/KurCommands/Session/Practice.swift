import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct PracticeCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "Record massage at home, or show the diary.",
    discussion: """
      Massage at home by the patient, once it was taught, or by a parent in a child's course. It \
      is never a session of the course. Without --minutes it shows the diary.

      EXAMPLE: kur practice C20014 --minutes 10 --leaf lumbar
      EXAMPLE: kur practice P10022 --minutes 8 --by parent --reaction mild
      """)

  @Argument(help: "The patient or the course.", transform: Line.read)
  var target: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Minutes of massage, 1 to 240.", valueName: "minutes"),
    transform: Minutes.read)
  var minutes: Minutes?

  @Option(
    name: .customLong("by"),
    help: "Who gave it; the parent in a child's course, else the patient, when left out.")
  var giver: HomePractice.Giver?

  @OptionGroup var day: DayOption

  @Option(
    name: .customLong("leaf"),
    help: ArgumentHelp("Where, as knee.left; may be repeated.", valueName: "leaf"),
    transform: FindingWord.site)
  var leaves: [Site] = []

  @Option(help: "What it did beyond its purpose.")
  var reaction: Reaction?

  @Option(
    help: ArgumentHelp("A note; @FILE and - are read.", valueName: "text"),
    transform: LongText.read)
  var note: LongText?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard minutes == nil else { return }
    guard giver == nil, leaves.isEmpty, reaction == nil, note == nil else {
      throw ValidationError("--minutes N is missing: how long it was")
    }
  }

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let caller = place.caller(global, "practice")
    guard let minutes else {
      let diary = try practice.diary(of: target, on: day.on, by: caller)
      return Answer(diary.lines(width: place.terminal.width), json: diary.json)
    }
    let recorded = try practice.practise(
      PracticeRequest(
        target: target, minutes: minutes, giver: giver, on: day.on, sites: leaves,
        reaction: reaction, note: try note?.text(at: place)), by: caller)
    return Answer(recorded.lines, json: recorded.json)
  }
}

extension RecordedPractice {
  fileprivate var lines: [String] {
    [
      line.patient.written,
      "\(practice.course) \(PracticeLine(practice, showsNotes: false).words); not a session",
    ] + consequence + warnings.map { "warning: \($0)" }
  }

  /// What a reaction at home asks for.
  private var consequence: [String] {
    let last = line.record.sessions.last { $0.day <= practice.day }
    let report = last.map { ", and record it: kur reaction \($0.key)" } ?? ""
    switch practice.reaction {
    case nil, .none?, .mild?: return []
    case .moderate?: return ["Tell the physician\(last == nil ? "" : "\(report) moderate")."]
    case .severe?: return ["Tell a physician at once\(last == nil ? "" : "\(report) severe")."]
    }
  }

  fileprivate var json: JSON {
    PracticeLine(practice, showsNotes: true).json.adding([
      "course": .text(practice.course), "warnings": .texts(warnings),
    ]).adding(line.patient.members)
  }
}

extension PracticeDiary {
  private var diary: [PracticeLine] { entries.map { PracticeLine($0, showsNotes: showsNotes) } }

  fileprivate func lines(width: Int) -> [String] {
    [line.patient.line, line.line]
      + (entries.isEmpty
        ? ["No massage at home."]
        : diary.flatMap { entry in
          let note = entry.note.map { "; \($0.oneLine)" } ?? ""
          return "  \(entry.words)\(note)".wrapped(to: width, indent: 4)
        })
  }

  fileprivate var json: JSON {
    JSON.object([]).adding(line.patient.members).adding([
      "course": .text(line.record.course.key), "practice": .array(diary.map(\.json)),
    ])
  }
}

extension HomePractice.Giver: ExpressibleByArgument {}
