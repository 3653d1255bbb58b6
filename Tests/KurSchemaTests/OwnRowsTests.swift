import KurDomain
import KurSchema
import Testing

/// Rows that a clinic wants to add, against the lists as Kur brings them.
@Suite struct OwnRowsTests {
  private let codes: [CatalogueList: [String: Bool]]
  private let leaves: [Leaf]

  init() throws {
    leaves = try EmbeddedCatalogue().leaves
    let lists = try CatalogueList.allCases.map { list in
      let codes = try rows(list).compactMap { $0.optional("code") }
      return (list, Dictionary(codes.map { ($0, false) }) { first, _ in first })
    }
    codes = Dictionary(lists) { first, _ in first }
  }

  private func columns(_ list: CatalogueList) throws -> [String] {
    let text = try #require(KurSchema.catalogue(list.rawValue))
    return try CommaSeparated(text).header
  }

  private func read(
    _ text: String, _ list: CatalogueList, own: [CatalogueList: [String]] = [:]
  ) throws -> OwnRows {
    var codes = codes
    for (list, names) in own { for name in names { codes[list]?[name] = true } }
    return OwnRows(
      text, of: list, columns: try columns(list), known: KnownRows(codes: codes, leaves: leaves))
  }

  /// What is wrong, as `2 leaves`.
  private func places(
    _ text: String, _ list: CatalogueList, own: [CatalogueList: [String]] = [:]
  ) throws -> [String] {
    try read(text, list, own: own).faults.map { "\($0.line.map(String.init) ?? "-") \($0.column)" }
  }

  @Test(arguments: OwnRows.lists.filter { $0 != .dosages })
  func `rows of Kur's own are sound, but for their codes and what only Kur may say`(
    list: CatalogueList
  ) throws {
    let text = try #require(KurSchema.catalogue(list.rawValue))
    // With an own copy of every code nothing else is left to complain of.
    let all = try rows(list).compactMap { $0.optional("code") }
    let computed: Set<String> = ["code", "origin", "release", "until_parameter"]
    let faults = try read(text, list, own: [list: all]).faults.filter { fault in
      !(list == .contraindications && computed.contains(fault.column))
        && !(list == .kinds && fault.column == "least_age_months")
    }
    // Kur's own ring of nape and upper back is the one ring there is.
    #expect(faults.map(\.column) == (list == .leaves ? ["neighbour", "neighbour"] : []))
  }

  @Test func `a zone with its own minutes is read, empty columns left out`() throws {
    let rows = try read(
      "code,name,leaves,per_side,norm,unit_tenths,norm_minutes,sources\n"
        + "LOIN-LONG,Long loin,lumbar sacrum,0,1,20,20,house norm\n", .zones)
    #expect(rows.faults == [])
    #expect(rows.rows.count == 1)
  }

  @Test func `a mark of byte order before the header is no letter of it`() throws {
    let text = "\u{FEFF}code,name,leaves,per_side,norm,sources\nLOIN-LONG,Loin,lumbar,0,0,here\n"
    #expect(try read(text, .zones).faults == [])
  }

