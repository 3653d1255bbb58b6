import KurSamples
import Foundation
import KurDomain
import KurTestSupport

/// Clocks that are set back, leap days, days of 23 and 25 hours, and zones far from the machine's.
///
/// A day is the clinic's day, what is recorded verifies, and a line says what it can and cannot do.
struct ClockFaults {
  let yard: Yard

  static func run(_ yard: Yard, rounds: Int) async throws -> Tally {
    let faults = ClockFaults(yard: yard)
    var tally = try faults.setBack()
    tally.add(try faults.leapDays())
    tally.add(try faults.changesOfTheHour())
    tally.add(try faults.farZones())
    tally.add(try faults.extremes())
    tally.add(faults.zonesAndBack(rounds: rounds))
    tally.add(try await faults.zonesOfTheMachine())
    return tally
  }

  /// A day's work, then the clock goes back one day, one week and one year.
  func setBack(by lengths: [Int] = [1, 7, 365]) throws -> Tally {
    var tally = Tally()
    for days in lengths {
      let day = try Day("UTC", "2026-03-02")
      var wrong = day.expect(0, day.log)
      day.set(day.start.adding(days: -days), "09:00")
      for line in day.looks { wrong += day.expect(0, line) }
      // A session before the screening is refused, and so is a second one.
      wrong += day.expect([0, 1], day.log)
      wrong += day.expect(0, day.screen)
      wrong += day.expect(0, ["check", "--as", "Ada"])
      day.set(day.start.adding(days: 1), "09:00")
      wrong += day.expect(0, day.log) + day.expect(0, ["check", "--as", "Ada"])
      for line in day.looks { wrong += day.expect(0, line) }
      tally.count("the clock set back by \(days) days", wrong)
    }
    return tally
  }

  func leapDays() throws -> Tally {
    var tally = Tally()
    let day = try Day("UTC", "2028-02-28")
    var wrong = day.expect(0, day.log)
    day.set("2028-02-29", "09:00")
    wrong += day.expect(0, day.log) + day.expectDay("2028-02-29", day.screen)
    wrong += day.expect(
      0, ["patient", "add", "Leap Child", "--born", "2024-02-29", "--as", "Rita"])
    wrong += day.expect(
      0, ["patient", "add", "Old Leap", "--born", "1924-02-29", "--as", "Rita"])
    day.set("2028-03-01", "09:00")
    wrong += day.expect(0, day.log)
    wrong += day.expect(0, ["course", "show", day.course, "--on", "2028-02-29", "--as", "Tomas"])
    wrong += day.expect(64, ["course", "show", day.course, "--on", "2027-02-29", "--as", "Tomas"])
    wrong += day.expect(64, ["course", "show", day.course, "--on", "2100-02-29", "--as", "Tomas"])
    for line in day.looks { wrong += day.expect(0, line) }
    wrong += day.expect(0, ["check", "--as", "Ada"])
    tally.count("a leap day", wrong)
    return tally
  }

  static let nights = [
    ("Europe/Chisinau", "2026-03-29"), ("Europe/Chisinau", "2026-10-25"),
    ("America/New_York", "2026-03-08"), ("America/New_York", "2026-11-01"),
    ("Australia/Lord_Howe", "2026-04-05"), ("Australia/Lord_Howe", "2026-10-04"),
    ("America/Santiago", "2026-09-06"), ("Africa/Cairo", "2026-04-24"),
  ]

  /// The nights on which clocks are changed, both ways, by an hour and by half of one.
  ///
  /// - Parameter minutes: between two looks at the clock.
  func changesOfTheHour(
    _ nights: [(String, String)] = ClockFaults.nights, every minutes: Int = 20
  ) throws -> Tally {
    var tally = Tally()
    for (zone, night) in nights {
      guard ClinicZone(zone).isKnown, let date = CalendarDay(night) else { continue }
      let day = try Day(zone, date.adding(days: -1).description)
      var wrong = day.expect(0, day.log)
      // From the evening before until noon.
      day.set(date.adding(days: -1), "22:00")
      for _ in 0..<(14 * 60 / minutes) {
        day.machine.advance(seconds: Int64(minutes * 60))
        let expected = Self.day(of: day.machine.now, zone)
        wrong += day.expectDay(expected, day.screen)
      }
      wrong += day.expect(0, day.log)
      wrong += day.expect([0, 1, 64], day.log + ["--at", "02:30"])
      for line in day.looks { wrong += day.expect(0, line) }
      wrong += day.expect(0, ["check", "--as", "Ada"])
      tally.count("\(zone), \(night)", wrong)
    }
    return tally
  }

