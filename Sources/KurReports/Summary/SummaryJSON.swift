import KurDomain
import KurRules
import KurTexts

/// Writes a patient's summary for programs. Texts are as they were typed.
public struct SummaryJSON: Sendable {
  public let summary: PatientSummary

  public init(_ summary: PatientSummary) { self.summary = summary }

  public var json: JSON {
    let patient = summary.patient
    let document: JSON = [
      "patient": .text(patient.key),
      "name": .string(patient.name),
      "born": .text(patient.born),
      "ageMonths": .number(summary.age.months),
      "sex": .string(patient.identity.sex.rawValue),
      "guardian": .optionalText(patient.identity.guardian),
      "status": .optionalText(patient.identity.status?.rawValue),
      "language": .optionalText(patient.identity.language),
      "also": .texts(patient.others),
      "clinic": .string(summary.clinic.name),
      "day": .text(summary.day),
      "showsNotes": .bool(summary.showsNotes),
      "findings": .array(summary.findings.map(\.json)),
      "clearances": .array(summary.clearances.map(\.json)),
      "therapies": .array(summary.therapies.map(\.json)),
      "courses": .array(summary.courses.map(\.json)),
    ]
    return document.adding(summary.account.map { ["account": $0.json] } ?? [:])
  }
}

extension FindingLine {
  /// What it rests on, with what a physician has said of it since.
  private var evidence: String {
    "\(basis)"
      + (revision.map { "; " + Texts.english.revision($0) + ($0.reason.map { ": \($0)" } ?? "") }
        ?? "")
  }

  var json: JSON {
    [
      "code": .text(code),
      "name": .string(name),
      "level": .string(level.rawValue),
      "leaves": .texts(sites),
      "kinds": .texts(kinds.map(\.name)),
      "until": .optionalText(until),
      "cleared": .bool(isCleared),
      "evidence": .string(evidence),
      "action": .optionalText(action?.rawValue),
    ]
  }
}

extension ClearanceLine {
  var json: JSON {
    [
      "code": .text(code),
      "name": .string(name),
      "leaves": .texts(leaves),
      "kinds": .texts(kinds.map(\.name)),
      "maximumIntensity": .optionalNumber(maximumIntensity?.rawValue),
      "from": .text(from),
      "until": .text(until),
      "physician": .string(physician),
      "reason": .optionalText(reason),
    ]
  }
}

extension CourseSummary {
  var json: JSON {
    [
      "course": .text(key),
      "kind": .text(terms.kind.code),
      "kindName": .string(terms.kind.name),
      "zone": .text(terms.zone.code),
      "zoneName": .string(terms.zone.name),
      "side": .string(terms.side.rawValue),
      "state": .string(standing.state.rawValue),
      "prescribed": .number(terms.sessions),
      "completed": .number(standing.progress.done),
      "missed": .number(missed.count),
      "remaining": .number(standing.remaining),
      "next": standing.next?.json ?? .null,
      "prescription": prescription,
      "takenOver": takenOver,
      "sessions": .array(sessions.map(\.json)),
      "missedDates": .array(
        missed.map { ["day": .text($0.day), "cause": .string($0.cause.rawValue)] }),
      "decisions": .array(
        decisions.map {
          [
            "decision": .string($0.choice.rawValue), "day": .text($0.day),
            "author": .string($0.author), "reason": .optionalText($0.reason),
          ]
        }),
      "changes": .array(
        changes.map {
          [
            "day": .text($0.amendment.day), "sessions": .number($0.amendment.sessions),
            "targetMinutes": .number($0.amendment.targetMinutes.rawValue),
            "techniques": $0.amendment.techniques.map { .texts($0) } ?? .null,
            "author": .string($0.author), "reason": .optionalText($0.reason),
          ]
        }),
      "planned": .array(planned.map(\.json)),
      "pain": pain?.painJSON ?? .null,
      "measures": .array(measures.map { $0.json(showsNotes: showsNotes) }),
      "practice": .array(practice.map(\.json)),
      "recall": .optionalText(recall),
      "advice": advice?.json ?? .null,
    ]
  }

  private var prescription: JSON {
    [
      "day": .text(order.day),
      "prescriber": .string(order.prescriber),
      "start": .text(order.start),
      "frequency": .text(terms.frequency.code),
      "startMinutes": .number(terms.start.rawValue),
      "targetMinutes": .number(terms.target.rawValue),
      "intensity": .number(terms.intensityTarget.rawValue),
      "techniques": .texts(order.techniques),
      "exclusions": .texts(order.exclusions),
      "diagnosis": .optionalText(order.diagnosis),
      "indication": .optionalText(order.indicationCode),
      "indicationName": .optionalText(order.indication?.name),
      "details": order.details.json,
      "goal": .optionalText(order.goal),
      "reason": .optionalText(order.reason),
      "overrides": .array(overrides.map(\.json)),
      "examination": order.examination.map {
        [
          "examination": .text($0.examination),
          "day": .text($0.day),
          "physician": .string($0.physician),
          "complaint": .optionalText($0.complaint),
          "conclusion": .optionalText($0.conclusion),
        ]
      } ?? .null,
    ]
  }

  private var takenOver: JSON {
    terms.takenOver.map {
      [
        "done": .number($0.done), "lastDay": .text($0.lastDay),
        "lastMinutes": .number($0.lastMinutes.rawValue),
      ]
    } ?? .null
  }
}

extension SessionLine {
  var json: JSON {
    [
      "session": .text(key),
      "number": .optionalNumber(number),
      "day": .text(day),
      "stage": .optionalText(stage?.rawValue),
      "plannedMinutes": .number(plannedMinutes.rawValue),
      "minutes": .number(minutes.rawValue),
      "plannedIntensity": .number(plannedIntensity.rawValue),
      "intensity": .number(intensity.rawValue),
      "painBefore": .optionalNumber(painBefore?.rawValue),
      "painAfter": .optionalNumber(painAfter?.rawValue),
      "condition": .string(condition.rawValue),
      "reaction": .string(reaction.rawValue),
      "therapist": .string(therapist),
      "marks": .texts(marks.map(\.code)),
      "interrupted": .optionalText(
        marks.lazy.compactMap { if case .interrupted(let reason) = $0 { reason } else { nil } }
          .first),
      "overrides": .array(overrides.map(\.json)),
      "note": .optionalText(note),
      "place": .string(place.rawValue),
      "details": details.json(showsNotes: showsNotes),
      "deviation": deviation?.json ?? .null,
    ]
  }
}

extension DeviationLine {
  public var json: JSON {
    [
      "rules": .texts(rules), "reason": .optionalText(reason),
      "accepted": acceptance.map {
        [
          "physician": .string($0.physician), "counted": .bool($0.isCounted),
          "reason": .optionalText($0.reason),
        ]
      } ?? .null,
    ]
  }
}

extension SetAside {
  var json: JSON {
    ["rule": .text(rule), "explained": .bool(isExplained), "reason": .optionalText(reason)]
  }
}
