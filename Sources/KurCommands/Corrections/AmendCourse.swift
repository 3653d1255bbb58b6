import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct CourseAmendCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Put right a prescription that was entered wrong.",
    discussion: """
      Before the first session; what is not said stays, and all rules are asked again. The old \
      prescription is kept, the number of either finds the new one. A course that goes on is \
      changed: kur course change.

      EXAMPLE: kur course amend C20014 --diagnosis M54.5 --reason "typed M45.5"
      EXAMPLE: kur course amend C20014 --side left --reason "the wrong side was named"
      """)

  @Argument(help: "The course's number.", transform: Line.read)
  var course: String

  @OptionGroup var plan: PlanOptions

  @Option(
    help: ArgumentHelp("Why the course is given: kur catalogue indications.", valueName: "code"),
    transform: Code<Indication>.read)
  var indication: Code<Indication>?

  @Option(
    help: ArgumentHelp("The diagnosis, as M54.5.", valueName: "icd10"),
    transform: DiagnosisCode.read)
  var diagnosis: DiagnosisCode?

  @Option(
    name: .customLong("technique"),
    help: ArgumentHelp("A technique; all of them are named anew.", valueName: "code"),
    transform: Code<Technique>.read)
  var techniques: [Code<Technique>] = []

  @Option(
    help: ArgumentHelp("What the course is to reach.", valueName: "text"), transform: LongText.read)
  var goal: LongText?

  @OptionGroup var order: OrderOptions

  @OptionGroup var reasons: ReasonOptions

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let reasons = try reasons.reasons(at: place)
    guard let reason = reasons.reasons.first else { throw CorrectionWords.missingReason }
    let goal = try goal?.text(at: place)
    let made = try place.practice(global).amendCourse(
      course, reason: reason, by: place.caller(global, "course amend")
    ) { request(from: $0, goal: goal, reasons: reasons) }
    return Answer(
      [
        made.patient.line,
        "\(made.course.key) \(made.terms.summary)",
      ] + made.terms.omissions
        + made.overridden.map { "set aside: \($0.rule), \($0.reason)" }
        + made.plan.table(width: place.terminal.width),
      warnings: made.warnings,
      json: JSON.object([]).adding(["course": .text(made.course.key)])
        .adding(made.patient.members).adding(made.terms.members).adding([
          "sessions": .array(made.plan.sessions.map(\.json)),
          "warnings": .array(made.warnings.map(\.json)),
          "overrides": .texts(made.overridden.map(\.rule)),
        ]))
  }

  /// The prescription as it is, with what was said. Of another kind or zone, the figures come from
  /// the kind where they are not said.
  private func request(
    from old: Prescription, goal: String?, reasons: Reasons
  ) -> PrescriptionRequest {
    let isAlike = (plan.kind ?? old.kind) == old.kind && (plan.zone ?? old.zone) == old.zone
    var request = PrescriptionRequest(
      wishes: CourseWishes(
        kind: plan.kind ?? old.kind, zone: plan.zone ?? old.zone,
        side: plan.side ?? (isAlike && old.side != .none ? old.side : nil),
        exclusions: plan.exclusions.isEmpty && isAlike ? old.exclusions : plan.exclusions,
        sessions: plan.sessions ?? (isAlike ? old.sessions : nil),
        start: plan.from ?? (isAlike ? old.startMinutes : nil),
        target: plan.to ?? (isAlike ? old.targetMinutes : nil),
        intensity: plan.intensity ?? (isAlike ? old.intensityTarget : nil),
        frequency: plan.frequency ?? (isAlike ? old.frequency : nil),
        takenOver: old.takenOver))
    request.start = plan.start
    request.on = day.on
    request.indication = indication ?? old.indication
    request.diagnosis = diagnosis ?? old.diagnosis.flatMap(DiagnosisCode.init)
    request.techniques = techniques.isEmpty && isAlike ? old.techniques : techniques
    let said = order.details(leading: request.indication)
    request.details = PrescriptionDetails(
      phase: said.phase ?? old.details.phase, purpose: said.purpose ?? old.details.purpose,
      action: said.action ?? old.details.action,
      accompanying: said.accompanying.isEmpty ? old.details.accompanying : said.accompanying,
      injured: said.injured.isEmpty ? old.details.injured : said.injured)
    request.goal = goal ?? old.goal
    request.takenOverDay = old.takenOver.map { .day($0.lastDay) }
    request.reasons = reasons
    return request
  }
}

struct CourseVoidCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Take back a prescription that never was.",
    discussion: """
      Before the first session, as where it was another patient's. A course that is not wanted any \
      more is cancelled or discontinued.

      EXAMPLE: kur course void C20014 --reason "prescribed for the wrong patient"
      """)

  @Argument(help: "The course's number.", transform: Line.read)
  var course: String

  @OptionGroup var why: CorrectionReason

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let voided = try place.practice(global).voidCourse(
      course, reason: try why.text(at: place), by: place.caller(global, "course void"))
    return Answer(
      [voided.patient.line, "\(voided.course.key) is void: \(voided.reason.oneLine)"],
      json: JSON.object([]).adding([
        "course": .text(voided.course.key), "void": true, "reason": .string(voided.reason),
      ]).adding(voided.patient.members))
  }
}