  @Test func `each fault is named with its line and its column`() throws {
    let text =
      "code,name,leaves,per_side,norm,unit_tenths,norm_minutes,sources\n"
      + "loin,Loin,lumbar,0,0,,,here\n"
      + "BACK,Back,lumbar,0,0,,,here\n"
      + "LOIN-A,,nek,2,0,,,here\n"
      + "LOIN-B,Loin,lumbar,0,1,20,61,here\n"
      + "LOIN-C,Loin,lumbar,0,0,20,,here\n"
      + "LOIN-D,Loin,lumbar,0,1,,,here\n"
      + "LOIN-E,Loin,,0,0,,,here\n"
      + "LOIN-F,Loin,lumbar,0,0,x,10,here\n"
    #expect(
      try places(text, .zones) == [
        "2 code", "3 code", "4 leaves", "4 name", "5 norm_minutes", "6 norm_minutes",
        "7 norm_minutes", "8 leaves", "9 unit_tenths",
      ])
    let faults = try read(text, .zones).faults
    #expect(faults[0].reason == "'loin' is no code: upper-case words joined by hyphens")
    #expect(faults[1].reason == "'BACK' is a row of Kur's own; take another code")
    #expect(faults[2].reason == "there is no 'nek' among the leaves; nearest: knee")
    #expect(faults[4].reason == "61 is not from 1 to 60")
  }

  @Test func `a header is whole before its rows are looked at`() throws {
    #expect(try places("name,leaves\nx,y\n", .zones) == ["1 code"])
    #expect(try places("code,colour,code\nA,b,C\n", .zones) == ["1 colour", "1 code"])
    #expect(try places("code,name\n", .zones) == ["- "])
    #expect(try places("code,name\nA\n", .zones) == ["2 "])
    #expect(try places("", .zones) == ["1 "])
  }

  @Test func `a code stands in a file once`() throws {
    let text =
      "code,name,leaves,per_side,norm,sources\nLOIN-A,A,lumbar,0,0,here\n"
      + "LOIN-A,B,lumbar,0,0,here\n"
    #expect(try places(text, .zones) == ["2 code", "3 code"])
  }

  @Test(arguments: ["cellulite", "cellulitis"])
  func `a word that means two things is no code`(word: String) throws {
    let text = "code,name,non_medical,post_traumatic,sources\n\(word),Word,0,0,here\n"
    #expect(try places(text, .indications) == ["2 code"])
  }

  @Test func `a line end inside of a field is refused`() throws {
    let text = "code,name,leaves,per_side,norm,sources\nLOIN-A,\"A\nowner=kur\",lumbar,0,0,here\n"
    #expect(try places(text, .zones) == ["2 name"])
  }

  // MARK: Leaves

  private let leafHead = "code,name,body_group,sided,neighbour,stroking_only\n"

  @Test func `a leaf hangs on another, also on one of its own file`() throws {
    let text = leafHead + "palm,palm,UPPER-LIMB,1,hand,0\nthumb,thumb,UPPER-LIMB,1,palm,0\n"
    #expect(try read(text, .leaves).faults == [])
  }

  @Test func `leaves whose neighbours lead back to them are refused`() throws {
    #expect(try places(leafHead + "palm,palm,UPPER-LIMB,1,palm,0\n", .leaves) == ["2 neighbour"])
    let ring = leafHead + "palm,palm,UPPER-LIMB,1,thumb,0\nthumb,thumb,UPPER-LIMB,1,palm,0\n"
    #expect(try places(ring, .leaves) == ["2 neighbour", "3 neighbour"])
    #expect(try places(leafHead + "palm,palm,UPPER-LIMB,1,paw,0\n", .leaves) == ["2 neighbour"])
  }

  @Test func `a leaf's part of the general massage has the part's minutes`() throws {
    func faults(_ group: String, _ minutes: String) throws -> [String] {
      try places(
        "code,name,body_group,sided,neighbour,stroking_only,general_group,general_minutes\n"
          + "palm,palm,UPPER-LIMB,1,hand,0,\(group),\(minutes)\n", .leaves)
    }
    #expect(try faults("arms", "10") == [])
    #expect(try faults("", "") == [])
    #expect(try faults("arms", "11") == ["2 general_minutes"])
    #expect(try faults("wings", "10") == ["2 general_group"])
  }

  // MARK: Kinds and doses

  private func kind(_ change: [String: String] = [:]) throws -> [String] {
    var fields = [
      "code": "stone-massage", "name": "Stones", "category": "non-medical", "prescription": "0",
      "least_age_months": "216", "ramp": "flat", "norm_zones": "1", "default_sessions": "1",
      "min_sessions": "1", "max_sessions": "10", "stages": "0", "general": "0",
      "techniques": "stroke-superficial", "usual_sessions": "1", "method_reason": "0",
      "sources": "here",
    ]
    fields.merge(change) { $1 }
    let names = fields.keys.sorted()
    let line = names.map { "\"\(fields[$0] ?? "")\"" }.joined(separator: ",")
    return try places(names.joined(separator: ",") + "\n" + line + "\n", .kinds)
  }

  @Test func `a kind keeps the limits of the specification`() throws {
    #expect(try kind() == [])
    #expect(try kind(["least_age_months": "84"]) == [])
    #expect(try kind(["least_age_months": "83"]) == ["2 least_age_months"])
    #expect(try kind(["max_sessions": "25"]) == [])
    #expect(try kind(["max_sessions": "26"]) == ["2 max_sessions"])
    #expect(try kind(["default_sessions": "11"]) == ["2 default_sessions"])
    #expect(try kind(["usual_sessions": "5 11"]) == ["2 usual_sessions"])
    #expect(try kind(["norm_zones": "0"]) == ["2 zones"])
    #expect(try kind(["norm_zones": "0", "zones": "HEAD BEARD"]) == ["2 zones"])
    #expect(try kind(["usual_sessions": ""]) == ["2 usual_sessions"])
    let medical = ["category": "medical", "default_sessions": "10", "usual_sessions": "10"]
    #expect(try kind(medical) == ["2 prescription", "2 min_sessions"])
    let sound = ["prescription": "1", "min_sessions": "5"].merging(medical) { $1 }
    #expect(try kind(sound) == [])
  }

  private func dosage(_ change: [String: String] = [:]) throws -> [String] {
    var fields = [
      "kind": "stone-massage", "min_minutes": "20", "max_minutes": "60", "start_minutes": "40",
      "target_minutes": "40", "target_rule": "own", "frequencies": "single",
      "least_gap_days": "1", "intensity_target": "2", "intensity_max": "3",
    ]
    fields.merge(change) { $1 }
    let names = fields.keys.sorted()
    let line = names.map { fields[$0] ?? "" }.joined(separator: ",")
    return try places(
      names.joined(separator: ",") + "\n" + line + "\n", .dosages, own: [.kinds: ["stone-massage"]])
  }

  @Test func `a dose is that of a kind of the clinic's own, within the day's load`() throws {
    #expect(try dosage() == [])
    #expect(try dosage(["kind": "back"]) == ["2 kind"])
    #expect(try dosage(["kind": "stones"]) == ["2 kind"])
    #expect(try dosage(["max_minutes": "61"]) == ["2 max_minutes"])
    #expect(try dosage(["start_minutes": "19"]) == ["2 start_minutes"])
    #expect(try dosage(["start_minutes": "20"]) == [])
    #expect(try dosage(["target_minutes": "61"]) == ["2 target_minutes"])
    #expect(try dosage(["intensity_target": "4"]) == ["2 intensity_target"])
    #expect(try dosage(["intensity_max": "5"]) == ["2 intensity_max"])
    #expect(try dosage(["least_gap_days": "0"]) == ["2 least_gap_days"])
    #expect(try dosage(["frequencies": ""]) == ["2 frequencies"])
  }

  // MARK: Contraindications, measures

  private func contraindication(_ change: [String: String] = [:]) throws -> [String] {
    var fields = [
      "code": "new-tattoo", "name": "New tattoo", "class": "R", "scope": "site",
      "release": "healed", "origin": "asserted", "until_inclusive": "0", "undated_is_today": "0",
      "local_only": "0", "sources": "here",
    ]
    fields.merge(change) { $1 }
    let names = fields.keys.sorted()
    let line = names.map { fields[$0] ?? "" }.joined(separator: ",")
    return try places(names.joined(separator: ",") + "\n" + line + "\n", .contraindications)
  }

  @Test func `a contraindication is stated, or follows from an event and its days`() throws {
    #expect(try contraindication() == [])
    #expect(try contraindication(["origin": "temperature"]) == ["2 origin"])
    #expect(try contraindication(["release": "reading"]) == ["2 release"])
    #expect(try contraindication(["class": "Z"]) == ["2 class"])
    #expect(try contraindication(["scope": "leaves"]) == ["2 leaves"])
    #expect(try contraindication(["scope": "leaves", "leaves": "knee"]) == [])
    #expect(try contraindication(["class": "C+R"]) == ["2 regional_leaves"])
    #expect(try contraindication(["class": "C+R", "regional_leaves": "site"]) == [])
    #expect(try contraindication(["origin": "event"]) == ["2 event"])
    #expect(try contraindication(["until_parameter": "surgery.days"]) == ["2 event"])
    let dated = ["origin": "event", "event": "tattoo", "release": "elapsed"]
    #expect(try contraindication(dated) == ["2 until_parameter"])
    #expect(
      try contraindication(dated.merging(["until_parameter": "surgery.days"]) { $1 }) == [])
    #expect(
      try contraindication(dated.merging(["until_parameter": "surgery.weeks"]) { $1 })
        == ["2 until_parameter"])
  }

  @Test func `a measure has its range, a questionnaire its items`() throws {
    func faults(_ line: String) throws -> [String] {
      try places(
        "code,name,type,least,most,items,least_items,scoring,placed,bands,sources\n\(line)\n",
        .measures)
    }
    #expect(try faults("grip,Grip,count,0,80,,,,0,,here") == [])
    #expect(try faults("grip,Grip,count,,,,,,0,,here") == ["2 least"])
    #expect(try faults("grip,Grip,count,80,0,,,,0,,here") == ["2 most"])
    #expect(try faults("form,Form,items,0,5,10,7,sum,0,mild:1 bad:20,here") == [])
    #expect(try faults("form,Form,items,0,5,10,11,sum,0,,here") == ["2 least_items"])
    #expect(try faults("form,Form,items,0,5,,,,0,,here") == ["2 items"])
    #expect(try faults("form,Form,items,0,5,10,7,sum,0,mild,here") == ["2 bands"])
  }

  @Test(arguments: [CatalogueList.parameters, .frequencies, .questions])
  func `lists that Kur reads by name take no rows`(list: CatalogueList) {
    #expect(!OwnRows.lists.contains(list))
  }
}
