import KurDomain
import KurReports
import KurRules
import Testing

@Test func `a finished course reads from complaint to outcome`() throws {
  let (ward, overrides) = try backCourse()
  #expect(
    text(summary(ward, "2026-03-20", overrides: overrides)) == """
      Clinica Izvor                                               as of Fri 2026-03-20
      ────────────────────────────────────────────────────────────────────────────────
      Elena Rusu                                                                P10019
      born 1985-04-12, 40 years, female

      Findings that hold
        no massage there  Varicose veins without skin change or inflammation
                          (varicose-veins)
                          ankle (both), foot (both), knee (both), shin (both), thigh
                          (both); stated on 2026-02-27
        warning           Disc hernia without active inflammation (hernia-disc)
                          lumbar, mid back, nape, sacrum, upper back; stated on
                          2026-02-27; cleared until 2026-05-01

      Clearances
        until 2026-05-01  Disc hernia without active inflammation (hernia-disc)
                          Therapeutic back massage; intensity up to 3; by Ion
                          Munteanu: old protrusion L4, no inflammation on the image

      Course C20014                                                          completed
        Massage     Therapeutic back massage
        Zone        Back and loin (C7 to sacrum, between the mid-axillary lines)
        Plan        10 sessions, daily, 15 to 40 minutes, intensity up to 3
        Prescribed  Mon 2026-03-02 by Ion Munteanu
        For         Low back pain (ind-low-back-pain), diagnosis M54.5
        Complaint   Dull pain in the loin since January, worse after sitting; no pain
                    in the legs
        Conclusion  less pain and more range within ten sessions
        Examined    Fri 2026-02-27 by Ion Munteanu
        Goal        sit a working day without pain

        So far      completed on 2026-03-17, 10 of 10 sessions given, 1 date missed,
                    another course advised from 2026-09-16
        Minutes     ▁▂▃▄▅▂▆███ 282 in all
        Pain        ▆··▅···▃·▂ 7 (severe) at the start, 2 (mild) now: 5 points less
                    (71%), a fall that matters

        Measure  Start     Middle  End     Change  Outcome
        pain     7 severe  2 mild  2 mild      -5  better, matters

        No  Day         Stage  Plan  Min  Int  Pain  Felt    Reaction  Therapist
         1  2026-03-02  intro    15   15    1   7→6  same    none      Ana Popa
         2  2026-03-03  intro    19   19    2     –  better  none      Ana Popa
                        set aside INTRO_TECHNIQUE: soft kneading is borne well
         3  2026-03-04  intro    22   22    2     –  same    mild      Ana Popa
         –  2026-03-05  deferred for health
         4  2026-03-06  main     26   26    2   5→4  same    none      Ana Popa
                        note: Tense at L4 right. Asked to move more.
         5  2026-03-10  main     29   29    2     –  same    none      Ana Popa
                        entered late, on 2026-03-12
         6  2026-03-11  main     33   20    3     –  same    none      Ana Popa
                        shortened, the patient came late
         7  2026-03-12  main     36   34    3     –  same    none      Ana Popa
                        not confirmed by the therapist
         8  2026-03-13  main     40   39    3   3→2  better  none      Ana Popa
         9  2026-03-16  final    40   39    2     –  better  none      Ana Popa
        10  2026-03-17  final    40   39    1   2→2  better  none      Ana Popa

        Advice
          Two courses a year or more are advised.

      """)
}

@Test func `a rule that was set aside and a warning that was explained are told apart`() throws {
  let (ward, _) = try backCourse()
  let overrides: [Key<Session>: [Override]] = [
    Key(rawValue: 2): [
      Override(rule: "INTRO_TECHNIQUE", reason: "soft kneading is borne well"),
      Override(rule: "RAMP", reason: "asked for a short one", isExplained: true),
    ]
  ]
  let found = summary(ward, "2026-03-20", overrides: overrides)
  #expect(text(found).contains("set aside INTRO_TECHNIQUE: soft kneading is borne well"))
  #expect(text(found).contains("explained RAMP: asked for a short one"))
  #expect(!text(found).contains("set aside RAMP"))
  let json = SummaryJSON(found).json.description
  #expect(json.contains(#"{"rule":"RAMP","explained":true,"reason":"asked for a short one"}"#))
}

@Test func `without notes no free text is left in any form`() throws {
  let (ward, overrides) = try backCourse()
  let short = summary(ward, "2026-03-20", overrides: overrides, showsNotes: false)
  for written in [text(short), SummaryJSON(short).json.description] {
    for word in ["Tense", "Dull", "range", "working day", "kneading", "protrusion"] {
      #expect(!written.contains(word))
    }
    #expect(written.contains("INTRO_TECHNIQUE"))
  }
  #expect(text(short).hasSuffix("\nClinical notes are left out.\n"))
}

