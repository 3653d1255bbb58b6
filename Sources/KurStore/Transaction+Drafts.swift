import KurDomain

/// What somebody has begun to enter for a patient and not finished: no records, so they are
/// replaced and deleted.
extension Transaction {
  /// Keeps an answer of a form; an earlier one of the same field is replaced.
  public func keep(_ value: String, for field: String, of form: String, _ patient: Key<Patient>)
    throws
  {
    try mark(
      """
      INSERT INTO draft (patient, form, field, value, at) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (patient, form, field) DO UPDATE SET (value, at) = ($4, $5)
      """,
      [
        SQLValue(patient), .text(form), .text(field), .text(value),
        SQLValue(now ?? Instant(milliseconds: 0)),
      ])
  }

  /// The answers of a form by field.
  public func draft(_ form: String, of patient: Key<Patient>) throws -> [String: String] {
    let found = try rows(
      "SELECT field, value FROM draft WHERE patient = $1 AND form = $2",
      [SQLValue(patient), .text(form)]
    ) { (try $0.text("field"), try $0.text("value")) }
    return Dictionary(found) { _, last in last }
  }

  /// Forgets a form that is done or given up.
  public func dropDraft(_ form: String, of patient: Key<Patient>) throws {
    try mark(
      "DELETE FROM draft WHERE patient = $1 AND form = $2", [SQLValue(patient), .text(form)])
  }
}
