import ArgumentParser
import KurDomain
import KurReports
import KurService

struct ExaminationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examination", abstract: "Show an examination, or put one right that was wrong.",
    discussion: "EXAMPLE: kur examination show E60012",
    subcommands: [
      ExaminationShowCommand.self, ExaminationAmendCommand.self, ExaminationVoidCommand.self,
    ])
}

struct ExaminationShowCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an examination.",
    discussion: "EXAMPLE: kur examination show E60012")

  @Argument(help: "The examination's number.", transform: Line.read)
  var examination: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.practice(global).examination(
      examination, by: place.caller(global, "examination show")
    ).answer
  }
}

struct ExaminationAmendCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Put right an examination that was entered wrong.",
    discussion: """
      What is not said stays; the old version is kept.

      EXAMPLE: kur examination amend E60012 --diagnosis M54.5 --reason "typed M45.5"
      """)

  @Argument(help: "The examination's number.", transform: Line.read)
  var examination: String

  @OptionGroup var texts: ExaminationOptions

  @OptionGroup var why: CorrectionReason

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    var request = ExaminationAmendment(
      examination: examination, reason: try why.text(at: place))
    request.on = day.on
    request.complaint = try texts.complaint?.text(at: place)
    request.history = try texts.history?.text(at: place)
    request.visual = try texts.visual?.text(at: place)
    request.conclusion = try texts.conclusion?.text(at: place)
    request.diagnosis = texts.diagnosis
    return try place.practice(global).amendExamination(
      request, by: place.caller(global, "examination amend")
    ).answer
  }
}

struct ExaminationVoidCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Take back an examination that never was.",
    discussion: """
      One that a course rests on is amended instead.

      EXAMPLE: kur examination void E60012 --reason "entered for the wrong patient"
      """)

  @Argument(help: "The examination's number.", transform: Line.read)
  var examination: String

  @OptionGroup var why: CorrectionReason

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try place.practice(global).voidExamination(
      examination, reason: try why.text(at: place),
      by: place.caller(global, "examination void")
    ).answer
  }
}

extension ExaminationFile {
  fileprivate var answer: Answer {
    let draft = examination.draft
    var lines = [
      patient.line,
      isVoid
        ? "\(examination.key) of \(examination.day) is void"
        : "\(examination.key) examined on \(examination.day) by "
          + "\(physician?.name.oneLine ?? "–"), \(draft.diagnosis)",
    ]
    if let replaces { lines.append("takes the place of \(replaces)") }
    if !isVoid {
      lines += [
        "  complaint: \(draft.complaint)", "  history: \(draft.history)",
        "  visual: \(draft.visual)", "  conclusion: \(draft.conclusion)",
      ]
    }
    return Answer(
      lines,
      json: JSON.object([]).adding([
        "examination": .text(examination.key), "replaces": .optionalText(replaces),
        "void": .bool(isVoid), "day": .text(examination.day),
        "physician": .text(examination.physician), "diagnosis": .string(draft.diagnosis),
        "complaint": .string(draft.complaint), "history": .string(draft.history),
        "visual": .string(draft.visual), "conclusion": .string(draft.conclusion),
      ]).adding(patient.members))
  }
}
