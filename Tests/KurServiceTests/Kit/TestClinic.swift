import Foundation
import KurDomain
import KurRules
import KurService
import KurStore

/// A practice on a file of its own, on Monday 2 March 2026: with a staff, and with Elena Rusu, who
/// has consented, was examined and screened, and has a course of 10 daily sessions of the back.
final class TestClinic: Sendable {
  static let monday = day("2026-03-02")

  let folder: String
  let database: String
  let watch = Watch(monday)
  let practice: Practice
  let administrator: Staff
  let physician: Staff
  let therapist: Staff
  let receptionist: Staff
  let patient: Patient
  let course: Course

  init() throws {
    let first = try FirstClinic.made.get()
    folder = try temporaryFolder()
    database = folder + "/kur.db"
    try first.database.write(to: URL(fileURLWithPath: database))
    practice = try Practice.open(database, clock: watch.clock)
    administrator = first.administrator
    physician = first.physician
    therapist = first.therapist
    receptionist = first.receptionist
    patient = first.patient
    course = first.course
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var target: String { course.key.description }

  /// Sets the clock.
  func go(to day: CalendarDay, at time: ClockTime = ClockTime(clamping: 600)) {
    watch.set(day, time)
  }
}

extension Practice {
  /// Registers a patient, who consents, is examined and screened.
  func admit(
    _ name: String, born: String, by staff: (physician: Staff, receptionist: Staff)
  ) throws -> Patient {
    var request = PatientRequest()
    request.name = name
    request.born = .day(day(born))
    request.isAnotherPerson = true
    let patient = try addPatient(request, by: caller(staff.receptionist, "patient add"))
    let number = patient.key.description
    _ = try consent(
      ConsentRequest(patient: number, zones: ["KNEE-JOINT"]),
      by: caller(staff.receptionist, "consent"))
    _ = try examine(.complete(of: number), by: caller(staff.physician, "examine"))
    _ = try screen(
      ScreeningRequest(patient: number, asked: .full), by: caller(staff.physician, "screen"))
    return patient
  }
}

extension ExaminationRequest {
  /// An examination on which a prescription can rest.
  static func complete(of patient: String) throws -> ExaminationRequest {
    guard let diagnosis = DiagnosisCode("M54.5") else { throw BadExample() }
    return ExaminationRequest(
      patient: patient, complaint: "Low back pain", history: "Three weeks", visual: "Tense back",
      conclusion: "Less pain", diagnosis: diagnosis)
  }
}

extension PrescriptionRequest {
  /// Classical massage of back and loin for low back pain, to be changed.
  static func back(_ change: (inout PrescriptionRequest) -> Void = { _ in }) -> Self {
    var request = PrescriptionRequest(
      wishes: CourseWishes(kind: "classical-local", zone: "BACK-LUMBAR"))
    request.indication = "ind-low-back-pain"
    request.diagnosis = DiagnosisCode("M54.5")
    change(&request)
    return request
  }

  /// Classical massage of the left knee, which shares nothing with the back.
  static var knee: Self {
    back {
      $0.wishes.zone = "KNEE-JOINT"
      $0.wishes.side = .left
      $0.indication = "ind-musculoskeletal"
    }
  }
}

struct BadExample: Error {}

/// A day that a test writes correctly.
func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(ordinal: 0) }

/// A day of March 2026, which begins on a Sunday.
func march(_ number: Int) -> CalendarDay { day("2026-03-01").adding(days: number - 1) }

func caller(_ person: Staff, _ command: String, request: String? = nil) -> Caller {
  Caller(name: person.key.description, command: command, request: request)
}

func temporaryFolder() throws -> String {
  let folder = NSTemporaryDirectory() + "kur-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return folder
}
