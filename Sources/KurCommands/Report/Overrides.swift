import ArgumentParser
import KurDomain
import KurReports
import KurService

struct OverridesCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "overrides", abstract: "List what was let by against the rules, and by whom.",
    discussion: """
      Every rule that was set aside and every warning that was let by with a reason, and the \
      clearances that were given. Of the last 30 days, or of all of one patient's, unless other \
      days are said.

      EXAMPLE: kur overrides --from 2026-03-01 --to 2026-03-31
      """)

  @Argument(help: "The patient; the whole clinic when left out.", transform: Line.read)
  var patient: String?

  @Option(help: ArgumentHelp("The first day.", valueName: "day"), transform: DayWord.read)
  var from: DayWord?

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), transform: DayWord.read)
  var to: DayWord?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let list = try place.practice(global).overrides(
      of: patient, from: from, to: to, by: place.caller(global, "overrides"))
    return Answer(list.text(width: place.terminal.width), json: list.json)
  }
}

extension OverrideList {
  fileprivate func text(width: Int) -> [String] {
    var lines = ["Let by from \(from) to \(to)"]
    lines += self.lines.isEmpty ? ["Nothing."] : overrideTable.lines(width: width)
    guard !clearances.isEmpty else { return lines }
    return lines + ["", "Clearances given"] + clearanceTable.lines(width: width)
  }

  private var overrideTable: TextTable {
    var table = TextTable([
      .init("TIME"), .init("RULE"), .init("FOR"), .init("PATIENT", least: 8), .init("BY", least: 8),
    ])
    for line in lines {
      let recorded = line.recorded
      table.add([
        "\(line.day) \(line.time)", recorded.override.rule.rawValue, line.subject,
        line.patient?.name ?? recorded.patient.description,
        line.person?.name ?? recorded.person?.description ?? "–",
      ])
      let kind = recorded.override.isExplained ? "warning explained" : "set aside"
      table.add(
        text: "\(kind)\(recorded.isVoid ? ", session void" : ""): \(recorded.override.reason)",
        from: 1)
    }
    return table
  }

  private var clearanceTable: TextTable {
    var table = TextTable([
      .init("FROM"), .init("UNTIL"), .init("CODE"), .init("PATIENT", least: 8),
      .init("BY", least: 8),
    ])
    for line in clearances {
      let clearance = line.clearance
      table.add([
        "\(clearance.from)", "\(clearance.until)", clearance.code.rawValue,
        line.patient?.name ?? clearance.patient.description,
        line.physician?.name ?? clearance.physician.description,
      ])
      table.add(text: clearance.reason, from: 1)
    }
    return table
  }

  fileprivate var json: JSON {
    [
      "from": .text(from), "to": .text(to), "overrides": .array(lines.map(\.json)),
      "clearances": .array(
        clearances.map { line in
          [
            "code": .text(line.clearance.code), "patient": .text(line.clearance.patient),
            "name": .optionalText(line.patient?.name), "from": .text(line.clearance.from),
            "until": .text(line.clearance.until), "physician": .text(line.clearance.physician),
            "reason": .string(line.clearance.reason),
          ]
        }),
    ]
  }
}

extension OverrideList.Line {
  fileprivate var subject: String {
    recorded.session?.description ?? recorded.course.description
  }

  fileprivate var json: JSON {
    [
      "rule": .text(recorded.override.rule), "reason": .string(recorded.override.reason),
      "explained": .bool(recorded.override.isExplained), "patient": .text(recorded.patient),
      "name": .optionalText(patient?.name), "course": .text(recorded.course),
      "session": .optionalText(recorded.session), "person": .optionalText(recorded.person),
      "personName": .optionalText(person?.name), "day": .text(day), "time": .text(time),
      "void": .bool(recorded.isVoid),
    ]
  }
}
