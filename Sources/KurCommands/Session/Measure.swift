import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct MeasureCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Record a measure, or show what a course is measured by.",
    discussion: """
      A value is a whole number of a scale, the items of a questionnaire with commas between them \
      and - for one that was not answered, a count, an amount with at most one decimal, tone from \
      -2 to 2, or words. Without a measure it shows what the course asks for now. kur catalogue \
      measures lists all of them.

      EXAMPLE: kur measure P10019
      EXAMPLE: kur measure P10019 odi 2,3,1,-,4,2,0,1,3,2
      EXAMPLE: kur measure P10019 tone -1 --leaf shin.left
      """)

  @Argument(help: "The patient or the course.", transform: Line.read)
  var target: String

  @Argument(help: "What is measured.", transform: Code<Measure>.read)
  var measure: Code<Measure>?

  // A value may begin with a minus.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("Its value; words are read from @FILE and - too.", valueName: "value"))
  var values: [String] = []

  @Option(
    help: ArgumentHelp("Where it is taken, as knee.left.", valueName: "leaf"),
    transform: FindingWord.site)
  var leaf: Site?

  @OptionGroup var day: DayOption

  @Option(
    help: ArgumentHelp("A note; @FILE and - are read.", valueName: "text"),
    transform: LongText.read)
  var note: LongText?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    for value in values where value.hasPrefix("--") {
      throw ValidationError("unknown option '\(value)'")
    }
    guard values.count <= 1 else {
      throw ValidationError(
        "one value at a time; '\(values[1])' is too many: words of several stand in quotes")
    }
  }

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let caller = place.caller(global, "measure")
    guard let measure else {
      let sheet = try practice.measures(of: target, on: day.on, by: caller)
      return Answer(sheet.lines(width: place.terminal.width), json: sheet.json)
    }
    let value = try values.first.map { value in
      value == "-" || value.hasPrefix("@") ? try LongText.read(value).text(at: place) : value
    }
    let recorded = try practice.measure(
      MeasureRequest(
        target: target, measure: measure, value: value, site: leaf, on: day.on,
        note: try note?.text(at: place)), by: caller)
    return Answer(recorded.lines, json: recorded.json)
  }
}

extension RecordedMeasurement {
  fileprivate var lines: [String] {
    let place = measurement.site.map { ", \(Words.sites([$0]))" } ?? ""
    let course = measurement.course.map { "\($0) " } ?? ""
    var lines = [
      patient.written, "\(course)\(measure.code)\(place) on \(measurement.day): \(valueWords)",
    ]
    if let outcome, outcome.change != nil {
      lines.append(
        "\(outcome.cell(outcome.start)) at the start, now \(outcome.cell(outcome.now)): "
          + (outcome.verdictWords() ?? "no figure says whether that is better")
          + (outcome.verdict != .same && outcome.passesThreshold == false
            && outcome.measure.better != .zero ? " to matter" : ""))
    }
    return lines
  }

  private var valueWords: String {
    guard let tenths = measurement.tenths else {
      guard !measurement.items.isEmpty else { return measurement.note?.oneLine ?? "" }
      let answered = measurement.items.compactMap { $0 }.count
      let least = measure.questionnaire?.leastAnswered ?? 0
      return "\(answered) items answered, kept without a score: \(least) are the least"
    }
    let unit =
      measure.type == .score || measure.unit.isEmpty || measure.type == .tone
      ? "" : " \(measure.unit)"
    return measure.number(tenths) + unit + (measure.band(tenths).map { ", \($0)" } ?? "")
  }

  fileprivate var json: JSON {
    JSON.object([]).adding([
      "measure": .text(measure.code), "course": .optionalText(measurement.course),
      "day": .text(measurement.day), "value": measurement.tenths.map { .tenths($0) } ?? .null,
      "unit": .string(measure.unit),
      "band": .optionalText(measurement.tenths.flatMap(measure.band)),
      "items": .array(measurement.items.map { .optionalNumber($0) }),
      "leaf": .optionalText(measurement.site), "note": .optionalText(measurement.note),
      "outcome": outcome?.json(showsNotes: true) ?? .null,
    ]).adding(patient.members)
  }
}

extension MeasureSheet {
  fileprivate func lines(width: Int) -> [String] {
    var lines = [patient.line]
    for course in courses {
      let terms = course.line.record.terms
      lines.append(course.line.line)
      guard let indication = course.indication, !course.measures.asked.isEmpty else {
        lines.append("no indication that asks for measures")
        continue
      }
      if let phase = course.phase {
        lines.append("\(indication.name) is measured \(phase.words(of: terms)):")
        for codes in course.measures.asked { lines += asked(codes, at: phase, in: course) }
      } else {
        lines.append("\(indication.name): nothing is to be measured now")
      }
      if !course.measures.outcomes.isEmpty {
        lines += MeasureTable(
          course.measures.outcomes, isOver: !course.line.standing.state.isOpen,
          showsNotes: showsNotes
        ).text.lines(width: width)
      }
    }
    if courses.isEmpty { lines.append("No open course asks for measures.") }
    return lines
      + "Measures: \(known.map(\.code.rawValue).joined(separator: ", "))".wrapped(
        to: width, indent: 2)
  }

  /// A line for what one of these codes has in the phase, or how to record it.
  private func asked(
    _ codes: [Code<Measure>], at phase: MeasurePhases.Phase, in course: CourseSheet
  ) -> [String] {
    let there = course.measures.outcomes.filter {
      codes.contains($0.measure.code) && $0.value(phase) != nil
    }
    guard there.isEmpty else {
      return there.map { outcome in
        let value = outcome.value(phase)
        let shown = outcome.measure.type == .note ? "noted" : outcome.cell(value)
        return "  \(outcome.label()): \(shown)" + (value.map { " on \($0.day)" } ?? "")
      }
    }
    let row = known.first { $0.code == codes.first }
    let place = row?.isPlaced == true ? " --leaf LEAF" : ""
    return [
      "  \(codes.map(\.rawValue).joined(separator: " or ")): missing; kur measure "
        + "\(course.line.record.course.key) \(codes.first?.rawValue ?? "") VALUE\(place)"
    ]
  }

  fileprivate var json: JSON {
    JSON.object([]).adding(patient.members).adding([
      "courses": .array(
        courses.map { course in
          [
            "course": .text(course.line.record.course.key),
            "indication": .optionalText(course.indication?.code),
            "phase": course.phase.map { .string($0.rawValue) } ?? .null,
            "asked": .array(course.measures.asked.map { .texts($0) }),
            "missing": .array(
              (course.phase.map(course.measures.missing(at:)) ?? []).map { .texts($0) }),
            "measures": .array(
              course.measures.outcomes.map { $0.json(showsNotes: showsNotes) }),
          ]
        }), "known": .texts(known.map(\.code)),
    ])
  }
}
