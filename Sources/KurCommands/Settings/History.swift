import ArgumentParser
import KurDomain
import KurReports
import KurService

struct HistoryCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show all that was recorded of a patient, or of the clinic.",
    discussion: """
      Of a patient: every version of every record, the oldest first, with who made it, when and \
      why; what was voided or replaced is marked. Without a patient, what the clinic has changed of \
      itself: settings, calendar, hours, prices, catalogue rows and staff.

      EXAMPLE: kur history P10019
      EXAMPLE: kur history --as Ada
      """)

  @Argument(help: "The patient: a number, or any unique part of the name.", transform: Line.read)
  var patient: String?

  @Flag(help: "With who looked at the record, too.")
  var looks = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let caller = place.caller(global, "history")
    if let patient {
      return try practice.history(of: patient, withLooks: looks, by: caller)
        .answer(width: place.terminal.width)
    }
    let history = try practice.clinicHistory(by: caller)
    return Answer(
      history.lines.flatMap { line in
        ["\(line.day) \(line.time) \(line.author?.name.oneLine ?? "Kur"): \(history.what(line))"]
          + (line.change.reason.map { ["    \($0.oneLine)"] } ?? [])
      },
      json: ["changes": .array(history.lines.map(history.json))])
  }
}

extension ClinicHistory {
  fileprivate func what(_ line: Line) -> String {
    switch line.change.subject {
    case .clinic(let clinic):
      "clinic \(clinic.name.oneLine), \(clinic.timeZone), \(clinic.currency)"
    case .parameter(let key, let value):
      "\(key) is \(words(value, of: key))"
        + (line.before.map { ", was \(words($0, of: key))" } ?? "")
    case .day(let day, let isOpen): "\(day) \(day.weekday.short) is \(isOpen ? "open" : "closed")"
    case .hours(let weekday, let hours): "open \(weekday.short) \(hours?.description ?? "all day")"
    case .price(let price):
      "\(price.zone)\(price.minutes.map { " up to \($0) min" } ?? "") costs "
        + "\(currency.words(price.amount)) from \(price.from)"
    case .row(let list, let code): "\(list) has \(code) as its own row"
    case .staff(let key, let profile): words(Staff(key: key, profile: profile))
    case .binding(let binding, let isBound):
      "\(named(binding.staff)) is \(isBound ? "bound" : "not bound any more") to user "
        + binding.user.oneLine
    case .pin(let key, let isSet): "\(named(key)) has \(isSet ? "a new PIN" : "no PIN any more")"
    }
  }

  /// `T50033 Tomas Therapist, therapist, medical education, certificate until 2027-12-31`.
  private func words(_ person: Staff) -> String {
    ([person.line] + person.credentials).joined(separator: ", ")
  }

  private func named(_ key: Key<Staff>) -> String {
    "\(key) \(staff[key]?.name.oneLine ?? "")".trimmingSpaces
  }

  private func words(_ value: String, of key: String) -> String {
    parameters[key]?.words(value) ?? value
  }

  fileprivate func json(_ line: Line) -> JSON {
    JSON.object([]).adding([
      "event": .number(Int(line.change.event)), "day": .text(line.day), "time": .text(line.time),
      "staff": .optionalText(line.author?.key), "name": .optionalText(line.author?.name),
      "what": .string(line.change.subject.word), "text": .string(what(line)),
      "reason": .optionalText(line.change.reason),
    ])
  }
}

extension ClinicChange.Subject {
  fileprivate var word: String {
    switch self {
    case .clinic: "clinic"
    case .parameter: "parameter"
    case .day: "day"
    case .hours: "hours"
    case .price: "price"
    case .row: "catalogue"
    case .staff, .binding, .pin: "staff"
    }
  }
}
