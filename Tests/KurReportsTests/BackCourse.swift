import KurDomain
import KurReports
import KurRules
import Testing

/// A back course of ten sessions with a deferred date, a rule set aside and a late entry.
func backCourse() throws -> (ward: Ward, overrides: [Key<Session>: [Override]]) {
  var ward = try Ward()
  let examination = Examination(
    key: Key(rawValue: 1),
    draft: NewExamination(
      patient: ward.patient.key, day: .of("2026-02-27"),
      complaint: "Dull pain in the loin since January, worse after sitting; no pain in the legs",
      history: "", visual: "", conclusion: "less pain and more range within ten sessions",
      diagnosis: "M54.5"),
    physician: Ward.physician.key)
  ward.examinations = [examination]
  ward.health.findings = [
    Finding(
      key: Key(rawValue: 1),
      stated: StatedFinding(code: "varicose-veins", sites: [Site("shin", .left)]),
      day: .of("2026-02-27"), recorded: Instant(.of("2026-02-27"))),
    Finding(
      key: Key(rawValue: 2), stated: StatedFinding(code: "hernia-disc"),
      day: .of("2026-02-27"), recorded: Instant(.of("2026-02-27"))),
  ]
  ward.health.clearances = [
    Clearance(
      patient: ward.patient.key, code: "hernia-disc", kinds: ["back"], maximumIntensity: 3,
      from: .of("2026-02-27"), until: .of("2026-05-01"), physician: Ward.physician.key,
      reason: "old protrusion L4, no inflammation on the image")
  ]
  var course = try #require(
    CourseInHand(
      CourseWishes(kind: "back", zone: "BACK-LUMBAR"), in: ward, day: "2026-03-02",
      indication: "ind-low-back-pain", diagnosis: "M54.5", examination: examination.key,
      goal: "sit a working day without pain"))
  course.give("2026-03-02", pain: (7, 6))
  course.give("2026-03-03") { $0.condition = .better }
  course.give("2026-03-04") { $0.reaction = .mild }
  course.miss("2026-03-05", .deferred)
  course.give("2026-03-06", pain: (5, 4)) { $0.note = "Tense at L4 right.\nAsked to move more." }
  course.give("2026-03-10", recorded: "2026-03-12")
  course.give("2026-03-11") {
    $0.minutes = 20
    $0.shortened = .late
  }
  course.give("2026-03-12", isUnconfirmed: true)
  course.give("2026-03-13", pain: (3, 2)) { $0.condition = .better }
  course.give("2026-03-16") { $0.condition = .better }
  course.give("2026-03-17", pain: (2, 2)) { $0.condition = .better }
  ward.courses = [course.record]
  return (
    ward,
    [Key(rawValue: 2): [Override(rule: "INTRO_TECHNIQUE", reason: "soft kneading is borne well")]]
  )
}

func summary(
  _ ward: Ward, _ day: String, overrides: [Key<Session>: [Override]] = [:],
  course: Key<Course>? = nil, showsNotes: Bool = true
) -> PatientSummary {
  PatientSummary(
    chart: ward.chart(on: .of(day)), clinic: ward.clinic, overrides: overrides, day: .of(day),
    course: course, showsNotes: showsNotes)
}

func text(_ summary: PatientSummary) -> String { summary.text().text }
