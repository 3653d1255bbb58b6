import KurDomain
import KurStore

extension Practice {
  public func calendar(
    by caller: Caller
  ) throws(ServiceError) -> (calendar: ClinicCalendar, today: CalendarDay) {
    try read(by: caller, may: .identify) { (try $0.records.calendar(), $0.today) }
  }

  /// Closes or opens one day, whatever its weekday says.
  public func setDay(
    _ day: DayWord, isOpen: Bool, reason: String?, by caller: Caller
  ) throws(ServiceError) -> CalendarDay {
    try write(
      by: caller, may: .administer, again: { $0.dayMeant(day, .future, at: $1) }
    ) { try $0.setDay(day, isOpen: isOpen, reason: reason) }
  }

  /// Says on which weekdays the clinic is open.
  public func setWeekdays(_ weekdays: Set<Weekday>, by caller: Caller) throws(ServiceError) {
    guard !weekdays.isEmpty else { throw .invalid("a clinic is open on one weekday at least") }
    try write(by: caller, may: .administer, again: { _, _ in }) { try $0.setWeekdays(weekdays) }
  }

  /// Says from when to when the clinic is open on weekdays; nil for the whole day.
  public func setHours(
    _ hours: OpeningHours?, on weekdays: Set<Weekday>, reason: String?, by caller: Caller
  ) throws(ServiceError) {
    guard !weekdays.isEmpty else { throw .invalid("hours are those of one weekday at least") }
    try write(by: caller, may: .administer, again: { _, _ in }) {
      try $0.setHours(hours, on: weekdays, reason: reason)
    }
  }
}

extension Desk {
  package func setHours(
    _ hours: OpeningHours?, on weekdays: Set<Weekday>, reason: String?
  ) throws -> Result<Void, ServiceError> {
    let reason = try Wording.text(ifAny: reason, "the reason")
    for weekday in Weekday.allCases where weekdays.contains(weekday) {
      try records.setHours(hours, on: weekday, reason: reason)
    }
    try recordEvent(.calendarChanged)
    return .success(())
  }

  package func setDay(
    _ day: DayWord, isOpen: Bool, reason: String?
  ) throws -> Result<CalendarDay, ServiceError> {
    let day = day.resolved(today: today, .future)
    try records.setDay(day, isOpen: isOpen, reason: try Wording.text(ifAny: reason, "the reason"))
    try recordEvent(.calendarChanged)
    return .success(day)
  }

  package func setWeekdays(
    _ weekdays: Set<Weekday>
  ) throws -> Result<Void, ServiceError> {
    try records.setWeekdays(weekdays)
    try recordEvent(.calendarChanged)
    return .success(())
  }
}
