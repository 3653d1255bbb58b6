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
