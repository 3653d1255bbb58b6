import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct ScreeningCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screening", abstract: "Show a screening, or put one right that was wrong.",
    discussion: "EXAMPLE: kur screening show Q40010",
    subcommands: [
      ScreeningShowCommand.self, ScreeningAmendCommand.self, ScreeningVoidCommand.self,
    ])
}

struct ScreeningShowCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what was asked, measured and found.",
    discussion: "EXAMPLE: kur screening show Q40010")

  @Argument(help: "The screening's number.", transform: Line.read)
  var screening: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let file = try place.practice(global).screening(
      screening, by: place.caller(global, "screening show"))
    return Answer([file.patient.line] + file.lines, json: file.json)
  }
}

struct ScreeningAmendCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Put right a screening that was entered wrong.",
    discussion: """
      A reading takes the place of those of its kind, a finding of those of its code; --drop takes \
      a finding away that was stated by mistake. The rest stays. What is over is not a mistake: \
      kur close and kur screen --healed say so.

      EXAMPLE: kur screening amend Q40010 --temperature 36.8 --reason "typed 38.6, it was 36.8"
      EXAMPLE: kur screening amend Q40010 --drop wound --reason "it was another patient's"
      """)

  @Argument(help: "The screening's number.", transform: Line.read)
  var screening: String

  @OptionGroup var findings: FindingOptions

  @Option(
    help: ArgumentHelp("A finding that was stated by mistake.", valueName: "code"),
    transform: Code<Contraindication>.read)
  var drop: [Code<Contraindication>] = []

  @OptionGroup var readings: ReadingOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Pain, 0 none to 10 worst.", valueName: "0-10"),
    transform: PainScore.read)
  var pain: PainScore?

  @OptionGroup var why: CorrectionReason

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let file = try practice.amendScreening(
      ScreeningAmendment(
        screening: screening,
        observed: try Observed(readings, pain: pain, findings, in: practice), dropped: drop,
        reason: try why.text(at: place)),
      by: place.caller(global, "screening amend"))
    return file.corrected(width: place.terminal.width)
  }
}

struct ScreeningVoidCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Take back a screening that never was.",
    discussion: """
      With its readings, findings and answers, as where it was another patient's.

      EXAMPLE: kur screening void Q40010 --reason "entered for the wrong patient"
      """)

  @Argument(help: "The screening's number.", transform: Line.read)
  var screening: String

  @OptionGroup var why: CorrectionReason

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.practice(global).voidScreening(
      screening, reason: try why.text(at: place), by: place.caller(global, "screening void")
    ).corrected(width: place.terminal.width)
  }
}

struct FindingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finding", abstract: "Take back a finding that was stated by mistake.",
    discussion: "EXAMPLE: kur finding void P10019 wound --reason \"it was another patient's\"",
    subcommands: [FindingVoidCommand.self])
}

struct FindingVoidCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Take back a finding that the patient never had.",
    discussion: """
      Each time that it was stated, and the clearance of it; by whoever stated it, or a physician. \
      What the patient had and is over is closed: kur close, kur screen --healed.

      EXAMPLE: kur finding void P10019 wound --reason "it was another patient's"
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Argument(help: "The contraindication.", transform: Code<Contraindication>.read)
  var code: Code<Contraindication>

  @OptionGroup var why: CorrectionReason

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.practice(global).voidFinding(
      code, of: patient, reason: try why.text(at: place),
      by: place.caller(global, "finding void")
    ).corrected(width: place.terminal.width)
  }
}

extension ScreeningFile {
  /// What it holds, in lines.
  fileprivate var lines: [String] {
    let asked: String
    switch content.asked {
    case .full: asked = "full screening"
    case .daily: asked = "daily screening"
    case .routine: asked = "routine statement"
    case .nothing: asked = "screening"
    }
    var lines = ["\(screening) \(asked) of \(content.day) by \(author?.name.oneLine ?? "–")"]
    if isVoid { lines[0] = "\(screening) of \(content.day) is void" }
    if let replaces { lines.append("takes the place of \(replaces)") }
    lines += content.readings.map { "  \($0.words)" }
    lines += content.findings.map { "  \($0)" }
    lines += content.healed.map { "  healed: \($0)" }
    return lines + content.answers.map { "  \($0.question) \($0.text.oneLine)" }
  }

  fileprivate var json: JSON {
    JSON.object([]).adding([
      "screening": .text(screening), "replaces": .optionalText(replaces), "void": .bool(isVoid),
      "day": .text(content.day), "asked": .string(content.asked.rawValue),
      "author": .optionalText(author?.key), "readings": .texts(content.readings.map(\.words)),
      "findings": .texts(content.findings), "healed": .texts(content.healed),
      "answers": .array(
        content.answers.map { ["question": .text($0.question), "text": .string($0.text)] }),
    ]).adding(patient.members)
  }

  /// What became of it, and what the patient's health allows now.
  fileprivate func corrected(width: Int) -> Answer {
    let page = now.page(width: width)
    return Answer(
      [patient.line] + lines + ["now: \(now.outcome.rawValue)"] + page.lines.dropFirst(2),
      json: json.adding(["outcome": .string(now.outcome.rawValue)]))
  }
}

extension Reading {
  /// `temperature 36.6 (axilla)`.
  fileprivate var words: String {
    switch self {
    case .temperature(let temperature, let site, let antipyretic):
      "temperature \(temperature) (\(site.rawValue))"
        + (antipyretic ? ", after an antipyretic" : "")
    case .pressure(let pressure): "pressure \(pressure)"
    case .pulse(let pulse): "pulse \(pulse)"
    case .pain(let pain): "pain \(pain)"
    case .saturation(let percent): "saturation \(percent) %"
    case .dizziness(let isDizzy): isDizzy ? "dizzy" : "not dizzy"
    }
  }
}
