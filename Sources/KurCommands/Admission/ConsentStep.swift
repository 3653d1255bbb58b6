import KurDomain
import KurReports
import KurService

/// Takes the consent to treatment, and to what needs one of its own.
struct ConsentStep {
  let desk: AdmissionDesk
  let state: Admission

  func run() throws {
    let patient = state.patient
    var before: [String: String] = [:]
    var kept = try desk.practice.draft(.consent, of: patient.key, by: desk.caller)
    while true {
      let given = try desk.form.answers(
        kept, before: before,
        keep: { field, value in
          try desk.practice.keep(
            value, for: field, .consent, of: patient.key, by: desk.caller)
        }, questions)
      guard given["treatment"] == "yes" else {
        try desk.practice.dropDraft(.consent, of: patient.key, by: desk.caller)
        throw ServiceError.invalid(
          "without consent nothing is given to \(patient.name); kur admit \(patient.key) goes on "
            + "once it is there")
      }
      do {
        let consents = try desk.practice.consent(
          ConsentRequest(
            patient: patient.key.description,
            zones: (given["zones"]?.unlessNone ?? "").split(separator: " ").map {
              Code(String($0))
            },
            facialPain: given["facial-pain"] == "yes", givenBy: given["by"]), by: desk.caller
        ).consents
        for consent in consents { try desk.dialogue.say("Consents to \(consent.words)") }
        return try desk.practice.dropDraft(.consent, of: patient.key, by: desk.caller)
      } catch ServiceError.notFound(let message, let suggestions) {
        let near = suggestions.isEmpty ? "" : "; nearest: \(suggestions.joined(separator: ", "))"
        try desk.dialogue.say("  \(message)\(near)")
        (before, kept) = (given, [:])
      }
    }
  }

  private func questions(_ given: [String: String]) -> [AdmissionQuestion] {
    let isMinor = state.patient.age(on: state.day).years < 18
    let guardian = state.patient.identity.guardian
    let signer = isMinor ? guardian.map { "The guardian, \($0.oneLine)," } ?? "The guardian" : nil
    var questions = [
      AdmissionQuestion(
        field: "treatment", text: "\(signer ?? "The patient") consents to treatment: yes or no",
        read: AdmissionWords.yesOrNo)
    ]
    guard given["treatment"] != "no" else { return questions }
    if isMinor, guardian == nil {
      questions.append(
        AdmissionQuestion(field: "by", text: "Who consents for the patient", read: Line.read))
    }
    return questions + [
      AdmissionQuestion(
        field: "zones", text: "Zones with sensitive regions that need a consent of their own",
        usual: "none", list: .zones
      ) { word in
        word == "none"
          ? word
          : try word.split { " ,".contains($0) }
            .map { try Code<Zone>.readZone(String($0)).rawValue }.joined(separator: " ")
      },
      AdmissionQuestion(
        field: "facial-pain", text: "Consents to the pain of facial massage: yes or no",
        usual: "no", read: AdmissionWords.yesOrNo),
    ]
  }
}

/// Words that several steps read.
enum AdmissionWords {
  static func yesOrNo(_ word: String) throws -> String {
    switch word.lowercased() {
    case "y", "yes": return "yes"
    case "n", "no": return "no"
    default: throw WrongWord("yes or no")
    }
  }
}
