import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct RulesCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules, or explain one.",
    discussion: "EXAMPLE: kur rules STEP_CAP")

  @Argument(help: "A rule's code.", transform: RuleCode.read)
  var code: RuleCode?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let width = place.terminal.width
    guard let code else {
      return Answer(
        RuleBook.all.flatMap { $0.lines(width: width) },
        json: ["rules": .array(RuleBook.all.map(\.json))])
    }
    guard let rule = RuleBook.about(code) ?? RuleBook.about(id: code.rawValue) else {
      throw ServiceError.notFound(
        "there is no rule '\(ArgumentCheck.shortened(code.rawValue))'",
        suggestions: Nearest.to(code.rawValue, in: RuleBook.all.map(\.code.rawValue)))
    }
    let practice = try place.practiceIfAny(global)
    let figures = try CatalogueBrowser.parameters(rule.parameters, in: practice)
    let rows = try CatalogueBrowser.figures(rule.figures, in: practice)
    let reads =
      figures.map { parameter, usual in
        "    \(parameter.key): \(parameter.words(parameter.value))"
          + (parameter.value == usual ? "" : " (Kur brings \(parameter.words(usual)))")
      } + rows.flatMap { $0.line(with: $1).wrapped(to: width, indent: 6) }
    return Answer(
      rule.explained(width: width) + (reads.isEmpty ? [] : ["  Reads:"]) + reads,
      json: rule.json.adding([
        "why": .string(rule.why),
        "figures": .array(
          figures.map { parameter, usual in
            [
              "parameter": .string(parameter.key), "name": .string(parameter.name),
              "value": .string(parameter.value), "unit": .string(parameter.unit),
              "default": .string(usual),
            ]
          }),
        "rows": .array(rows.map { $0.json(with: $1) }),
      ]))
  }
}

extension RuleAbout {
  fileprivate func lines(width: Int) -> [String] {
    heading(override == .nobody ? nil : licence) + "  \(text)".wrapped(to: width, indent: 2)
  }

  fileprivate func explained(width: Int) -> [String] {
    heading(licence) + "  \(text)".wrapped(to: width, indent: 2)
      + "  Why: \(why)".wrapped(to: width, indent: 4)
      + "  Source: \(source)".wrapped(to: width, indent: 4)
  }

  private func heading(_ licence: String?) -> [String] {
    ["\(code) (\(id), \(level.rawValue)\(licence.map { ", \($0)" } ?? ""))"]
  }

  private var licence: String {
    "\(override == .nobody ? "nobody" : "a \(override.rawValue)") may set it aside"
  }

  fileprivate var json: JSON {
    [
      "id": .string(id), "code": .text(code), "level": .string(level.rawValue),
      "override": .string(override.rawValue), "text": .string(text), "source": .string(source),
      "parameters": .texts(parameters.map(\.rawValue)),
    ]
  }
}

extension RuleFigure {
  /// `step, minutes: 5 in classical-local, back; 10 in classical-general`.
  fileprivate func line(with values: [RuleFigureValue]) -> String {
    let found = values.map { value in
      let rows = value.rows.joined(separator: ", ")
      guard !rows.isEmpty else { return value.value }
      return preposition.map { "\(value.value) \($0) \(rows)" } ?? "\(rows) (\(value.value))"
    }
    let title = name + (unit.map { ", \($0)" } ?? "")
    return "    \(title): \(found.isEmpty ? "none" : found.joined(separator: "; "))"
  }

  fileprivate func json(with values: [RuleFigureValue]) -> JSON {
    [
      "figure": .string(rawValue), "name": .string(name),
      "unit": unit.map { .string($0) } ?? .null,
      "values": .array(
        values.map { ["value": .string($0.value), "rows": .texts($0.rows)] as JSON }),
    ]
  }
}
