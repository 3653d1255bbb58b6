import KurDomain
import KurRules
import Testing

@Suite struct RuleBookTests {
  @Test func `every rule is in the book once, in the order of its id`() {
    #expect(
      RuleBook.all.map { "\($0.id) \($0.code)" } == [
        "R-01 PRESCRIBER_NOT_PHYSICIAN", "R-02 EXAM_MISSING", "R-03 PERFORMER_NOT_QUALIFIED",
        "R-04 PLACE_NOT_ALLOWED", "R-05 PRESCRIPTION_EXPIRED", "R-06 CONSENT_MISSING",
        "R-07 SCREENING_MISSING", "R-08 CONTRAINDICATED", "R-09 AGE_UNDER_3_MONTHS",
        "R-10 KIND_AGE", "R-11 ZONE_NOT_ALLOWED", "R-12 LOCAL_ONE_ZONE",
        "R-13 GENERAL_EXCLUDES_HEAD", "R-14 SESSION_COUNT", "R-15 BACK_MIN_10",
        "R-16 STAGE_ORDER", "R-17 INTRO_TECHNIQUE", "R-18 INTRO_INTENSITY",
        "R-19 MINUTES_BOUNDS", "R-20 RAMP", "R-20 RAMP_TOO_STEEP", "R-21 STEP_CAP",
        "R-22 FINAL_HOLD", "R-23 CLOSING_TAPER", "R-24 GENERAL_NOT_DAILY", "R-25 ONE_PER_DAY",
        "R-26 DAY_LOAD", "R-27 COURSE_OVERLAP", "R-28 COURSE_GAP", "R-29 COURSE_INTERRUPTION",
        "R-30 CHILD_MEAL", "R-31 CHILD_BEDTIME", "R-32 CHILD_CRY", "R-32a COUNTS_WHEN",
        "R-33 CHILD_CREAM", "R-34 CHILD_TECHNIQUE", "R-35 SELF_MASSAGE_STAGE", "R-36 FACIAL_PLUCK",
        "R-37 LYMPH_DIRECTION", "R-38 REST", "R-39 AFTER_ADVICE", "R-40 MORNING", "R-41 ADULT_MEAL",
        "R-42 RECALL", "R-43 TECHNIQUE_NOT_PRESCRIBED", "R-44 METHOD_REASON",
        "R-45 VIBRATION_FIELDS", "R-46 CONDITION_NOTE", "R-47 INTRO_PROXIMAL",
        "R-48 CLEARANCE_VALID", "R-49 NON_MEDICAL_LIMITS", "R-50 COMBINED_TIMING",
        "R-51 PRICE_SNAPSHOT", "R-52 ADVERSE_REACTION", "R-53 RECORD_IMMUTABLE",
        "R-54 RELAX_LIGHT", "R-55 MEASURES", "R-56 LEAF_LIMIT", "R-57 CLOSED_DAY",
        "R-58 FREQUENCY_GAP", "R-59 LATE_ENTRY",
      ])
  }

  @Test func `a rule is found by its code`() {
    #expect(RuleBook.about("STEP_CAP")?.id == "R-21")
    #expect(RuleBook.about("NO_SUCH_RULE") == nil)
    #expect(RuleBook.codes.count == Set(RuleBook.codes).count)
  }

  @Test func `every rule says what it asks and where that comes from`() {
    for about in RuleBook.all {
      #expect(about.text.hasSuffix("."), "\(about.code)")
      #expect(!about.text.contains("\n"), "\(about.code)")
      #expect(about.text.count < 330, "\(about.code)")
      #expect(!about.source.isEmpty, "\(about.code)")
    }
  }

  @Test func `every rule says in one sentence why it is there`() {
    for about in RuleBook.all {
      #expect(about.why.hasSuffix("."), "\(about.code)")
      #expect(about.why.firstRange(of: ". ") == nil && !about.why.contains("\n"), "\(about.code)")
      #expect((30..<200).contains(about.why.count) && about.why != about.text, "\(about.code)")
    }
    #expect(Set(RuleBook.all.map(\.why)).count == RuleBook.all.count)
  }

  @Test func `what nobody may set aside says so`() {
    let free: Set<RuleCode> = [
      "SESSION_COUNT", "INTRO_TECHNIQUE", "CLOSING_TAPER", "DAY_LOAD", "COURSE_GAP",
      "ADVERSE_REACTION", "CHILD_CREAM", "CHILD_TECHNIQUE", "SELF_MASSAGE_STAGE",
      "LYMPH_DIRECTION", "INTRO_PROXIMAL", "COMBINED_TIMING",
    ]
    for about in RuleBook.all {
      #expect((about.override == .nobody) == !free.contains(about.code), "\(about.code)")
    }
  }

  @Test func `every parameter that a rule reads is in the catalogue`() throws {
    let parameters = try TestCatalogue.read().parameters
    for key in ParameterKey.allCases {
      #expect(!parameters.word(key).isEmpty, "\(key.rawValue)")
    }
  }
}
