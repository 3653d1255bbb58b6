import KurDomain
import KurRules
import KurStore

/// What became of a session that was wrong, and what follows.
public struct CorrectedSession: Sendable {
  public let patient: Patient
  /// The session as it was.
  public let before: Session
  /// The session that has its place; nil where it is void.
  public let after: Session?
  public let reason: String
  /// The course without the one and with the other.
  public let record: CourseRecord
  /// Its number in the course, by the order of days.
  public let number: Int
  public let standing: Standing
  public let warnings: [RuleFinding]
  public let overridden: [Override]
  /// Later sessions that would now break a rule.
  public let later: [String]
  /// What was kept with it and still counts, as the day's screening.
  public let kept: [String]

  /// True for a deviation on which a physician is to say a word again.
  public var awaitsAcceptance: Bool { after?.deviation.map { $0.acceptance == nil } ?? false }
}

extension Desk {
  func corrected(
    _ before: Session, to after: Session?, reason: String, warnings: [RuleFinding] = [],
    overridden: [Override] = [], kept: [String] = []
  ) throws -> CorrectedSession {
    guard let course = try records.course(before.course),
      let patient = try records.patient(course.patient)
    else {
      throw ServiceError.notFound("the course of \(before.key) is gone", suggestions: [])
    }
    let chart = try loadChart(of: patient)
    guard let record = chart.record(of: course.key) else {
      throw ServiceError.notFound("\(course.key) cannot be read", suggestions: [])
    }
    let changed = [before.day, after?.day].compactMap { $0 }.min() ?? before.day
    let last = max(record.sessions.last?.day ?? today, today)
    return CorrectedSession(
      patient: patient, before: before, after: after, reason: reason, record: record,
      number: Progress(record.before(after?.day ?? before.day)).nextNumber,
      standing: chart.standing(of: record, on: last), warnings: warnings,
      overridden: overridden,
      later: LaterSessions.conflicts(since: changed, except: after, in: record, chart), kept: kept)
  }
}
