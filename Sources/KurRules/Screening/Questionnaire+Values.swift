import KurDomain

// Answers that are values: each reads the word that was given.

extension Questionnaire {
  func readTemperature(
    _ given: GivenAnswer, _ asked: AskedQuestion, _ answer: inout ReadAnswer
  ) throws(AnswerFault) {
    if try isUnmeasured(given, asked) {
      answer.words = "not measured"
      return
    }
    let words = given.plain.split(separator: " ").map(String.init)
    guard var value = Temperature(words.first ?? "") else {
      throw AnswerFault(
        asked.code, "'\(given.word)' is no temperature: degrees Celsius from 30.0 to 45.0")
    }
    // What is said of one reading holds of the next one until it says otherwise.
    var site = ThermometerSite.axilla
    var isLowered = false
    for word in words.dropFirst() {
      if word == "antipyretic" {
        isLowered = true
      } else if let named = ThermometerSite(rawValue: word) {
        site = named
      } else if let second = Temperature(word) {
        answer.readings.append(.temperature(value, site: site, antipyretic: isLowered))
        value = second
      } else {
        throw AnswerFault(
          asked.code, "'\(word)' is no place of a thermometer: axilla, ear, forehead, mouth")
      }
    }
    answer.readings.append(.temperature(value, site: site, antipyretic: isLowered))
  }

  func readPressure(
    _ given: GivenAnswer, _ asked: AskedQuestion, _ answer: inout ReadAnswer
  ) throws(AnswerFault) {
    if try isUnmeasured(given, asked) {
      answer.words = "not measured"
      return
    }
    for word in given.plain.split(separator: " ") {
      let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard (2...3).contains(parts.count),
        let pressure = BloodPressure(parts.prefix(2).joined(separator: "/"))
      else {
        throw AnswerFault(
          asked.code, "'\(word)' is no pressure: systolic, diastolic and pulse, as 120/80/70")
      }
      answer.readings.append(.pressure(pressure))
      guard parts.count == 3 else { continue }
      guard let pulse = Int(parts[2]), Pulse.range.contains(pulse) else {
        throw AnswerFault(
          asked.code,
          "'\(parts[2])' is no pulse: \(Pulse.range.lowerBound) to \(Pulse.range.upperBound)")
      }
      answer.readings.append(.pulse(Pulse(rawValue: pulse)))
    }
  }

  private func isUnmeasured(
    _ given: GivenAnswer, _ asked: AskedQuestion
  ) throws(AnswerFault) -> Bool {
    guard given.isNo || given.plain == "not measured" else { return false }
    if let need = asked.need { throw AnswerFault(asked.code, "it is measured on \(day): \(need)") }
    return true
  }

  func readPain(
    _ given: GivenAnswer, _ answer: inout ReadAnswer
  ) throws(AnswerFault) {
    guard let score = given.isNo ? 0 : Int(given.plain), PainScore.range.contains(score) else {
      throw AnswerFault(
        given.question, "'\(given.word)' is no pain: 0 none to 10 worst")
    }
    answer.readings = [.pain(PainScore(rawValue: score))]
  }

  func readMeal(
    _ given: GivenAnswer, _ answer: inout ReadAnswer
  ) throws(AnswerFault) {
    guard !given.isNo else { return }
    guard let time = ClockTime(given.plain) else {
      throw AnswerFault(given.question, "'\(given.word)' is no time of day, as 12:30, and not no")
    }
    answer.words = time.description + (given.text.map { ": \($0)" } ?? "")
  }

  func readReaction(
    _ given: GivenAnswer, _ answer: inout ReadAnswer
  ) throws(AnswerFault) {
    guard let reaction = given.isNo ? Reaction.none : Reaction(rawValue: given.plain) else {
      throw AnswerFault(
        given.question,
        "'\(given.word)' is no reaction: "
          + Reaction.allCases.map(\.rawValue).joined(separator: ", "))
    }
    guard reaction != .none else { return }
    answer.reaction = reaction
    answer.words = reaction.rawValue + (given.text.map { ": \($0)" } ?? "")
  }

  func readChild(
    _ given: GivenAnswer, _ asked: AskedQuestion, _ answer: inout ReadAnswer
  ) throws(AnswerFault) {
    switch given.plain {
    case "no", "n", "calm", "unsettled": break
    case "crying":
      if answer.findings.isEmpty {
        answer.findings = asked.statable.map { StatedFinding(code: $0.code) }
      }
    default:
      throw AnswerFault(given.question, "'\(given.word)' is no mood: calm, unsettled, crying")
    }
    guard !given.isNo else { return }
    answer.words = given.plain + (given.text.map { ": \($0)" } ?? "")
  }
}