@Test func `in the middle of a course the rest is projected over closed days`() throws {
  let (ward, _) = try backCourse()
  let half = summary(ward, "2026-03-06")
  let course = try #require(half.courses.first)
  #expect(course.sessions.count == 4)
  #expect(course.planned.map(\.number) == [5, 6, 7, 8, 9, 10])
  #expect(
    course.planned.map(\.day.description) == [
      "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13", "2026-03-16", "2026-03-17",
    ])
  #expect(course.planned.map(\.minutes) == [29, 33, 36, 40, 40, 40])
  #expect(text(half).contains("Still to come: next on Tue 2026-03-10"))
  #expect(course.pain?.isRelief == true)
}

@Test func `the projection grows by the step from what was given, not from the plan`() throws {
  var (ward, _) = try backCourse()
  var course = try #require(
    CourseInHand(CourseWishes(kind: "back", zone: "BACK", target: 40), in: ward, day: "2026-03-02"))
  course.give("2026-03-02") { $0.minutes = 15 }
  course.give("2026-03-03") { $0.minutes = 15 }
  course.give("2026-03-04") { $0.minutes = 15 }
  ward.courses = [course.record]
  let planned = try #require(summary(ward, "2026-03-04").courses.first).planned
  #expect(planned.map(\.minutes.rawValue).prefix(5) == [20, 25, 30, 35, 40])
}

@Test func `a patient without courses has a short summary`() throws {
  let ward = try Ward()
  #expect(
    text(summary(ward, "2026-03-20")) == """
      Clinica Izvor                                               as of Fri 2026-03-20
      ────────────────────────────────────────────────────────────────────────────────
      Elena Rusu                                                                P10019
      born 1985-04-12, 40 years, female

      Findings that hold
        none

      Courses
        none

      """)
}

@Test func `a child is shown with months, guardian and side`() throws {
  var ward = try Ward()
  ward.patient = Patient(
    key: Key(rawValue: 7),
    identity: PatientIdentity(
      name: "Matei Rusu", born: .of("2025-07-20"), sex: .male, guardian: "Elena Rusu"))
  var course = try #require(
    CourseInHand(
      CourseWishes(kind: "child", zone: "LOWER-LIMB", side: .left, sessions: 5, ageMonths: 7),
      in: ward, day: "2026-03-02", indication: "ind-child-development"))
  course.give("2026-03-02")
  ward.courses = [course.record]
  #expect(
    text(summary(ward, "2026-03-02")) == """
      Clinica Izvor                                               as of Mon 2026-03-02
      ────────────────────────────────────────────────────────────────────────────────
      Matei Rusu                                                                P10070
      born 2025-07-20, 7 months, male, guardian Elena Rusu

      Findings that hold
        none

      Course C20014                                                             active
        Massage     Children's therapeutic
        Zone        Lower limb, left side
        Plan        5 sessions, daily, 10 to 20 minutes, intensity up to 2
        Prescribed  Mon 2026-03-02 by Ion Munteanu
        For         Child development, tense areas (ind-child-development)

        So far      1 of 5 sessions given, 4 to come
        Minutes     ▁ 10 in all

        No  Day         Stage  Plan  Min  Int  Pain  Felt  Reaction  Therapist
         1  2026-03-02  intro    10   10    1     –  same  none      Ana Popa

        Still to come: next on Tue 2026-03-03, by Fri 2026-03-06
        No  Day             Stage  Min  Int
         2  Tue 2026-03-03  intro   13    2
         3  Wed 2026-03-04  intro   16    2
         4  Thu 2026-03-05  main    19    2
         5  Fri 2026-03-06  final   19    1

        Advice
          No massage within 60 min after food or 120 min before bed; it is done
          without cream, and it stops when the child cries.
          After a session rest for 30 min.

      """)
}

