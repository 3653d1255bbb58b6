import KurDomain
import KurStore

extension Practice {
  /// Hands out everything that is stored about a patient: every version of every record, the events
  /// and the looks. That it was handed out is the last event of it.
  public func export(_ text: String, by caller: Caller) throws(ServiceError) -> PersonFile {
    try write(
      by: caller.about(text), may: .keep, again: { try $0.personFile(of: try $0.patient(of: $1)) }
    ) { desk in
      let patient = try Roll(desk.records).patient(text, for: .writing)
      try desk.recordEvent(.exported, of: patient.key, subject: patient.key.description)
      return .success(try desk.personFile(of: patient))
    }
  }
}

extension Desk {
  fileprivate func personFile(of patient: Patient) throws -> PersonFile {
    let records = try self.records.everything(about: patient.key)
    let retractions = Retractions(records)
    let ofEvent = Dictionary(grouping: records, by: \.event)
    return PersonFile(
      clinic: clinic, patient: patient, at: now,
      entries: try self.records.events(about: patient.key, with: records).map { event in
        PersonFile.Entry(
          event: event,
          records: (ofEvent[event.number] ?? []).map { PersonFile.Record($0, retractions) })
      },
      drafts: try self.records.drafts(of: patient.key).map {
        PersonFile.Draft(form: $0.form, field: $0.field, value: $0.value)
      },
      staff: Dictionary(try self.records.staff().map { ($0.key, $0) }) { first, _ in first })
  }
}

/// Why records of a person were taken back.
private struct Retractions {
  private var known: [String: PersonFile.TakenBack] = [:]

  init(_ records: [StoredRecord]) {
    for record in records {
      let (what, key): (String?, String?)
      switch record.record {
      case "retraction": (what, key) = (record["record"], record["key"])
      case "session_void": (what, key) = ("session", record["session"])
      default: continue
      }
      guard let what, let key else { continue }
      known["\(what) \(key)"] = PersonFile.TakenBack(
        event: record.event, reason: record.texts.first { $0.column == "reason" }?.value ?? "")
    }
  }

  subscript(record: StoredRecord) -> PersonFile.TakenBack? {
    known["\(record.record) \(record.key)"]
  }
}

extension StoredRecord {
  fileprivate subscript(column: String) -> String? {
    values.first { $0.column == column }?.value
  }
}

extension PersonFile.Record {
  fileprivate init(_ record: StoredRecord, _ retractions: Retractions) {
    func fields(_ columns: [(column: String, value: String)]) -> [PersonFile.Field] {
      columns.map { PersonFile.Field($0.column, $0.value) }
    }
    self.init(
      record: record.record, key: record.key, values: fields(record.values),
      texts: fields(record.texts),
      parts: record.parts.map {
        PersonFile.Part(record: $0.record, rows: $0.rows.map(fields))
      },
      marks: record.marks, takenBack: retractions[record])
  }
}
