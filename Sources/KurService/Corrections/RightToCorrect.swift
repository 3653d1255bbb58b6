import KurDomain
import KurRules
import KurStore

extension Desk {
  /// A therapist corrects what bears that person's own name, for as many days as entries may be
  /// late; a physician corrects anything.
  /// - Source: specification 6.
  /// - Parameter names: who gave it, and who entered it.
  func mayCorrect(
    _ number: String, of names: [Key<Staff>], on day: CalendarDay
  ) throws {
    guard !person.holds(.physician) else { return }
    guard names.contains(person.key) else {
      throw ServiceError.notPermitted(
        "\(number) is not \(person.name)'s own: whoever gave or entered it corrects it, or a "
          + "physician")
    }
    let days = try records.parameter(.lateDays).flatMap { Int($0) } ?? 0
    guard today.days(since: day) <= days else {
      throw ServiceError.notPermitted(
        "\(number) of \(day) is more than \(days) days old: a physician corrects it")
    }
  }
}
