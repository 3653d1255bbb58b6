import KurDomain

/// A child is not massaged shortly before going to bed.
/// - Source: R-31; S2-49. Override: none.
public struct ChildBedtime: SessionRule {
  public static let about = RuleAbout(
    "R-31", "CHILD_BEDTIME", .hard,
    """
    A child's session ends 120 minutes before its bedtime at the latest, or by 18:00 where the \
    bedtime is not known.
    """,
    why: "Massage stirs a child up, and it would sleep badly.",
    source: "S2-49", parameters: [.childBedtimeMinutes, .childLatestEnd])

  /// A bedtime earlier than this belongs to the night that follows.
  private static let night = 4 * 60

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    // Without a start CHILD_MEAL refuses.
    guard visit.terms.kind.code == .child, let start = visit.given.time else { return [] }
    let minutes = visit.given.minutes
    let end = start.minuteOfDay + minutes.rawValue
    let bedtime = visit.given.details.bedtime
    let latest = latestEnd(bedtime, chart.parameters)
    guard end > latest else { return [] }
    let cause = bedtime.map { "with bedtime at \($0)" } ?? "the bedtime is not known, so"
    let passes = Figure.text(
      "a start at \(ClockTime(clamping: latest - minutes.rawValue)) or earlier")
    return [
      RuleFinding(
        about,
        "A session of \(minutes.words) from \(start) ends at \(ClockTime(clamping: end)); \(cause) "
          + "it ends by \(ClockTime(clamping: latest)): \(passes).",
        limit: .text(ClockTime(clamping: latest).description), passes: passes)
    ]
  }

  private func latestEnd(_ bedtime: ClockTime?, _ parameters: Parameters) -> Int {
    guard let bedtime = bedtime?.minuteOfDay else {
      return parameters.time(.childLatestEnd).minuteOfDay
    }
    return (bedtime < Self.night ? bedtime + 24 * 60 : bedtime)
      - parameters.int(.childBedtimeMinutes)
  }
}
