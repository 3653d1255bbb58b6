import KurDomain
import KurReports
import KurRules
import KurService

// Records as programs read them, with the keys of the command line's contract.

extension RuleFinding {
  var json: JSON {
    let document: JSON = [
      "rule": .text(rule), "level": .string(level.rawValue), "message": .string(message),
      "limit": limit?.json ?? .null, "passes": passes?.json ?? .null,
    ]
    guard let bar else { return document }
    return document.adding([
      "code": .text(bar.code), "class": .string(bar.level.rawValue), "leaves": bar.leaves,
      "until": .optionalText(bar.until), "action": .optionalText(bar.action?.rawValue),
    ])
  }
}

extension Figure {
  var json: JSON {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    }
  }
}

extension Bar {
  var json: JSON {
    [
      "code": .text(code), "name": .string(row.name), "level": .string(level.rawValue),
      "leaves": leaves, "whole": .bool(isWhole), "kinds": .texts(kinds),
      "until": .optionalText(until),
      "action": .optionalText(action?.rawValue), "evidence": .string(finding.evidence),
      "maximumIntensity": .optionalNumber(maximumIntensity?.rawValue), "way": .string(way),
      "revised": finding.revision?.json ?? .null,
    ]
  }

  /// The leaves that it touches; none when it touches the body as a whole.
  var leaves: JSON { .texts(isWhole || !kinds.isEmpty ? [] : sites.sorted()) }
}

extension FindingRevision {
  var json: JSON {
    let (word, target): (String, String?)
    switch choice {
    case .narrowed: (word, target) = ("narrowed", nil)
    case .reclassed(let code):
      (word, target) = ("reclassed", code?.rawValue ?? Contraindication.benign)
    }
    return [
      "revision": .string(word), "from": .text(code), "to": .optionalText(target),
      "day": .text(day), "physician": .text(physician),
    ]
  }
}

extension Staff {
  var json: JSON {
    [
      "staff": .text(key), "name": .string(name),
      "role": .string(profile.roles.first?.rawValue ?? ""),
      "roles": .texts(profile.roles.map(\.rawValue)),
      "medicalEducation": .bool(profile.medicalEducation),
      "certificateUntil": .optionalText(profile.certificateUntil),
      "registration": .optionalText(profile.registration),
      "registrationUntil": .optionalText(profile.registrationUntil),
      "leftOn": .optionalText(profile.leftOn),
    ]
  }
}

extension Patient {
  var json: JSON {
    [
      "patient": .text(key), "name": .string(name), "born": .text(born),
      "sex": .string(identity.sex.rawValue), "phone": .optionalText(identity.phone),
      "email": .optionalText(identity.email), "guardian": .optionalText(identity.guardian),
      "status": .optionalText(identity.status?.rawValue),
      "language": .optionalText(identity.language), "also": .texts(others),
    ]
  }

  /// The members that say whose a record is.
  var members: KeyValuePairs<String, JSON> {
    ["patient": .text(key), "name": .string(name), "born": .text(born)]
  }
}

extension CourseLine {
  var json: JSON {
    let prescription = record.course.prescription
    return [
      "course": .text(record.course.key), "patient": .text(patient.key),
      "name": .string(patient.name), "kind": .text(prescription.kind),
      "zone": .text(prescription.zone), "side": .string(prescription.side.rawValue),
      "state": .string(standing.state.rawValue), "prescribed": .number(standing.sessions),
      "completed": .number(standing.progress.done), "missed": .number(standing.missed.count),
      "remaining": .number(standing.remaining), "next": standing.next?.json ?? .null,
      "booking": booked?.json ?? .null, "recall": .optionalText(standing.recall),
    ]
  }
}

extension BookedTime {
  var json: JSON {
    [
      "time": .text(time), "therapist": .text(therapist.key), "name": .string(therapist.name),
    ]
  }
}

extension Handover {
  var json: JSON {
    [
      "day": .text(day), "from": .string(from), "to": .string(to), "note": .string(note),
    ]
  }
}

extension CourseTerms {
  var members: KeyValuePairs<String, JSON> {
    [
      "kind": .text(kind.code), "zone": .text(zone.code), "side": .string(side.rawValue),
      "frequency": .text(frequency.code), "from": .number(start.rawValue),
      "to": .number(target.rawValue), "intensity": .number(intensityTarget.rawValue),
      "exclusions": .texts(exclusions),
    ]
  }
}

extension SessionFile {
  var json: JSON {
    let given = session.given
    let document: JSON = [
      "session": .text(session.key), "course": .text(session.course),
      "patient": .text(patient.key), "name": .string(patient.name), "day": .text(session.day),
      "time": .optionalText(given.time), "number": .number(number),
      "stage": .optionalText(session.judged.stage?.rawValue),
      "minutes": .number(session.minutes.rawValue),
      "plannedMinutes": .number(session.judged.plannedMinutes.rawValue),
      "ceiling": .number(session.judged.ceiling.rawValue),
      "gap": .optionalText(session.judged.gapClass?.rawValue),
      "intensity": .number(session.intensity.rawValue), "closing": .number(given.closing.rawValue),
      "techniques": .texts(given.techniques), "leaves": .texts(given.sites.sorted()),
    ]
    return document.adding([
      "painBefore": .optionalNumber(given.painBefore?.rawValue),
      "painAfter": .optionalNumber(given.painAfter?.rawValue),
      "condition": .string(given.condition.rawValue),
      "reaction": .string(session.reaction.rawValue), "counted": .bool(session.isCounted),
      "interrupted": showsNotes ? .optionalText(given.interrupted) : .null,
      "shortened": .optionalText(given.shortened?.rawValue),
      "place": .string(given.place.rawValue), "details": given.details.json(showsNotes: showsNotes),
      "performer": .text(given.performer), "author": .text(session.entry.author),
      "confirmed": .bool(!session.entry.isUnconfirmed),
      "overrides": .array(
        overrides.map {
          ["rule": .text($0.rule), "reason": showsNotes ? .string($0.reason) : .null]
        }),
      "note": showsNotes ? .optionalText(given.note) : .null,
      "deviation": deviation?.json ?? .null,
    ])
  }

  /// What went against the rules, as the reader may see it.
  var deviation: DeviationLine? {
    session.deviation.map {
      DeviationLine($0, accepted: accepted?.name, showsNotes: showsNotes)
    }
  }
}
