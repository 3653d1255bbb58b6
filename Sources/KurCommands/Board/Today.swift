import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct TodayCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Show who is due, overdue, about to end, and what expires.",
    discussion: "EXAMPLE: kur today --on tomorrow")

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let board = try place.practice(global).board(
      on: day.on, by: place.caller(global, "today"))
    return Answer(board.lines(width: place.terminal.width), json: board.json)
  }
}

extension DayBoard {
  fileprivate func lines(width: Int) -> [String] {
    var lines = [Words.day(day)]
    if !attention.isEmpty {
      lines += ["", "To a physician, or to call"]
      lines += attention.flatMap { line, words in
        words.flatMap {
          "\(line.patient.key) \(line.patient.name.oneLine), \(line.record.course.key): \($0)"
            .wrapped(to: width, indent: 2)
        }
      }
    }
    for (title, courses) in [("Due", due), ("Booked before the planned day", booked)]
    where !courses.isEmpty {
      lines += ["", title] + courses.table(width: width, isOfOneDay: true)
    }
    for (title, courses) in [
      ("Overdue", overdue), ("Lapsing: the pause is so long that it steps back", lapsing),
      ("The last two sessions", finishing),
    ] where !courses.isEmpty {
      lines += ["", title] + courses.table(width: width)
    }
    if !clearances.isEmpty {
      lines += ["", "Clearances that end within 14 days"]
      lines += clearances.flatMap { patient, clearance in
        "\(patient.key) \(patient.name.oneLine): \(clearance.line)".wrapped(to: width, indent: 2)
      }
    }
    if !unconfirmed.isEmpty {
      lines += ["", "Entries that their performer has not confirmed"]
      lines += unconfirmed.map { patient, session in
        "\(session.key) on \(session.day), \(patient.key) \(patient.name.oneLine)"
      }
    }
    if !deviations.isEmpty {
      lines += ["", "Deviations that no physician has accepted"]
      lines += deviations.flatMap { patient, session in
        ("\(session.key) on \(session.day), \(patient.key) \(patient.name.oneLine): against "
          + (session.deviation?.rules ?? []).map(\.rawValue).joined(separator: ", "))
          .wrapped(to: width, indent: 2)
      }
    }
    return lines.count == 1 ? lines + ["Nobody is due, and nothing waits."] : lines
  }

  fileprivate var json: JSON {
    [
      "day": .text(day), "due": .array(due.map(\.json)),
      "booked": .array(booked.map(\.json)), "overdue": .array(overdue.map(\.json)),
      "lapsing": .array(lapsing.map(\.json)), "finishing": .array(finishing.map(\.json)),
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
    ]
  }
}
