import KurDomain

/// What an amendment is judged by: it may leave as it was what was let by when the record was made,
/// and break nothing more.
/// - Source: design 3 (a correction re-judges nothing).
public struct AmendmentFindings: Sendable {
  /// What the amended record brings up and the one before did not.
  public let new: [RuleFinding]
  /// What both bring up, word for word.
  public let kept: [RuleFinding]

  public init(of amended: [RuleFinding], after before: [RuleFinding]) {
    let known = Set(before.map { Word($0) })
    self.new = amended.filter { !known.contains(Word($0)) }
    self.kept = amended.filter { known.contains(Word($0)) }
  }

  private struct Word: Hashable {
    let rule: RuleCode
    let message: String

    init(_ finding: RuleFinding) {
      self.rule = finding.rule
      self.message = finding.message
    }
  }
}

extension CourseRecord {
  /// The record as if a session had never been.
  public func removing(_ session: Key<Session>) -> CourseRecord {
    CourseRecord(
      course: course, terms: prescribed, sessions: sessions.filter { $0.key != session },
      missed: missed, decisions: decisions, changes: changes)
  }
}

extension Chart {
  /// The chart as if a course had never been.
  public func removing(_ course: Key<Course>) -> Chart {
    with(courses: courses.filter { $0.course.key != course })
  }

  /// The chart with another record of one of its courses.
  public func replacing(_ record: CourseRecord) -> Chart {
    with(courses: courses.map { $0.course.key == record.course.key ? record : $0 })
  }

  private func with(courses: [CourseRecord]) -> Chart {
    Chart(
      patient: patient, today: today, catalogue: catalogue, indications: indications,
      calendar: calendar, health: health, consents: consents, examinations: examinations,
      courses: courses, staff: staff, beside: beside)
  }
}

extension SessionDetails {
  /// These details where another one says nothing.
  public func amended(by other: SessionDetails) -> SessionDetails {
    var details = self
    details.meal = other.meal ?? meal
    details.bedtime = other.bedtime ?? bedtime
    details.mood = other.mood ?? mood
    details.lubricant = other.lubricant ?? lubricant
    details.device = other.device ?? device
    details.vibration = Vibration(
      hertz: other.vibration.hertz ?? vibration.hertz,
      amplitude: other.vibration.amplitude ?? vibration.amplitude,
      minutes: other.vibration.minutes ?? vibration.minutes)
    details.followsLymph = other.followsLymph ?? followsLymph
    details.painDuring = other.painDuring ?? painDuring
    details.isUnstretched = other.isUnstretched ?? isUnstretched
    details.rest = other.rest ?? rest
    details.advice = other.advice ?? advice
    details.lesson = other.lesson ?? lesson
    return details
  }
}
