import ArgumentParser
import KurDomain
import KurReports
import KurService

struct ReactionCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "reaction", abstract: "Record a reaction that showed after a session.",
    discussion: """
      The gravest reaction known counts for what comes next.

      EXAMPLE: kur reaction S30015 moderate --note "a bruise on the left thigh"
      """)

  @Argument(help: "The session's number.", transform: Line.read)
  var session: String

  @Argument(help: "How grave.")
  var reaction: Reaction

  @Option(
    help: ArgumentHelp("A note; @FILE and - are read.", valueName: "text"),
    transform: LongText.read)
  var note: LongText?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  private func consequence(of file: SessionFile) -> [String] {
    switch file.session.reaction {
    case .none, .mild: []
    case .moderate: ["Tell the physician; the next session holds its minutes."]
    case .severe:
      [
        "Tell a physician at once. \(file.session.course) is suspended until a physician resumes it."
      ]
    }
  }

  func answer(at place: Workplace) throws -> Answer {
    let file = try place.practice(global).react(
      session, reaction, note: try note?.text(at: place),
      by: place.caller(global, "reaction"))
    return Answer(
      [file.patient.written, "\(file.title): reaction \(file.session.reaction.rawValue)"]
        + consequence(of: file), json: file.json)
  }
}
