import KurDomain
import KurReports
import KurRules

extension Failure {
  func print(asJSON: Bool, on terminal: Terminal) throws {
    try terminal.writeError(asJSON ? json.description + "\n" : text(on: terminal))
  }

  var json: JSON { ["error": error, "screening": .optionalText(screening)] }

  /// What went wrong, without what was kept.
  var error: JSON {
    let error: JSON = [
      "kind": .string(kind), "message": .string(message),
      "findings": .array(findings.map(\.json)),
    ]
    return error.adding(members).adding(asked.isEmpty ? [:] : ["denied": denied])
  }

  /// What somebody wanted to set aside and may not, with who may.
  private var denied: JSON {
    .array(
      findings.filter { $0.level == .hard && asked.contains($0.rule) }.map {
        ["rule": .text($0.rule), "by": .string($0.override.rawValue)]
      })
  }

  private func text(on terminal: Terminal) -> String {
    let isRefusal = kind == "refused"
    let width = terminal.width
    let head = "kur: \(message)".wrapped(to: width, indent: 5).map(\.printable)
    var text =
      Colour.red.on(head.joined(separator: "\n"), if: terminal.coloursErrors && isRefusal) + "\n"
    let actions = findings.filter { $0.level == .hard && refusing.contains($0.rule) }.actions
    for action in actions { text += "  \(action)\n" }
    for finding in findings where finding.level != .hard || refusing.contains(finding.rule) {
      let lines = finding.refusalLines(
        isRefusing: refusing.contains(finding.rule),
        asked: asked.contains(finding.rule) ? person : nil
      ).flatMap { "  \($0)".wrapped(to: width, indent: 4) }
      let isWarning = finding.level == .soft
      text +=
        Colour.yellow.on(
          lines.map(\.printable).joined(separator: "\n"),
          if: terminal.coloursErrors && isWarning) + "\n"
    }
    for detail in details {
      text += "  \(detail)".wrapped(to: width, indent: 4).map { $0.printable + "\n" }.joined()
    }
    return text
  }
}

extension [RuleFinding] {
  /// What is to be done at once, each thing once, the most pressing first.
  var actions: [String] {
    let asked = Set(compactMap { $0.bar?.action })
    return [.emergency, .physicianToday, .homeUntil].filter(asked.contains).map {
      "NOW: \($0.words)"
    }
  }
}

extension RuleFinding {
  /// The rule with its message, what would pass, who may set it aside. What refuses stands without
  /// a label.
  /// - Parameter person: who wanted to set it aside.
  fileprivate func refusalLines(isRefusing: Bool, asked person: String?) -> [String] {
    guard isRefusing, level != .information else {
      return ["\(level == .information ? "note" : "warning") \(rule): \(message)"]
    }
    var lines = ["\(rule): \(message)"]
    if let passes, !message.contains(passes.description) { lines.append("passes: \(passes)") }
    if level == .hard {
      switch (override, person) {
      case (.nobody, nil): break
      case (.nobody, _?): lines.append("nobody may set this aside: kur rules \(rule)")
      case (_, let person?):
        lines.append("\(person) may not set it aside; a \(override.rawValue) may")
      case (.therapist, nil), (.physician, nil):
        lines.append("a \(override.rawValue) may: --override \(rule) --reason TEXT")
      }
    } else if needsReason {
      let who = override == .nobody ? "with a reason it passes" : "a \(override.rawValue) may"
      lines.append("\(who): --reason TEXT")
    }
    return lines
  }
}
