import ArgumentParser
import KurDomain
import KurReports
import KurService

struct TakingsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "takings", abstract: "Close the till of a day.",
    discussion: """
      What came in by method and by who took it, what the day's sessions cost, and what those owe \
      who were treated.

      EXAMPLE: kur takings --on yesterday
      """)

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let takings = try place.practice(global).takings(
      on: day.on, by: place.caller(global, "takings"))
    return Answer(takings.lines(width: place.terminal.width), json: takings.json)
  }
}

extension Takings {
  fileprivate func lines(width: Int) -> [String] {
    var lines = [Words.day(day)]
    if payments.isEmpty {
      lines.append("Nothing was paid.")
    } else {
      typealias Column = TextTable.Column
      lines += TextTable(
        [
          Column("PATIENT"), Column("NAME", least: 8), Column("METHOD"),
          Column(currency.code, .right), Column("TAKEN BY", least: 8),
        ],
        rows: payments.map { line in
          [
            line.payment.patient.description, line.patient?.name ?? "erased",
            line.payment.method.rawValue,
            currency.text(line.payment.amount), line.taker?.name ?? "",
          ]
        }
      ).lines(width: width)
      lines.append("")
      lines += methods.map { "\($0.rawValue): \(currency.words(sum(by: $0)))" }
      lines += byTaker.map { "by \($0.taker.name.oneLine): \(currency.words($0.amount))" }
      lines.append("in all: \(currency.words(total))")
    }
    lines.append("")
    lines.append("\(Words.count(sessions.count, "session")) cost \(currency.words(charged))")
    lines += open.map { patient, owed in
      "\(patient.key) \(patient.name.oneLine): \(currency.balance(owed))"
    }
    return lines
  }

  private var methods: [Payment.Method] {
    Payment.Method.allCases.filter { method in payments.contains { $0.payment.method == method } }
  }

  fileprivate var json: JSON {
    [
      "day": .text(day), "currency": .string(currency.code),
      "payments": .array(
        payments.map { line in
          JSON.object([]).adding([
            "amount": .string(currency.text(line.payment.amount)),
            "method": .string(line.payment.method.rawValue),
            "course": .optionalText(line.payment.course),
            "takenBy": .optionalText(line.taker?.key),
          ]).adding(
            line.patient?.members ?? ["patient": .text(line.payment.patient), "name": .null])
        }),
      "methods": .object(
        Payment.Method.allCases.map { .init($0.rawValue, .string(currency.text(sum(by: $0)))) }),
      "takenBy": .array(
        byTaker.map {
          [
            "staff": .text($0.taker.key), "name": .string($0.taker.name),
            "amount": .string(currency.text($0.amount)),
          ]
        }),
      "total": .string(currency.text(total)),
      "sessions": .array(
        sessions.map {
          [
            "session": .text($0.charge.session), "course": .text($0.course),
            "patient": .text($0.patient), "zone": .text($0.charge.zone),
            "minutes": .number($0.charge.minutes.rawValue),
            "amount": .string(currency.text($0.charge.amount)),
          ]
        }),
      "charged": .string(currency.text(charged)),
      "open": .array(
        open.map { patient, owed in
          JSON.object([]).adding(["owed": .string(currency.text(owed))]).adding(patient.members)
        }),
    ]
  }
}
