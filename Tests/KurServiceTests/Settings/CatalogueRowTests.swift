import KurDomain
import KurRules
import KurService
import KurStore
import Testing

extension String {
  /// A zone of a clinic's own, as a file.
  static let ownZones = """
    code,name,unit_tenths,norm_minutes,leaves,per_side,norm,sources
    LOIN-LONG,Long loin,25,25,lumbar sacrum,0,1,house norm
    """
}

struct CatalogueRowTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  @discardableResult
  private func add(
    _ text: String, to list: String = "zones", reason: String? = "House norm",
    request: String? = nil
  ) throws -> AddedRows {
    try clinic.practice.addRows(
      text, to: list, reason: reason,
      by: caller(clinic.administrator, "catalogue add", request: request))
  }

  private func zone(_ code: Code<Zone>) throws -> Zone? {
    try clinic.records { try $0.entry(code) }
  }

  @Test func `an own zone is planned with its own minutes`() throws {
    #expect(try add(.ownZones).added == ["LOIN-LONG"])
    #expect(try zone("LOIN-LONG")?.normMinutes == 25)
    try clinic.decide(.cancel)
    let course = try clinic.prescribe(.back { $0.wishes.zone = "LOIN-LONG" })
    #expect(course.terms.target == 40)
    _ = try clinic.log(course.course.key.description)
    #expect(try clinic.faults() == [])
  }

  @Test func `an own code added again is its new version, and the old one is kept`() throws {
    try add(.ownZones)
    let again = try add(String.ownZones.replacing(",25,25,", with: ",30,30,"))
    #expect(again.added == [])
    #expect(again.changed == ["LOIN-LONG"])
    #expect(try zone("LOIN-LONG")?.normMinutes == 30)
    let table = try CatalogueBrowser.rows(of: .zones, matching: "loin-long", in: clinic.practice)
    #expect(table.rows.map(\.last) == ["clinic"])
    #expect(try clinic.faults() == [])
  }

  @Test func `a file with a fault stores nothing`() throws {
    let events = try clinic.written {
      let text = String.ownZones + "\nBACK,Back,15,15,lumbar,0,1,house norm\n"
      guard case .badInput(_, let faults) = failure({ try add(text) }) else {
        Issue.record("the file was taken")
        return
      }
      #expect(faults == ["line 3, code: 'BACK' is a row of Kur's own; take another code"])
    }
    #expect(events == [])
    #expect(try zone("LOIN-LONG") == nil)
  }

  @Test(arguments: ["parameters", "frequencies", "questions"])
  func `a list that takes no rows says which do`(list: String) throws {
    guard case .invalid(let message) = failure({ try add(.ownZones, to: list) }) else {
      Issue.record("\(list) takes rows")
      return
    }
    #expect(message.hasPrefix("a clinic adds no rows to \(list)"))
    #expect(
      message.hasSuffix(
        "it adds to leaves, zones, techniques, kinds, dosages, "
          + "contraindications, measures, indications, therapies"))
  }

  @Test func `rows are added for a reason, to a list that there is`() throws {
    #expect(failure { try add(.ownZones, reason: nil) }?.kind == .missing)
    #expect(failure { try add(.ownZones, to: "zone") }?.suggestions == ["zones"])
  }

  @Test func `the same request adds once and answers the same`() throws {
    let first = try add(.ownZones, request: "one")
    let second = try add(.ownZones, request: "one")
    #expect(second.added == first.added)
    #expect(second.changed == [])
  }

  @Test func `an own kind with its dose is a kind like others`() throws {
    try add(
      """
      code,name,category,prescription,least_age_months,ramp,norm_zones,default_sessions,min_sessions,max_sessions,usual_sessions,stages,general,techniques,method_reason,sources
      stone-massage,Hot stones,non-medical,0,216,flat,1,1,1,10,1,0,0,stroke-superficial,0,house
      """, to: "kinds")
    try add(
      """
      kind,min_minutes,max_minutes,start_minutes,target_minutes,target_rule,frequencies,least_gap_days,intensity_target,intensity_max
      stone-massage,20,60,40,40,own,single,1,2,2
      """, to: "dosages")
    try clinic.decide(.cancel)
    let course = try clinic.practice.prescribe(
      clinic.patient.key.description,
      PrescriptionRequest(wishes: CourseWishes(kind: "stone-massage", zone: "BACK")),
      by: caller(clinic.therapist, "prescribe"))
    #expect(course.plan.sessions.map(\.minutes) == [40])
    #expect(try clinic.log(course.course.key.description).session.minutes == 40)
  }

  @Test func `an own contraindication bars work where it is stated`() throws {
    try add(
      """
      code,name,class,scope,release,origin,until_inclusive,undated_is_today,local_only,sources
      new-tattoo,New tattoo,A,whole,healed,asserted,0,0,0,house
      """, to: "contraindications")
    try clinic.screen(findings: ["new-tattoo"])
    #expect(refusal { try clinic.log() }?.rules == ["CONTRAINDICATED"])
  }
}