@Test func `a discontinued course says why, and what was not given`() throws {
  var ward = try Ward()
  var course = try #require(
    CourseInHand(
      CourseWishes(
        kind: "classical-local", zone: "COLLAR", sessions: 10,
        takenOver: TakenOver(done: 2, lastDay: .of("2026-02-27"), lastMinutes: 19)),
      in: ward, day: "2026-03-02"))
  course.give("2026-03-02", pain: (4, 4))
  course.give("2026-03-03", pain: (4, 6)) {
    $0.interrupted = "dizzy after ten minutes"
    $0.minutes = 10
    $0.reaction = .moderate
    $0.condition = .worse
  }
  course.miss("2026-03-04", .noShow)
  course.decide(.discontinue, "2026-03-05", "the patient asked to stop")
  ward.courses = [course.record]
  #expect(
    text(summary(ward, "2026-03-20")) == """
      Clinica Izvor                                               as of Fri 2026-03-20
      ────────────────────────────────────────────────────────────────────────────────
      Elena Rusu                                                                P10019
      born 1985-04-12, 40 years, female

      Findings that hold
        none

      Course C20014                                                       discontinued
        Massage     Classical local therapeutic
        Zone        Collar zone (posterior neck, back to T4, front of chest to rib II)
        Plan        10 sessions, daily, 15 to 30 minutes, intensity up to 3
        Prescribed  Mon 2026-03-02 by Ion Munteanu
        Taken over  2 sessions given elsewhere, the last on 2026-02-27 with 19 minutes

        So far      discontinued on 2026-03-05, 3 of 10 sessions given, 7 sessions not
                    given, 1 date missed
        Minutes     ▂▁ 29 in all
        Pain        ▄▄ 4 (moderate) at the start, 6 (moderate) now: 2 points more
                    (50%)

        Measure  Start       Middle  End         Change  Outcome
        pain     4 moderate  –       6 moderate      +2  worse, matters

        No  Day         Stage  Plan  Min  Int  Pain  Felt   Reaction  Therapist
         3  2026-03-02  intro    19   19    2   4→4  same   none      Ana Popa
         –  2026-03-03  main     21   10    2   4→6  worse  moderate  Ana Popa
                        interrupted: dizzy after ten minutes; does not count
         –  2026-03-04  did not come
            2026-03-05  discontinued by Ion Munteanu: the patient asked to stop

      """)
}

@Test func `one course may be named, and the newest comes first`() throws {
  var ward = try Ward()
  let wishes = CourseWishes(kind: "classical-local", zone: "COLLAR")
  let old = try #require(CourseInHand(wishes, in: ward, key: 1, day: "2026-01-05"))
  let new = try #require(CourseInHand(wishes, in: ward, key: 2, day: "2026-03-02"))
  let later = try #require(CourseInHand(wishes, in: ward, key: 3, day: "2026-04-01"))
  ward.courses = [old.record, new.record, later.record]
  #expect(summary(ward, "2026-03-20").courses.map(\.key.rawValue) == [2, 1])
  #expect(summary(ward, "2026-03-20", course: Key(rawValue: 1)).courses.map(\.key.rawValue) == [1])
  #expect(summary(ward, "2026-03-20", course: Key(rawValue: 9)).courses.isEmpty)
}

@Test(arguments: [
  "Maria-Magdalena Constantinescu-Brâncoveanu of the very long and very old family of Bucharest",
  "👩‍👩‍👧‍👦 山田太郎 👍🏽 e\u{301}", "דוד לוי", "Ana\u{202E}\u{1B}[31m\r\nPopa\u{2028}\tX", "محمد علي حسن 12",
])
func `whatever the names are, no line is wider than the page and none breaks`(name: String)
  throws
{
  var (ward, _) = try backCourse()
  ward.patient = Patient(
    key: ward.patient.key,
    identity: PatientIdentity(name: name, born: .of("1985-04-12"), guardian: name))
  ward.therapist = Staff(
    key: Ward.therapist.key, profile: StaffProfile(name: name, roles: [.therapist]))
  let written = text(summary(ward, "2026-03-20"))
  let plain = text(summary(try backCourse().ward, "2026-03-20"))
  let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
  for line in lines {
    #expect(Columns.width(of: String(line)) <= 80)
    let scalars = line.unicodeScalars
    #expect(scalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(!scalars.contains("\u{202E}"))
    #expect(scalars.count { $0 == "\u{2068}" } == scalars.count { $0 == "\u{2069}" })
  }
  #expect(lines.count(where: { $0.contains("2026-03-1") }) >= 7)
  #expect(written.count { $0 == "\n" } <= plain.count { $0 == "\n" } + 3)
}

@Test func `a late entry is told by the clinic's own calendar`() throws {
  var ward = try Ward()
  var course = try #require(
    CourseInHand(CourseWishes(kind: "back", zone: "BACK"), in: ward, day: "2026-03-02"))
  course.give("2026-03-02")
  let session = course.sessions[0]
  let midnight = Instant(.of("2026-03-02"), ClockTime(clamping: 23 * 60))
  course.sessions = [
    Session(
      key: session.key, course: session.course, given: session.given, judged: session.judged,
      entry: SessionEntry(author: Ward.therapist.key, recorded: midnight))
  ]
  ward.courses = [course.record]
  let chart = ward.chart(on: .of("2026-03-03"))
  let east = Clinic(name: "East", timeZone: "Europe/Chisinau", currency: "MDL")
  let marks = [ward.clinic, east].map { clinic in
    PatientSummary(
      chart: chart, clinic: clinic, overrides: [:], day: .of("2026-03-03"), showsNotes: true
    ).courses.first?.sessions.first?.marks
  }
  #expect(marks == [[], [.enteredLate(.of("2026-03-03"))]])
}
