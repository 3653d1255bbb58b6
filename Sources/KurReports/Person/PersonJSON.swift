import KurDomain

/// Everything that is stored about a person, for programs: columns as they are stored, but for
/// keys, which are public numbers.
public struct PersonJSON: Sendable {
  public let file: PersonFile

  public init(_ file: PersonFile) { self.file = file }

  public var json: JSON {
    let patient = file.patient
    return [
      "patient": .text(patient.key), "name": .string(patient.name), "born": .text(patient.born),
      "also": .texts(patient.others), "clinic": .string(file.clinic.name),
      "timeZone": .string(file.clinic.timeZone), "currency": .string(file.clinic.currency),
      "at": .number(Int(file.at.milliseconds)),
      "events": .array(file.entries.map(json)),
      "drafts": .array(
        file.drafts.map {
          ["form": .string($0.form), "field": .string($0.field), "value": .string($0.value)]
        }),
    ]
  }

  private func json(_ entry: PersonFile.Entry) -> JSON {
    let event = entry.event.event
    return [
      "event": .number(Int(entry.event.number)), "at": .number(Int(event.at.milliseconds)),
      "time": .string(PersonWords(file: file).time(event.at)),
      "kind": .string(event.kind.rawValue), "patient": .optionalText(event.patient),
      "record": .optionalText(event.subject), "staff": .optionalText(event.actor),
      "name": .optionalText(event.actor.flatMap { file.staff[$0]?.name }),
      "command": .string(event.command), "rules": .texts(event.rules),
      "request": .optionalText(event.request), "records": .array(entry.records.map(json)),
    ]
  }

  private func json(_ record: PersonFile.Record) -> JSON {
    [
      "record": .string(record.record), "key": .number(Int(record.key)),
      "number": .optionalText(RecordWords.number(of: record.key, in: record.record)),
      "values": json(record.values), "texts": json(record.texts),
      "parts": .array(
        record.parts.map { part in
          ["record": .string(part.record), "rows": .array(part.rows.map(json))]
        }),
      "marks": .texts(record.marks),
      "takenBack": record.takenBack.map {
        ["event": .number(Int($0.event)), "reason": .string($0.reason)]
      } ?? .null,
    ]
  }

  private func json(_ fields: [PersonFile.Field]) -> JSON {
    .object(
      fields.map { field in
        JSON.Member(field.column, .string(PersonWords.number(field, of: fields) ?? field.value))
      })
  }
}
