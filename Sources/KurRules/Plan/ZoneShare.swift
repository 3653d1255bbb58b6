import KurDomain

/// How much of a zone is worked: by the parts of a general massage, elsewhere by the number of
/// sites.
/// - Source: specification 4d, 5.5.
public struct ZoneShare: Sendable {
  /// A part of a general massage, with its minutes in a full one.
  public struct Part: Sendable {
    /// As `loin`.
    public let name: String
    public let minutes: Minutes
    public let sites: Set<Site>
  }

  /// By name; empty for a zone that is worked as one.
  public let parts: [Part]

  /// - Parameter sites: all of the zone, excluded ones too.
  public init(_ zone: Zone, sites: Set<Site>, body: BodyMap) {
    guard zone.code == .general || zone.code == .generalChild else {
      self.parts = []
      return
    }
    let groups = Dictionary(grouping: sites) { body.leaves[$0.leaf]?.generalGroup ?? "" }
    self.parts = groups.compactMap { name, sites in
      sites.first.flatMap { body.leaves[$0.leaf]?.generalMinutes }
        .map { Part(name: name, minutes: $0, sites: Set(sites)) }
    }
    .sorted { $0.name < $1.name }
  }

  /// Twice the weight of some sites, so that it stays whole: a part counts in full where all of it
  /// is worked, and half where some of it is.
  func weight(of worked: Set<Site>) -> Int {
    guard !parts.isEmpty else { return 2 * worked.count }
    return parts.reduce(0) { $0 + $1.halves(of: worked) * $1.minutes.rawValue }
  }

  /// The parts that are worked, in halves.
  func halves(of worked: Set<Site>) -> Int { parts.reduce(0) { $0 + $1.halves(of: worked) } }

  /// The parts that some sites leave out, each with the minutes that it loses.
  func leftOut(by worked: Set<Site>) -> [(part: String, minutes: Minutes)] {
    parts.compactMap { part in
      let lost = (2 - part.halves(of: worked)) * part.minutes.rawValue / 2
      return lost == 0 ? nil : (part.name, Minutes(rawValue: lost))
    }
  }

  /// Minutes for the whole of `base` as they are for `worked` alone, to the nearest minute, half up.
  func minutes(_ minutes: Minutes, of base: Set<Site>, for worked: Set<Site>) -> Minutes {
    let (whole, part) = (weight(of: base), weight(of: worked))
    guard whole > 0 else { return minutes }
    return Minutes(rawValue: (2 * minutes.rawValue * part + whole) / (2 * whole))
  }
}

extension ZoneShare.Part {
  /// 2 where all of it is worked, 1 where some is, 0 where none is.
  fileprivate func halves(of worked: Set<Site>) -> Int {
    let count = sites.count { worked.contains($0) }
    return count == sites.count ? 2 : min(count, 1)
  }
}

extension CourseTerms {
  /// The parts of a general massage that the exclusions take, with the minutes that each loses;
  /// empty in other zones.
  /// - Source: specification 5.5.
  public var leftOut: [(part: String, minutes: Minutes)] { share.leftOut(by: sites) }

  /// The minutes of a session that works on some of the course's sites only: in their proportion,
  /// and never fewer than the kind's least.
  /// - Source: specification 5.5.
  public func minutes(_ minutes: Minutes, on worked: Set<Site>) -> Minutes {
    let kept = worked.intersection(sites)
    guard kept.count < sites.count else { return minutes }
    return max(
      min(minutes, bounds.lowerBound), share.minutes(minutes, of: sites, for: kept))
  }

  /// The minutes that the whole course would have had in a session of some of its sites.
  func wholeMinutes(_ minutes: Minutes, on worked: Set<Site>) -> Minutes {
    let kept = worked.intersection(sites)
    guard !kept.isEmpty, kept.count < sites.count else { return minutes }
    return max(minutes, min(bounds.upperBound, share.minutes(minutes, of: kept, for: sites)))
  }
}

extension CourseWishes {
  /// The wishes with what the exclusions take off the minutes that were asked for in general
  /// massage. What a prescription keeps is what this gives, so it is asked of wishes once.
  /// - Source: specification 5.5.
  public func afterExclusions(_ catalogue: Catalogue) -> CourseWishes {
    guard let target, zone == .general, !exclusions.isEmpty,
      let terms = CourseTerms(self, catalogue: catalogue)
    else { return self }
    var wishes = self
    wishes.target = terms.afterExclusions(target)
    return wishes
  }
}

extension CourseTerms {
  /// A target of general massage less the minutes of the parts that are left out.
  public func afterExclusions(_ target: Minutes) -> Minutes {
    zone.code == .general
      ? share.rest(of: target, on: sites, least: dosage.minutes.lowerBound) : target
  }
}

extension ZoneShare {
  /// Minutes of a general massage less those of the parts that `worked` leaves out, and not below
  /// the least by that.
  func rest(of minutes: Minutes, on worked: Set<Site>, least: Minutes) -> Minutes {
    let lost = leftOut(by: worked).reduce(0) { $0 + $1.minutes.rawValue }
    return max(min(minutes, least), Minutes(rawValue: minutes.rawValue - lost))
  }
}
