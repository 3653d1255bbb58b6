import KurDomain

/// How reliably a patient comes to a course.
/// - Source: specification 5.6.
public struct Attendance: Hashable, Sendable {
  /// No-shows at the end of the record, one after another, without a session between them.
  public let consecutive: Int
  /// All no-shows since the last review by a physician.
  public let total: Int
  /// From how many on in a row somebody should call.
  public let consecutiveLimit: Int
  /// From how many on in all a physician should look.
  public let totalLimit: Int

  public init(_ record: CourseRecord, parameters: Parameters) {
    let noShows = record.missed.filter { $0.cause == .noShow }.map(\.day)
    let lastSession = record.sessions.last?.day
    let reviewed = record.decisions.last { $0.choice == .review }?.day
    self.consecutive = noShows.count { day in lastSession.map { day > $0 } ?? true }
    self.total = noShows.count { day in reviewed.map { day > $0 } ?? true }
    self.consecutiveLimit = parameters.int(.noShowConsecutive)
    let share = parameters.thousandths(.noShowShare) * record.terms.sessions
    self.totalLimit = (share + 999) / 1000
  }

  /// What should be done about it, in words; empty when nothing is.
  public var warnings: [String] {
    var warnings: [String] = []
    if consecutive >= consecutiveLimit {
      warnings.append("\(consecutive) no-shows in a row: contact the patient")
    }
    if total >= totalLimit {
      warnings.append(
        "\(total) no-shows in all, the limit is \(totalLimit): a physician reviews the course")
    }
    return warnings
  }
}
