import KurDomain
import KurReports
import KurService

extension PatientHistory {
  func answer(width: Int) -> Answer {
    let words = RecordWords(staff: staff, currency: currency)
    var identity: [String: [String: String]] = [:]
    var lines = [patient.line]
    var documents: [JSON] = []
    for entry in entries {
      let event = entry.event.event
      let rules = event.rules.map(\.rawValue).joined(separator: ", ")
      lines.append(
        "\(entry.day) \(entry.time) \(entry.author?.name.oneLine ?? "Kur"): \(event.kind.words)"
          + (event.subject.map { " \($0)" } ?? "") + (rules.isEmpty ? "" : ", \(rules)")
          + (entry.contents.isEmpty ? " (kur \(event.command))" : ""))
      for record in entry.contents {
        if let sentence = words.sentence(of: record, withTexts: showsNotes) {
          lines += "    \(sentence)".wrapped(to: width, indent: 6)
          continue
        }
        var fields = words.fields(of: record, withTexts: showsNotes || record.isIdentity)
          .filter { !["no", "none"].contains($0.value) && !entry.isAuthor($0) }
        if record.isIdentity {
          fields = Self.changed(fields, since: &identity[record.number, default: [:]])
        }
        let told = fields.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        let mark = record.isPast ? " [no longer holds]" : ""
        let title = "\(words.title(of: record))\(mark)" + (told.isEmpty ? "" : ": \(told)")
        lines += "    \(title)".wrapped(to: width, indent: 6)
      }
      documents.append(document(of: entry, words))
    }
    return Answer(
      lines,
      json: JSON.object([]).adding(patient.members).adding(["events": .array(documents)]))
  }

  /// Of a later version of who a patient is, only what is new.
  private static func changed(
    _ fields: [(name: String, value: String)], since known: inout [String: String]
  ) -> [(name: String, value: String)] {
    let before = known
    known = Dictionary(fields.map { ($0.name, $0.value) }) { _, last in last }
    guard !before.isEmpty else { return fields }
    let gone = before.keys.filter { known[$0] == nil }.sorted().map {
      (name: $0, value: "taken away, was \(before[$0] ?? "")")
    }
    return fields.filter { before[$0.name] != $0.value }.map { field in
      (name: field.name, value: field.value + (before[field.name].map { ", was \($0)" } ?? ""))
    } + gone
  }

  private func document(of entry: Entry, _ words: RecordWords) -> JSON {
    let event = entry.event.event
    return JSON.object([]).adding([
      "event": .number(Int(entry.event.number)), "day": .text(entry.day),
      "time": .text(entry.time), "at": .number(Int(event.at.milliseconds)),
      "staff": .optionalText(event.actor), "name": .optionalText(entry.author?.name),
      "what": .string(event.kind.rawValue), "command": .string(event.command),
      "record": .optionalText(event.subject), "rules": .texts(event.rules),
      "records": .array(
        entry.contents.map { record in
          let fields = words.fields(of: record, withTexts: showsNotes || record.isIdentity)
          return JSON.object([]).adding([
            "record": .string(words.title(of: record)), "holds": .bool(!record.isPast),
            "values": .object(fields.map { JSON.Member($0.name, .string($0.value)) }),
          ])
        }),
    ])
  }
}

extension PatientHistory.Entry {
  /// True for a column that says once more who wrote the record.
  fileprivate func isAuthor(_ field: (name: String, value: String)) -> Bool {
    guard let author, ["author", "performer", "prescriber", "physician"].contains(field.name)
    else { return false }
    return field.value.hasSuffix("(\(author.key))")
  }
}

extension StoredRecord {
  /// True for who a patient is, which everybody at the desk may read.
  fileprivate var isIdentity: Bool { record == "patient_version" }

  /// The number that it is a version of.
  fileprivate var number: String { values.first { $0.column == "patient" }?.value ?? "" }
}

extension Event.Kind {
  /// `reaction reported`.
  var words: String { rawValue.replacing("-", with: " ") }
}
