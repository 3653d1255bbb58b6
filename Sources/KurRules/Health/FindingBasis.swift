import KurDomain

/// What an active finding rests on.
public enum FindingBasis: Hashable, Sendable {
  case stated(CalendarDay)
  /// An event or a beginning, with the days that it is ago where these decide.
  case since(CalendarDay, days: Int? = nil)
  /// An event whose date nobody said.
  case undated
  case born(CalendarDay)
  /// The highest temperature, and when it was last raised.
  case fever(Temperature, CalendarDay, lastRaised: CalendarDay)
  case temperature(Temperature, CalendarDay)
  case pressure(BloodPressure, CalendarDay)
  /// Beats a minute.
  case pulse(Int, CalendarDay)
  /// 0 to 10.
  case pain(Int, CalendarDay)
}

extension FindingBasis: CustomStringConvertible {
  /// As staff read it: `38.2 C on 2026-03-05`.
  public var description: String {
    switch self {
    case .stated(let day): "stated on \(day)"
    case .since(let day, nil): "since \(day)"
    case .since(let day, let days?): "since \(day), \(days) days"
    case .undated: "date unknown"
    case .born(let day): "born \(day)"
    case .fever(let value, let day, let last): "\(value) C on \(day), last raised on \(last)"
    case .temperature(let value, let day): "\(value) C on \(day)"
    case .pressure(let value, let day): "\(value) on \(day)"
    case .pulse(let value, let day): "\(value) beats a minute on \(day)"
    case .pain(let value, let day): "\(value) of 10 on \(day)"
    }
  }
}
