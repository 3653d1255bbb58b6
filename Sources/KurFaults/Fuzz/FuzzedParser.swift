import Foundation
import KurCommands
import KurDomain
import KurReports
import KurTestSupport

/// Something that reads what people type.
struct FuzzedParser: Sendable, CustomStringConvertible {
  let name: String
  var description: String { name }
  /// Words that it understands.
  let sound: [String]
  /// How many words of another parser one of its own takes the time of.
  var cost = 1
  /// What is wrong with how it reads a word; nil when all is well. To be refused is well.
  let wrong: @Sendable (String) -> String?

  /// What is understood is printed in a way that means the same.
  private static func printed<Value: Equatable & SendableMetatype>(
    _ name: String, _ sound: [String], _ read: @escaping @Sendable (String) -> Value?,
    _ text: @escaping @Sendable (Value) -> String
  ) -> FuzzedParser {
    FuzzedParser(name: name, sound: sound) { word in
      guard let value = read(word) else { return nil }
      let again = text(value)
      return read(again) == value ? nil : "read, printed as '\(again)', and read as another"
    }
  }

  private static func printed<Value: Equatable & LosslessStringConvertible & SendableMetatype>(
    _ name: String, _ sound: [String], _ type: Value.Type = Value.self
  ) -> FuzzedParser {
    printed(name, sound, { Value($0) }, \.description)
  }

  static let all: [FuzzedParser] = [
    printed("days", days, { CalendarDay($0) }, \.description),
    FuzzedParser(name: "words for days", sound: days + ["today", "tomorrow", "monday", "FRI"]) {
      guard let word = DayWord($0), let today = CalendarDay("2028-02-29") else { return nil }
      let (past, future) = (
        word.resolved(today: today, .past), word.resolved(today: today, .future)
      )
      if case .weekday = word, past > today || future < today { return "\(past), \(future)" }
      return CalendarDay(past.description) == past ? nil : "\(past) is no day"
    },
    printed("times", ["09:30", "9:05", "23:59", "00:00"], ClockTime.self),
    printed("hours", ["08:00-18:00", "7:15-24:00"], OpeningHours.self),
    printed("pressures", ["120/80", "300/200", "40/20", "99/98"], BloodPressure.self),
    printed("temperatures", ["36.6", "38", "45,0", "30.0"], Temperature.self),
    FuzzedParser(name: "pain", sound: ["6/5", "10/0", "0/10"]) { word in
      guard let pair = try? PainPair.read(word) else { return nil }
      let all = 0...10
      return all.contains(pair.before.rawValue) && all.contains(pair.after.rawValue)
        ? nil : "\(pair)"
    },
    printed(
      "findings",
      ["wound:knee.left,shin.right@2026-02-27", "pacemaker", "fever@2026-03-02", "wound:lumbar"],
      StatedFinding.self),
    FuzzedParser(
      name: "findings as typed",
      sound: ["wound:knee.left,shin.right@yesterday", "pacemaker@monday", "wound:lumbar,nape"]
    ) { word in
      guard let typed = try? FindingWord.read(word), let today = CalendarDay("2026-03-02") else {
        return nil
      }
      let stated = StatedFinding(
        code: typed.code, sites: typed.sites, since: typed.since?.resolved(today: today, .past))
      guard !typed.code.rawValue.contains("."), let again = StatedFinding(stated.description)
      else { return nil }
      return again == stated ? nil : "kept as \(stated), read as \(again)"
    },
    printed("sites", ["knee.left", "lumbar"], Site.self),
    numbers("numbers of patients", Patient.self), numbers("numbers of courses", Course.self),
    numbers("numbers of sessions", Session.self), numbers("numbers of staff", Staff.self),
    printed("diagnoses", ["M54.5", "m54", "Z00.00"], DiagnosisCode.self),
    printed("seals", ["1204-3f9a1c2b7d8e4f60", "1-FFFFFFFFFFFFFFFF"], RecordsSeal.self),
    printed("weekdays", ["monday", "FRI", "sun"], { Weekday(word: $0) }, \.rawValue),
    FuzzedParser(name: "lists of weekdays", sound: ["mon,tue", "fri", "sat, sun"]) { word in
      (try? WeekdayList.read(word)).flatMap { $0.days.isEmpty ? "no day" : nil }
    },
    money("EUR"), money("JPY"), money("KWD"), money("CLF"),
    FuzzedParser(
      name: "folded names", sound: ["Élise Brun", "Ștefan  Popescu", "İlker Işık", "Groß", "ana"]
    ) { word in
      let once = FoldedText(word)
      // Of accents on signs of no script the tables take one at a time.
      guard
        word.unicodeScalars.allSatisfy({ $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value) })
      else { return once.value == once.value.trimmingSpaces ? nil : "spaces at an end" }
      return FoldedText(once.value) == once ? nil : "folded once more: '\(FoldedText(once.value))'"
    },
    FuzzedParser(name: "names", sound: ["Ana Munteanu", " Élise   Brun "]) { word in
      guard let line = try? Line.read(word) else { return nil }
      return line.isEmpty || line.contains(where: \.isNewline) || (try? Line.read(line)) != line
        ? "read as '\(line)'" : nil
    },
    table, ownRows, measures, json, written, answers, settings, line,
  ]

  private static let days = ["2026-03-02", "2028-02-29", "1900-01-01", "2199-12-31"]

  /// Public numbers: a mistyped digit finds nobody.
  private static func numbers<Of: Numbered & Sendable>(
    _ name: String, _ type: Of.Type
  ) -> FuzzedParser {
    printed(
      name, [1, 2, 40, 999, 123_456_789].map { Key<Of>(rawValue: $0).description },
      { Key<Of>(number: $0) }, \.description)
  }

  private static func money(_ code: String) -> FuzzedParser {
    let currency = Currency(code)
    return printed(
      "money in \(code)", ["12", "12.50", "-3.00", "1250", "0.001", "\u{2212}5", currency.example],
      { currency.money($0) }, currency.text)
  }
}
