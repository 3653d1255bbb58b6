import KurDomain

/// How long a patient's records are kept.
/// - Source: evidence 3.7; O26, O29.
public enum Retention {
  /// The first day on which a patient may be erased: so many years after the last entry, and so
  /// many after the 18th birthday.
  public static func end(
    born: CalendarDay, lastEntry: CalendarDay, parameters: Parameters
  ) -> CalendarDay {
    let years = parameters.int(.retentionYears)
    let minorYears = parameters.int(.retentionMinorYears)
    return max(
      lastEntry.adding(months: 12 * years), born.adding(months: 12 * (18 + minorYears)))
  }
}