  /// Each hour of two days, in zones in which it is today, yesterday and tomorrow.
  func farZones(
    _ zones: [String] = [
      "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Pacific/Apia",
    ], every hours: Int = 1
  ) throws -> Tally {
    var tally = Tally()
    for zone in zones {
      guard ClinicZone(zone).isKnown else { continue }
      let day = try Day(zone, "2026-03-02")
      var wrong = day.expect(0, day.log)
      let logged = day.day(printedBy: ["course", "show", day.course, "--as", "Tomas"])
      if !logged.contains("2026-03-02") { wrong.append("the session is not of the clinic's day") }
      for _ in 0..<(48 / hours) {
        day.machine.advance(seconds: Int64(hours * 3600))
        wrong += day.expectDay(Self.day(of: day.machine.now, zone), day.screen)
      }
      wrong += day.expect(0, day.log) + day.expect(0, ["check", "--as", "Ada"])
      tally.count(zone, wrong)
    }
    return tally
  }

  static let moments: [Int64] = [
    -1, 0, 1, 2_147_483_647_000, 2_147_483_648_000, 4_102_444_800_000, 7_258_118_399_999,
    7_258_118_400_000, 32_503_680_000_000, -2_208_988_800_000, 253_402_300_800_000,
  ]

  /// Machines that have lost their clock, and such as run for long.
  func extremes(_ moments: [Int64] = ClockFaults.moments) throws -> Tally {
    var tally = Tally()
    for moment in moments {
      let day = try Day("Europe/Chisinau", "2026-03-02")
      day.machine.advance(seconds: moment / 1000 - day.machine.now.milliseconds / 1000)
      var wrong: [String] = []
      for line in day.looks + [day.log, day.screen] {
        wrong += day.expect([0, 1, 64, 65, 66], line)
      }
      wrong += day.expect(0, ["check", "--as", "Ada"])
      tally.count("the clock at \(moment) ms", wrong)
    }
    return tally
  }

  /// Moments of three centuries in every zone the machine knows: the day that a zone shows is the one
  /// that its clock shows, and the moment of that is the same again.
  func zonesAndBack(rounds: Int) -> Tally {
    var tally = Tally()
    var chance = yard.chance("zones")
    let zones = TimeZone.knownTimeZoneIdentifiers
    for _ in 0..<rounds {
      let name = chance.pick(zones)
      let moment = Instant(milliseconds: Int64(chance.pick(-2_000_000_000...7_200_000_000)) * 1000)
      let zone = ClinicZone(name)
      let (date, time) = zone.local(moment)
      var wrong: [String] = []
      if date.description != Self.day(of: moment, name) { wrong.append("\(date)") }
      let again = zone.local(zone.instant(date, time))
      if again.day != date || again.time != time { wrong.append("\(date) \(time) is \(again)") }
      tally.count("\(name) at \(moment.milliseconds)", wrong)
    }
    return tally
  }

  /// The program in a process of its own, on machines in other zones than the clinic.
  func zonesOfTheMachine(
    _ zones: [String] = ["Pacific/Kiritimati", "Pacific/Pago_Pago"],
    machines: [String] = ["UTC", "Pacific/Pago_Pago", "Pacific/Kiritimati", "Nowhere/At_All", ""]
  ) async throws -> Tally {
    var tally = Tally()
    for zone in zones where ClinicZone(zone).isKnown {
      let clinic = try SampleClinic(patients: 1, at: yard.now, zone: zone)
      for machine in machines {
        let folder = try Folder()
        let records = Records(database: folder.file("kur.db"), yard: yard)
        try DatabaseFiles.copy(clinic.database, to: records.database)
        let before = Self.day(of: Self.now, zone)
        let ended = try await records.kur(
          ["screen", clinic.patients[0], "--daily", "--clear", "--as", "Tomas"],
          environment: ["TZ": machine])
        let after = Self.day(of: Self.now, zone)
        var wrong = ended.isDone ? [] : [ended.summary]
        if !ended.output.contains(before) && !ended.output.contains(after) {
          wrong.append("\(before) was expected: \(ended.output)")
        }
        wrong += try await records.faults()
        tally.count("a clinic in \(zone) on a machine in '\(machine)'", wrong)
      }
    }
    return tally
  }

