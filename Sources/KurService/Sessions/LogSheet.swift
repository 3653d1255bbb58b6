import KurDomain
import KurRules
import KurStore

/// A row of a day that was written on paper: a session, or a date that was missed.
public struct SheetRow: Sendable {
  public enum Record: Sendable {
    case session(LogRequest)
    case missed(target: String, on: DayWord?, MissedDate.Cause)
  }

  /// The line of the file, from 1.
  public let line: Int
  public let record: Record
  /// Whose course it is to be, where the row names both.
  public let patient: String?
  /// What the row says, its day written out: two rows that say the same are one.
  public let words: [String]

  public init(line: Int, _ record: Record, patient: String? = nil, words: [String]) {
    self.line = line
    self.record = record
    self.patient = patient
    self.words = words
  }

  /// The patient or the course, as it was typed.
  public var target: String {
    switch record {
    case .session(let request): request.target
    case .missed(let target, _, _): target
    }
  }
}

/// What became of a row.
public enum SheetResult: Sendable {
  case logged(LoggedSession)
  case missed(MissedDate, CourseLine, warnings: [String])
  /// An earlier run has stored this row: its session, or the course of which a date was missed, with
  /// that date.
  case known(Patient, subject: String, missed: CalendarDay? = nil)
  /// Nothing of it is stored but what was learnt of the patient.
  case refused(ServiceError)

  public var isRefused: Bool { if case .refused = self { true } else { false } }
}

/// What became of all rows.
public struct SheetOutcome: Sendable {
  public let rows: [(row: SheetRow, result: SheetResult)]
  /// False where it was a trial, or where one row refused all.
  public let isStored: Bool

  public var refused: Int { rows.count { $0.result.isRefused } }
}

/// How far a sheet is stored.
public enum SheetChoice: Sendable {
  /// Each row that nothing refuses.
  case eachGood
  /// All rows, or none.
  case allOrNone
  /// None: what would become of them is told.
  case trial
}

extension Practice {
  /// Takes in a whole day or more, a row after the other: each is judged by every rule as a session
  /// that is logged alone, and after the ones before it. A row that an earlier run has stored is not
  /// stored again.
  /// - Throws: for what is no fault of a row: who may not log, or a disk that takes no more.
  public func logSheet(
    _ rows: [SheetRow], _ choice: SheetChoice, by caller: Caller
  ) throws(ServiceError) -> SheetOutcome {
    try read(by: caller, may: .log) { _ in }
    guard choice == .eachGood else { return try together(rows, choice, by: caller) }
    var results: [(row: SheetRow, result: SheetResult)] = []
    for row in rows {
      let result: SheetResult
      do {
        result = try write(
          by: caller.about(row.target, asRow: row), may: .log, takesProof: false,
          again: { desk, event in try desk.known(event, as: row) }
        ) { try $0.record(row) }
      } catch {
        guard error.isOfOneRow else { throw error }
        result = .refused(error)
      }
      results.append((row, result))
    }
    return SheetOutcome(rows: results, isStored: true)
  }

  /// All rows in one transaction, which is taken back where it is not to be kept.
  private func together(
    _ rows: [SheetRow], _ choice: SheetChoice, by caller: Caller
  ) throws(ServiceError) -> SheetOutcome {
    var results: [(row: SheetRow, result: SheetResult)] = []
    do throws(ServiceError) {
      return try write(
        by: caller.withoutRequest, may: .log, takesProof: false,
        again: { _, _ in SheetOutcome(rows: [], isStored: false) }
      ) { desk in
        results = try rows.map { row in (row, try desk.result(of: row)) }
        guard choice == .allOrNone, !results.contains(where: \.result.isRefused) else {
          throw SheetOutcome.takenBack
        }
        return .success(SheetOutcome(rows: results, isStored: true))
      }
    } catch {
      guard case .invalid(SheetOutcome.mark) = error, results.count == rows.count else {
        throw error
      }
      return SheetOutcome(rows: results, isStored: false)
    }
  }
}

