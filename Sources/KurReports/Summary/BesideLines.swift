import KurDomain
import KurRules
import KurTexts

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
  public func text(in texts: Texts = .english) -> TextTable { table(in: texts).text }

  func table(in texts: Texts) -> Table {
    typealias Key = SummaryKey
    var table = Table(
      texts[Key.therapies],
      [
        .init(texts[Key.day]), .init(texts[Key.at]), .init(texts[Key.treatment], least: 12),
        .init(texts[Key.place], least: 8), .init(texts[Key.massage]),
      ])
    for line in self {
      table.rows.append(
        Table.Row([
          texts.day(line.day), line.time?.description ?? "–",
          texts.name(.therapy, line.code, line.title).oneLine
            + (line.name.map { ": \($0.oneLine)" } ?? ""),
          line.sites.isEmpty ? "–" : texts.sites(line.sites), line.role.map { texts[$0] } ?? "–",
        ]))
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
  func words(in texts: Texts) -> String? {
    guard let last else { return nil }
    let minutes = reduce(0) { $0 + $1.practice.minutes.rawValue }
    let reactions = compactMap { line in
      line.practice.reaction.flatMap {
        $0 == .none
          ? nil
          : texts[SummaryKey.reactionOn, ["reaction": texts[$0], "day": texts.day(line.day)]]
      }
    }
    let sum = texts[
      SummaryKey.atHomeWords,
      [
        "times": texts.count(count, .time), "minutes": texts.count(minutes, .minute),
        "day": texts.day(last.day),
      ]]
    return ([sum] + reactions).joined(separator: ", ")
  }
}
