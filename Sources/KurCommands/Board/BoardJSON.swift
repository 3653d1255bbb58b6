import KurDomain
import KurReports
import KurRules
import KurService

extension DayBoard {
  /// - Parameter today: the day on which somebody looks at it.
  func json(today: CalendarDay) -> JSON {
    func courses(_ lines: [CourseLine]) -> JSON {
      .array(lines.map { $0.boardJSON(on: day, today: today) })
    }
    return JSON.object([]).adding([
      "day": .text(day), "therapist": .optionalText(therapist?.key),
      "due": courses(due), "booked": courses(booked),
      "overdue": courses(overdue), "lapsing": courses(lapsing),
      "finishing": courses(finishing), "barred": courses(barred),
      "attention": .array(
        attention.map { line, words in
          [
            "course": .text(line.record.course.key), "patient": .text(line.patient.key),
            "name": .string(line.patient.name), "about": .texts(words),
          ]
        }),
      "clearances": .array(
        clearances.map { patient, clearance in
          [
            "patient": .text(patient.key), "name": .string(patient.name),
            "code": .text(clearance.code), "from": .text(clearance.from),
            "until": .text(clearance.until),
          ]
        }),
      "findings": .array(
        findings.map { patient, finding in
          [
            "patient": .text(patient.key), "name": .string(patient.name),
            "code": .text(finding.row.code), "until": .optionalText(finding.until),
          ]
        }),
      "unconfirmed": .array(
        unconfirmed.map { patient, session in
          [
            "session": .text(session.key), "day": .text(session.day),
            "patient": .text(patient.key), "name": .string(patient.name),
            "performer": .text(session.given.performer),
          ]
        }),
      "deviations": .array(
        deviations.map { patient, session in
          [
            "session": .text(session.key), "day": .text(session.day),
            "patient": .text(patient.key), "name": .string(patient.name),
            "rules": .texts(session.deviation?.rules ?? []),
          ]
        }),
    ])
  }
}

extension CourseLine {
  /// The course with what may be given next and how it is logged.
  fileprivate func boardJSON(on day: CalendarDay, today: CalendarDay) -> JSON {
    let (command, options) = way(on: day, today: today)
    return json.adding([
      "therapist": .optionalText((booked?.therapist ?? hands)?.key),
      "allowed": allowance.map { allowance in
        [
          "minutes": .number(allowance.minutes.rawValue),
          "intensity": .number(allowance.intensity.rawValue),
          "omit": .texts(allowance.omitted), "bars": .array(allowance.bars.map(\.json)),
          "barred": .bool(allowance.isBarred),
        ]
      } ?? .null,
      "log": .string(([command] + options).joined(separator: " ")),
    ])
  }
}