  private static var now: Instant {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  /// The day that Foundation's calendar has for a moment, reckoned apart from what is tried.
  private static func day(of moment: Instant, _ zone: String) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day],
      from: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
    func padded(_ number: Int?, _ width: Int) -> String {
      let digits = String(number ?? 0)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }
}

/// One patient with a course at a clinic, on a machine whose clock is set by hand.
private struct Day {
  let machine: Machine
  let start: CalendarDay
  let patient = "P10019"
  let course = "C20014"

  init(_ zone: String, _ start: String) throws {
    self.machine = try Machine()
    self.start = CalendarDay(start) ?? CalendarDay(ordinal: 0)
    machine.environment["TZ"] = zone
    let lines = [
      [
        "init", "--clinic", "Lindenhof", "--administrator", "Ada Administrator", "--time-zone",
        zone,
      ],
      [
        "staff", "add", "Petra Physician", "--role", "physician", "--registration", "M1", "--as",
        "Ada",
      ],
      [
        "staff", "add", "Tomas Therapist", "--role", "therapist", "--medical-education",
        "--certificate-until", "2150-01-01", "--as", "Ada",
      ], ["staff", "add", "Rita Receptionist", "--role", "receptionist", "--as", "Ada"],
      ["calendar", "weekdays", "mon,tue,wed,thu,fri,sat,sun", "--as", "Ada"],
      ["patient", "add", "Ana Munteanu", "--born", "1980-05-14", "--as", "Rita"],
      ["consent", patient, "--as", "Rita"],
      [
        "examine", patient, "--complaint", "Back pain", "--history", "Weeks", "--visual", "Clear",
        "--conclusion", "Relief", "--diagnosis", "M54.5", "--as", "Petra",
      ], ["screen", patient, "--full", "--clear", "--as", "Petra"],
      [
        "prescribe", patient, "--kind", "classical-local", "--zone", "BACK-LUMBAR", "--indication",
        "ind-low-back-pain", "--diagnosis", "M54.5", "--start", self.start.description, "--as",
        "Petra",
      ],
    ]
    set(self.start, "08:00")
    for line in lines {
      let outcome = machine.kur(line)
      machine.advance(seconds: 1)
      guard outcome.exitCode == 0 else {
        throw SampleClinic.NotMade(description: "\(line): \(outcome.errors)")
      }
    }
    set(self.start, "09:00")
  }

  var log: [String] { ["log", patient, "--routine", "--pain", "6/5", "--as", "Tomas"] }
  var screen: [String] { ["screen", patient, "--daily", "--clear", "--as", "Tomas"] }
  var looks: [[String]] {
    [
      ["today", "--as", "Petra"], ["remaining", "--as", "Rita"],
      ["next", patient, "--as", "Tomas"],
      ["report", patient, "--as", "Petra"], ["course", "show", course, "--as", "Tomas"],
      ["patient", "show", patient, "--as", "Petra"], ["audit", "--as", "Ada"],
    ]
  }

  func set(_ day: CalendarDay, _ time: String) {
    machine.setClock(day, ClockTime(time) ?? .midnight)
  }

  func set(_ day: String, _ time: String) {
    set(CalendarDay(day) ?? CalendarDay(ordinal: 0), time)
  }

  func expect(_ code: Int32, _ line: [String]) -> [String] { expect([code], line) }

  func expect(_ codes: Set<Int32>, _ line: [String]) -> [String] {
    let outcome = machine.kur(line)
    machine.advance(seconds: 1)
    guard !codes.contains(outcome.exitCode) else { return [] }
    return ["'\(line.joined(separator: " "))' ended with \(outcome.exitCode): \(outcome.errors)"]
  }

  /// A screening that is of a day.
  func expectDay(_ day: String, _ line: [String]) -> [String] {
    let outcome = machine.kur(line)
    guard outcome.exitCode == 0, outcome.output.contains(" of \(day)") else {
      return ["\(day) was expected: \(outcome.output)\(outcome.errors)"]
    }
    return []
  }

  func day(printedBy line: [String]) -> String { machine.kur(line).output }
}
