import KurDomain
import KurRules
import KurStore

/// A course with its patient's file.
public struct CourseFile: Sendable {
  public let file: PatientFile
  public let line: CourseLine
}

extension Practice {
  /// A patient's record as of a day, for reports. A course's number names its patient.
  /// - Parameter kind: `reported` for what is handed out, `seen` for a look.
  public func file(
    of target: String, on word: DayWord?, as kind: Event.Kind = .seen,
    withAccount: Bool = false, by caller: Caller
  ) throws(ServiceError) -> PatientFile {
    try look(by: caller.about(target), may: .report, as: kind) { desk in
      let patient = try Roll(desk.records).target(target, for: .reading).0
      desk.sees(patient)
      if withAccount { try desk.may(.takeFees) }
      return try desk.file(of: patient, on: word, withAccount: withAccount)
    }
  }

  /// A course with the record of its patient; a patient stands for the only course.
  /// - Parameter kind: `reported` for what is handed out, `seen` for a look.
  public func course(
    _ target: String, on word: DayWord?, as kind: Event.Kind = .seen, by caller: Caller
  ) throws(ServiceError) -> CourseFile {
    try look(by: caller.about(target), may: .report, as: kind) { desk in
      let (patient, named) = try Roll(desk.records).target(target, for: .reading)
      desk.sees(patient)
      let file = try desk.file(of: patient, on: word)
      let record = try file.chart.course(named, on: file.day)
      return CourseFile(
        file: file,
        line: CourseLine(
          patient: patient, record: record,
          standing: file.chart.standing(of: record, on: file.day), staff: file.chart.staff))
    }
  }
}

extension Desk {
  func file(
    of patient: Patient, on word: DayWord?, withAccount: Bool = false
  ) throws -> PatientFile {
    let day = (word ?? .today).resolved(today: today, .past)
    return PatientFile(
      clinic: clinic, chart: try loadChart(of: patient, withPractice: true), day: day,
      overrides: try records.sessionOverrides(ofPatient: patient.key),
      courseOverrides: try records.courseOverrides(ofPatient: patient.key), reader: person,
      account: withAccount ? try account(of: patient.key).through(day) : nil)
  }
}
