import KurDomain
import KurReports
import KurRules
import KurService

/// Asks for a course, shows its plan and what would refuse it, and prescribes it once confirmed.
struct PrescriptionStep {
  let desk: AdmissionDesk
  let state: Admission

  func run() throws -> PrescribedCourse {
    let number = state.patient.key.description
    var before: [String: String] = [:]
    var kept = try desk.practice.draft(.prescription, of: state.patient.key, by: desk.caller)
    var reason: String?
    try desk.dialogue.say("PRESCRIPTION")
    while true {
      let given = try desk.form.answers(
        kept, before: before,
        keep: { field, value in
          try desk.practice.keep(
            value, for: field, .prescription, of: state.patient.key, by: desk.caller)
        }, questions)
      // What does not pass is asked for again, with the answers for Enter.
      (before, kept) = (given, [:])
      do {
        var request = try request(given)
        var preview = try desk.practice.previewPrescription(number, request, by: desk.caller)
        try show(preview)
        if !preview.judgement.isAccepted, let liftable = preview.liftable {
          reason = try desk.dialogue.text(
            "It passes with a reason of 10 letters or more; none changes the course",
            usual: "none")
          guard let reason else { continue }
          request.reasons = Reasons(overrides: liftable, reasons: [reason])
          preview = try desk.practice.previewPrescription(number, request, by: desk.caller)
        }
        guard preview.judgement.isAccepted else {
          try desk.dialogue.say(
            "It would be refused so; change the course, or q. What is asked for beyond these "
              + "questions is given with kur prescribe.")
          continue
        }
        guard try isConfirmed() else { continue }
        let made = try desk.practice.prescribe(number, request, by: desk.caller)
        try desk.practice.dropDraft(.prescription, of: state.patient.key, by: desk.caller)
        return made
      } catch Turn.back {
        continue
      } catch ServiceError.invalid(let message) {
        try desk.dialogue.say("  \(message)")
      } catch ServiceError.missing(let words) {
        try desk.dialogue.say("  This is missing: \(words.joined(separator: ", "))")
      } catch ServiceError.notFound(let message, let suggestions) {
        let near = suggestions.isEmpty ? "" : "; nearest: \(suggestions.joined(separator: ", "))"
        try desk.dialogue.say("  \(message)\(near)")
      }
    }
  }

  private func isConfirmed() throws -> Bool {
    try desk.dialogue.isYes("Prescribe this course? y or n")
  }

  private func show(_ preview: PrescriptionPreview) throws {
    try desk.dialogue.say(preview.terms.summary)
    for line in preview.plan.table(width: desk.terminal.width) {
      try desk.terminal.writeError(line.printable + "\n")
    }
    for finding in preview.judgement.findings {
      let isRefusing = preview.judgement.refusals.contains { $0.message == finding.message }
      for line in finding.lines(width: desk.terminal.width) {
        try desk.terminal.writeError(
          Colour.yellow.on(
            line.printable,
            if: desk.terminal.coloursErrors && (isRefusing || finding.level == .soft)
          ) + "\n")
      }
    }
  }

  private func request(_ given: [String: String]) throws -> PrescriptionRequest {
    func number(_ field: String) -> Int? { given[field].flatMap { Int($0) } }
    func code<Of>(_ field: String) -> Code<Of>? { given[field]?.unlessNone.map { Code($0) } }
    guard let kind: Code<Kind> = code("kind"), let zone: Code<Zone> = code("zone") else {
      throw ServiceError.missing(["a kind and a zone"])
    }
    let usual = AdmissionQuestion.byKind
    var request = PrescriptionRequest(
      wishes: CourseWishes(
        kind: kind, zone: zone, side: given["side"]?.unlessNone.flatMap(ZoneSide.init(rawValue:)),
        exclusions: (given["exclude"]?.unlessNone ?? "").split(separator: " ").map {
          Code(String($0))
        },
        sessions: number("sessions"), start: number("from").map(Minutes.init(rawValue:)),
        target: number("to").map(Minutes.init(rawValue:)),
        intensity: number("intensity").map(Intensity.init(rawValue:)),
        frequency: given["frequency"] == usual ? nil : code("frequency")))
    request.start = given["start"].flatMap { DayWord($0) }
    request.indication = code("indication")
    request.diagnosis = given["diagnosis"]?.unlessNone.flatMap { DiagnosisCode($0) }
    request.goal = given["goal"]?.unlessNone
    return request
  }
}

extension AdmissionQuestion {
  /// What is left to the kind.
  static let byKind = "by the kind"
}

extension PrescriptionStep {
  private func questions(_ given: [String: String]) -> [AdmissionQuestion] {
    [
      AdmissionQuestion(field: "indication", text: "Indication", usual: "none", list: .indications)
      {
        try Code<Indication>.read($0).rawValue
      },
      AdmissionQuestion(
        field: "diagnosis", text: "Diagnosis, ICD-10", usual: state.diagnosis ?? "none"
      ) { $0 == "none" ? $0 : try DiagnosisCode.read($0).description },
      AdmissionQuestion(field: "kind", text: "Kind of massage", list: .kinds) {
        try Code<Kind>.read($0).rawValue
      },
      AdmissionQuestion(field: "zone", text: "Zone", list: .zones) {
        try Code<Zone>.readZone($0).rawValue
      },
      AdmissionQuestion(
        field: "side", text: "Side: left, right, both, or none of a zone without sides",
        usual: "none"
      ) { word in
        guard let side = ZoneSide(rawValue: word.lowercased()) else {
          throw WrongWord("left, right, both or none")
        }
        return side.rawValue
      },
      AdmissionQuestion(field: "exclude", text: "Leaves to leave out", usual: "none", list: .leaves)
      {
        word in
        word == "none"
          ? word
          : try word.split { " ,".contains($0) }.map { try Code<Leaf>.read(String($0)).rawValue }
            .joined(separator: " ")
      },
      figure("sessions", "Sessions") { String(try Count.read($0)) },
      figure("from", "Minutes of the first session") { try Minutes.read($0).description },
      figure("to", "Minutes that it grows to") { try Minutes.read($0).description },
      figure("intensity", "Strongest pressure, 1 to 5") { try Intensity.read($0).description },
      figure("frequency", "How often", list: .frequencies) {
        try Code<Frequency>.read($0).rawValue
      },
      AdmissionQuestion(field: "start", text: "First day", usual: "today") { word in
        try DayWord.read(word).resolved(today: state.day, .future).description
      },
      AdmissionQuestion(field: "goal", text: "Goal, in words", usual: "none") { $0 },
    ]
  }

  private func figure(
    _ field: String, _ text: String, list: CatalogueList? = nil,
    _ read: @escaping (String) throws -> String
  ) -> AdmissionQuestion {
    AdmissionQuestion(field: field, text: text, usual: AdmissionQuestion.byKind, list: list) {
      $0 == AdmissionQuestion.byKind ? $0 : try read($0)
    }
  }
}
