import KurDomain
import KurRules
import KurStore

/// A clinic that was just made.
public struct NewPractice: Sendable {
  public let practice: Practice
  public let clinic: Clinic
  public let administrator: Staff
}

extension Practice {
  /// Makes a database with a clinic and its first administrator; nothing that exists is touched.
  public static func create(
    at database: String, clinic name: String, administrator: String, timeZone: String,
    currency: String, language: Language = .english, clock: Clock, command: String = "init"
  ) throws(ServiceError) -> NewPractice {
    let name = try Wording.line(name, "the clinic's name")
    let administrator = try Wording.line(administrator, "the administrator's name")
    guard ClinicZone(timeZone).isKnown else {
      throw .invalid("'\(timeZone.shown)' is no time zone; one is Europe/Chisinau")
    }
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw .invalid("'\(currency.shown)' is no currency; one is EUR")
    }
    let clinic = Clinic(name: name, timeZone: timeZone, currency: currency)
    return try translated(database) {
      let now = clock.now()
      let (store, person) = try Store.create(at: database, now: now) { records in
        try records.insert(clinic)
        if language != .english {
          try records.set(
            parameter: ParameterKey.clinicLanguage.rawValue, to: language.rawValue, reason: nil)
        }
        let person = try records.insert(
          StaffProfile(name: administrator, roles: [.administrator]))
        try records.append(
          Event(
            kind: .initialised, actor: nil, subject: person.key.description, command: command,
            at: now, request: RequestID.make(at: now)))
        return person
      }
      return NewPractice(
        practice: Practice(store: store, clock: clock, database: database), clinic: clinic,
        administrator: person)
    }
  }

  public func clinic() throws(ServiceError) -> Clinic {
    try translated(database) {
      guard let clinic = try store.read({ try $0.clinic() }) else {
        throw ServiceError.storage(
          StorageFault(kind: .foreign, message: "\(database) holds no clinic"))
      }
      return clinic
    }
  }

  /// Today on the clinic's calendar.
  public func today() throws(ServiceError) -> CalendarDay {
    try clinic().zone.day(of: clock.now())
  }

  /// What an administrator should know about the files themselves.
  public var warnings: [String] { store.looseness.map(\.warning) }

  /// The same of a backup, before its records are put in their place.
  public static func warnings(ofBackup path: String) -> [String] {
    Store.looseness(ofBackup: path).map(\.warning)
  }
}

extension Looseness {
  fileprivate var warning: String {
    "\(path) can be \(isFolder ? "written into" : "read or written") by others on this machine: "
      + "chmod \(mode) \(path)"
  }
}
