import KurDomain
import KurReports
import KurTexts
import Testing

@Suite struct `What special kinds record, in words` {
  private static let taught: SessionDetails = {
    var details = SessionDetails()
    details.meal = ClockTime(clamping: 510)
    details.mood = .unsettled
    details.lubricant = Lubricant.none
    details.device = "a soft brush"
    details.vibration = Vibration(hertz: 50, amplitude: 5, minutes: 6)
    details.followsLymph = true
    details.rest = 20
    details.advice = Advice.none
    details.lesson = Lesson(content: "rolling the calf", minutes: 5, dose: "twice a day")
    return details
  }()

  @Test func `only what was said is told`() {
    #expect(Texts.english.details(SessionDetails(), showsNotes: true).isEmpty)
    #expect(SessionDetails().json(showsNotes: true) == .null)
    #expect(
      Texts.english.details(Self.taught, showsNotes: true) == [
        "last meal 08:30", "unsettled", "no lubricant", "with a soft brush",
        "vibration 50 Hz 0.5 mm for 6 min", "along the lymph flow", "rest 20 min",
        "nothing advised", "self-massage taught: rolling the calf, 5 min twice a day",
      ])
  }

  @Test func `what people typed is for those who may read notes`() {
    let words = Texts.english.details(Self.taught, showsNotes: false)
    #expect(words.last == "self-massage taught")
    #expect(!words.contains("with a soft brush"))
    let json = Self.taught.json(showsNotes: false).description
    #expect(!json.contains("brush") && !json.contains("calf") && !json.contains("twice"))
    #expect(json.contains(#""hertz":50,"millimetres":"0.5""#))
  }

  @Test func `a prescription's details are told in one line`() {
    let details = PrescriptionDetails(
      phase: .remission, purpose: .prophylaxis, action: .soothing, accompanying: ["ind-stress"],
      injured: [Site("knee", .left), Site("knee", .right), Site("lumbar")])
    #expect(
      details.words
        == "in remission, for prophylaxis, soothing, also ind-stress, injured: knee (both), lumbar")
    #expect(PrescriptionDetails().json == .null)
  }
}
