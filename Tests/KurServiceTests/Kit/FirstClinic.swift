import Foundation
import KurDomain
import KurRules
import KurService

/// What every test clinic begins as, made once and copied: making a database takes a while.
struct FirstClinic: Sendable {
  static let made = Result { try FirstClinic() }

  /// The database, byte by byte.
  private(set) var database: Data
  let administrator: Staff
  let physician: Staff
  let therapist: Staff
  let receptionist: Staff
  let patient: Patient
  let course: Course

  private init() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    self = try FirstClinic(at: folder + "/first.db")
    database = try Data(contentsOf: URL(fileURLWithPath: folder + "/first.db"))
  }

  /// The database is whole once this has closed it.
  private init(at path: String) throws {
    let watch = Watch(TestClinic.monday)
    let made = try Practice.create(
      at: path, clinic: "Sample Clinic",
      administrator: "Vera Botnari", timeZone: "Europe/Chisinau", currency: "EUR",
      clock: watch.clock)
    let practice = made.practice
    func hire(_ request: StaffRequest) throws -> Staff {
      try practice.addStaff(request, by: caller(made.administrator, "staff add"))
    }
    database = Data()
    administrator = made.administrator
    physician = try hire(
      StaffRequest(
        name: "Ion Munteanu", roles: [.physician], registration: "MD-1",
        registrationUntil: .day(day("2027-12-31"))))
    therapist = try hire(
      StaffRequest(
        name: "Ana Popa", roles: [.therapist], medicalEducation: true,
        certificateUntil: .day(day("2027-12-31"))))
    receptionist = try hire(StaffRequest(name: "Olga Ceban", roles: [.receptionist]))
    patient = try practice.admit(
      "Elena Rusu", born: "1980-05-04", by: (physician, receptionist))
    course = try practice.prescribe(
      patient.key.description, .back(), by: caller(physician, "prescribe")
    ).course
  }
}
