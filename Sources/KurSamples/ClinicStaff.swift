import KurDomain
import KurService

/// Who works at a sample clinic.
struct ClinicStaff: Sendable {
  let administrator: Staff
  let physicians: [Staff]
  let therapists: [Staff]
  let receptionist: Staff

  var all: [Staff] { [administrator] + physicians + therapists + [receptionist] }

  init(hiredBy administrator: Staff, on day: CalendarDay, until: CalendarDay, in batch: Batch)
    throws
  {
    func hire(_ request: StaffRequest) throws -> Staff {
      try batch.desk(administrator, on: day, at: ClockTime(clamping: 480), command: "staff add")
        .addStaff(request).get()
    }
    func physician(_ name: String, _ registration: String) throws -> Staff {
      try hire(
        StaffRequest(
          name: name, roles: [.physician], registration: registration,
          registrationUntil: .day(until.adding(days: 700))))
    }
    func therapist(_ name: String) throws -> Staff {
      try hire(
        StaffRequest(
          name: name, roles: [.therapist], medicalEducation: true,
          certificateUntil: .day(until.adding(days: 500))))
    }
    self.administrator = administrator
    self.physicians = [
      try physician("Petra Physician", "MD-1001"), try physician("Paul Physician", "MD-1002"),
    ]
    self.therapists = [
      try therapist("Tomas Therapist"), try therapist("Tamara Therapist"),
      try therapist("Tibor Therapist"), try therapist("Teodora Therapist"),
    ]
    self.receptionist = try hire(
      StaffRequest(name: "Rita Receptionist", roles: [.receptionist]))
  }
}
