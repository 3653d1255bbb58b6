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
    let figures = try CatalogueBrowser.parameters(
      rule.parameters, in: try place.practiceIfAny(global))
    return Answer(
      rule.lines(width: width) + ["  Source: \(rule.source)"]
        + (figures.isEmpty ? [] : ["  Reads:"])
        + figures.map { parameter, usual in
          "    \(parameter.key): \(parameter.words(parameter.value))"
            + (parameter.value == usual ? "" : " (Kur brings \(parameter.words(usual)))")
        },
      json: rule.json.adding([
        "figures": .array(
          figures.map { parameter, usual in
            [
              "parameter": .string(parameter.key), "name": .string(parameter.name),
              "value": .string(parameter.value), "unit": .string(parameter.unit),
              "default": .string(usual),
            ]
          })
      ]))
  }
}

extension RuleAbout {
  fileprivate func lines(width: Int) -> [String] {
    let licence = override == .nobody ? "" : ", a \(override.rawValue) may set it aside"
    return ["\(code) (\(id), \(level.rawValue)\(licence))"]
      + "  \(text)".wrapped(to: width, indent: 2)
  }

  fileprivate var json: JSON {
    [
      "id": .string(id), "code": .text(code), "level": .string(level.rawValue),
      "override": .string(override.rawValue), "text": .string(text), "source": .string(source),
      "parameters": .texts(parameters.map(\.rawValue)),
    ]
  }
}
