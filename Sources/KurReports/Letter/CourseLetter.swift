import KurDomain
import KurRules

/// What the physician who sent a patient is told about one course: the figures, and nothing else.
/// - Source: specification 8; S1-15, S1-18, S2-71.
public struct CourseLetter: Sendable {
  public let clinic: Clinic
  public let day: CalendarDay
  public let patient: Patient
  /// On the day.
  public let age: Age
  public let course: CourseSummary
  /// False where free text was left out, because the reader may not see it.
  public let showsNotes: Bool
  /// What a physician has to look at, the gravest first.
  public let findings: [FindingLine]

  /// Sessions that count and were given here, the oldest first.
  public let given: [SessionLine]
  /// Sessions of the course that were given elsewhere.
  public let elsewhere: Int
  public let brokenOff: Int
  /// Sessions that do not count and were not broken off, as those against a rule.
  public let uncounted: [SessionLine]
  /// In the order of causes; those that did not occur are left out.
  public let missed: [(cause: MissedDate.Cause, count: Int)]
  /// In the order of severity; those that did not occur are left out.
  public let reactions: [(reaction: Reaction, days: [CalendarDay])]
  public let hasLesson: Bool

  /// - Parameter key: the newest course that the summary shows when nil.
  /// - Returns: nil where the summary shows no such course.
  public init?(_ summary: PatientSummary, of key: Key<Course>? = nil) {
    guard let course = summary.courses.first(where: { (key ?? $0.key) == $0.key }) else {
      return nil
    }
    let sessions = course.sessions
    self.clinic = summary.clinic
    self.day = summary.day
    self.patient = summary.patient
    self.age = summary.age
    self.course = course
    self.showsNotes = summary.showsNotes
    self.findings = summary.findings.filter(\.needsPhysician)
    self.given = sessions.filter { $0.number != nil }
    self.elsewhere = course.terms.takenOver?.done ?? 0
    self.brokenOff = sessions.count(where: \.isBrokenOff)
    self.uncounted = sessions.filter { $0.number == nil && !$0.isBrokenOff }
    self.missed = MissedDate.Cause.allCases.compactMap { cause in
      let count = course.missed.count { $0.cause == cause }
      return count == 0 ? nil : (cause, count)
    }
    self.reactions = Reaction.allCases.filter { $0 != .none }.compactMap { reaction in
      let days = sessions.filter { $0.reaction == reaction }.map(\.day)
      return days.isEmpty ? nil : (reaction, days)
    }
    self.hasLesson = sessions.contains(where: \.hasLesson)
  }

  /// Of a session that counts.
  public var minutes: ClosedRange<Int>? {
    let minutes = given.map(\.minutes.rawValue)
    guard let least = minutes.min(), let most = minutes.max() else { return nil }
    return least...most
  }

  /// What the course was measured by beside pain, in figures.
  public var measures: [MeasureOutcome] {
    course.measures.filter { $0.measure.code != .pain && $0.measure.type != .note }
  }
}

extension FindingLine {
  fileprivate var needsPhysician: Bool {
    guard !isCleared else { return false }
    return level == .absolute || level == .clearance || action == .emergency
      || action == .physicianToday
  }
}

extension SessionLine {
  fileprivate var isBrokenOff: Bool {
    marks.contains { if case .interrupted = $0 { true } else { false } }
  }
}

extension CourseLetter {
  /// The figures for programs.
  public var json: JSON {
    [
      "patient": .text(patient.key), "name": .string(patient.name), "born": .text(patient.born),
      "clinic": .string(clinic.name), "day": .text(day), "showsNotes": .bool(showsNotes),
      "course": .text(course.key), "kind": .text(course.terms.kind.code),
      "zone": .text(course.terms.zone.code), "side": .string(course.terms.side.rawValue),
      "diagnosis": .optionalText(course.order.diagnosis),
      "indication": .optionalText(course.order.indicationCode),
      "goal": .optionalText(course.order.goal), "state": .string(course.standing.state.rawValue),
      "planned": .number(course.standing.sessions), "given": .number(given.count),
      "elsewhere": .number(elsewhere), "first": .optionalText(given.first?.day),
      "last": .optionalText(given.last?.day),
      "leastMinutes": .optionalNumber(minutes?.lowerBound),
      "mostMinutes": .optionalNumber(minutes?.upperBound), "brokenOff": .number(brokenOff),
      "uncounted": .number(uncounted.count),
      "missed": .array(
        missed.map { ["cause": .string($0.cause.rawValue), "count": .number($0.count)] }),
      "pain": course.pain?.painJSON ?? .null,
      "measures": .array(measures.map { $0.json(showsNotes: showsNotes) }),
      "reactions": .array(
        reactions.map { ["reaction": .string($0.reaction.rawValue), "days": .texts($0.days)] }),
      "remaining": .number(course.standing.remaining),
      "next": .optionalText(course.standing.next?.earliest),
      "recall": .optionalText(course.recall), "selfMassage": .bool(hasLesson),
      "findings": .array(findings.map(\.json)),
    ]
  }
}
