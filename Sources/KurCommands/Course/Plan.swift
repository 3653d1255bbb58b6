import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct PlanCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what a course would be; nothing is stored.",
    discussion: """
      What is left out comes from the kind. Without a database the clinic is taken to be open \
      from Monday to Friday.

      EXAMPLE: kur plan --kind classical-local --zone BACK-LUMBAR --sessions 10 --to 40
      """)

  @OptionGroup var plan: PlanOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The patient's age in months, for children.", valueName: "months"),
    transform: Count.readMonths)
  var ageMonths: Int?

  @OptionGroup var order: OrderOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    var request = PrescriptionRequest(wishes: try plan.wishes(ageMonths: ageMonths))
    request.start = plan.start
    request.details = order.details()
    let preview =
      try place.practiceIfAny(global).map { practice in try practice.plan(request) }
      ?? Practice.plan(request, clock: place.clock)
    return Answer(
      [preview.terms.summary] + preview.terms.omissions
        + preview.plan.table(width: place.terminal.width),
      warnings: preview.findings,
      json: JSON.object([]).adding(preview.terms.members).adding([
        "sessions": .array(preview.plan.sessions.map(\.json)),
        "warnings": .array(preview.findings.map(\.json)),
      ]))
  }
}

extension CourseTerms {
  /// `classical-local on BACK-LUMBAR: 10 sessions daily, 15 to 40 min, intensity up to 3`.
  var summary: String {
    let length = start == target ? "\(target) min" : "\(start) to \(target) min"
    return "\(line): \(Words.count(sessions, "session")), \(frequency.code), \(length), "
      + "intensity up to \(intensityTarget)"
  }

  /// `without abdomen, foot; less 12 min: abdomen 4, legs 8`: what the exclusions take.
  var omissions: [String] {
    guard !exclusions.isEmpty else { return [] }
    let lost = leftOut
    let minutes = lost.reduce(0) { $0 + $1.minutes.rawValue }
    let parts = lost.map { "\($0.part) \($0.minutes)" }.joined(separator: ", ")
    return [
      "without \(exclusions.map(\.rawValue).joined(separator: ", "))"
        + (lost.isEmpty ? "" : "; less \(minutes) min: \(parts)")
    ]
  }
}

extension CoursePlan {
  func table(width: Int) -> [String] {
    TextTable(
      [
        .init("NO", .right), .init("DAY"), .init("STAGE"), .init("MINUTES", .right),
        .init("INTENSITY", .right),
      ],
      rows: sessions.map {
        [
          "\($0.number)", Words.day($0.day), $0.stage?.rawValue ?? "", "\($0.minutes)",
          "\($0.intensity)",
        ]
      }
    ).lines(width: width)
  }
}
