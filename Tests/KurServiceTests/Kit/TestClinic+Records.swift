import KurDomain
import KurService
import KurStore

extension TestClinic {
  /// Looks at what is stored, past the service.
  func records<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
    try Store.open(at: database, now: Instant(Self.monday)).read(body)
  }

  /// The events that a piece of work has added.
  func written(_ work: () throws -> Void) throws -> [Event] {
    let before = try records { try $0.events().last?.number ?? 0 }
    try work()
    return try records { try $0.events(after: before).map(\.event) }
  }

  func sessions() throws -> [Session] { try records { try $0.sessions(ofCourse: course.key) } }

  func missedDates() throws -> [MissedDate] {
    try records { try $0.missedDates(ofCourses: [course.key]) }
  }

  func health() throws -> HealthRecord { try records { try $0.healthRecord(of: patient.key) } }

  /// What keeps the records from being whole, in words.
  func faults() throws -> [String] {
    try records { try $0.verifyChain().map(\.description) }
  }
}
