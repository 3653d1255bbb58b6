import KurDomain

/// After an injury the first sessions work beside the injured place, not on it.
/// - Source: R-47; S2-41. Override: a physician, with a reason.
public struct IntroProximal: SessionRule, PrescriptionRule {
  public static let about = RuleAbout(
    "R-47", "INTRO_PROXIMAL", .soft,
    """
    A course after an injury names the injured place, and its introductory sessions keep off it, \
    towards the trunk, unless a physician gives a reason.
    """,
    why:
      """
      At first the injured place is too tender, and work nearer to the trunk eases it without \
      touching it.
      """,
    override: .physician, source: "S2-41")

  public init() {}

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    let injured = order.prescription.details.injured
    guard order.terms.stages != nil else { return [] }
    if injured.isEmpty {
      let after = order.indications(in: chart).filter(\.isPostTraumatic).map(\.code)
      guard !after.isEmpty else { return [] }
      return [
        RuleFinding(
          about,
          "\(after.listed) follows an injury; name the place, off which introductory sessions "
            + "keep: --injured LEAF.", passes: "--injured LEAF", needsReason: true)
      ]
    }
    guard injured.isSuperset(of: order.terms.sites) else { return [] }
    return [
      RuleFinding(
        about,
        "All of \(order.terms.zone.code) is injured, and nothing is left for introductory "
          + "sessions.", passes: "a zone that reaches further towards the trunk", needsReason: true)
    ]
  }

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    let injured = visit.record.course.prescription.details.injured
    let worked = visit.given.sites.intersection(injured)
    guard visit.dose.stage == .introductory, !worked.isEmpty else { return [] }
    let proximal = Set(injured.flatMap(chart.catalogue.body.proximal)).subtracting(injured)
    return [
      RuleFinding(
        about,
        "Session \(visit.dose.number) of \(visit.record.course.key) is introductory and keeps off "
          + "the injured \(worked.listed); work beside it, as on \(proximal.listed).",
        limit: .text(worked.listed),
        passes: .text(worked.map { "--omit \($0)" }.sorted().joined(separator: " ")),
        needsReason: true)
    ]
  }
}

extension ProposedCourse {
  /// The leading indication and those beside it, as far as the chart knows them.
  func indications(in chart: Chart) -> [Indication] {
    prescription.indications.compactMap { chart.indications[$0] }
  }
}

extension CourseRecord {
  /// What a routine session on the day works on: an introductory one keeps off the injured place,
  /// if that leaves anything.
  public func usualSites(on day: CalendarDay) -> Set<Site> {
    let injured = course.prescription.details.injured
    guard !injured.isEmpty,
      terms.stage(of: Progress(before(day)).nextNumber) == .introductory
    else { return terms.sites }
    let left = terms.sites.subtracting(injured)
    return left.isEmpty ? terms.sites : left
  }
}
