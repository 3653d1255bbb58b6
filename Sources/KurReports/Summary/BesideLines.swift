import KurDomain
import KurRules

/// A treatment beside massage, as a report shows it.
public struct TherapyLine: Sendable {
  public let code: Code<Therapy>
  public let title: String
  public let day: CalendarDay
  public let time: ClockTime?
  public let sites: [Site]
  public let role: TherapyGiven.Role?
  /// Of a medicine or an ointment; nil where the reader sees no notes.
  public let name: String?

  /// `Medicines (systemic): Ibuprofen`.
  public var words: String { title.oneLine + (name.map { ": \($0.oneLine)" } ?? "") }

  public init(_ given: TherapyGiven, rows: [Code<Therapy>: Therapy], showsNotes: Bool) {
    self.code = given.therapy
    self.title = rows[given.therapy]?.name ?? given.therapy.rawValue
    self.day = given.day
    self.time = given.time
    self.sites = given.sites.sorted()
    self.role = given.role
    self.name = showsNotes ? given.name : nil
  }

  public var json: JSON {
    [
      "therapy": .text(code), "title": .string(title), "day": .text(day),
      "time": .optionalText(time), "leaves": .texts(sites), "role": .optionalText(role?.rawValue),
      "name": .optionalText(name),
    ]
  }
}

extension [TherapyLine] {
  public func table(indent: Int = 0) -> TextTable {
    var table = TextTable(
      [
        .init("Day"), .init("At"), .init("Treatment", least: 12), .init("Where", least: 8),
        .init("Massage"),
      ], indent: indent)
    for line in self {
      table.add([
        "\(line.day)", line.time?.description ?? "–",
        line.words,
        line.sites.isEmpty ? "–" : Words.sites(line.sites),
        line.role.map { "\($0.rawValue) it" } ?? "–",
      ])
    }
    return table
  }
}

/// A day's massage at home, as a report shows it.
public struct PracticeLine: Sendable {
  public let practice: HomePractice
  /// Nil where there is none, or the reader sees no notes.
  public let note: String?

  public init(_ practice: HomePractice, showsNotes: Bool) {
    self.practice = practice
    self.note = showsNotes ? practice.note : nil
  }

  public var day: CalendarDay { practice.day }

  /// `2026-03-20 at home 10 min by the patient, lumbar, reaction mild`.
  public var words: String {
    let place = practice.sites.isEmpty ? "" : ", \(Words.sites(practice.sites))"
    let reaction =
      practice.reaction.map { $0 == .none ? "" : ", reaction \($0.rawValue)" } ?? ""
    return "\(day) at home \(practice.minutes) min by the \(practice.giver.rawValue)\(place)"
      + reaction
  }

  public var json: JSON {
    [
      "day": .text(day), "by": .string(practice.giver.rawValue),
      "minutes": .number(practice.minutes.rawValue), "leaves": .texts(practice.sites.sorted()),
      "reaction": .optionalText(practice.reaction?.rawValue), "note": .optionalText(note),
    ]
  }
}

extension [PracticeLine] {
  /// `3 times, 30 minutes in all, the last on 2026-03-20, reaction mild on 2026-03-18`.
  var words: String? {
    guard let last else { return nil }
    let times = count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
    let minutes = reduce(0) { $0 + $1.practice.minutes.rawValue }
    let reactions = compactMap { line in
      line.practice.reaction.flatMap {
        $0 == .none ? nil : "reaction \($0.rawValue) on \(line.day)"
      }
    }
    return
      (["\(times), \(Words.count(minutes, "minute")) in all, the last on \(last.day)"]
      + reactions).joined(separator: ", ")
  }
}
