import KurDomain

extension Transaction {
  public func insert(_ draft: NewExamination, by physician: Key<Staff>) throws -> Examination {
    let id = try insert(
      .examination,
      [
        "patient": SQLValue(draft.patient), "physician": SQLValue(physician),
        "day": SQLValue(draft.day), "diagnosis": .text(draft.diagnosis),
      ],
      sealed: [
        "complaint": .text(draft.complaint), "history": .text(draft.history),
        "visual": .text(draft.visual), "conclusion": .text(draft.conclusion),
      ])
    return Examination(key: Key(rawValue: id), draft: draft, physician: physician)
  }

  /// Any examination that counts; nil for another number.
  public func examination(_ key: Key<Examination>) throws -> Examination? {
    try first(
      "SELECT * FROM examination WHERE id = $1 AND retracted = 0", [SQLValue(key)]
    ) { try Examination($0) }
  }

  /// Any examination, whether it still counts or not.
  public func examinationAsWritten(_ key: Key<Examination>) throws -> Examination? {
    try first("SELECT * FROM examination WHERE id = $1", [SQLValue(key)]) { try Examination($0) }
  }

  /// The courses that rest on an examination, or on one whose place it took, and count.
  public func courses(restingOn examination: Key<Examination>) throws -> [Key<Course>] {
    try rows(
      """
      WITH RECURSIVE line (key) AS (
        SELECT CAST($1 AS INTEGER)
        UNION ALL
        SELECT replacement.replaces FROM line
        JOIN replacement ON replacement.record = 'examination' AND replacement.key = line.key)
      SELECT id FROM course WHERE retracted = 0 AND examination IN (SELECT key FROM line)
      ORDER BY id
      """, [SQLValue(examination)]
    ) { try $0.key("id") }
  }

  /// Newest first.
  public func examinations(of patient: Key<Patient>) throws -> [Examination] {
    let whole = try whole(patient)
    return try rows(
      "SELECT * FROM examination WHERE patient" + whole.is
        + "AND retracted = 0 ORDER BY day DESC, id DESC", [whole.key]
    ) { try Examination($0) }
  }
}

extension Examination {
  /// Texts that were erased read as empty.
  fileprivate init(_ row: Row) throws {
    self.init(
      key: try row.key("id"),
      draft: NewExamination(
        patient: try row.key("patient"), day: try row.day("day"),
        complaint: try row.optionalText("complaint") ?? "",
        history: try row.optionalText("history") ?? "",
        visual: try row.optionalText("visual") ?? "",
        conclusion: try row.optionalText("conclusion") ?? "",
        diagnosis: try row.text("diagnosis")),
      physician: try row.key("physician"))
  }
}
