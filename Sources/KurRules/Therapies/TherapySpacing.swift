import KurDomain

/// A treatment beside massage that somebody wants to record.
public struct ProposedTherapy: Sendable {
  public let given: TherapyGiven
  public let therapy: Therapy

  public init(given: TherapyGiven, therapy: Therapy) {
    self.given = given
    self.therapy = therapy
  }

  public var day: CalendarDay { given.day }
}

/// A treatment and a session of one day, and what keeps them apart.
/// - Source: specification 4f; S1-04, S1-76, S2-62, S2-63, O39.
struct TherapySpacing {
  enum Conflict: Hashable {
    /// It may not share the day with massage of these leaves.
    case sameLeaves(Set<Site>)
    /// On the day of its first use it keeps off these leaves.
    case firstUse(Set<Site>)
    case general
    case child
    /// It began before the massage and only goes after it.
    case comesBefore
    /// It began after the massage and only goes before it.
    case comesAfter
    /// Minutes from its start to that of the massage.
    case tooSoonAfterIt(minutes: Minutes, least: Minutes)
    /// It began while the massage lasted, and goes after it, that many minutes from its end on.
    case duringMassage(least: Minutes)
    /// Minutes from the end of the massage to its start.
    case tooSoonAfterMassage(minutes: Minutes, least: Minutes)
    /// Minutes or their order matter, and nobody said when it began.
    case therapyHasNoTime
    /// As above, of the massage.
    case massageHasNoTime
  }

  let therapy: Therapy
  let given: TherapyGiven
  let session: SessionAsGiven
  let terms: CourseTerms
  /// True on the first day on which the patient has this treatment.
  let isFirstUse: Bool

  var conflicts: [Conflict] {
    var conflicts: [Conflict] = []
    if therapy.notSameDayOnSameLeaves, !shared.isEmpty { conflicts.append(.sameLeaves(shared)) }
    if therapy.apartOnFirstDay, isFirstUse, !shared.isEmpty { conflicts.append(.firstUse(shared)) }
    if therapy.notWithGeneral, terms.isGeneral { conflicts.append(.general) }
    if therapy.code == .ointment, terms.kind.code == .child { conflicts.append(.child) }
    return conflicts + [order].compactMap { $0 }
  }

  /// The leaves of both; a treatment without a named place is taken to be of the whole body.
  private var shared: Set<Site> {
    given.sites.isEmpty ? session.sites : session.sites.intersection(given.sites)
  }

  private var order: Conflict? {
    guard therapy.before != .any || therapy.after != .any else { return nil }
    guard let start = given.time else {
      // What only goes after massage, at whatever distance, was given after it.
      return asksForMinutes ? .therapyHasNoTime : nil
    }
    guard let massage = session.time else { return .massageHasNoTime }
    if start < massage {
      let minutes = Minutes(rawValue: massage.minuteOfDay - start.minuteOfDay)
      switch therapy.before {
      case .any: return nil
      case .never: return .comesBefore
      case .atLeast(let least):
        return minutes < least ? .tooSoonAfterIt(minutes: minutes, least: least) : nil
      }
    }
    let end = massage.minuteOfDay + session.minutes.rawValue
    switch therapy.after {
    case .any: return nil
    case .never: return .comesAfter
    case .atLeast(let least):
      guard start.minuteOfDay >= end else { return .duringMassage(least: least) }
      let minutes = Minutes(rawValue: start.minuteOfDay - end)
      return minutes < least ? .tooSoonAfterMassage(minutes: minutes, least: least) : nil
    }
  }

  private var asksForMinutes: Bool {
    [therapy.before, therapy.after].contains {
      if case .atLeast = $0 { true } else { false }
    }
  }
}

extension Beside {
  /// The treatments of a day that hold: of one treatment, with medicines of one name, the last
  /// that was recorded.
  public func held(on day: CalendarDay) -> [TherapyGiven] { held.filter { $0.day == day } }

  /// All treatments that hold, the oldest first.
  public var held: [TherapyGiven] {
    therapies.enumerated().filter { index, one in
      !therapies[(index + 1)...].contains { $0.replaces(one) }
    }.map(\.element)
  }
}

extension TherapyGiven {
  /// True for another record of what the first one recorded.
  public func replaces(_ other: TherapyGiven) -> Bool {
    therapy == other.therapy && day == other.day
      && name.map(FoldedText.init) == other.name.map(FoldedText.init)
  }
}
