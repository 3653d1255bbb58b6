import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService
import KurTexts

struct CourseShowCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a course with all that happened in it.",
    discussion: """
      As html or pdf it is a card of one page: the order, the body, and a row a session to sign, \
      with the course's number to be scanned.

      EXAMPLE: kur course show C20014
      EXAMPLE: kur course show C20014 --format pdf --output card.pdf
      """)

  @Argument(help: "The course, or a patient with one course.", transform: Line.read)
  var course: String

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Writing") var options: ReportOptions

  @OptionGroup var language: LanguageOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try options.check(for: [.text, .markdown, .html, .pdf, .json], asJSON: global.json, at: place)
    let format = options.asked ?? (global.json ? .json : .text)
    let isCard = options.output != nil || (format != .text && format != .json)
    let found = try place.practice(global).course(
      course, on: day.on, as: isCard ? .reported : .seen,
      by: place.caller(global, "course show"))
    return try isCard ? card(of: found, at: place) : shown(found, at: place)
  }

  /// The course on one page, with its number for a scanner.
  private func card(of found: CourseFile, at place: Workplace) throws -> Answer {
    let course = found.line.record.course.key
    let isPrinted = options.asked == .html || options.asked == .pdf
    let hasCodes = isPrinted && (!global.json || options.output != nil)
    let printer = hasCodes ? CodePrinter(at: place) : nil
    let codes = printer?.codes(of: course)
    if hasCodes, codes == nil {
      place.warn([printer == nil ? CodePrinter.missing : CodePrinter.failing])
    }
    guard let card = CourseCard(found.summary, course: course, codes: codes) else {
      throw ServiceError.notFound("\(course) was not prescribed yet on that day", suggestions: [])
    }
    let texts = Texts(found.file.language(asked: language.language))
    return try options.answer(
      WritableReport(
        document: { _ in CourseCardLayout(card, texts).document },
        json: { found.json }),
      saying: [found.line.patient.line, found.line.line],
      members: found.line.patient.members, asJSON: global.json, at: place)
  }

  private func shown(_ found: CourseFile, at place: Workplace) throws -> Answer {
    let line = found.line
    let record = line.record.through(found.file.day)
    var lines = [
      line.patient.line, line.line,
      "\(record.terms.summary); prescribed \(record.course.prescription.day)",
    ]
    let details = record.course.prescription.details
    if !details.isEmpty { lines.append(details.words) }
    lines += record.terms.omissions
    if let next = line.standing.next { lines.append("Next: \(next.line)") }
    lines += found.hands
    let happened =
      record.events.map { ($0.day, $0.rank, "\($0.day) \($0.words)") }
      + found.practice.map { ($0.day, 4, $0.words) }
    lines += happened.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.flatMap {
      "  \($0.2)".wrapped(to: place.terminal.width, indent: 4)
    }
    return Answer(lines, json: found.json)
  }
}

extension CourseFile {
  fileprivate var json: JSON {
    let record = line.record.through(file.day)
    return line.json.adding([
      "frequency": .text(record.terms.frequency.code),
      "from": .number(record.terms.start.rawValue), "to": .number(record.terms.target.rawValue),
      "intensity": .number(record.terms.intensityTarget.rawValue),
      "day": .text(record.course.prescription.day),
      "indication": .optionalText(record.course.prescription.indication),
      "diagnosis": .optionalText(record.course.prescription.diagnosis),
      "details": record.course.prescription.details.json,
      "sessions": .array(record.sessions.map(\.json)),
      "missedDates": .array(
        record.missed.map { ["day": .text($0.day), "cause": .string($0.cause.rawValue)] }),
      "decisions": .array(
        record.decisions.map {
          ["decision": .string($0.choice.rawValue), "day": .text($0.day)]
        }),
      "changes": .array(record.changes.amendments.map(\.json)),
      "assignments": .array(
        record.changes.assignments.map {
          [
            "therapist": .text($0.therapist), "day": .text($0.day), "author": .text($0.author),
            "note": showsNotes ? .optionalText($0.note) : .null,
          ]
        }),
      "bookings": .array(
        record.changes.bookings.map {
          [
            "day": .optionalText($0.day), "time": .text($0.time),
            "therapist": .text($0.therapist),
          ]
        }),
      "practice": .array(practice.map(\.json)),
    ])
  }

  fileprivate var summary: PatientSummary {
    PatientSummary(
      chart: file.chart, clinic: file.clinic, overrides: file.overrides,
      courseOverrides: file.courseOverrides, day: file.day, course: line.record.course.key,
      showsNotes: showsNotes)
  }

  fileprivate var practice: [PracticeLine] {
    file.chart.beside.practice
      .filter { $0.course == line.record.course.key && $0.day <= file.day }
      .map { PracticeLine($0, showsNotes: showsNotes) }
  }

  fileprivate var showsNotes: Bool { file.reader.may(.reportNotes) }

  private func name(_ person: Key<Staff>) -> String {
    file.chart.staff[person]?.name.oneLine ?? person.description
  }

  /// In whose hands the course is, and when it is given.
  fileprivate var hands: [String] {
    let changes = line.record.changes
    let assigned = changes.assignments.map {
      "\($0.day) handed to \(name($0.therapist)) by \(name($0.author))"
        + (showsNotes ? $0.note.map { ": \($0.oneLine)" } ?? "" : "")
    }
    let usual = changes.bookings.last { $0.day == nil }.map {
      "usually at \($0.time) with \(name($0.therapist))"
    }
    let days = Set(changes.bookings.compactMap(\.day)).filter { $0 >= file.day }.sorted()
    let single = days.compactMap { changes.booking(on: $0) }.map {
      "on \($0.day?.description ?? "") at \($0.time) with \(name($0.therapist))"
    }
    let booked = [usual].compactMap { $0 } + single
    return assigned + (booked.isEmpty ? [] : ["Booked " + booked.joined(separator: ", ")])
  }
}

extension CourseRecord {
  /// What happened, without free text. On one day, what lets a session be given comes before it.
  fileprivate var events: [(day: CalendarDay, rank: Int, words: String)] {
    let sessions = sessions.map { session in
      let broken = session.deviation.map {
        ", against \($0.rules.map(\.rawValue).joined(separator: ", "))"
          + ($0.acceptance == nil ? "" : ", accepted")
      }
      let mark = (broken ?? "") + (session.isCounted ? "" : ", not counted")
      let reaction = session.reaction == .none ? "" : ", reaction \(session.reaction.rawValue)"
      return (
        session.day, 2,
        "\(session.key) \(session.minutes) min, "
          + "intensity \(session.intensity)\(Stage.words(session.judged.stage))\(reaction)\(mark)"
      )
    }
    let decisions = decisions.map { decision in
      let isBefore = decision.choice == .resume || decision.choice == .reopen
      return (decision.day, isBefore ? 1 : 3, decision.choice.words)
    }
    return missed.map { ($0.day, 0, "missed, \($0.cause.words)") } + decisions + sessions
      + changes.amendments.map { ($0.day, 3, $0.words) }
  }
}

extension Session {
  fileprivate var json: JSON {
    [
      "session": .text(key), "day": .text(day), "stage": .optionalText(judged.stage?.rawValue),
      "minutes": .number(minutes.rawValue), "intensity": .number(intensity.rawValue),
      "counted": .bool(isCounted), "reaction": .string(reaction.rawValue),
      "deviation": .texts(deviation?.rules ?? []),
    ]
  }
}
