import Foundation
import KurDomain
import KurTestSupport

/// A clinic with patients whose courses begin today, made once and copied for each trial.
struct SampleClinic: Sendable {
  /// A number and what it was given for.
  let patients: [String]
  private let machine: Kept

  /// The folder of a machine lives as long as it does.
  private final class Kept: @unchecked Sendable {
    let machine: Machine
    init(_ machine: Machine) { self.machine = machine }
  }

  struct NotMade: Error, CustomStringConvertible {
    let description: String
  }

  var database: String { machine.machine.folder.path + "/kur.db" }

  /// - Parameter now: the courses begin on this day; everything else is of the day before.
  init(patients count: Int, at now: Instant, zone: String = "UTC") throws {
    let machine = try Machine()
    let today = ClinicZone(zone).day(of: now)
    machine.environment["TZ"] = zone
    machine.setClock(today.adding(days: -1), ClockTime(clamping: 9 * 60))

    @discardableResult func kur(_ line: [String]) throws -> String {
      let outcome = machine.kur(line)
      machine.advance(seconds: 1)
      guard outcome.exitCode == 0 else {
        throw NotMade(description: "kur \(line.joined(separator: " ")): \(outcome.errors)")
      }
      return outcome.output
    }

    try kur([
      "init", "--clinic", "Lindenhof", "--administrator", "Ada Administrator", "--time-zone", zone,
      "--currency", "EUR",
    ])
    try kur([
      "staff", "add", "Petra Physician", "--role", "physician", "--registration", "MD-17", "--as",
      "Ada",
    ])
    try kur([
      "staff", "add", "Tomas Therapist", "--role", "therapist", "--medical-education",
      "--certificate-until", today.adding(days: 700).description, "--as", "Ada",
    ])
    try kur(["staff", "add", "Rita Receptionist", "--role", "receptionist", "--as", "Ada"])
    try kur(["calendar", "weekdays", "mon,tue,wed,thu,fri,sat,sun", "--as", "Ada"])
    var patients: [String] = []
    for index in 0..<count {
      let added = try kur([
        "patient", "add", "Faulty Patient\(index)", "--born", "1980-01-02", "--another-person",
        "--as", "Rita",
      ])
      guard let number = added.split(whereSeparator: \.isWhitespace).first.map(String.init) else {
        throw NotMade(description: "a patient has no number: \(added)")
      }
      try kur(["consent", number, "--as", "Rita"])
      try kur([
        "examine", number, "--complaint", "Back pain", "--history", "Weeks", "--visual", "Clear",
        "--conclusion", "Relief", "--diagnosis", "M54.5", "--as", "Petra",
      ])
      try kur(["screen", number, "--full", "--clear", "--as", "Petra"])
      try kur([
        "prescribe", number, "--kind", "classical-local", "--zone", "BACK-LUMBAR", "--indication",
        "ind-low-back-pain", "--diagnosis", "M54.5", "--start", today.description, "--as",
        "Petra",
      ])
      patients.append(number)
    }
    self.patients = patients
    self.machine = Kept(machine)
  }
}
