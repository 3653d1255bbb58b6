import ArgumentParser
import KurDomain

/// What is known of a special session before it begins.
struct BeforehandOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("When the patient last ate, as 08:30.", valueName: "hh:mm"),
    transform: ClockTime.read)
  var meal: ClockTime?

  @Option(
    help: ArgumentHelp("When a child usually goes to bed, as 20:30.", valueName: "hh:mm"),
    transform: ClockTime.read)
  var bedtime: ClockTime?

  @Option(
    help: ArgumentHelp("How a child is: calm, unsettled or crying.", valueName: "mood"),
    completion: .list(["calm", "unsettled", "crying"]), transform: Choice<Mood>.word)
  var mood: String?

  func fill(_ details: inout SessionDetails) {
    details.meal = meal
    details.bedtime = bedtime
    details.mood = mood.flatMap(Mood.init)
  }
}

/// What only some kinds and techniques ask for.
struct DetailOptions: ParsableArguments {
  @OptionGroup var beforehand: BeforehandOptions

  @Option(
    name: .customLong("place"),
    help: ArgumentHelp(
      "Where the session was given: clinic, hospital or home.", valueName: "place"),
    completion: .list(["clinic", "hospital", "home"]), transform: Choice<Place>.word)
  var placeWord: String?

  @Option(
    help: ArgumentHelp(
      "What was put on the skin: none, powder, oil, cream or ointment.", valueName: "lubricant"),
    completion: .list(["none", "powder", "oil", "cream", "ointment"]),
    transform: Choice<Lubricant>.word)
  var lubricant: String?

  @Option(
    help: ArgumentHelp("The apparatus, or the massager of a lesson.", valueName: "text"),
    transform: Line.read)
  var device: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Vibrations in a second, 1 to 1000.", valueName: "hertz"),
    transform: VibrationWords.hertz)
  var hz: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Amplitude in millimetres, 0.1 to 20.", valueName: "millimetres"),
    transform: VibrationWords.amplitude)
  var mm: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Minutes of vibration.", valueName: "minutes"), transform: Minutes.read)
  var vibrationMinutes: Minutes?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The strongest pain while plucking, 0 to 10.", valueName: "0-10"),
    transform: { try PainScore.read($0).rawValue })
  var painDuring: Int?

  @Flag(
    inversion: .prefixedNo, help: "Whether all movements followed the lymph flow.")
  var lymphFlow: Bool?

  @Flag(help: "The skin of the face was not stretched.")
  var unstretched = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Minutes that the patient rested afterwards.", valueName: "minutes"),
    transform: Minutes.readClosing)
  var rest: Minutes?

  @Option(
    help: ArgumentHelp(
      "What was advised for afterwards: exercises, rest or none; the usual when left out.",
      valueName: "advice"),
    completion: .list(["exercises", "rest", "none"]), transform: Choice<Advice>.word)
  var advice: String?

  @Option(
    help: ArgumentHelp("What was taught of self-massage.", valueName: "text"),
    transform: Line.read)
  var taught: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How long it is done at home each time.", valueName: "minutes"),
    transform: Minutes.read)
  var taughtMinutes: Minutes?

  @Option(
    help: ArgumentHelp("How often it is done at home.", valueName: "text"), transform: Line.read)
  var dose: String?

  func validate() throws {
    guard taught == nil, taughtMinutes != nil || dose != nil else { return }
    throw ValidationError("--taught-minutes and --dose belong to --taught")
  }

  var place: Place? { placeWord.flatMap(Place.init) }

  var details: SessionDetails {
    var details = SessionDetails()
    beforehand.fill(&details)
    details.lubricant = lubricant.flatMap(Lubricant.init)
    details.device = device
    details.vibration = Vibration(hertz: hz, amplitude: mm, minutes: vibrationMinutes)
    details.painDuring = painDuring.map(PainScore.init)
    details.followsLymph = lymphFlow
    details.isUnstretched = unstretched ? true : nil
    details.rest = rest
    details.advice = advice.flatMap(Advice.init)
    details.lesson = taught.map { Lesson(content: $0, minutes: taughtMinutes, dose: dose) }
    return details
  }
}

/// Reads the figures of a vibration.
enum VibrationWords {
  static func hertz(_ word: String) throws -> Int {
    guard let number = Int(word), (1...1000).contains(number) else {
      throw WrongWord("a whole number from 1 to 1000")
    }
    return number
  }

  /// Tenths of a millimetre, from `0.5` or `2`.
  static func amplitude(_ word: String) throws -> Int {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard isPlain, parts.count <= 2, parts.count == 1 || parts[1].utf8.count == 1,
      let whole = Int(parts[0]), whole <= 20, let tenths = parts.count == 2 ? Int(parts[1]) : 0,
      (1...200).contains(whole * 10 + tenths)
    else { throw WrongWord("millimetres from 0.1 to 20.0, as 0.5") }
    return whole * 10 + tenths
  }
}

/// Makes sure that a word is one of a closed list, and keeps it as a word: the parser looks up what
/// it needs once a type, and a type for each option would cost `kur log` milliseconds.
enum Choice<Of: RawRepresentable<String> & CaseIterable> {
  static func word(_ word: String) throws -> String {
    guard Of(rawValue: word) != nil else {
      throw WrongWord("one of " + Of.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return word
  }
}
