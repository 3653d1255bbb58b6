import KurDomain
import KurRules
import KurService

extension LogQuestions {
  /// Asks for what the kind and its techniques want, as far as it was not said.
  func askDetails(_ request: inout LogRequest, for visit: NextVisit) throws {
    let asked = visit.asked.filter {
      $0.isAsked(with: request.techniques ?? visit.techniques)
        && !$0.isGiven(time: request.time, request.details)
    }
    for detail in asked {
      switch detail {
      case .meal: request.details.meal = try ask("Last meal, as 08:30", nil, ClockTime.read)
      case .start: request.time = try ask("Start, as 10:00", nil, ClockTime.read)
      case .bedtime: request.details.bedtime = try askBedtime()
      case .mood:
        request.details.mood = try ask("Mood: calm, unsettled, crying", nil) {
          try choice($0, of: Mood.self)
        }
      case .painDuring:
        request.details.painDuring = try ask(
          "Pain while plucking, 0 to 10", nil, PainScore.read)
      case .unstretched:
        let answer = try ask("The skin was not stretched: yes, no", nil, yesOrNo)
        request.details.isUnstretched = answer
      case .hertz: request.details.vibration.hertz = try ask("Hertz", nil, VibrationWords.hertz)
      case .amplitude:
        request.details.vibration.amplitude = try ask(
          "Amplitude in mm", nil, VibrationWords.amplitude)
      case .vibrationMinutes:
        request.details.vibration.minutes = try ask("Minutes of vibration", nil, Minutes.read)
      case .lymphFlow:
        request.details.followsLymph = try ask("Along the lymph flow: yes, no", nil, yesOrNo)
      }
    }
    if request.details.mood == .crying, request.interrupted == nil {
      request.interrupted = try ask("Interrupted because", "the child cried", Line.read)
    }
  }

  private func askBedtime() throws -> ClockTime? {
    let word = try ask("Bedtime, as 20:30", "not known") { word in
      try ClockTime.read(word).description
    }
    return ClockTime(word)
  }

  private func yesOrNo(_ word: String) throws -> Bool {
    let word = word.lowercased()
    guard !word.isEmpty, let answer = ["yes", "no"].first(where: { $0.hasPrefix(word) }) else {
      throw WrongWord("yes or no")
    }
    return answer == "yes"
  }
}
