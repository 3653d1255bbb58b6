import KurDomain
import KurReports
import KurService

/// Finds the patient who is meant, or registers a new one.
struct PatientStep {
  let desk: AdmissionDesk

  private var dialogue: Dialogue { desk.dialogue }

  func patient(_ typed: String?) throws -> Patient {
    var typed = typed
    while true {
      do {
        let name = try typed ?? dialogue.ask("The patient's name, or number", Line.read)
        typed = nil
        let known = try desk.practice.patients(matching: name, by: desk.caller)
        let isNumber = Key<Patient>(number: name) != nil
        if isNumber, let only = known.first { return only }
        guard !isNumber else {
          throw ServiceError.notFound("no patient has the number \(name)", suggestions: [])
        }
        if let one = try choice(among: known) { return one }
        return try registered(name)
      } catch Turn.back { continue }
    }
  }

  /// One of those on record, or nil for somebody new.
  private func choice(among known: [Patient]) throws -> Patient? {
    guard !known.isEmpty else { return nil }
    try dialogue.say("On record already:")
    let shown = known.prefix(20)
    let number =
      try dialogue.choice(
        ["somebody new"] + shown.map(\.line), question: "Who is it, as 1; 0 for somebody new",
        from: 0
      ).first ?? 0
    return number == 0 ? nil : shown[number - 1]
  }

  private func registered(_ name: String) throws -> Patient {
    let today = try desk.practice.today()
    var before: [String: String] = ["name": name]
    var isAnother = false
    while true {
      let given = try desk.form.answers(before: before) { questions($0, name: name, today: today) }
      before = given
      var request = PatientRequest()
      request.name = given["name"]
      request.born = given["born"].flatMap { DayWord($0) }
      request.sex = given["sex"].flatMap { Sex(rawValue: $0) }
      request.phone = given["phone"]?.unlessNone
      request.guardian = given["guardian"]
      request.isAnotherPerson = isAnother
      do {
        let patient = try desk.practice.addPatient(request, by: desk.caller)
        try dialogue.say("Registered: \(patient.line)")
        return patient
      } catch ServiceError.ambiguous(_, let candidates) {
        try dialogue.say("The same birth date with a similar name, or the same phone:")
        let number =
          try dialogue.choice(
            ["somebody new"] + candidates.map { "\($0.number) \($0.name), \($0.detail)" },
            question: "Who is it, as 1; 0 for somebody new", from: 0
          ).first ?? 0
        guard number == 0 else {
          let found = try desk.practice.patients(
            matching: candidates[number - 1].number, by: desk.caller)
          if let one = found.first { return one }
          continue
        }
        isAnother = true
      } catch ServiceError.invalid(let message) {
        try dialogue.say("  \(message)")
      }
    }
  }

  private func questions(
    _ given: [String: String], name: String, today: CalendarDay
  ) -> [AdmissionQuestion] {
    var questions = [
      AdmissionQuestion(field: "name", text: "Name", usual: name, read: Line.read),
      AdmissionQuestion(field: "born", text: "Birth date, as 1980-05-14") { word in
        let day = try DayWord.read(word).resolved(today: today, .past)
        guard day <= today else { throw WrongWord("a day up to \(today)") }
        return day.description
      },
      AdmissionQuestion(field: "sex", text: "Sex: female, male, other, unknown", usual: "unknown") {
        word in
        let fitting = Sex.allCases.filter { $0.rawValue.hasPrefix(word.lowercased()) }
        guard let sex = fitting.first, fitting.count == 1 else {
          throw WrongWord("one of female, male, other, unknown")
        }
        return sex.rawValue
      },
      AdmissionQuestion(field: "phone", text: "Phone", usual: "none", read: Line.read),
    ]
    if let born = given["born"].flatMap({ CalendarDay($0) }),
      Age(born: born, on: today).years < 18
    {
      questions.append(
        AdmissionQuestion(
          field: "guardian", text: "Under 18: who answers for the patient", read: Line.read))
    }
    return questions
  }
}
