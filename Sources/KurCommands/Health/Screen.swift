import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct ScreenCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Record what was asked, measured and found.",
    discussion: """
      --clear says that all questions of the full or the daily set were asked, and answered with \
      no but for what is stated beside it. At a terminal, --full and --daily without it walk \
      through the questions. --answers reads them from a file: JSON as {"answers": [{"question": \
      "Q17", "answer": "yes", "findings": ["mi-past@2024-03-02"]}]}, or comma-separated text with \
      the header question,answer,findings,text; an answer is no, yes or a value. --form prints the \
      questions for this patient to fill in.

      EXAMPLE: kur screen P10019 --full
      EXAMPLE: kur screen P10019 --full --answers answers.json
      EXAMPLE: kur screen P10019 --full --form --language ro --format pdf --output form.pdf
      EXAMPLE: kur screen P10019 --full --clear --pressure 125/80
      EXAMPLE: kur screen P10019 --daily --clear --finding wound:knee.left@yesterday
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @Flag(help: "The whole questionnaire.")
  var full = false

  @Flag(help: "The daily questions.")
  var daily = false

  @Flag(help: "All was asked; what is not stated was answered with no.")
  var clear = false

  @Option(
    help: ArgumentHelp(
      "The answers to the questions, from a file or - for standard input.", valueName: "file"),
    transform: Line.read)
  var answers: String?

  @Flag(help: "Print the questions for this patient, on paper; nothing is stored.")
  var form = false

  @OptionGroup(title: "With --form") var report: ReportOptions

  @OptionGroup(title: "With --form") var texts: LanguageOption

  @OptionGroup var findings: FindingOptions

  @OptionGroup var readings: ReadingOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Pain now, 0 none to 10 worst.", valueName: "0-10"),
    transform: PainScore.read)
  var pain: PainScore?

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    if full, daily { throw ValidationError("--full or --daily, not both") }
    if clear, answers != nil { throw ValidationError("--clear or --answers, not both") }
    if form, clear || answers != nil {
      throw ValidationError("--form prints the questions; it takes no answers")
    }
    let isWritten =
      report.format != nil || report.output != nil || report.force || texts.language != nil
    if !form, isWritten {
      throw ValidationError("--format, --output, --force and --language go with --form")
    }
  }

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    let caller = place.caller(global, "screen")
    if form {
      try report.check(
        for: [.text, .markdown, .html, .pdf, .json], asJSON: global.json, at: place)
      let questionnaire = try practice.questionnaire(
        of: patient, daily ? .daily : .full, on: day.on, by: caller)
      return try report.answer(
        questionnaire.report(in: texts.language ?? questionnaire.language),
        saying: [questionnaire.patient.line], members: questionnaire.patient.members,
        asJSON: global.json, at: place)
    }
    let observed = try Observed(readings, pain: pain, findings, in: practice)
    let isAsked = !clear && !global.json && place.terminal.isInteractive
    if let answers {
      return try read(answers, observed, practice, caller, at: place)
    } else if full || daily, isAsked {
      return try walk(observed, practice, caller, at: place)
    }
    let answer = try practice.screen(
      ScreeningRequest(patient: patient, on: day.on, asked: try asked, observed: observed),
      by: caller)
    return answer.page(
      width: place.terminal.width,
      remark: (full || daily) && !clear
        ? "The other questions are not answered: --clear says that they were, with no." : nil)
  }

  private func read(
    _ name: String, _ observed: Observed, _ practice: Practice, _ caller: Caller,
    at place: Workplace
  ) throws -> Answer {
    guard full || daily else {
      throw ServiceError.missing(["--full or --daily: which questions were asked"])
    }
    let file = try AnswersFile(name, at: place)
    let today = try practice.today()
    let meant = (day.on ?? .today).resolved(today: today, .past)
    let answered = try practice.answer(
      AnswersRequest(
        patient: patient, on: day.on, form: full ? .full : .daily,
        given: file.given(today: meant), observed: observed), by: caller)
    switch answered {
    case .stored(let answer): return answer.page(width: place.terminal.width)
    case .incomplete(let faults, let missing, _):
      throw file.refusal(faults, missing: missing)
    }
  }

  private func walk(
    _ observed: Observed, _ practice: Practice, _ caller: Caller, at place: Workplace
  ) throws -> Answer {
    var walk = try ScreeningWalk(
      practice, by: caller, on: place.terminal, patient: patient, full ? .full : .daily,
      on: day.on, beside: observed.readings)
    let given = try walk.answers()
    return try walk.store(given, observed).page(width: place.terminal.width)
  }

  /// The questions that were asserted.
  private var asked: Screening.Asked {
    get throws(ServiceError) {
      guard clear else {
        let isStated =
          pain != nil || !readings.readings.isEmpty || !findings.findings.isEmpty
          || !findings.healed.isEmpty
        guard isStated else {
          throw .missing([
            "--clear (with --full or --daily: all was asked and answered with no but for what is "
              + "stated), --answers FILE, a --finding CODE, or a reading as --temperature 36.6"
          ])
        }
        return .nothing
      }
      if full { return .full }
      guard daily else { throw .missing(["--full or --daily: which questions were asked"]) }
      return .daily
    }
  }
}