extension SheetOutcome {
  /// Ends a transaction of which nothing is kept; nobody reads it.
  fileprivate static let mark = "nothing of the sheet is stored"
  fileprivate static let takenBack = ServiceError.invalid(mark)
}

extension Desk {
  /// A row with others in one transaction.
  fileprivate func result(of row: SheetRow) throws -> SheetResult {
    let caller = caller.about(row.target, asRow: row)
    let desk = Desk(
      records: records, clinic: clinic, now: now, today: today, person: person, caller: caller)
    if let request = caller.request, let event = try records.event(request: request) {
      return try desk.known(event, as: row)
    }
    do {
      return try desk.record(row).get()
    } catch let error as ServiceError where error.isOfOneRow {
      return .refused(error)
    }
  }

  fileprivate func record(_ row: SheetRow) throws -> Result<SheetResult, ServiceError> {
    try mustBeOfOne(row)
    switch row.record {
    case .session(var request):
      let known = try known(to: request)
      request.observed.readings.removeAll { known.contains($0) }
      return try log(request, knowing: known).map { .logged($0) }
    case .missed(let target, let day, let cause):
      try may(.arrange)
      return try missed(target, cause: cause, on: day).map {
        .missed($0.missed, $0.line, warnings: $0.warnings)
      }
    }
  }

  /// A number that was mistyped does not become a session of somebody else.
  private func mustBeOfOne(_ row: SheetRow) throws {
    guard let named = row.patient, row.target != named else { return }
    let owner = try Roll(records).target(row.target, for: .writing).0
    let patient = try Roll(records).patient(named, for: .writing) { $0.key == owner.key }
    guard patient.key == owner.key else {
      throw ServiceError.invalid(
        "\(row.target) is a course of \(owner.name) (\(owner.key)), not of \(patient.name) "
          + "(\(patient.key))")
    }
  }

  /// The readings that are on record for the day already: those of a row that was refused are kept,
  /// and the same row again is no second measurement.
  private func known(to request: LogRequest) throws -> [Reading] {
    guard !request.observed.readings.isEmpty || request.painBefore != nil else { return [] }
    let day = try dayMeant(request.on, .past)
    let patient = try Roll(records).target(request.target, for: .writing) {
      try loadChart(of: $0).hasOpenCourse(on: day)
    }.0
    return try records.healthRecord(of: patient.key, since: day).readings
      .filter { $0.day == day }.map(\.reading)
  }

  /// What an earlier run has stored of the row, where that still counts.
  fileprivate func known(_ event: Event, as row: SheetRow) throws -> SheetResult {
    let subject = event.subject ?? ""
    switch row.record {
    case .session:
      guard let session = Key<Session>(number: subject),
        try records.session(Key(rawValue: records.successor(of: session.rawValue, .session)))
          != nil
      else {
        return .refused(
          .invalid("this row was stored as \(subject) and taken back; log it alone: kur log"))
      }
      return .known(try patient(of: event), subject: subject)
    case .missed(_, let word, let cause):
      let day = try dayMeant(word, .past)
      guard let course = Key<Course>(number: subject),
        try records.missedDates(ofCourses: [course]).contains(where: { $0.day == day })
      else {
        return .refused(
          .invalid(
            "this row was stored as a missed date of \(subject) and taken back; record it alone: "
              + "kur missed \(subject) --because \(cause.rawValue) --on \(day)"))
      }
      return .known(try patient(of: event), subject: subject, missed: day)
    }
  }
}

extension ServiceError {
  /// True for what the next row may be free of.
  fileprivate var isOfOneRow: Bool {
    switch self {
    case .refused, .invalid, .missing, .notFound, .ambiguous, .notPermitted: true
    case .badInput, .storage: false
    }
  }
}

extension Caller {
  /// The same for one row: what the row says names the write, so that it is done once.
  fileprivate func about(_ target: String, asRow row: SheetRow) -> Caller {
    about(target).asking(as: RequestID.of(row.words))
  }
}
