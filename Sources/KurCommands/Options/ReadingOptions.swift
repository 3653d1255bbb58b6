import ArgumentParser
import KurDomain
import KurService

/// What was measured today.
struct ReadingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Body temperature in degrees Celsius, as 36.6.", valueName: "celsius"),
    transform: Temperature.read)
  var temperature: Temperature?

  @Option(help: ArgumentHelp("Where it was taken; the armpit when left out.", valueName: "site"))
  var site: ThermometerSite?

  @Flag(help: "Something against fever was taken before.")
  var antipyretic = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Blood pressure, as 120/80; of several the last one decides.", valueName: "s/d"),
    transform: BloodPressure.read)
  var pressure: [BloodPressure] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Heart beats in a minute, at rest.", valueName: "beats"),
    transform: Pulse.read)
  var pulse: Pulse?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Oxygen in the blood, in percent.", valueName: "percent"),
    transform: { try Saturation.read($0).rawValue })
  var saturation: Int?

  @Flag(inversion: .prefixedNo, help: "Dizziness or faintness today.")
  var dizzy: Bool?

  func validate() throws {
    guard temperature == nil, site != nil || antipyretic else { return }
    throw ValidationError("--site and --antipyretic belong to a --temperature")
  }

  var readings: [Reading] {
    var readings: [Reading] = []
    if let temperature {
      readings.append(
        .temperature(temperature, site: site ?? .axilla, antipyretic: antipyretic))
    }
    readings += pressure.map(Reading.pressure)
    if let pulse { readings.append(.pulse(pulse)) }
    if let saturation { readings.append(.saturation(Saturation(rawValue: saturation))) }
    if let dizzy { readings.append(.dizziness(dizzy)) }
    return readings
  }
}

/// What was stated, or seen healed.
struct FindingOptions: ParsableArguments {
  @Option(
    name: .customLong("finding"),
    help: ArgumentHelp(
      "A contraindication, where on the body, and since when, as wound:knee.left@2026-02-27.",
      valueName: "code[:leaf,…][@day]"),
    transform: FindingWord.read)
  var findings: [FindingWord] = []

  @Option(
    help: ArgumentHelp("A contraindication that was seen healed.", valueName: "code"),
    transform: Code<Contraindication>.read)
  var healed: [Code<Contraindication>] = []
}

/// A finding as typed: `wound:knee.left,shin@2026-02-27`.
package struct FindingWord {
  package let code: Code<Contraindication>
  package let sites: Set<Site>
  package let since: DayWord?

  package static func read(_ word: String) throws -> FindingWord {
    let shape = "a code, leaves and a day, as wound:knee.left@2026-02-27"
    let dated = word.split(separator: "@", omittingEmptySubsequences: false)
    guard dated.count <= 2 else { throw WrongWord(shape) }
    let placed = dated[0].split(separator: ":", omittingEmptySubsequences: false)
    guard placed.count <= 2, let code = placed[0].nonEmpty else { throw WrongWord(shape) }
    let leaves = placed.count == 2 ? placed[1].split(separator: ",") : []
    guard placed.count == 1 || !leaves.isEmpty else { throw WrongWord(shape) }
    return FindingWord(
      code: try .read(code), sites: Set(try leaves.map { try site(String($0)) }),
      since: dated.count == 2 ? try DayWord.read(String(dated[1])) : nil)
  }

  /// A leaf and a side, as `knee.left`, or a leaf alone.
  static func site(_ word: String) throws -> Site {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    let leaf = try Code<Leaf>.read(String(parts[0]))
    guard parts.count <= 2 else { throw WrongWord("'\(word)': a leaf and a side, as knee.left") }
    guard parts.count == 2 else { return Site(leaf) }
    guard let side = Side(rawValue: parts[1].lowercased()), side != .none else {
      throw WrongWord("'\(word)': the side is left or right, as knee.left")
    }
    return Site(leaf, side)
  }

  func stated(today: CalendarDay) throws(ServiceError) -> StatedFinding {
    let day = since?.resolved(today: today, .past)
    if let day, day > today {
      throw .invalid("--finding \(code)@\(day) is in the future; today is \(today)")
    }
    return StatedFinding(code: code, sites: sites, since: day)
  }
}

extension Substring {
  var nonEmpty: String? { isEmpty ? nil : String(self) }
}

extension Observed {
  init(
    _ readings: ReadingOptions, pain: PainScore? = nil, _ findings: FindingOptions,
    in practice: Practice
  ) throws(ServiceError) {
    let today = findings.findings.contains { $0.since != nil } ? try practice.today() : nil
    var stated: [StatedFinding] = []
    for word in findings.findings {
      stated.append(
        try today.map { day throws(ServiceError) in try word.stated(today: day) }
          ?? StatedFinding(code: word.code, sites: word.sites))
    }
    self.init(
      readings: readings.readings + (pain.map { [.pain($0)] } ?? []), findings: stated,
      healed: findings.healed)
  }
}
