import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct UndoCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back your own last record of today, visibly.",
    discussion: """
      The record is kept, with who took it back, when and why; it counts no more. Said again, it \
      takes back the one before. What was learnt about a patient's health takes a reason.

      EXAMPLE: kur undo
      EXAMPLE: kur undo --reason "the reading was another patient's"
      """)

  @Option(
    help: ArgumentHelp("Why, in 10 letters or more.", valueName: "text"), transform: LongText.read)
  var reason: LongText?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let undone = try place.practice(global).undo(
      reason: try reason?.text(at: place), by: place.caller(global, "undo"))
    var lines = [undone.patient?.line].compactMap { $0 }
    let subject = undone.event.subject.map { " (\($0))" } ?? ""
    lines.append("undone: kur \(undone.event.command)\(subject), \(undone.reason.oneLine)")
    let records = undone.records.unique
    if records.count > 1 || undone.session == nil {
      lines.append("counts no more: \(records.joined(separator: ", "))")
    }
    if let session = undone.session {
      lines += [session.standing.line] + session.later.map { "later session \($0)" }
    }
    return Answer(
      lines,
      json: JSON.object([]).adding([
        "undone": .string(undone.event.kind.rawValue),
        "record": .optionalText(undone.event.subject),
        "command": .string(undone.event.command), "records": .texts(records),
        "reason": .string(undone.reason),
        "remaining": .optionalNumber(undone.session?.standing.remaining),
        "next": undone.session?.standing.next?.json ?? .null,
      ]).adding(undone.patient?.members ?? [:]))
  }
}
