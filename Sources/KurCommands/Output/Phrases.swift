import KurDomain
import KurReports
import KurRules
import KurService

// Records in the words that people read.

extension Patient {
  /// The first line of every write: `P10019 Ion Munteanu, born 1980-05-01`.
  var line: String {
    "\(key) \(name.oneLine), born \(born)" + (identity.status.map { ", \($0.words)" } ?? "")
      + (also.isEmpty ? "" : ", \(also)")
  }

  /// The first line of a write that one's own `kur undo` takes back.
  var written: String { "\(line); undo: kur undo" }

  /// `also P10024`; empty for those with one number.
  var also: String {
    others.isEmpty ? "" : "also " + others.map(\.description).joined(separator: ", ")
  }
}

extension Staff {
  var line: String {
    "\(key) \(name.oneLine), " + profile.roles.map(\.rawValue).joined(separator: ", ")
  }
}

extension Stage {
  static func words(_ stage: Stage?) -> String { stage.map { ", \($0.rawValue) stage" } ?? "" }
}

extension GapClass {
  /// What a pause, or a reaction, makes of a session; nothing where it was short.
  static func words(_ gap: GapClass?) -> String {
    switch gap {
    case .hold?: ", holding after a pause or reaction"
    case .stepBack?: ", stepping back after a pause"
    case .normal?, .lapsed?, nil: ""
    }
  }
}

extension NextSession {
  /// `session 5 from 2026-03-06 to 2026-03-09: 29 min, intensity 2, main stage`.
  var line: String {
    let window = latest.map { $0 > earliest ? "from \(earliest) to \($0)" : "on \(earliest)" }
    return "session \(number) \(window ?? "from \(earliest)"): \(minutes) min, "
      + "intensity \(intensity)\(Stage.words(stage))"
  }
}

extension CourseTerms {
  /// `KNEE-JOINT, left`.
  var place: String { zone.code.rawValue + (side == .none ? "" : ", \(side.rawValue)") }

  /// `classical-local on BACK-LUMBAR, left`.
  var line: String {
    "\(kind.code) on \(zone.code)" + (side == .none ? "" : ", \(side.rawValue)")
  }
}

extension CourseLine {
  /// `C20014 classical-local on BACK-LUMBAR: active, 4 of 10 done, 6 remain`.
  var line: String {
    "\(record.course.key) \(record.terms.line): \(standing.state.rawValue), \(standing.counts)"
  }
}

extension Standing {
  var counts: String {
    let total = progress.done + remaining
    return
      "\(progress.done) of \(total) done, \(remaining) \(remaining == 1 ? "remains" : "remain")"
      + (missed.isEmpty ? "" : ", \(missed.count) missed")
  }
}

extension BookedTime {
  /// `at 09:30 with Tomas Therapist`.
  var words: String { "at \(time) with \(therapist.name.oneLine)" }
}

extension Handover {
  /// What the last hands tell the next ones.
  var lines: [String] {
    ["handed to \(to.oneLine) on \(day) by \(from.oneLine): \(note.oneLine)"]
  }
}

extension [CourseLine] {
  /// A table of courses; the courses of one patient do without the name. Times and therapists stand
  /// in it where something is booked.
  ///
  /// - Parameter isOfOneDay: true where all are on the same day, which then needs no column.
  func table(width: Int, withNames: Bool = true, isOfOneDay: Bool = false) -> [String] {
    typealias Column = TextTable.Column
    let names = [Column("PATIENT"), Column("NAME", least: 8)]
    let isBooked = contains { $0.booked != nil }
    let booked = [Column("TIME"), Column("THERAPIST", least: 9)]
    let columns =
      (isBooked ? booked : []) + [Column("COURSE")] + (withNames ? names : [Column("KIND")]) + [
        Column("ZONE", least: 8), Column("DONE"), Column("LEFT", .right),
      ] + (isBooked && isOfOneDay ? [] : [Column("NEXT")])
    let rows = map { line in
      let prescription = line.record.course.prescription
      let names =
        withNames
        ? [line.patient.key.description, line.patient.name] : [prescription.kind.rawValue]
      let booked = [
        line.booked?.time.description ?? "–", line.booked?.therapist.name ?? "–",
      ]
      return (isBooked ? booked : []) + [line.record.course.key.description] + names + [
        line.record.terms.place, "\(line.standing.progress.done)/\(line.standing.sessions)",
        "\(line.standing.remaining)",
        line.standing.next?.earliest.description ?? line.standing.state.rawValue,
      ]
    }
    return TextTable(columns, rows: rows).lines(width: width)
  }
}

extension Bar {
  /// `regional  wound: Wound (stated 2026-03-02); knee.left, shin.left; until …`.
  var line: String {
    var line = "\(level.rawValue)  \(code): \(row.name) (\(finding.evidence))"
    if !kinds.isEmpty {
      line += "; in \(kinds.map(\.rawValue).joined(separator: ", "))"
    } else if !isWhole {
      line += "; \(Words.sites(sites))"
    }
    if let clearance {
      line += "; cleared until \(clearance.until)"
    } else if let until {
      line += "; until \(until)"
    }
    if let limit = maximumIntensity { line += "; intensity at most \(limit)" }
    if isBarring { line += "; release: \(way)" }
    return line
  }
}
