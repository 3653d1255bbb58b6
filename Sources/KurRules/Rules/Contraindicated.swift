import KurDomain

/// Nobody is treated against a contraindication, nor beyond the limits that one leaves.
/// - Source: R-08; S1-41, S2-100; specification 5.2. Override: none; a physician clears or closes.
public struct Contraindicated: SessionRule, PrescriptionRule {
  public static let about = RuleAbout(
    "R-08", "CONTRAINDICATED", .hard,
    """
    What is absolute or defers stops every session; what is regional stops work on its leaves; \
    what needs clearance stops work until a physician has cleared it, and then limits it. On \
    prescribing, what only defers is a warning with the first day on which it may be over.
    """,
    why:
      """
      With some conditions massage can spread an infection, loosen a clot, start a bleeding or \
      burden a patient who is too ill for it.
      """,
    source: "S1-41 S2-100",
    parameters: [
      .subfebrile, .subfebrileInfant, .subfebrileOther, .fever, .feverClearDays, .subfebrileTimes,
      .pressureLeastAge, .pressureWarningSystolic, .pressureWarningDiastolic,
      .pressureClearanceSystolic, .pressureClearanceDiastolic, .pressureDeferSystolic,
      .pressureDeferDiastolic, .pressureLowSystolic, .pressureLowDiastolic, .pulseWarningLow,
      .pulseWarningHigh, .pulseDeferLow, .pulseDeferHigh, .pulseInfant, .pulseYoung, .pulseSchool,
      .painClearance, .painRise, .childLeastAgeMonths, .fractureDays, .respiratoryHours,
      .gastroHours, .intoxicationDays, .menstruationDays, .distressDays, .infarctionAcuteDays,
      .infarctionRecentDays, .strokeAcuteDays, .firstTrimesterDays, .postpartumDays, .surgeryDays,
      .injuryHours, .thrombosisPastDays, .saturationWarning, .saturationDefer, .temperatureLow,
    ], figures: [.frequencyGap])

  public init() {}

