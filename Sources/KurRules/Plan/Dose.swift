import KurDomain

/// What the next session of a course may be: how long, how strong, with which techniques.
/// - Source: specification 5.4, Execution.
public struct Dose: Hashable, Sendable {
  public let number: Int
  public let stage: Stage?
  /// By the plan alone.
  public let planned: Minutes
  public let plannedIntensity: Intensity
  /// By the plan and what has happened.
  public let minutes: Minutes
  public let intensity: Intensity
  public let ceiling: Minutes
  public let gap: Gap

  /// - Parameters:
  ///   - day: the day of the session; only earlier ones are looked at.
  ///   - limit: the strongest pressure that findings and clearances leave.
  public init(
    _ record: CourseRecord, on day: CalendarDay, calendar: ClinicCalendar, limit: Intensity? = nil
  ) {
    let known = record.before(day)
    let terms = known.terms
    let progress = Progress(known)
    let number = progress.nextNumber
    let stage = terms.stage(of: number)
    let planned = terms.plannedMinutes(of: number)
    let gap = Gap(record, before: day, calendar: calendar)
    self.number = number
    self.stage = stage
    self.planned = planned
    self.plannedIntensity = terms.plannedIntensity(of: number)
    self.gap = gap

    let (least, most) = (terms.bounds.lowerBound, terms.bounds.upperBound)
    if let last = progress.lastMinutes, let longest = progress.longest,
      let cap = terms.dosage.stepCap
    {
      let (minutes, ceiling): (Minutes, Minutes)
      switch (gap.class, stage) {
      case (.stepBack?, _), (.lapsed?, _):
        minutes = min(longest, max(least, last - 2 * cap))
        ceiling = min(last, minutes + cap)
      case (.hold?, _):
        minutes = min(planned, last)
        ceiling = max(last, least)
      case (_, .final?):
        minutes = min(planned, longest, last + cap)
        ceiling = min(longest, last + cap)
      default:
        minutes = min(planned, last + cap)
        ceiling = last + cap
      }
      // A deviation that was accepted, or a course elsewhere, may have gone beyond the kind.
      self.minutes = min(minutes, most)
      self.ceiling = min(ceiling, most)
    } else {
      self.minutes = planned
      self.ceiling = terms.dosage.stepCap.map { min(most, planned + $0) } ?? most
    }

    var intensity = [plannedIntensity, terms.dosage.intensityMaximum]
    if stage == .final {
      intensity += [progress.mainMaximum.map(Dose.softened), progress.previousFinal]
        .compactMap { $0 }
    }
    if gap.class == .hold, let last = progress.lastIntensity { intensity.append(last) }
    if let found = gap.class, found >= .stepBack { intensity.append(2) }
    intensity += [limit, terms.leafMaximum].compactMap { $0 }
    self.intensity = intensity.min() ?? plannedIntensity
  }

  /// The strongest pressure of a final session after a main stage of this maximum.
  /// - Source: R-22.
  public static func softened(_ mainMaximum: Intensity) -> Intensity {
    Intensity(rawValue: max(1, mainMaximum.rawValue - 1))
  }

  /// True when only the techniques of the introductory list are to be used.
  public var isGentle: Bool { stage == .introductory || gap.class.map { $0 >= .stepBack } ?? false }
}
