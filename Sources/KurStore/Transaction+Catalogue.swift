import KurDomain

extension Transaction {
  /// A whole list, in the order in which people read it; parameters with the clinic's own values.
  /// - Throws: `CatalogueFault` for a row that cannot be understood.
  public func entries<Entry: CatalogueEntry>(of: Entry.Type = Entry.self) throws -> [Entry] {
    let sql = Entry.list == .parameters ? Self.parameters : CatalogueTable.of(Entry.list).all
    return try remembered { try entries(sql) }
  }

  public func entry(_ code: Code<Kind>) throws -> Kind? { try one(code.rawValue) }
  public func entry(_ code: Code<Zone>) throws -> Zone? { try one(code.rawValue) }
  public func entry(_ code: Code<Technique>) throws -> Technique? { try one(code.rawValue) }
  public func entry(_ code: Code<Indication>) throws -> Indication? { try one(code.rawValue) }
  public func entry(_ code: Code<Measure>) throws -> Measure? { try one(code.rawValue) }
  public func entry(_ code: Code<Therapy>) throws -> Therapy? { try one(code.rawValue) }
  public func entry(_ code: Code<Contraindication>) throws -> Contraindication? {
    try one(code.rawValue)
  }

  /// A list as it is kept, for people who browse it: the columns, then the rows as text; the last
  /// column says whose a row is.
  public func table(of list: CatalogueList) throws -> (columns: [String], rows: [[String]]) {
    let table = CatalogueTable.of(list)
    let sql = list == .parameters ? Self.parameters : table.all
    let rows = try rows(sql) { row in
      let entry = CatalogueRow(row, list: list)
      return table.columns.map { entry.optional($0) ?? "" } + [entry.optional("owner") ?? "kur"]
    }
    return (table.columns + ["owner"], rows)
  }

  /// All lists that the rules read.
  public func fullCatalogue() throws -> Catalogue {
    Catalogue(
      leaves: try entries(), techniques: try entries(), frequencies: try entries(),
      kinds: try entries(), dosages: try entries(), zones: try entries(),
      contraindications: try entries(), parameters: try entries())
  }

  /// What the work on one patient needs: the kinds, dosages and zones of the patient's courses and
  /// of what is named; the contraindications that are computed, that the patient has or had, also
  /// as a physician changed them, and that are named, each with the others of its event; all of the other lists.
  public func catalogue(
    forPatient patient: Key<Patient>? = nil, adding codes: [Code<Contraindication>] = [],
    kind: Code<Kind>? = nil, zone: Code<Zone>? = nil
  ) throws -> Catalogue {
    let whole = try patient.map(whole) ?? (is: "= $1", key: .null)
    return Catalogue(
      leaves: try entries(), techniques: try entries(), frequencies: try entries(),
      kinds: try entries(
        "SELECT * FROM kinds WHERE code = $2 OR code IN (SELECT kind FROM course WHERE patient"
          + whole.is + ") ORDER BY sequence", [whole.key, SQLValue(kind)]),
      dosages: try entries(
        "SELECT * FROM dosages WHERE kind = $2 OR kind IN (SELECT kind FROM course WHERE patient"
          + whole.is + ") ORDER BY sequence", [whole.key, SQLValue(kind)]),
      zones: try entries(
        "SELECT * FROM zones WHERE code = $2 OR code IN (SELECT zone FROM course WHERE patient"
          + whole.is + ") ORDER BY sequence", [whole.key, SQLValue(zone)]),
      contraindications: try contraindications(of: whole) + named(codes),
      parameters: try entries())
  }

  private func contraindications(
    of whole: (is: SQLText, key: SQLValue)
  ) throws -> [Contraindication] {
    try entries(
      """
      WITH known AS (
        SELECT finding.code FROM screening JOIN finding ON finding.screening = screening.id
        WHERE screening.patient
      """ + whole.is + "UNION SELECT code FROM clearance WHERE patient" + whole.is
        + "UNION SELECT to_code FROM finding_revision WHERE to_code IS NOT NULL AND patient"
        + whole.is
          + """
          )
          SELECT * FROM contraindications
          WHERE origin NOT IN ('asserted', 'event') OR code IN (SELECT code FROM known)
            OR event IN (
              SELECT event FROM contraindications WHERE code IN (SELECT code FROM known))
          ORDER BY sequence
          """, [whole.key])
  }

  private func named(_ codes: [Code<Contraindication>]) throws -> [Contraindication] {
    let list = Contraindication.list
    return try rows(
      "SELECT * FROM contraindications WHERE code" + .among
        + "OR event IN (SELECT event FROM contraindications WHERE code" + .among + ")",
      among: codes.map { SQLValue($0) }
    ) { try Contraindication(CatalogueRow($0, list: list)) }
  }

  private func one<Entry: CatalogueEntry>(_ code: String) throws -> Entry? {
    try first(CatalogueTable.of(Entry.list).one, [.text(code)]) {
      try Entry(CatalogueRow($0, list: Entry.list))
    }
  }

  private func entries<Entry: CatalogueEntry>(
    _ sql: SQLText, _ arguments: [SQLValue] = []
  ) throws -> [Entry] {
    try rows(sql, arguments) { try Entry(CatalogueRow($0, list: Entry.list)) }
  }

  /// One parameter as the clinic has set it; nil for a key that the catalogue lacks.
  public func parameter(_ key: ParameterKey) throws -> String? {
    try first(
      """
      SELECT coalesce((
          SELECT setting.value FROM parameter_setting AS setting
          WHERE setting.parameter = parameters.code ORDER BY setting.id DESC LIMIT 1),
        parameters.value) AS value
      FROM parameters WHERE code = $1
      """, [.text(key.rawValue)]
    ) { try $0.text("value") }
  }

  private static let parameters: SQLText = """
    SELECT parameters.code, name, coalesce((
        SELECT setting.value FROM parameter_setting AS setting
        WHERE setting.parameter = parameters.code ORDER BY setting.id DESC LIMIT 1),
      parameters.value) AS value, type, unit, minimum, maximum, accepted, provenance, sources
    FROM parameters ORDER BY sequence, code
    """
}
