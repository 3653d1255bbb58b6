import ArgumentParser
import KurDomain
import KurReports
import KurService

/// What a physician writes of an examination.
struct ExaminationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What the patient complains of.", valueName: "text"),
    transform: LongText.read)
  var complaint: LongText?

  @Option(help: ArgumentHelp("How it came about.", valueName: "text"), transform: LongText.read)
  var history: LongText?

  @Option(
    help: ArgumentHelp("What the visual examination showed.", valueName: "text"),
    transform: LongText.read)
  var visual: LongText?

  @Option(
    help: ArgumentHelp("The effect to be expected.", valueName: "text"), transform: LongText.read)
  var conclusion: LongText?

  @Option(
    help: ArgumentHelp("The diagnosis, as M54.5.", valueName: "icd10"),
    transform: DiagnosisCode.read)
  var diagnosis: DiagnosisCode?
}

struct ExamineCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "examine", abstract: "Record a physician's examination.",
    discussion: """
      A prescription rests on an examination of the last 30 days. Each text may be @FILE, or - \
      for standard input.

      EXAMPLE: kur examine P10019 --complaint "low back pain" --history "two weeks, after \
      lifting" --visual "tense lumbar muscles" --conclusion "relief expected" --diagnosis M54.5
      """)

  @Argument(help: "The patient: a number, or whole words of the name.", transform: Line.read)
  var patient: String

  @OptionGroup var texts: ExaminationOptions

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    guard let complaint = texts.complaint, let history = texts.history,
      let visual = texts.visual, let conclusion = texts.conclusion,
      let diagnosis = texts.diagnosis
    else {
      throw ServiceError.missing(
        [
          texts.complaint == nil ? "--complaint TEXT" : nil,
          texts.history == nil ? "--history TEXT" : nil,
          texts.visual == nil ? "--visual TEXT" : nil,
          texts.conclusion == nil ? "--conclusion TEXT" : nil,
          texts.diagnosis == nil ? "--diagnosis ICD10" : nil,
        ].compactMap { $0 })
    }
    let (patient, examination) = try place.practice(global).examine(
      ExaminationRequest(
        patient: patient, on: day.on, complaint: try complaint.text(at: place),
        history: try history.text(at: place), visual: try visual.text(at: place),
        conclusion: try conclusion.text(at: place), diagnosis: diagnosis),
      by: place.caller(global, "examine"))
    return Answer(
      [
        patient.written,
        "\(examination.key) examined on \(examination.day), \(examination.draft.diagnosis)",
      ],
      json: JSON.object([]).adding([
        "examination": .text(examination.key), "day": .text(examination.day),
        "diagnosis": .string(examination.draft.diagnosis),
      ]).adding(patient.members))
  }
}
