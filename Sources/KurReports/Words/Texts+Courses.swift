import KurDomain
import KurRules
import KurTexts

/// A zone on both sides.
public enum BothSides: String, TextKey {
  case both
  public static let section = "side"
}

extension Texts {
  private typealias Key = SummaryKey

  /// What sets a session apart from one that went as planned.
  func mark(_ mark: SessionLine.Mark) -> String {
    switch mark {
    case .interrupted(nil): self[Key.interrupted]
    case .interrupted(let reason?): self[Key.interruptedBecause, ["reason": reason.oneLine]]
    case .notCounted: self[Key.notCounted]
    case .deviation: self[Key.deviation]
    case .afterPause(let gap): self[gap]
    case .shortened(let cause): self[cause]
    case .without(let sites): self[Key.leftOut, ["places": self.sites(sites)]]
    case .enteredLate(let day): self[Key.enteredLate, ["day": self.day(day)]]
    case .unconfirmed: self[Key.unconfirmed]
    }
  }

  /// A line for what happened, and one for the physician's word.
  public func deviation(_ deviation: DeviationLine) -> [String] {
    let rules = deviation.rules.map(\.rawValue).joined(separator: ", ")
    let said = deviation.acceptance.map {
      self[$0.isCounted ? Key.acceptedCounts : .acceptedNot, ["name": $0.physician.oneLine]]
        + ($0.reason.map { ": \($0.oneLine)" } ?? "")
    }
    return [
      self[Key.against, ["rules": rules]] + (deviation.reason.map { ": \($0.oneLine)" } ?? ""),
      said ?? self[Key.notAccepted],
    ]
  }

  /// `changed to 12 sessions, growing to 35 minutes, with rubbing`.
  public func change(_ change: CourseAmendment) -> String {
    var gaps = [
      "sessions": count(change.sessions, .session),
      "minutes": count(change.targetMinutes.rawValue, .minute),
    ]
    guard let techniques = change.techniques else { return self[Key.changed, gaps] }
    gaps["techniques"] = techniques.map { name(.technique, $0, $0.rawValue) }
      .joined(separator: ", ")
    return self[Key.changedWith, gaps]
  }

  /// What a prescription says beyond its plan.
  public func details(_ details: PrescriptionDetails) -> String {
    var words: [String] = []
    if let phase = details.phase { words.append(self[phase]) }
    if let purpose = details.purpose { words.append(self[purpose]) }
    if let action = details.action { words.append(self[action]) }
    if !details.accompanying.isEmpty {
      let codes = details.accompanying.map { name(.indication, $0, $0.rawValue) }
      words.append(self[Key.alsoFor, ["codes": codes.joined(separator: ", ")]])
    }
    if !details.injured.isEmpty {
      words.append(self[Key.injured, ["places": sites(details.injured)]])
    }
    return words.joined(separator: ", ")
  }
}

extension Texts {
  /// Where a course is worked: the zone, its side, and what is left out of it.
  func zone(of course: CourseSummary) -> String {
    let terms = course.terms
    let side: String? =
      switch terms.side {
      case .none: nil
      case .left: self[Side.left]
      case .right: self[Side.right]
      case .both: self[BothSides.both]
      }
    let without = course.order.exclusions.map { leaf($0) }.joined(separator: ", ")
    return [
      name(.zone, terms.zone.code, terms.zone.name).oneLine, side,
      without.isEmpty ? nil : self[Key.without, ["places": without]],
    ]
    .compactMap { $0 }.joined(separator: ", ")
  }

  /// `10 sessions, every other day, 20 to 60 minutes, intensity up to 3`.
  func plan(of terms: CourseTerms) -> String {
    let most = count(terms.target.rawValue, .minute)
    return [
      count(terms.sessions, .session),
      name(.frequency, terms.frequency.code, terms.frequency.name.lowercased()).oneLine,
      terms.start == terms.target
        ? most : self[Key.minutesGrowing, ["from": "\(terms.start)", "minutes": most]],
      self[Key.intensityUpTo, ["n": "\(terms.intensityTarget)"]],
    ]
    .joined(separator: ", ")
  }
}
