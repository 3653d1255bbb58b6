import KurDomain
import KurRules
import KurStore

/// A prescription that was taken back.
public struct VoidedCourse: Sendable {
  public let patient: Patient
  public let course: Course
  public let reason: String
}

extension Practice {
  /// Makes a prescription count no more that was entered wrong and in which nothing was given yet.
  public func voidCourse(
    _ number: String, reason: String, by caller: Caller
  ) throws(ServiceError) -> VoidedCourse {
    try write(
      by: caller.about(number), may: .prescribeNonMedical,
      again: { desk, event in
        guard let number = event.subject, let key = Key<Course>(number: number),
          let course = try desk.records.courseAsWritten(key),
          let word = try desk.records.retraction(.course, key.rawValue)
        else { throw ServiceError.notFound("the first answer is gone", suggestions: []) }
        return VoidedCourse(
          patient: try desk.patient(of: event), course: course, reason: word.reason)
      }
    ) { try $0.voidCourse(number, reason: reason) }
  }

  /// Puts another prescription in the place of one that was entered wrong and in which nothing was
  /// given yet; what is not said stays. One that has begun is changed instead.
  /// - Parameter request: makes the request from the prescription as it is.
  public func amendCourse(
    _ number: String, reason: String, by caller: Caller,
    _ change: (Prescription) throws -> PrescriptionRequest
  ) throws(ServiceError) -> PrescribedCourse {
    try write(
      by: caller.about(number), may: .prescribeNonMedical,
      again: { desk, event in
        try desk.prescribed(Roll(desk.records).course(event.subject ?? ""))
      }
    ) { try $0.amendCourse(number, reason: reason, change) }
  }
}

extension Desk {
  package func voidCourse(
    _ number: String, reason: String
  ) throws -> Result<VoidedCourse, ServiceError> {
    let (course, patient) = try correctableCourse(number)
    let reason = try Wording.reason(reason)
    let owner = try records.prescribedFor(course.key) ?? patient.key
    try records.retract(.course, course.key.rawValue, of: owner, reason: reason)
    try recordEvent(.voided, of: patient.key, subject: course.key.description)
    return .success(VoidedCourse(patient: patient, course: course, reason: reason))
  }

  package func amendCourse(
    _ number: String, reason: String, _ change: (Prescription) throws -> PrescriptionRequest
  ) throws -> Result<PrescribedCourse, ServiceError> {
    let (old, patient) = try correctableCourse(number)
    let reason = try Wording.reason(reason)
    let attached = try records.attached(to: old.key)
    guard attached.isEmpty else {
      let words = attached.map { "\($0.count) \($0.record)\($0.count == 1 ? "" : "s")" }
      throw ServiceError.invalid(
        "\(old.key) has \(words.joined(separator: ", ")), which would stay behind: kur course change "
          + "changes its length and minutes, kur undo takes back what was recorded today")
    }
    var request = try change(old.prescription)
    if request.on == nil { request.on = .day(old.prescription.day) }
    if request.start == nil { request.start = .day(old.prescription.start) }
    return try prescribe(patient.key.description, request, replacing: (old, reason))
  }

  /// A prescription that its author, or a physician, may still take back.
  private func correctableCourse(_ number: String) throws -> (Course, Patient) {
    let course = try Roll(records).course(number)
    guard let patient = try records.patient(course.patient) else {
      throw ServiceError.notFound("the patient of \(course.key) is gone", suggestions: [])
    }
    if !person.holds(.physician) {
      try mayCorrect(
        course.key.description, of: [course.prescriber], on: course.prescription.day)
    }
    let given = try records.sessions(ofCourse: course.key)
    guard given.isEmpty else {
      throw ServiceError.invalid(
        "\(course.key) has \(given.count) \(given.count == 1 ? "session" : "sessions"): kur course "
          + "change changes what is to come, cancel or discontinue ends it")
    }
    return (course, patient)
  }
}
