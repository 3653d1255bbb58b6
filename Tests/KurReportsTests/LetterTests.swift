import Foundation
import KurDomain
import KurReports
import KurRules
import KurTexts
import Testing

/// Letters to physicians, compared with the files in `Letters`. `KUR_RECORD=1` writes them anew.
@Suite struct LetterTests {
  enum Story: String, CaseIterable {
    case completed, discontinued, child, reactions
    case underWay = "under-way"
    case noPain = "no-pain"
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Letters")

  @Test(arguments: Story.allCases, Language.allCases)
  func `a letter says what is on record`(_ story: Story, _ language: Language) throws {
    let letter = try #require(CourseLetter(try summary(of: story)))
    let text = DocumentText(LetterLayout(letter, Texts(language)).document).text
    let file = Self.folder.appendingPathComponent("\(story.rawValue).\(language).txt")
    if ProcessInfo.processInfo.environment["KUR_RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    #expect(!text.contains { "{}".contains($0) })
    #expect(text.split(separator: "\n").count <= 32)
  }

  @Test(arguments: Language.allCases)
  func `without notes neither goal nor reasons are told`(_ language: Language) throws {
    let letter = try #require(CourseLetter(try summary(of: .discontinued, showsNotes: false)))
    let text = DocumentText(LetterLayout(letter, Texts(language)).document).text
    for word in ["walk", "moved to Bălți"] { #expect(!text.contains(word)) }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(Texts(language)[LetterKey.withoutNotes]))
    #expect(!letter.json.description.contains("walk"))
  }

  @Test func `nothing is told of a course that is not there`() throws {
    let ward = try Ward()
    #expect(CourseLetter(KurReportsTests.summary(ward, "2026-03-20")) == nil)
    #expect(CourseLetter(try summary(of: .completed), of: Key(rawValue: 9)) == nil)
  }

  @Test func `the figures are there for programs`() throws {
    let letter = try #require(CourseLetter(try summary(of: .reactions)))
    let json = letter.json.description
    for part in [
      #""given":3,"elsewhere":2,"first":"2026-03-02","last":"2026-03-04""#,
      #""brokenOff":1"#, #"{"reaction":"severe","days":["2026-03-05"]}"#,
      #""missed":[{"cause":"no-show","count":1},{"cause":"clinic","count":1}]"#,
    ] { #expect(json.contains(part), "\(part)\n\(json)") }
  }

  // MARK: Stories

  private func summary(of story: Story, showsNotes: Bool = true) throws -> PatientSummary {
    switch story {
    case .completed:
      let (ward, overrides) = try backCourse()
      return KurReportsTests.summary(
        ward, "2026-03-20", overrides: overrides, showsNotes: showsNotes)
    case .underWay: return KurReportsTests.summary(try underWay(), "2026-03-04")
    case .discontinued:
      return KurReportsTests.summary(try discontinued(), "2026-03-20", showsNotes: showsNotes)
    case .child: return KurReportsTests.summary(try child(), "2026-03-04")
    case .noPain: return KurReportsTests.summary(try noPain(), "2026-03-02")
    case .reactions: return KurReportsTests.summary(try reactions(), "2026-03-05")
    }
  }

  private func underWay() throws -> Ward {
    var ward = try Ward()
    var course = try #require(
      CourseInHand(
        CourseWishes(kind: "back", zone: "BACK-LUMBAR", sessions: 21), in: ward, day: "2026-03-02",
        indication: "ind-low-back-pain", diagnosis: "M54.5"))
    course.give("2026-03-02", pain: (5, 5))
    course.give("2026-03-03") {
      $0.details.lesson = Lesson(content: "tapping", minutes: 3, dose: "at night")
    }
    course.give("2026-03-04", pain: (4, 4))
    ward.health.findings = [
      Finding(
        key: Key(rawValue: 1), stated: StatedFinding(code: "anticoagulants"),
        day: .of("2026-03-04"), recorded: Instant(.of("2026-03-04")))
    ]
    ward.courses = [course.record]
    return ward
  }

  private func discontinued() throws -> Ward {
    var ward = try Ward()
    var course = try #require(
      CourseInHand(
        CourseWishes(kind: "classical-local", zone: "KNEE-JOINT", side: .left), in: ward,
        day: "2026-03-02", indication: "ind-arthritis", diagnosis: "M13.9", goal: "walk to work"))
    course.give("2026-03-02", pain: (4, 5))
    course.give("2026-03-03", pain: (5, 6))
    course.decide(.suspend, "2026-03-04", "fever at home.")
    course.decide(.resume, "2026-03-10", "well again")
    course.decide(.discontinue, "2026-03-11", "moved to Bălți")
    ward.courses = [course.record]
    ward.measurements = [
      Measurement(
        patient: ward.patient.key, course: course.course.key, measure: "range",
        day: .of("2026-03-02"), tenths: 905, site: Site("knee", .left)),
      Measurement(
        patient: ward.patient.key, course: course.course.key, measure: "range",
        day: .of("2026-03-03"), tenths: 1100, site: Site("knee", .left)),
    ]
    return ward
  }

  private func child() throws -> Ward {
    var ward = try Ward()
    ward.patient = Patient(
      key: Key(rawValue: 1),
      identity: PatientIdentity(
        name: "Mihai Rusu", born: .of("2025-07-20"), sex: .male, guardian: "Elena Rusu"))
    var course = try #require(
      CourseInHand(
        CourseWishes(kind: "child", zone: "LOWER-LIMB", side: .left, sessions: 5, ageMonths: 7),
        in: ward, day: "2026-03-02", indication: "ind-child-development"))
    course.give("2026-03-02")
    course.miss("2026-03-03", .deferred)
    ward.courses = [course.record]
    return ward
  }

  private func noPain() throws -> Ward {
    var ward = try Ward()
    var course = try #require(
      CourseInHand(CourseWishes(kind: "relaxation", zone: "GENERAL"), in: ward, day: "2026-03-02"))
    course.give("2026-03-02")
    ward.courses = [course.record]
    return ward
  }

  private func reactions() throws -> Ward {
    var ward = try Ward()
    var course = try #require(
      CourseInHand(
        CourseWishes(
          kind: "back", zone: "BACK",
          takenOver: TakenOver(done: 2, lastDay: .of("2026-02-27"), lastMinutes: 19)), in: ward,
        day: "2026-03-02", indication: "ind-musculoskeletal", diagnosis: "M54.9"))
    course.give("2026-03-02", pain: (6, 6)) { $0.reaction = .mild }
    course.give("2026-03-03") { $0.reaction = .mild }
    course.give("2026-03-04")
    course.give("2026-03-05") {
      $0.reaction = .severe
      $0.interrupted = "dizzy"
    }
    course.miss("2026-02-28", .noShow)
    course.miss("2026-03-01", .clinic)
    ward.courses = [course.record]
    return ward
  }
}
