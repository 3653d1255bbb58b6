import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct PrescribeCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "prescribe", abstract: "Prescribe a course.",
    discussion: """
      What is left out comes from the kind; kur plan shows it beforehand. A course that began \
      elsewhere is taken over with --done, --last and --last-minutes.

      EXAMPLE: kur prescribe P10019 --kind classical-local --zone BACK-LUMBAR --sessions 10 \
      --indication ind-low-back-pain --diagnosis M54.5
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

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
    help: ArgumentHelp("A technique; those of the kind when left out.", valueName: "code"),
    transform: Code<Technique>.read)
  var techniques: [Code<Technique>] = []

  @Option(
    help: ArgumentHelp("What the course is to reach.", valueName: "text"), transform: LongText.read)
  var goal: LongText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Sessions given elsewhere.", valueName: "count"), transform: Count.read)
  var done: Int?

  @Option(
    help: ArgumentHelp("The day of the last one of them.", valueName: "day"),
    transform: DayWord.read)
  var last: DayWord?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Its minutes.", valueName: "minutes"), transform: Minutes.read)
  var lastMinutes: Minutes?

  @OptionGroup var order: OrderOptions

  @OptionGroup var reasons: ReasonOptions

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let made = try place.practice(global).prescribe(
      patient, try request(at: place), by: place.caller(global, "prescribe"))
    return Answer(
      [made.patient.written, "\(made.course.key) \(made.terms.summary)"] + made.terms.omissions
        + made.overridden.map { "set aside: \($0.rule), \($0.reason)" }
        + made.plan.table(width: place.terminal.width)
        + made.advice.lines(width: place.terminal.width),
      warnings: made.warnings,
      json: JSON.object([]).adding(["course": .text(made.course.key)])
        .adding(made.patient.members).adding(made.terms.members).adding([
          "sessions": .array(made.plan.sessions.map(\.json)),
          "warnings": .array(made.warnings.map(\.json)),
          "overrides": .texts(made.overridden.map(\.rule)), "advice": made.advice.json,
        ]))
  }

  private func request(at place: Workplace) throws -> PrescriptionRequest {
    var wishes = try plan.wishes()
    wishes.takenOver = try takenOver
    var request = PrescriptionRequest(wishes: wishes)
    request.start = plan.start
    request.on = day.on
    request.indication = indication
    request.diagnosis = diagnosis
    request.techniques = techniques
    request.details = order.details(leading: indication)
    request.goal = try goal?.text(at: place)
    request.takenOverDay = last
    request.reasons = try reasons.reasons(at: place)
    return request
  }

  /// The day of the last session is a word until the clinic's calendar has resolved it.
  private var takenOver: TakenOver? {
    get throws(ServiceError) {
      guard done != nil || last != nil || lastMinutes != nil else { return nil }
      guard let done, last != nil, let lastMinutes else {
        throw .missing(
          [
            done == nil ? "--done N" : nil, last == nil ? "--last DAY" : nil,
            lastMinutes == nil ? "--last-minutes MIN" : nil,
          ].compactMap { $0 })
      }
      return TakenOver(done: done, lastDay: CalendarDay(ordinal: 0), lastMinutes: lastMinutes)
    }
  }
}
