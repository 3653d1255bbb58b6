import KurDomain
import KurRules

extension SessionDetails {
  /// With texts that can be kept.
  func checked() throws(ServiceError) -> SessionDetails {
    var details = self
    details.device = try Wording.line(ifAny: device, "--device")
    if let lesson {
      details.lesson = Lesson(
        content: try Wording.text(lesson.content, "--taught"), minutes: lesson.minutes,
        dose: try Wording.line(ifAny: lesson.dose, "--dose"))
    }
    return details
  }

  /// With what a routine statement says: that all went as planned. What is measured it does not say.
  func statedByRoutine(_ asked: [AskedDetail]) -> SessionDetails {
    filled(asked.filter(\.isStatedByRoutine))
  }

  /// With what only the session itself will show taken to be as it should.
  func foreseen(
    _ asked: [AskedDetail], minutes: Minutes, parameters: Parameters
  ) -> SessionDetails {
    var details = filled(asked.filter { !$0.isKnownBefore })
    if asked.contains(.vibrationMinutes), vibration.minutes == nil {
      details.vibration.minutes = min(
        minutes, Minutes(rawValue: parameters.int(.longVibrationMinutes)))
    }
    return details
  }

  private func filled(_ asked: [AskedDetail]) -> SessionDetails {
    var details = self
    for detail in asked where !detail.isGiven(time: nil, self) {
      switch detail {
      case .mood: details.mood = .calm
      case .painDuring: details.painDuring = 0
      case .unstretched: details.isUnstretched = true
      case .hertz: details.vibration.hertz = 1
      case .amplitude: details.vibration.amplitude = 1
      case .lymphFlow: details.followsLymph = true
      case .meal, .start, .bedtime, .vibrationMinutes: break
      }
    }
    return details
  }
}
