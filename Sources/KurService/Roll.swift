import KurDomain
import KurRules
import KurStore

/// Finds people and courses by what somebody typed.
struct Roll {
  let records: Transaction

  init(_ records: Transaction) { self.records = records }

  enum Purpose {
    /// Any unique part of a name will do.
    case reading
    /// A number, or whole words of one name.
    case writing
  }

  // MARK: Staff

  func person(_ text: String?, called name: String = "--as") throws -> Staff {
    try person(text, among: try records.staff(), called: name)
  }

  /// Somebody who is on the staff on a day.
  func person(_ text: String, called name: String, presentOn day: CalendarDay) throws -> Staff {
    let found = try person(text, called: name)
    guard found.isPresent(on: day) else {
      throw ServiceError.invalid(
        "\(name) \(found.name) (\(found.key)) left"
          + (found.profile.leftOn.map { " on \($0)" } ?? "") + ", before \(day)")
    }
    return found
  }

  func person(
    _ text: String?, among staff: [Staff], called name: String = "--as"
  ) throws(ServiceError) -> Staff {
    guard let text, !text.isEmpty else {
      throw ServiceError.missing(["\(name) STAFF (or KUR_STAFF): who is at the desk"])
    }
    if let key = Key<Staff>(number: text), let found = staff.first(where: { $0.key == key }) {
      return found
    }
    let query = FoldedText(text)
    let found = staff.filter { query.isFound(in: FoldedText($0.name)) }
    if let only = found.first, found.count == 1 { return only }
    if found.isEmpty {
      throw ServiceError.notFound(
        "nobody on the staff is called '\(text.shown)'",
        suggestions: Nearest.to(text, in: staff.map(\.name)))
    }
    throw ServiceError.ambiguous(
      "'\(text.shown)' may be several people on the staff",
      candidates: found.map(Candidates.of))
  }

  // MARK: Patients

  /// - Parameter narrowing: of several patients whose names fit, those that it takes are meant.
  func patient(
    _ text: String, for purpose: Purpose, narrowing: (Patient) throws -> Bool = { _ in true }
  ) throws -> Patient {
    var found = try patients(text, for: purpose)
    if found.count > 1 {
      let narrowed = try found.filter(narrowing)
      if !narrowed.isEmpty { found = narrowed }
    }
    if let only = found.first, found.count == 1 { return only }
    if found.isEmpty { throw try notFound(text, purpose) }
    throw ServiceError.ambiguous(
      "'\(text.shown)' may be several patients; nothing was stored: use the number",
      candidates: found.map(Candidates.of))
  }

  private func patients(_ text: String, for purpose: Purpose) throws -> [Patient] {
    if let key = Key<Patient>(number: text) {
      return try records.patient(key).map { [$0] } ?? []
    }
    guard !text.looksLikeNumber(of: Patient.letter) else { return [] }
    let query = FoldedText(text)
    guard !query.value.isEmpty else { return [] }
    guard purpose == .writing else { return try records.patients(matching: query) }
    // A name is unique only among all that fit.
    return try records.patients(matching: query, limit: 1_000_000) { query.isWords(of: $0) }
  }

  private func notFound(_ text: String, _ purpose: Purpose) throws -> ServiceError {
    if text.looksLikeNumber(of: Patient.letter) {
      if let key = Key<Patient>(number: text), let day = try erased(key) {
        return .notFound("\(key) was erased on \(day)", suggestions: [])
      }
      return .notFound(
        "no patient has the number \(text.shown): a digit may be wrong, or two swapped",
        suggestions: [])
    }
    let partly =
      purpose == .writing ? try patients(text, for: .reading).map { "\($0.name) \($0.key)" } : []
    return .notFound(
      "no patient is called '\(text.shown)'"
        + (partly.isEmpty ? "" : "; to write, give the number or whole words of the name"),
      suggestions: Array(partly.prefix(3)))
  }

  // MARK: Courses

  /// A patient, or one of their courses, by what was typed.
  func target(
    _ text: String, for purpose: Purpose, narrowing: (Patient) throws -> Bool = { _ in true }
  ) throws -> (Patient, Key<Course>?) {
    if text.looksLikeNumber(of: Course.letter) {
      let course = try course(text)
      return (try patient(of: course), course.key)
    }
    return (try patient(text, for: purpose, narrowing: narrowing), nil)
  }

  /// Whose course it is.
  /// - Throws: `notFound` where that person was erased.
  func patient(of course: Course) throws -> Patient {
    if let patient = try records.patient(course.patient) { return patient }
    guard let day = try erased(course.patient) else {
      throw ServiceError.notFound("the patient of \(course.key) is gone", suggestions: [])
    }
    throw ServiceError.notFound(
      "the patient of \(course.key) was erased on \(day)", suggestions: [])
  }

