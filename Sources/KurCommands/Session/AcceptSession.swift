import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct SessionAcceptCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Accept a session that was recorded as it was given.",
    discussion: """
      A registered physician's word, said once. The session counts from then on, unless \
      --does-not-count says that it only stands.

      EXAMPLE: kur session accept S30015 --reason "seen by me, no harm done"
      """)

  @Argument(help: "The session's number.", transform: Line.read)
  var session: String

  @Option(
    help: ArgumentHelp("Why, in 10 letters or more.", valueName: "text"), transform: LongText.read)
  var reason: LongText

  @Flag(help: "It stands, and does not count.")
  var doesNotCount = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let accepted = try place.practice(global).accept(
      session, counts: !doesNotCount, reason: try reason.text(at: place),
      by: place.caller(global, "session accept"))
    let (file, standing) = (accepted.file, accepted.standing)
    let counts = file.session.isCounted ? "it counts" : "it does not count"
    let left = standing.remaining == 1 ? "1 remains" : "\(standing.remaining) remain"
    let next =
      standing.next.map { "next: \($0.line)" } ?? "the course is \(standing.state.words)"
    return Answer(
      [file.patient.line, "\(file.title): accepted, \(counts)", "\(left); \(next)"]
        + accepted.later.map { "later session \($0)" },
      json: file.json.adding([
        "remaining": .number(standing.remaining), "state": .string(standing.state.rawValue),
        "next": standing.next?.json ?? .null, "later": .texts(accepted.later),
      ]))
  }
}
