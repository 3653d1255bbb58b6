import KurDomain

/// A vibration that works by its dose is recorded with its dose.
/// - Source: R-45; S3-18, S3-19. Override: none.
public struct VibrationFields: SessionRule {
  public static let about = RuleAbout(
    "R-45", "VIBRATION_FIELDS", .hard,
    """
    Long vibration and vibration with an apparatus are recorded with frequency, amplitude, \
    intensity and minutes; a long vibration lasts 5 minutes or more.
    """,
    why:
      """
      One vibration calms and another excites, by its dose alone; without the figures nobody can \
      repeat or explain the effect.
      """,
    source: "S3-18 S3-19", parameters: [.longVibrationMinutes])

  /// Those that are recorded with their dose.
  static let techniques: Set<Code<Technique>> = [.vibrateLong, .vibrateDevice]

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let used = Set(visit.given.techniques).intersection(Self.techniques)
    guard !used.isEmpty else { return [] }
    return [
      missing(visit.given, used), minutes(visit.given), length(visit.given, used, chart),
      apparatus(visit.given, used),
    ].compactMap { $0 }
  }

  private func missing(
    _ given: SessionAsGiven, _ used: Set<Code<Technique>>
  ) -> RuleFinding? {
    let missing = [AskedDetail.hertz, .amplitude, .vibrationMinutes].filter {
      !$0.isGiven(time: given.time, given.details)
    }
    guard !missing.isEmpty else { return nil }
    return RuleFinding(
      about,
      "\(used.listed) is recorded with frequency, amplitude and minutes: \(missing.options).",
      passes: .text(missing.options))
  }

  private func minutes(_ given: SessionAsGiven) -> RuleFinding? {
    guard let minutes = given.details.vibration.minutes, minutes > given.minutes else {
      return nil
    }
    return RuleFinding(
      about,
      "The vibration is part of the session: \(minutes.words) of \(given.minutes) cannot be.",
      limit: Figure(given.minutes), passes: Figure(given.minutes))
  }

  private func length(
    _ given: SessionAsGiven, _ used: Set<Code<Technique>>, _ chart: Chart
  ) -> RuleFinding? {
    let least = chart.parameters.int(.longVibrationMinutes)
    guard used.contains(.vibrateLong), let minutes = given.details.vibration.minutes,
      minutes.rawValue < least
    else { return nil }
    return RuleFinding(
      about,
      "A long vibration lasts \(least) minutes or more; \(minutes) were recorded. A shorter one is "
        + "vibrate.", limit: .number(least), passes: .number(least))
  }

  private func apparatus(
    _ given: SessionAsGiven, _ used: Set<Code<Technique>>
  ) -> RuleFinding? {
    guard used.contains(.vibrateDevice), given.details.device == nil else { return nil }
    return RuleFinding(
      about, "The apparatus was not named: --device TEXT.", level: .information,
      passes: "--device TEXT")
  }
}
