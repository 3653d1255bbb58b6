import KurDomain
import KurReports
import KurRules
import Testing

/// What a report tells of measures, treatments beside massage and practice at home.
@Suite struct BesideTests {
  private func ward() throws -> Ward {
    var ward = try Ward()
    var course = try #require(
      CourseInHand(
        CourseWishes(kind: "back", zone: "BACK-LUMBAR"), in: ward, day: "2026-03-02",
        indication: "ind-skin-tone"))
    course.give("2026-03-02")
    let key = course.course.key
    ward.courses = [course.record]
    ward.measurements = [
      Measurement(
        patient: ward.patient.key, course: key, measure: "range", day: .of("2026-03-02"),
        tenths: 905, site: Site("knee", .left)),
      Measurement(
        patient: ward.patient.key, course: key, measure: "range", day: .of("2026-03-04"),
        tenths: 1100, site: Site("knee", .left)),
      Measurement(
        patient: ward.patient.key, course: nil, measure: "skin-note", day: .of("2026-03-01"),
        tenths: nil, note: "pale and dry"),
    ]
    ward.therapies = [
      TherapyGiven(
        patient: ward.patient.key, therapy: "medicines", day: .of("2026-03-02"), name: "Ibuprofen")
    ]
    ward.practice = [
      HomePractice(
        course: key, day: .of("2026-03-03"), giver: .patient, minutes: 10, reaction: .mild,
        note: "did it before bed")
    ]
    return ward
  }

  @Test func `measures without bands, notes, medicines and practice are told`() throws {
    let text = text(summary(try ward(), "2026-03-05"))
    for line in [
      "  range, left knee (degrees)  90.5   –       110   +19.5  better",
      "  skin note                   start, 2026-03-01: pale and dry",
      "  2026-03-02  –   Medicines (systemic): Ibuprofen  –      –",
      "  At home     once, 10 minutes in all, the last on 2026-03-03, reaction mild on",
      "              2026-03-03: did it before bed",
    ] { #expect(text.contains(line), "\(line)\n\(text)") }
  }

  @Test func `without notes words and names are left out`() throws {
    let bare = summary(try ward(), "2026-03-05", showsNotes: false)
    let whole = text(bare) + SummaryJSON(bare).json.description
    for word in ["pale", "Ibuprofen", "before bed"] { #expect(!whole.contains(word), "\(word)") }
    #expect(whole.contains("start, 2026-03-01"))
  }

  @Test func `what is later than the report is left out`() throws {
    let early = summary(try ward(), "2026-03-02")
    #expect(early.courses.first?.practice.isEmpty == true)
    #expect(early.courses.first?.measures.first?.change == nil)
  }

  @Test func `decimals are numbers in JSON`() {
    #expect(
      JSON.array([.tenths(422), .tenths(60), .tenths(-5), .tenths(0)]).description
        == "[42.2,6,-0.5,0]")
  }
}
