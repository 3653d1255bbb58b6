import ArgumentParser
import KurDomain
import KurService

/// What a session was like; what is left out is as planned, where that is said.
struct SessionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Who worked; whoever is at the desk when left out.", valueName: "staff"),
    transform: Line.read)
  var performer: String?

  @Option(
    help: ArgumentHelp("When it began, as 09:30.", valueName: "hh:mm"), transform: ClockTime.read)
  var at: ClockTime?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Minutes of massage, 1 to 240.", valueName: "minutes"),
    transform: Minutes.read)
  var minutes: Minutes?

  @Option(help: "Why it was shorter than planned, when nothing was wrong with the patient.")
  var short: Shortening?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The strongest pressure, 1 light to 5 very deep.", valueName: "1-5"),
    transform: Intensity.read)
  var intensity: Intensity?

  @Option(
    name: .customLong("technique"),
    help: ArgumentHelp("A technique; those of the plan when left out.", valueName: "code"),
    transform: Code<Technique>.read)
  var techniques: [Code<Technique>] = []

  @Option(
    name: .customLong("omit"),
    help: ArgumentHelp(
      "A leaf of the zone that was not worked on, as scapula.left.", valueName: "leaf"),
    transform: FindingWord.site)
  var omitted: [Site] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Minutes of stroking at the end.", valueName: "minutes"),
    transform: Minutes.readClosing)
  var closing: Minutes?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Pain before and after, each 0 to 10.", valueName: "before/after"),
    transform: PainPair.read)
  var pain: PainPair?

  @Option(help: "How the patient came, against the last time.")
  var condition: Condition?

  @Option(help: "What the session did to the patient beyond its purpose.")
  var reaction: Reaction?

  @Option(
    help: ArgumentHelp("Why it ended early.", valueName: "reason"), transform: LongText.read)
  var interrupted: LongText?

  @Option(
    help: ArgumentHelp("A note; @FILE and - are read.", valueName: "text"),
    transform: LongText.read)
  var note: LongText?

  func fill(_ request: inout LogRequest, at place: Workplace) throws {
    request.performer = performer
    request.time = at
    request.minutes = minutes
    request.shortened = short
    request.intensity = intensity
    request.techniques = techniques.isEmpty ? nil : techniques
    request.omitted = omitted
    request.closing = closing
    request.painBefore = pain?.before
    request.painAfter = pain?.after
    request.condition = condition
    request.reaction = reaction
    request.interrupted = try interrupted?.text(at: place)
    request.note = try note?.text(at: place)
  }
}
