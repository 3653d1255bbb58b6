import KurDomain

/// What a course is made of, with every default filled in from the kind.
/// - Source: specification 4e, 5.3, 5.4.
public struct CourseTerms: Sendable {
  public let kind: Kind
  public let dosage: Dosage
  public let zone: Zone
  public let side: ZoneSide
  /// The sites that sessions work on, without the exclusions.
  public let sites: Set<Site>
  /// Leaves of the zone that no session works on.
  public let exclusions: [Code<Leaf>]
  /// What part of the zone each site is.
  public let share: ZoneShare
  public let frequency: Frequency
  public private(set) var sessions: Int
  public let start: Minutes
  public private(set) var target: Minutes
  public let intensityTarget: Intensity
  /// The strongest pressure that any of the sites bears; nil where one has no limit of its own.
  /// - Source: R-56.
  public let leafMaximum: Intensity?
  /// Nil in kinds without stages.
  public private(set) var stages: StagePlan?
  public let takenOver: TakenOver?
  /// The most days that a physician's suspension lasts.
  public let suspensionDays: Int

  /// The least and the most minutes of a session.
  public var bounds: ClosedRange<Minutes> {
    let least = zone.leastMinutes.map { min($0, dosage.minutes.lowerBound) }
    return (least ?? dosage.minutes.lowerBound)...dosage.minutes.upperBound
  }

  public var ramp: Ramp {
    Ramp(start: start, target: target, growing: stages?.growing ?? sessions)
  }

  /// True where the whole body is worked, whatever the kind.
  public var isGeneral: Bool { kind.isGeneral || zone.code == .general }

  /// Days from one session to the next: the frequency's, and never fewer than the kind's own.
  public var gapDays: Int { max(frequency.gapDays, dosage.leastGapDays) }

  public func stage(of number: Int) -> Stage? { stages?.stage(of: number) }

  public func plannedMinutes(of number: Int) -> Minutes {
    kind.ramp == .flat ? target : ramp.minutes(of: number)
  }

  public func plannedIntensity(of number: Int) -> Intensity {
    stages.map { IntensityPlan(target: intensityTarget, stages: $0).intensity(of: number) }
      ?? intensityTarget
  }

  /// True for a session that was completed and long enough to count.
  /// - Source: R-32a.
  public func isComplete(_ given: SessionAsGiven) -> Bool {
    given.interrupted == nil && given.minutes >= bounds.lowerBound
  }

  /// Work units of a session of `minutes`, in tenths.
  /// - Source: specification 4d, N1 to N6.
  public func unitTenths(minutes: Minutes) -> Int {
    zone.unitTenths.map { $0 * (zone.isPerSide ? side.count : 1) } ?? minutes.rawValue
  }
}

/// What somebody asks for when a course is planned; what is left out comes from the kind.
public struct CourseWishes: Hashable, Sendable {
  public var kind: Code<Kind>
  public var zone: Code<Zone>
  public var side: ZoneSide?
  public var exclusions: [Code<Leaf>]
  public var sessions: Int?
  public var start: Minutes?
  public var target: Minutes?
  public var intensity: Intensity?
  public var frequency: Code<Frequency>?
  public var ageMonths: Int?
  public var takenOver: TakenOver?

  public init(
    kind: Code<Kind>, zone: Code<Zone>, side: ZoneSide? = nil, exclusions: [Code<Leaf>] = [],
    sessions: Int? = nil, start: Minutes? = nil, target: Minutes? = nil,
    intensity: Intensity? = nil, frequency: Code<Frequency>? = nil, ageMonths: Int? = nil,
    takenOver: TakenOver? = nil
  ) {
    self.kind = kind
    self.zone = zone
    self.side = side
    self.exclusions = exclusions
    self.sessions = sessions
    self.start = start
    self.target = target
    self.intensity = intensity
    self.frequency = frequency
    self.ageMonths = ageMonths
    self.takenOver = takenOver
  }
}

extension CourseTerms {
  /// Fills in what was not asked for. Nil when kind, zone, dosage or frequency is not in the
  /// catalogue: the caller has checked the codes that people typed.
  public init?(_ wishes: CourseWishes, catalogue: Catalogue) {
    guard let kind = catalogue.kinds[wishes.kind], let zone = catalogue.zones[wishes.zone],
      let dosage = catalogue.dosage(kind.code, on: zone.code, ageMonths: wishes.ageMonths)
    else { return nil }
    let sessions = wishes.sessions ?? kind.defaultSessions
    let usual =
      sessions == 1 || dosage.frequencies.count == 1
      ? dosage.frequencies.first : dosage.frequencies.first { $0 != .single }
    guard let code = wishes.frequency ?? usual, let frequency = catalogue.frequencies[code]
    else { return nil }
    let side = wishes.side ?? .none
    let excluded = Set(wishes.exclusions)

    self.kind = kind
    self.dosage = dosage
    self.zone = zone
    self.side = side
    let whole = zone.sites(side, on: catalogue.body)
    let sites = excluded.isEmpty ? whole : whole.filter { !excluded.contains($0.leaf) }
    let share = ZoneShare(zone, sites: whole, body: catalogue.body)
    self.sites = sites
    self.exclusions = excluded.intersection(zone.leaves).sorted()
    self.share = share
    self.leafMaximum = catalogue.body.maximumIntensity(of: sites)
    self.frequency = frequency
    self.sessions = sessions
    let target =
      wishes.target
      ?? CourseTerms.defaultTarget(dosage, zone: zone, side: side, share, (whole, sites))
    self.target = target
    self.start = wishes.start ?? (kind.ramp == .flat ? target : min(dosage.startMinutes, target))
    self.intensityTarget = wishes.intensity ?? dosage.intensityTarget
    self.stages =
      kind.hasStages
      ? StagePlan(
        sessions: sessions,
        introductory: catalogue.parameters.int(.introductorySessions),
        mainLast: catalogue.parameters.int(.mainLast))
      : nil
    self.takenOver = wishes.takenOver
    self.suspensionDays = catalogue.parameters.int(.suspendDays)
  }

  /// - Parameter sites: those of the zone, and those that the exclusions leave.
  private static func defaultTarget(
    _ dosage: Dosage, zone: Zone, side: ZoneSide, _ share: ZoneShare,
    _ sites: (whole: Set<Site>, left: Set<Site>)
  ) -> Minutes {
    let (least, most) = (dosage.minutes.lowerBound, dosage.minutes.upperBound)
    func left(of minutes: Minutes) -> Minutes {
      share.minutes(minutes, of: sites.whole, for: sites.left)
    }
    switch dosage.targetRule {
    case .norm where zone.isNorm:
      guard let norm = zone.normMinutes else { break }
      return min(most, max(15, left(of: (zone.isPerSide ? 2 * side.count : 2) * norm)))
    case .units:
      guard let tenths = zone.unitTenths else { break }
      return min(most, max(15, left(of: Minutes(rawValue: tenths))))
    case .norm, .own: break
    }
    let own = dosage.targetMinutes
    return zone.code == .general
      ? share.rest(of: own, on: sites.left, least: least) : max(min(own, least), left(of: own))
  }

  /// The terms as a physician has changed them while the course goes on.
  /// - Source: specification 5.3.
  public func changed(sessions: Int, target: Minutes) -> CourseTerms {
    var terms = self
    terms.sessions = sessions
    terms.target = target
    terms.stages = stages.map {
      StagePlan(sessions: sessions, introductory: $0.introductory, mainLast: $0.mainLast)
    }
    return terms
  }
}