  public func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding] {
    visit.bars.all.flatMap { bar -> [RuleFinding] in
      // The session in which the child began to cry is recorded, as interrupted.
      if bar.code == .childDistress, visit.endedInCrying { return [] }
      if bar.isBarring { return [barred(bar, on: visit.day, .hard, chart)] }
      guard bar.row.scope != .lubricant else {
        return lubricant(bar, visit.given.details.lubricant)
      }
      return [warning(bar)] + limits(of: bar, on: visit)
    } + visit.bars.signs.map { said(of: $0, $0.isBarring ? .hard : .soft) }
  }

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    let bars = chart.bars(
      kind: order.terms.kind.code, sites: order.terms.sites,
      indication: order.indication(in: chart), on: order.day, courseStart: order.day)
    return bars.all.flatMap { bar -> [RuleFinding] in
      guard !bar.isBarring else {
        return [barred(bar, on: order.day, bar.level == .deferring ? .soft : .hard, chart)]
      }
      guard bar.row.scope != .lubricant else { return lubricant(bar, nil) }
      return [warning(bar)]
        + [localOnly(bar, order.terms), spacing(bar, order.terms)].compactMap { $0 }
    } + uncleared(order, in: chart) + conditions(order, in: chart)
      + bars.signs.map { said(of: $0, .soft) }
  }

  private func said(of sign: Sign, _ level: RuleLevel) -> RuleFinding {
    RuleFinding(
      about,
      "\(sign.evidence.sentence), \(sign.limit)"
        + (sign.isBarring ? ": no massage on this day." : "."),
      level: level, limit: .text(sign.limit), passes: .text(sign.passes))
  }

  /// Some indications, leading or beside, are themselves what a physician clears first.
  private func uncleared(_ order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    order.indications(in: chart).filter { indication in
      !indication.clearances.isEmpty
        && !chart.health.clearances.contains {
          indication.clearances.contains($0.code)
            && $0.applies(to: order.terms.kind.code, on: order.day)
        }
    }.map { indication in
      let codes = indication.clearances.map(\.rawValue).joined(separator: " or ")
      return RuleFinding(
        about,
        "\(indication.name) (\(indication.code)) is treated once a physician has cleared \(codes), "
          + "and no clearance applies to \(order.terms.kind.code) on \(order.day).",
        passes: "a clearance")
    }
  }

  /// Under what an indication is treated at all, for the physician to see to.
  private func conditions(_ order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    order.indications(in: chart).filter { !$0.condition.isEmpty }.map {
      RuleFinding(
        about, "\($0.name) (\($0.code)): \($0.condition).", level: .information,
        passes: .text($0.condition))
    }
  }

  private func barred(
    _ bar: Bar, on day: CalendarDay, _ level: RuleLevel, _ chart: Chart
  ) -> RuleFinding {
    let patient = chart.patient.key
    var sentences = ["\(bar.named) \(bar.verb) \(bar.place)."]
    switch bar.level {
    case .clearance:
      sentences.append(
        "A physician may clear it: kur clear \(patient) \(bar.code) "
          + "--until DAY --reason TEXT.")
    default:
      let until = bar.until.map { ", at the earliest on \($0)" } ?? ""
      sentences.append("It ends so: \(bar.way)\(until).")
    }
    if bar.isUndated {
      sentences.append(
        "Its day is not known; once it is, say it: kur screen \(patient) --finding \(bar.code)@DAY."
      )
    }
    return RuleFinding(
      about, sentences.joined(separator: " "), level: level,
      passes: bar.until.map { Figure($0) }
        ?? .text(bar.level == .clearance ? "a physician's clearance" : bar.way), bar: bar)
  }

  /// What concerns the skin alone warns of a lubricant that is used, and reminds where none is said.
  private func lubricant(_ bar: Bar, _ used: Lubricant?) -> [RuleFinding] {
    switch used {
    case .none?:
      return []
    case nil:
      let message = "\(bar.named): mind what goes on the skin."
      return [RuleFinding(about, message, level: .information, bar: bar)]
    case let used?:
      return [
        RuleFinding(
          about, "\(bar.named): \(used.rawValue) was used.", level: .soft,
          passes: "--lubricant none", bar: bar)
      ]
    }
  }

  private func warning(_ bar: Bar) -> RuleFinding {
    var sentences = ["\(bar.named) concerns \(bar.place)."]
    if let clearance = bar.clearance {
      sentences.append("It is cleared until \(clearance.until) by \(clearance.physician).")
    }
    if let most = bar.maximumIntensity { sentences.append("Intensity is at most \(most).") }
    if !bar.row.note.isEmpty { sentences.append("Note: \(bar.row.note).") }
    return RuleFinding(
      about, sentences.joined(separator: " "), level: .soft,
      limit: bar.maximumIntensity.map { Figure($0) }, bar: bar)
  }

  // MARK: Limits of what was cleared

  private func limits(of bar: Bar, on visit: ProposedSession) -> [RuleFinding] {
    [
      intensity(bar, visit), techniques(bar, visit), gap(bar, visit), localOnly(bar, visit.terms),
    ].compactMap { $0 }
  }

  private func intensity(_ bar: Bar, _ visit: ProposedSession) -> RuleFinding? {
    guard let most = bar.maximumIntensity, visit.given.intensity > most else { return nil }
    return RuleFinding(
      about,
      "With \(bar.named) intensity is at most \(most); \(visit.given.intensity) was recorded.",
      limit: Figure(most), passes: Figure(most), bar: bar)
  }

  private func techniques(_ bar: Bar, _ visit: ProposedSession) -> RuleFinding? {
    let used = Set(visit.given.techniques).intersection(bar.row.barredTechniques)
    guard !used.isEmpty else { return nil }
    return RuleFinding(
      about, "With \(bar.named) these techniques are not used: \(used.listed).",
      passes: "other techniques", bar: bar)
  }

  private func gap(_ bar: Bar, _ visit: ProposedSession) -> RuleFinding? {
    guard let least = bar.row.leastGapDays,
      let last = visit.record.sessions.last(where: { $0.day < visit.day }),
      visit.day.days(since: last.day) < least
    else { return nil }
    let next = last.day.adding(days: least)
    return RuleFinding(
      about,
      "With \(bar.named) sessions are at least \(least.days) apart; the last is \(last.cited), so "
        + "the next is on \(next) or later.", limit: .number(least), passes: Figure(next), bar: bar)
  }

  /// The frequency of a course is the slowest that what was cleared allows.
  private func spacing(_ bar: Bar, _ terms: CourseTerms) -> RuleFinding? {
    guard let least = bar.row.leastGapDays, terms.gapDays < least else { return nil }
    return RuleFinding(
      about,
      "With \(bar.named) sessions are at least \(least.days) apart; \(terms.frequency.code) is "
        + "\(terms.gapDays.days).", limit: .number(least), passes: "--frequency alternate", bar: bar
    )
  }

  private func localOnly(_ bar: Bar, _ terms: CourseTerms) -> RuleFinding? {
    guard bar.row.localOnly, terms.isGeneral else { return nil }
    return RuleFinding(
      about, "With \(bar.named) only local kinds are given; \(terms.kind.code) is general.",
      passes: "a local kind", bar: bar)
  }
}

extension Bar {
  /// `Fever, >= 38.0 C (fever: 38.2 C on 2026-03-05, last raised on 2026-03-05)`.
  fileprivate var named: String { "\(row.name) (\(code): \(finding.evidence))" }

  fileprivate var verb: String {
    switch level {
    case .deferring: "defers work on"
    case .clearance: "needs a physician's clearance before work on"
    default: "bars work on"
    }
  }

  fileprivate var place: String {
    guard kinds.isEmpty else { return "the whole body in \(kinds.listed)" }
    return isWhole ? "the whole body" : sites.listed
  }
}

extension String {
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
