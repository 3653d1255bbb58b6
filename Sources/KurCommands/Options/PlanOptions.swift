import ArgumentParser
import KurDomain
import KurRules
import KurService

/// What a course is made of; what is left out comes from its kind.
struct PlanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The kind of massage: kur catalogue kinds.", valueName: "kind"),
    transform: Code<Kind>.read)
  var kind: Code<Kind>?

  @Option(
    help: ArgumentHelp("The zone: kur catalogue zones.", valueName: "zone"),
    transform: Code<Zone>.readZone)
  var zone: Code<Zone>?

  @Option(help: "The side, of zones that have sides.")
  var side: ZoneSide?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many sessions.", valueName: "count"), transform: Count.read)
  var sessions: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Minutes of the first session.", valueName: "minutes"),
    transform: Minutes.read)
  var from: Minutes?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Minutes that the course grows to.", valueName: "minutes"),
    transform: Minutes.read)
  var to: Minutes?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The strongest pressure of the course, 1 to 5.", valueName: "1-5"),
    transform: Intensity.read)
  var intensity: Intensity?

  @Option(
    help: ArgumentHelp(
      "The day from which the first session is looked for.", valueName: "day"),
    transform: DayWord.read)
  var start: DayWord?

  @Option(
    help: ArgumentHelp("How often: kur catalogue frequencies.", valueName: "frequency"),
    transform: Code<Frequency>.read)
  var frequency: Code<Frequency>?

  @Option(
    name: .customLong("exclude"),
    help: ArgumentHelp("A leaf of the zone that is not worked on.", valueName: "leaf"),
    transform: Code<Leaf>.read)
  var exclusions: [Code<Leaf>] = []

  /// - Throws: what is missing, all at once.
  func wishes(ageMonths: Int? = nil) throws(ServiceError) -> CourseWishes {
    guard let kind, let zone else {
      throw .missing(
        [kind == nil ? "--kind KIND" : nil, zone == nil ? "--zone ZONE" : nil].compactMap { $0 })
    }
    return CourseWishes(
      kind: kind, zone: zone, side: side, exclusions: exclusions, sessions: sessions,
      start: from, target: to, intensity: intensity, frequency: frequency,
      ageMonths: ageMonths)
  }
}
