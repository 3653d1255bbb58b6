import Foundation
import KurDomain

@testable import KurStore

/// What every fixture begins as, made once and copied: making a database takes a while.
private struct FirstFixture: Sendable {
  static let made = Result { try FirstFixture() }

  /// The database, byte by byte.
  let database: Data
  let physician: Staff
  let therapist: Staff
  let patient: Patient

  private init() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    (physician, therapist, patient) = try FirstFixture.people(at: folder + "/first.db")
    database = try Data(contentsOf: URL(fileURLWithPath: folder + "/first.db"))
  }

  /// The database is whole once this has closed it.
  private static func people(at path: String) throws -> (Staff, Staff, Patient) {
    let store = try Store.create(at: path, now: Fixture.now)
    return try store.write(at: Fixture.now) { tx in
      try tx.insert(Clinic(name: "Sample", timeZone: "Europe/Chisinau", currency: "EUR"))
      let physician = try tx.insert(
        StaffProfile(name: "Ana Popescu", roles: [.physician], registration: "R1"))
      try tx.append(event(.initialised))
      let therapist = try tx.insert(
        StaffProfile(
          name: "Ion Rusu", roles: [.therapist], medicalEducation: true,
          certificateUntil: day("2030-01-01")))
      try tx.append(event(.staffAdded, by: physician))
      let patient = try tx.insert(
        PatientIdentity(name: "Élise Brun", born: day("1985-04-02"), phone: "+373 (22) 10-20-30"))
      try tx.append(event(.patientAdded, by: physician, of: patient))
      return (physician, therapist, patient)
    }
  }
}

/// A clinic with a physician, a therapist and a patient, in a folder of its own.
final class Fixture {
  static let now = Instant(milliseconds: 1_772_400_000_000)

  let folder: String
  let store: Store
  let physician: Staff
  let therapist: Staff
  let patient: Patient

  init() throws {
    let first = try FirstFixture.made.get()
    self.folder = try temporaryFolder()
    let path = folder + "/kur.db"
    try first.database.write(to: URL(fileURLWithPath: path))
    self.store = try Store.open(at: path, now: Self.now)
    (physician, therapist, patient) = (first.physician, first.therapist, first.patient)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes in a transaction that one event closes.
  @discardableResult
  func write<Value>(
    _ kind: Event.Kind = .logged, request: String? = nil, _ body: (Transaction) throws -> Value
  ) throws -> Value {
    try store.write(at: Self.now) { tx in
      let value = try body(tx)
      try tx.append(event(kind, by: physician, of: patient, request: request))
      return value
    }
  }

  func prescription(
    day: CalendarDay = KurStoreTests.day("2026-03-02"), sessions: Int = 10,
    takenOver: TakenOver? = nil
  ) -> Prescription {
    Prescription(
      patient: patient.key, day: day, kind: "classical-local", zone: "SPINE",
      exclusions: ["nape"], sessions: sessions, startMinutes: 15, targetMinutes: 40,
      intensityTarget: 3, frequency: "alternate", start: day, indication: "ind-stress",
      diagnosis: "M54.5", techniques: ["rub", "stroke-deep"], goal: "less pain",
      takenOver: takenOver)
  }

  func course(
    day: CalendarDay = KurStoreTests.day("2026-03-02"), sessions: Int = 10,
    takenOver: TakenOver? = nil
  ) throws -> Course {
    try write(.prescribed) { tx in
      try tx.insert(
        prescription(day: day, sessions: sessions, takenOver: takenOver),
        prescriber: physician.key)
    }
  }

  func given(_ day: CalendarDay, minutes: Minutes = 20) -> SessionAsGiven {
    SessionAsGiven(
      day: day, time: ClockTime("09:30"), minutes: minutes, intensity: 2,
      techniques: ["stroke-deep", "rub"], sites: [Site("lumbar"), Site("upper-back")],
      closing: 3, painBefore: 5, painAfter: 4, condition: .better, reaction: .none,
      note: "went well", performer: therapist.key)
  }

  @discardableResult
  func session(
    of course: Course, _ day: CalendarDay, counted: Bool = true, minutes: Minutes = 20,
    unconfirmed: Bool = false
  ) throws -> Session {
    try write { tx in
      try tx.insert(
        course: course.key, given: given(day, minutes: minutes), judged: judged(counted: counted),
        author: physician.key, isUnconfirmed: unconfirmed)
    }
  }

  func judged(counted: Bool = true) -> SessionAsJudged {
    SessionAsJudged(
      stage: .main, plannedMinutes: 20, plannedIntensity: 2, ceiling: 25, gapClass: .normal,
      isCounted: counted)
  }

  /// Runs a statement as any other program could.
  func tamper(_ statements: SQLText...) throws {
    try store.engine.write { connection in
      for statement in statements { try connection.run(statement, []) }
    }
  }

  func faults() throws -> [String] {
    try store.read { try $0.verifyChain().map(\.description) }
  }
}

func event(
  _ kind: Event.Kind, by actor: Staff? = nil, of patient: Patient? = nil, request: String? = nil
) -> Event {
  Event(
    kind: kind, actor: actor?.key, patient: patient?.key, command: "test", at: Fixture.now,
    request: request)
}

/// A day that a test writes correctly.
func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(ordinal: 0) }

func temporaryFolder() throws -> String {
  let folder = NSTemporaryDirectory() + "kur-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return folder
}

/// The kind of failure that a body ends in; nil when it succeeds.
func failure(_ body: () throws -> Void) -> StoreFailure.Kind? {
  do {
    try body()
    return nil
  } catch { return (error as? StoreFailure)?.kind }
}
