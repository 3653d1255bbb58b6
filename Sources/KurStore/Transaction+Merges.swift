import KurDomain

/// Numbers that are one person's. What is stored under any of them is found under the kept one; no
/// record is rewritten.
extension Transaction {
  /// Makes two numbers one person's.
  /// - Throws: `unique` where `merged` is merged already.
  public func merge(
    _ merged: Key<Patient>, into kept: Key<Patient>, reason: String
  ) throws {
    _ = try insert(
      .patientMerge, ["kept": SQLValue(kept), "merged": SQLValue(merged)],
      sealed: ["reason": .text(reason)])
    forgetMerges()
  }

  /// Makes them two again.
  /// - Returns: the number under which it was kept; nil where nothing was merged.
  public func unmerge(_ merged: Key<Patient>, reason: String) throws -> Key<Patient>? {
    let found = try first(
      "SELECT id, kept FROM patient_merge WHERE merged = $1 AND retracted = 0", [SQLValue(merged)]
    ) { (try $0.integer("id"), try $0.key("kept", of: Patient.self)) }
    guard let (id, kept) = found else { return nil }
    try retract(.patientMerge, id, of: kept, reason: reason)
    forgetMerges()
    return kept
  }

  /// The number under which somebody goes on.
  public func person(_ number: Key<Patient>) throws -> Key<Patient> {
    try merges().person(number)
  }

  /// The number with which somebody is stored as another one's other number; nil for none.
  public func isMerged(_ number: Key<Patient>) throws -> Bool {
    try person(number) != number
  }

  /// All merges that count, read once in a transaction.
  func merges() throws -> PatientMerges {
    try rememberedMerges {
      PatientMerges(
        try rows("SELECT kept, merged, event FROM patient_merge WHERE retracted = 0 ORDER BY id") {
          PatientMerge(
            kept: try $0.key("kept"), merged: try $0.key("merged"),
            event: try $0.integer("event"))
        })
    }
  }

  /// How statements ask for somebody: what follows the column, with the number as `$1`. For those of
  /// whom one number is known, which is nearly everybody, it is a plain comparison.
  func whole(_ patient: Key<Patient>) throws -> (is: SQLText, key: SQLValue) {
    let merges = try merges()
    let isOne = merges.others(of: patient).isEmpty
    return (isOne ? "= $1" : .anyNumber, SQLValue(merges.person(patient)))
  }
}

extension SQLText {
  /// Any number of the person whose kept number is `$1`.
  fileprivate static let anyNumber: SQLText = """
    IN (
      WITH RECURSIVE person (number) AS (
        SELECT CAST($1 AS INTEGER)
        UNION
        SELECT patient_merge.merged FROM person
        JOIN patient_merge ON patient_merge.kept = person.number
        WHERE patient_merge.retracted = 0)
      SELECT number FROM person)
    """
}
