import KurDomain
import KurReports
import KurService

/// Asks for a physician's examination.
struct ExaminationStep {
  let desk: AdmissionDesk
  let state: Admission

  private static let texts = [
    ("complaint", "What the patient complains of"), ("history", "How it came about"),
    ("visual", "What the visual examination shows"), ("conclusion", "The effect to be expected"),
  ]

  func run() throws {
    let patient = state.patient
    var before: [String: String] = [:]
    var kept = try desk.practice.draft(.examination, of: patient.key, by: desk.caller)
    try desk.dialogue.say("EXAMINATION")
    while true {
      let given = try desk.form.answers(
        kept, before: before,
        keep: { field, value in
          try desk.practice.keep(
            value, for: field, .examination, of: patient.key, by: desk.caller)
        }, { _ in ExaminationStep.questions })
      guard let diagnosis = given["diagnosis"].flatMap({ DiagnosisCode($0) }) else {
        kept["diagnosis"] = nil
        continue
      }
      for (field, text) in ExaminationStep.texts {
        try desk.dialogue.say("  \(text): \((given[field] ?? "").oneLine)")
      }
      try desk.dialogue.say("  Diagnosis: \(diagnosis)")
      guard try isConfirmed() else {
        (before, kept) = (given, [:])
        continue
      }
      let made = try desk.practice.examine(
        ExaminationRequest(
          patient: patient.key.description, complaint: given["complaint"] ?? "",
          history: given["history"] ?? "", visual: given["visual"] ?? "",
          conclusion: given["conclusion"] ?? "", diagnosis: diagnosis), by: desk.caller
      ).examination
      try desk.dialogue.say("\(made.key) examined on \(made.day), \(made.draft.diagnosis)")
      return try desk.practice.dropDraft(.examination, of: patient.key, by: desk.caller)
    }
  }

  /// No, and back, ask again, with what was given for Enter.
  private func isConfirmed() throws -> Bool {
    do {
      return try desk.dialogue.isYes("Store this examination? y or n")
    } catch Turn.back { return false }
  }

  private static var questions: [AdmissionQuestion] {
    texts.map { field, text in AdmissionQuestion(field: field, text: text) { $0 } } + [
      AdmissionQuestion(field: "diagnosis", text: "Diagnosis, ICD-10, as M54.5") {
        try DiagnosisCode.read($0).description
      }
    ]
  }
}
