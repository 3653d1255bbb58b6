import KurDomain
import KurSchema
import Testing

@testable import KurStore

@Suite struct CatalogueTests {
  private func rows<Entry: CatalogueEntry>(_: Entry.Type) throws -> [Entry] {
    let text = try #require(KurSchema.catalogue(Entry.list.rawValue))
    let file = try CommaSeparated(text)
    return try file.rows.map { row in
      try Entry(
        CatalogueRow(
          list: Entry.list.rawValue,
          fields: Dictionary(zip(file.header, row.fields), uniquingKeysWith: { $1 })))
    }
  }

  @Test func `the store hands out the lists as they are embedded`() throws {
    let clinic = try Fixture()
    func same<Entry: CatalogueEntry>(_ type: Entry.Type) throws -> Bool {
      let stored = try clinic.store.read { try $0.entries(of: type) }
      return String(describing: stored) == String(describing: try rows(type))
    }
    #expect(try same(Parameter.self))
    #expect(try same(Frequency.self))
    #expect(try same(Leaf.self))
    #expect(try same(Zone.self))
    #expect(try same(Kind.self))
    #expect(try same(Dosage.self))
    #expect(try same(Contraindication.self))
    #expect(try same(Indication.self))
    #expect(try same(Therapy.self))
    #expect(try same(Question.self))
    #expect(
      try clinic.store.read { try $0.entries(of: Technique.self).map(\.code) }
        == rows(Technique.self).map(\.code))
  }

  @Test func `one entry is found by its code`() throws {
    let clinic = try Fixture()
    let found = try clinic.store.read { tx throws in
      [
        try tx.entry(Code<Kind>("classical-local"))?.code.rawValue,
        try tx.entry(Code<Zone>("SPINE"))?.code.rawValue,
        try tx.entry(Code<Technique>("rub"))?.code.rawValue,
        try tx.entry(Code<Indication>("ind-stress"))?.code.rawValue,
        try tx.entry(Code<Contraindication>("fever"))?.code.rawValue,
        try tx.entry(Code<Kind>("none"))?.code.rawValue,
      ]
    }
    #expect(found == ["classical-local", "SPINE", "rub", "ind-stress", "fever", nil])
  }

  @Test func `a patient's catalogue holds what the patient's work needs`() throws {
    let clinic = try Fixture()
    _ = try clinic.course()
    let screening = NewScreening(
      day: day("2026-03-02"), asked: .daily, findings: [StatedFinding(code: "burn")])
    try clinic.write(.screened) {
      _ = try $0.insert(screening, of: clinic.patient.key, by: clinic.therapist.key)
    }
    let (own, full) = try clinic.store.read {
      (
        try $0.catalogue(
          forPatient: clinic.patient.key, adding: ["hernia-disc"], kind: "relaxation", zone: "HEAD"),
        try $0.fullCatalogue()
      )
    }
    #expect(Set(own.kinds.keys) == ["classical-local", "relaxation"])
    #expect(Set(own.zones.keys) == ["SPINE", "HEAD"])
    #expect(Set(own.dosages.map(\.kind)) == ["classical-local", "relaxation"])
    #expect(own.techniques.count == full.techniques.count)
    #expect(own.body.leaves.count == full.body.leaves.count)
    for code in ["burn", "hernia-disc", "fever"] as [Code<Contraindication>] {
      #expect(own.contraindications[code] != nil)
    }
    #expect(own.contraindications["serious-condition"] == nil)
    #expect(own.contraindications.count < full.contraindications.count)
  }

  @Test func `codes of one event come together`() throws {
    let clinic = try Fixture()
    let full = try clinic.store.read { try $0.fullCatalogue().contraindications.values }
    let events = Dictionary(grouping: full.filter { $0.event != nil }, by: \.event)
    let event = try #require(events.values.first { $0.count > 1 })
    let named = try #require(event.first)
    let own = try clinic.store.read { try $0.catalogue(adding: [named.code]).contraindications }
    #expect(event.allSatisfy { own[$0.code] != nil })
  }

  @Test func `the clinic's value of a parameter is the one that holds`() throws {
    let clinic = try Fixture()
    try clinic.write(.calendarChanged) { tx in
      try tx.set(parameter: "screening.vitals", to: "all", reason: "house rule")
    }
    try clinic.store.read { tx throws in
      #expect(try tx.fullCatalogue().parameters.word(.screeningVitals) == "all")
      let table = try tx.table(of: .parameters)
      #expect(table.columns.prefix(3) == ["code", "name", "value"])
      #expect(table.rows.contains { $0[0] == "screening.vitals" && $0[2] == "all" })
    }
    #expect(
      failure { try clinic.write { try $0.set(parameter: "none", to: "1", reason: nil) } }
        == .foreignKey)
  }

  @Test func `a changed list keeps what it said and leaves the clinic's own rows alone`() throws {
    let clinic = try Fixture()
    try clinic.tamper(
      """
      INSERT INTO frequencies (code, name, gap_days, sequence, owner)
      VALUES ('own', 'Our own', 4, 99, 'clinic')
      """)
    let text = """
      code,name,gap_days,normal_days,hold_days,step_back_days,sources
      new,New,3,4,5,6,here
      daily,Every day,1,4,7,14,specification 5.6
      own,Not ours,9,,,,here
      """
    try clinic.store.engine.write { connection in
      try CatalogueLoading(connection: connection, now: Fixture.now).load(.frequencies, from: text)
    }
    let frequencies = try clinic.store.read { try $0.entries(of: Frequency.self) }
    func name(_ code: Code<Frequency>) -> String? { frequencies.first { $0.code == code }?.name }
    #expect(name("new") == "New")
    #expect(name("daily") == "Every day")
    #expect(name("own") == "Our own")
    #expect(name("alternate") == "Every other day")
    let history = try clinic.store.engine.read { connection in
      try connection.rows("SELECT code, record FROM catalogue_history", []) {
        (try $0.text("code"), try $0.text("record"))
      }
    }
    #expect(history.map(\.0) == ["daily"])
    #expect(history.first?.1.contains("name=Daily") == true)
  }

  @Test func `an older catalogue is refreshed when the database is opened`() throws {
    let clinic = try Fixture()
    try clinic.tamper(
      "UPDATE kinds SET name = 'Older' WHERE code = 'relaxation'",
      "UPDATE catalogue_version SET version = 99")
    let store = try Store.open(at: clinic.store.path, now: Fixture.now)
    let name = try store.read { try $0.entry("relaxation" as Code<Kind>)?.name }
    #expect(name != "Older")
  }

  @Test func `a clinic's own row outlasts a newer catalogue, and each version is kept`() throws {
    let clinic = try Fixture()
    func zone(_ minutes: String) -> CatalogueRow {
      CatalogueRow(
        list: "zones",
        fields: [
          "code": "LOIN-LONG", "name": "Long loin", "unit_tenths": "20", "norm_minutes": minutes,
          "leaves": "lumbar sacrum", "per_side": "0", "norm": "1", "sources": "house norm",
        ])
    }
    for minutes in ["20", "25"] {
      try clinic.write(.catalogueChanged) {
        try $0.insertOwn(zone(minutes), in: .zones, reason: "House norm")
      }
    }
    try clinic.tamper("UPDATE catalogue_version SET version = 99")
    let store = try Store.open(at: clinic.store.path, now: Fixture.now)
    let (own, all, codes) = try store.read {
      (
        try $0.entry("LOIN-LONG" as Code<Zone>), try $0.entries(of: Zone.self),
        try $0.codes(of: .zones)
      )
    }
    #expect(own?.normMinutes == 25)
    #expect(all.last?.code == "LOIN-LONG")
    #expect(codes.filter(\.value).map(\.key) == ["LOIN-LONG"])
    let history = try store.engine.read { connection in
      try connection.rows("SELECT record FROM catalogue_history WHERE list = 'zones'", []) {
        try $0.text("record")
      }
    }
    #expect(history.count == 1)
    #expect(history.first?.contains("norm_minutes=20") == true)
    #expect(try clinic.faults() == [])
  }

  @Test func `a row of the program is never a clinic's own`() throws {
    let clinic = try Fixture()
    let row = CatalogueRow(list: "zones", fields: ["code": "HEAD", "name": "Ours"])
    #expect(
      failure { try clinic.write { try $0.insertOwn(row, in: .zones, reason: "r") } } == .misuse)
    #expect(
      failure { try clinic.write { try $0.insertOwn(row, in: .questions, reason: "r") } } == .misuse
    )
  }

  @Test func `a change of the catalogue raises its version`() throws {
    let text = KurSchema.catalogueNames.compactMap(KurSchema.catalogue).joined()
    let digest = sha256(Array(text.utf8)).prefix(8).map { String($0, radix: 16) }.joined(
      separator: " ")
    // For a released version, raise `KurSchema.catalogueVersion` and write both here.
    #expect(KurSchema.catalogueVersion == 4)
    #expect(digest == "df 88 26 2d 7d 4e 21 a")
  }
}
