import KurDomain

/// What a record that was put together from two would not let pass, where each of them did.
/// - Source; specification 5.2.
public enum UnitedRecord {
  /// - Parameters:
  ///   - parts: the records as they were apart.
  ///   - whole: the record of both.
  /// - Returns: a sentence each.
  public static func conflicts(of parts: [Chart], in whole: Chart, on day: CalendarDay)
    -> [String]
  {
    overlaps(parts, in: whole, on: day) + loads(parts, in: whole) + bars(parts, in: whole, on: day)
  }

  /// Open courses that would not have been prescribed beside each other.
  private static func overlaps(
    _ parts: [Chart], in whole: Chart, on day: CalendarDay
  ) -> [String] {
    pairs(parts, in: whole).compactMap { one, other in
      guard [one, other].allSatisfy({ whole.standing(of: $0, on: day).state.isOpen }) else {
        return nil
      }
      let shared = one.terms.sites.intersection(other.terms.sites)
      let why: String
      if one.terms.isGeneral, other.terms.isGeneral {
        why = "are both general"
      } else if !shared.isEmpty {
        why = "both work on \(shared.listed)"
      } else {
        return nil
      }
      return "\(CourseOverlap.about.code): \(one.course.key) and \(other.course.key) are open and "
        + "\(why); complete or discontinue one of them"
    }
  }

  /// Days with more massage than a day may have.
  private static func loads(_ parts: [Chart], in whole: Chart) -> [String] {
    let most = whole.parameters.int(.dayLoadMinutes)
    return pairs(parts, in: whole).flatMap { one, other in
      one.sessions.flatMap { first in
        other.sessions.filter { $0.day == first.day }.compactMap { second -> String? in
          let shared = first.given.sites.intersection(second.given.sites)
          let sum = first.minutes.rawValue + second.minutes.rawValue
          guard !shared.isEmpty || sum > most else { return nil }
          return "\(DayLoad.about.code): \(first.key) and \(second.key) were both on "
            + "\(first.day), \(sum) minutes together"
            + (shared.isEmpty ? "" : ", both on \(shared.listed)")
        }
      }
    }
  }

  /// Open courses that are barred by what was known under the other number.
  private static func bars(_ parts: [Chart], in whole: Chart, on day: CalendarDay) -> [String] {
    parts.flatMap { part in
      part.courses.filter { part.standing(of: $0, on: day).state.isOpen }.flatMap { record in
        let before = Set(barring(record, in: part, on: day).map(\.code))
        return barring(record, in: whole, on: day).filter { !before.contains($0.code) }
          .map(\.code).unique
          .map { "\($0) now bars \(record.course.key)" }
      }
    }
  }

  private static func barring(
    _ record: CourseRecord, in chart: Chart, on day: CalendarDay
  ) -> [Bar] {
    chart.bars(
      kind: record.terms.kind.code, sites: record.terms.sites,
      indication: chart.indication(of: record), on: day,
      courseStart: record.course.prescription.day
    ).barring
  }

  /// A course of the one record with each of another one.
  private static func pairs(
    _ parts: [Chart], in whole: Chart
  ) -> [(CourseRecord, CourseRecord)] {
    parts.enumerated().flatMap { index, part in
      parts.dropFirst(index + 1).flatMap { other in
        part.courses.flatMap { one in other.courses.map { (one, $0) } }
      }
    }.compactMap { one, other in
      guard let first = whole.record(of: one.course.key),
        let second = whole.record(of: other.course.key)
      else { return nil }
      return (first, second)
    }
  }
}