  /// The day on which somebody was erased; nil for those who were not.
  func erased(_ key: Key<Patient>) throws -> CalendarDay? {
    guard let at = try records.erasure(of: key), let clinic = try records.clinic() else {
      return nil
    }
    return clinic.zone.day(of: at)
  }

  func course(_ text: String) throws -> Course {
    let key = Key<Course>(number: text)
    if let key, let course = try records.course(key) { return course }
    let last = try key.map {
      Key<Course>(rawValue: try records.successor(of: $0.rawValue, .course))
    }
    if let last, let course = try records.course(last) { return course }
    if let last, let word = try records.retraction(.course, last.rawValue) {
      throw ServiceError.notFound("\(last) is void: \(try words(word))", suggestions: [])
    }
    throw ServiceError.notFound(
      "no course has the number \(text.shown): a digit may be wrong, or two swapped",
      suggestions: [])
  }

  func session(_ text: String) throws -> Session {
    let key = Key<Session>(number: text)
    if let key, let session = try records.session(key) { return session }
    let last = try key.map {
      Key<Session>(rawValue: try records.successor(of: $0.rawValue, .session))
    }
    if let last, let session = try records.session(last) { return session }
    if let last, let word = try records.retraction(of: last) {
      throw ServiceError.notFound("\(last) is void: \(try words(word))", suggestions: [])
    }
    throw ServiceError.notFound(
      "no session has the number \(text.shown): a digit may be wrong, or two swapped",
      suggestions: [])
  }

  /// The number of the record that has the place of this one now; itself for any other text.
  func last(_ text: String) throws -> String {
    if let key = Key<Session>(number: text) {
      return Key<Session>(rawValue: try records.successor(of: key.rawValue, .session)).description
    }
    if let key = Key<Screening>(number: text) {
      return Key<Screening>(rawValue: try records.successor(of: key.rawValue, .screening))
        .description
    }
    if let key = Key<Examination>(number: text) {
      return Key<Examination>(rawValue: try records.successor(of: key.rawValue, .examination))
        .description
    }
    if let key = Key<Course>(number: text) {
      return Key<Course>(rawValue: try records.successor(of: key.rawValue, .course)).description
    }
    return text.uppercased()
  }

  /// `by Ana Popa on 2026-03-05`. Why stands in the history, for those who may read it.
  func words(_ retraction: Retraction) throws -> String {
    let name = try retraction.author.flatMap { try records.staff($0) }?.name ?? "somebody"
    let zone = try records.clinic()?.zone ?? ClinicZone("UTC")
    return "by \(name) on \(zone.day(of: retraction.at)); kur history says why"
  }
}

/// How candidates are told apart.
enum Candidates {
  static func of(_ patient: Patient) -> ServiceError.Candidate {
    ServiceError.Candidate(
      number: patient.key.description, name: patient.name, detail: "born \(patient.born)")
  }

  static func of(_ person: Staff) -> ServiceError.Candidate {
    ServiceError.Candidate(
      number: person.key.description, name: person.name,
      detail: person.profile.roles.map(\.rawValue).joined(separator: ", "))
  }

  static func of(_ record: CourseRecord, state: CourseState) -> ServiceError.Candidate {
    ServiceError.Candidate(
      number: record.course.key.description,
      name: "\(record.terms.kind.code) on \(record.terms.zone.code)"
        + (record.terms.side == .none ? "" : ", \(record.terms.side.rawValue)"),
      detail: "\(state.rawValue), prescribed \(record.course.prescription.day)")
  }
}

extension FoldedText {
  /// True when every word is found somewhere in the other text.
  func isFound(in other: FoldedText) -> Bool {
    !words.isEmpty && words.allSatisfy { other.value.contains($0) }
  }

  /// True when every word is a whole word of the other text.
  func isWords(of other: FoldedText) -> Bool {
    !words.isEmpty && words.allSatisfy(other.words.contains)
  }
}

extension String {
  /// What was typed, safe to print: short, and without control characters.
  var shown: String {
    let cut = count > 60 ? prefix(60) + "…" : self[...]
    return String(cut.map { $0.unicodeScalars.contains { $0.properties.isControl } ? " " : $0 })
  }

  func looksLikeNumber(of letter: Character) -> Bool {
    first?.uppercased() == String(letter) && count > 1
      && dropFirst().utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isControl: Bool { generalCategory == .control || generalCategory == .format }
}
