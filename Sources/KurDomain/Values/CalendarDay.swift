/// A day of the calendar, without a time and without a time zone. Gregorian, years 1900 to 2199.
///
/// Written `2026-03-02`. Arithmetic counts whole days; a day is never an instant.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let ordinal: Int

  public init(ordinal: Int) { self.ordinal = ordinal }

  /// Nil when there is no such day, as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month),
      day >= 1, day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    self.ordinal = CalendarDay.ordinal(year: year, month: month, day: day)
  }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var day: Int { civil.day }
  public var weekday: Weekday { Weekday(index: (ordinal + 3) % 7) }

  public func adding(days: Int) -> CalendarDay {
    CalendarDay(ordinal: ordinal + min(max(days, -146_100), 146_100))
  }

  /// The same day of a later month, or that month's last day where it is shorter.
  public func adding(months: Int) -> CalendarDay {
    let (year, month, day) = civil
    // A damaged file may hold any number of months: no calendar here goes beyond four centuries.
    let total = year * 12 + (month - 1) + min(max(months, -4800), 4800)
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let length = CalendarDay.length(ofMonth: newMonth, year: newYear)
    return CalendarDay(
      ordinal: CalendarDay.ordinal(year: newYear, month: newMonth, day: min(day, length)))
  }

  public func days(since other: CalendarDay) -> Int { ordinal - other.ordinal }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.ordinal < right.ordinal
  }
}

extension CalendarDay: LosslessStringConvertible {
  /// Reads `YYYY-MM-DD` and nothing else.
  public init?(_ description: String) {
    let bytes = Array(description.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = CalendarDay.number(bytes[0..<4]),
      let month = CalendarDay.number(bytes[5..<7]),
      let day = CalendarDay.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var description: String {
    let (year, month, day) = civil
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

extension CalendarDay: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = CalendarDay(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

// Days to and from civil dates, after Howard Hinnant's "chrono-compatible low-level date algorithms".
extension CalendarDay {
  private static func ordinal(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
