import KurDomain
import KurRules
import Testing

/// What a patient is told, by kind and by what happened.
@Suite struct AdviceTests {
  private func advice(
    _ one: Case, _ state: CourseState = .active, _ moment: PatientAdvice.Moment? = nil,
    showsNotes: Bool = true
  ) throws -> [PatientAdvice.Item] {
    PatientAdvice(
      for: one.patient, try one.record(), state: state, moment: moment,
      parameters: one.catalogue.parameters,
      showsNotes: showsNotes
    ).items
  }

  private func course(
    _ kind: Code<Kind> = "classical-local", _ zone: Code<Zone> = "BACK-LUMBAR",
    born: CalendarDay = "1980-05-04", parameters: [ParameterKey: String] = [:],
    action: SessionAction? = nil
  ) throws -> Case {
    var one = try Case(born: born, parameters: parameters)
    try one.prescribe(kind, zone, details: PrescriptionDetails(action: action))
    return one
  }

  @Test(
    arguments: [
      ("classical-local", "BACK", [.medicalSession, .rest]),
      ("classical-general", "GENERAL", [.medicalSession, .general, .rest]),
      ("segmental-reflex", "THORAX", [.medicalSession, .rest]),
      ("hardware", "BACK", [.medicalSession, .rest]),
      ("back", "BACK", [.medicalSession, .rest]),
      ("osteochondrosis", "NECK", [.medicalSession, .rest]),
      ("facial", "FACE", [.medicalSession, .facial, .rest]),
      ("abdominal", "ABDOMINAL-WALL", [.medicalSession, .rest]),
      ("head-collar", "HEAD-COLLAR", [.medicalSession, .rest]),
      ("lymphatic", "LOWER-LIMB", [.medicalSession, .rest]),
      ("anti-cellulite", "HIPS-LEGS-BUTTOCKS-ABDOMEN", []),
      ("relaxation", "GENERAL", [.soothingRest]),
      ("anti-stress", "NAPE-BACK-FEET", [.soothingRest]),
      ("preventive", "BACK", [.twoCourses]),
      ("preventive", "GENERAL", [.general, .twoCourses]),
    ] as [(Code<Kind>, Code<Zone>, [AdviceKey])])
  func `each kind has its own advice`(
    kind: Code<Kind>, zone: Code<Zone>, keys: [AdviceKey]
  ) throws {
    #expect(try advice(try course(kind, zone)).map(\.key) == keys)
  }

  @Test func `for a child it is about food, bed, cream and crying`() throws {
    let one = try course("child", "BACK", born: "2018-05-04")
    #expect(
      try advice(one) == [
        .init(.child, [.meal: "60", .bedtime: "120"]), .init(.rest, [.minutes: "30"]),
      ])
  }

  @Test func `the figures are the clinic's`() throws {
    let one = try course(parameters: [.restMedical: "45"])
    #expect(try advice(one).last == .init(.rest, [.minutes: "45"]))
    let soothing = try course("anti-stress", "NAPE-BACK-FEET", parameters: [.restSoothing: "8"])
    #expect(try advice(soothing) == [.init(.soothingRest, [.minutes: "8"])])
    let child = try course(
      "child", "BACK", born: "2018-05-04",
      parameters: [.childMealMinutes: "90", .childBedtimeMinutes: "150"])
    #expect(try advice(child).first == .init(.child, [.meal: "90", .bedtime: "150"]))
  }

  @Test func `what a session is to do decides what follows it`() throws {
    let stimulating = try course(action: .stimulating)
    #expect(try advice(stimulating).map(\.key) == [.medicalSession, .exercises, .rest])
    let soothing = try course(action: .soothing)
    #expect(
      try advice(soothing) == [
        .init(.medicalSession), .init(.soothingRest, [.minutes: "30"]),
      ])
    let preventive = try course("preventive", "BACK", action: .soothing)
    #expect(
      try advice(preventive) == [.init(.soothingRest, [.minutes: "5"]), .init(.twoCourses)])
  }

  @Test func `the last session is followed by rest, and then by another course`() throws {
    let one = try course("facial", "FACE")
    #expect(try advice(one, .completed, .lastSession).map(\.key) == [.rest, .twoCourses])
    #expect(try advice(one, .completed).map(\.key) == [.twoCourses])
    #expect(try advice(one, .discontinued).isEmpty)
  }

  @Test func `self-massage is told as it was taught last`() throws {
    var one = try course()
    func teach(_ day: CalendarDay, _ lesson: Lesson?) throws {
      try one.give(day) {
        $0.techniques.append(.selfMassageTeach)
        $0.details.lesson = lesson
      }
    }
    try teach("2026-03-02", nil)
    #expect(try advice(one, .discontinued) == [.init(.selfMassage)])
    try teach("2026-03-03", Lesson(content: "rolling the calf"))
    #expect(
      try advice(one, .discontinued) == [
        .init(.selfMassageTaught, [.lesson: "rolling the calf"])
      ])
    try teach("2026-03-04", Lesson(content: "stroking up", minutes: 5, dose: "every morning"))
    try one.give("2026-03-05")
    #expect(
      try advice(one, .discontinued) == [
        .init(
          .selfMassageDosed,
          [.lesson: "stroking up", .minutes: "5", .dose: "every morning"])
      ])
    #expect(try advice(one, .discontinued, showsNotes: false) == [.init(.selfMassage)])
  }
}
