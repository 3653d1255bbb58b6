import ArgumentParser
import KurDomain
import KurReports
import KurService

struct CalendarShowCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the weekdays and the days that differ.",
    discussion: "EXAMPLE: kur calendar")

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let (calendar, today) = try place.practice(global).calendar(
      by: place.caller(global, "calendar show"))
    let open = Weekday.allCases.filter(calendar.weekdays.contains)
    let days = calendar.exceptions.sorted { $0.key < $1.key }
    let differing = days.filter { $0.key >= today }.map {
      "\($0.key) \($0.key.weekday.short): \($0.value ? "open" : "closed")"
    }
    return Answer(
      ["Open: " + open.map(\.short).joined(separator: ", ")] + calendar.hoursLines
        + (differing.isEmpty ? ["No day from \(today) on differs."] : differing),
      json: [
        "weekdays": .texts(open.map(\.rawValue)), "today": .text(today),
        "closed": .texts(days.filter { !$0.value }.map(\.key)),
        "open": .texts(days.filter(\.value).map(\.key)),
        "hours": .object(
          Weekday.allCases.compactMap { weekday in
            calendar.hours[weekday].map { .init(weekday.rawValue, .text($0)) }
          }),
      ])
  }
}

extension ClinicCalendar {
  /// `mon, tue: 08:00-18:00`, one line for the weekdays with the same hours.
  fileprivate var hoursLines: [String] {
    let known = Weekday.allCases.filter { hours[$0] != nil }
    var seen: Set<OpeningHours> = []
    return known.compactMap { weekday in
      guard let own = hours[weekday], seen.insert(own).inserted else { return nil }
      let days = known.filter { hours[$0] == own }.map(\.short)
      return "\(days.joined(separator: ", ")): \(own)"
    }
  }
}
