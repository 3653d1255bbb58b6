import ArgumentParser
import KurDomain

/// A word on the command line that cannot be meant, with what is accepted.
struct WrongWord: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

// Each reads one word, or says what is accepted.

extension DayWord {
  static func read(_ word: String) throws -> DayWord {
    guard let day = DayWord(word) else {
      let hasShape = word.utf8.count == 10 && word.split(separator: "-").map(\.count) == [4, 2, 2]
      throw WrongWord(
        hasShape && word.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) }
          ? "the calendar has no such day from 1900 to 2199"
          : "a day is today, yesterday, tomorrow, a weekday, or as 2026-03-02")
    }
    return day
  }
}

extension Quantity {
  fileprivate static func read(_ word: String, in range: ClosedRange<Int>) throws -> Self {
    guard let number = Int(word), range.contains(number) else {
      throw WrongWord("a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return Self(rawValue: number)
  }
}

extension Minutes {
  static func read(_ word: String) throws -> Minutes { try read(word, in: 1...240) }
  static func readClosing(_ word: String) throws -> Minutes { try read(word, in: 0...240) }
}

extension Intensity {
  static func read(_ word: String) throws -> Intensity { try read(word, in: range) }
}

extension PainScore {
  static func read(_ word: String) throws -> PainScore { try read(word, in: range) }
}

extension Saturation {
  static func read(_ word: String) throws -> Saturation { try read(word, in: range) }
}

extension Pulse {
  static func read(_ word: String) throws -> Pulse { try read(word, in: range) }
}

/// Pain before and after a session: `6/3`.
package struct PainPair {
  package let before: PainScore
  package let after: PainScore

  package static func read(_ word: String) throws -> PainPair {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let before = try? PainScore.read(String(parts[0])),
      let after = try? PainScore.read(String(parts[1]))
    else { throw WrongWord("pain before and after, each 0 to 10, as 6/3") }
    return PainPair(before: before, after: after)
  }
}

/// How many, where the rules say how many are right.
enum Count {
  static func read(_ word: String) throws -> Int {
    guard let number = Int(word), (1...1000).contains(number) else {
      throw WrongWord("a whole number from 1 to 1000")
    }
    return number
  }

  static func readMonths(_ word: String) throws -> Int {
    guard let number = Int(word), (0...1560).contains(number) else {
      throw WrongWord("whole months from 0 to 1560")
    }
    return number
  }

  static func readKept(_ word: String) throws -> Int {
    guard let number = Int(word), (1...10_000).contains(number) else {
      throw WrongWord("a whole number from 1 to 10000")
    }
    return number
  }

  static func readSeed(_ word: String) throws -> UInt64 {
    guard let number = UInt64(word) else { throw WrongWord("a whole number from 0") }
    return number
  }
}

extension Temperature {
  static func read(_ word: String) throws -> Temperature {
    guard let value = Temperature(word) else {
      throw WrongWord("degrees Celsius from 30.0 to 45.0, as 36.6")
    }
    return value
  }
}

extension BloodPressure {
  static func read(_ word: String) throws -> BloodPressure {
    guard let value = BloodPressure(word) else {
      throw WrongWord("systolic 40 to 300 over a lower diastolic 20 to 200, as 120/80")
    }
    return value
  }
}

extension ClockTime {
  static func read(_ word: String) throws -> ClockTime {
    guard let time = ClockTime(word) else { throw WrongWord("a time of day, as 09:30") }
    return time
  }
}

extension DiagnosisCode {
  static func read(_ word: String) throws -> DiagnosisCode {
    guard let code = DiagnosisCode(word) else { throw WrongWord("an ICD-10 code, as M54.5") }
    return code
  }
}

extension RuleCode {
  static func read(_ word: String) throws -> RuleCode {
    RuleCode(try Line.read(word).uppercased())
  }
}

extension Code {
  static func read(_ word: String) throws -> Code { Code(try Line.read(word).lowercased()) }
}

extension Code where Of == Zone {
  static func readZone(_ word: String) throws -> Code<Zone> {
    Code<Zone>(try Line.read(word).uppercased())
  }
}

/// One line of text that is not empty, as a name.
package enum Line {
  package static func read(_ word: String) throws -> String {
    let words = word.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { throw WrongWord("it may not be empty") }
    guard !word.contains(where: \.isNewline) else { throw WrongWord("it has to be one line") }
    guard word.count <= 200 else { throw WrongWord("at most 200 characters") }
    return words.joined(separator: " ")
  }
}

/// Weekdays as `mon,tue,wed`.
package struct WeekdayList {
  package let days: Set<Weekday>

  package static func read(_ word: String) throws -> WeekdayList {
    let words = word.split(separator: ",").map { $0.trimmingSpaces }
    let days = words.compactMap { Weekday(word: $0) }
    guard !days.isEmpty, days.count == words.count else {
      throw WrongWord("weekdays with commas between them, as mon,tue,wed,thu,fri")
    }
    return WeekdayList(days: Set(days))
  }
}

extension Role: ExpressibleByArgument {}
extension Sex: ExpressibleByArgument {}
extension Condition: ExpressibleByArgument {}
extension Reaction: ExpressibleByArgument {}
extension Shortening: ExpressibleByArgument {}
extension MissedDate.Cause: ExpressibleByArgument {}
extension ThermometerSite: ExpressibleByArgument {}
extension ZoneSide: ExpressibleByArgument {}
