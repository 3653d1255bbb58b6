import ArgumentParser
import KurDomain
import KurReports
import KurService

struct SetCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Show a setting of the clinic, or change it.",
    discussion: """
      Without a value it shows the setting, its bounds and its history; alone it lists those that \
      differ from what Kur brings. kur catalogue parameters lists all.

      EXAMPLE: kur set late.days 2 --reason "Agreed with the physicians"
      """)

  @Argument(help: "A parameter, as late.days.", transform: Line.read)
  var parameter: String?

  @Argument(help: "Its new value.", transform: Line.read)
  var value: String?

  @Option(help: ArgumentHelp("Why it changes.", valueName: "text"), transform: LongText.read)
  var reason: LongText?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let caller = place.caller(global, "set")
    guard let parameter else {
      let changed = try practice.changedParameters(by: caller)
      return Answer(
        changed.isEmpty ? ["Everything is as Kur brings it."] : changed.map(\.line),
        json: ["parameters": .array(changed.map(\.json))])
    }
    guard let value else {
      guard reason == nil else { throw ServiceError.missing(["VALUE: what it is to be"]) }
      let story = try practice.parameter(parameter, by: caller)
      return Answer(story.lines, json: story.json)
    }
    let story = try practice.set(
      parameter, to: value, reason: try reason?.text(at: place), by: caller)
    return Answer([story.line], json: story.json)
  }
}

extension ParameterStory {
  /// `late.days: 2 days (Kur brings 3 days)`.
  fileprivate var line: String {
    "\(parameter.key): \(parameter.words(parameter.value))"
      + (isDefault ? "" : " (Kur brings \(parameter.words(`default`)))")
  }

  fileprivate var lines: [String] {
    [
      line, "  \(parameter.name)", "  takes \(parameter.range)",
      "  source: \(parameter.sources.isEmpty ? "decided here" : parameter.sources)",
    ]
      + changes.map { change in
        "  \(change.at.day) \(change.at.time) \(parameter.words(change.setting.value)), by "
          + "\(change.author?.name.oneLine ?? "nobody on record")"
          + (change.setting.reason.map { ": \($0.oneLine)" } ?? "")
      }
  }

  fileprivate var json: JSON {
    [
      "parameter": .string(parameter.key), "name": .string(parameter.name),
      "value": .string(parameter.value), "default": .string(`default`),
      "unit": .string(parameter.unit), "minimum": .optionalText(parameter.minimum),
      "maximum": .optionalText(parameter.maximum), "accepted": .texts(parameter.accepted),
      "sources": .string(parameter.sources),
      "history": .array(
        changes.map { change in
          [
            "day": .text(change.at.day), "time": .text(change.at.time),
            "value": .string(change.setting.value), "staff": .optionalText(change.author?.key),
            "reason": .optionalText(change.setting.reason),
          ]
        }),
    ]
  }
}
