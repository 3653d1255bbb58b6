import KurDomain
import KurRules
import KurTexts

/// A patient's summary in words: who it is, what holds, and every course, planned against given.
public struct SummaryLayout {
  private typealias Key = SummaryKey

  let summary: PatientSummary
  let texts: Texts
  /// True for what is handed out: with lines to sign.
  let isSigned: Bool

  public init(_ summary: PatientSummary, _ texts: Texts = .english, isSigned: Bool = false) {
    self.summary = summary
    self.texts = texts
    self.isSigned = isSigned
  }

  public var document: Document {
    var document = Document(
      texts[Key.title, ["name": summary.patient.name.oneLine]], in: texts.language)
    document.blocks = head + findings + clearances + therapies + courses
    if let account = summary.account {
      document.blocks += AccountLayout(account, texts).blocks
    }
    if !summary.showsNotes { document.blocks.append(.notice(texts[Key.notesLeftOut])) }
    if isSigned {
      document.blocks.append(
        .signatures([texts[Key.physician], texts[Key.therapist], texts[Key.patientOrGuardian]]))
    }
    return document
  }

  private var head: [Block] {
    let patient = summary.patient
    let identity = patient.identity
    var facts = [
      texts[Key.born, ["day": texts.day(patient.born)]], texts.age(summary.age),
    ]
    if identity.sex != .unknown { facts.append(texts[identity.sex]) }
    if let guardian = identity.guardian {
      facts.append(texts[Key.guardian, ["name": guardian.oneLine]])
    }
    if let status = identity.status { facts.append(texts[status]) }
    if !patient.others.isEmpty {
      let numbers = patient.others.map(\.description).joined(separator: ", ")
      facts.append(texts[Key.also, ["numbers": numbers]])
    }
    return [
      .masthead(
        summary.clinic.name, right: texts[Key.asOf, ["day": texts.weekdayDay(summary.day)]]),
      .person(patient.name, number: "\(patient.key)", facts: facts),
    ]
  }

  private var findings: [Block] {
    let fields = summary.findings.map { finding in
      Field(
        texts[finding.level],
        [
          "\(texts.name(.contraindication, finding.code, finding.name).oneLine) (\(finding.code))",
          facts(of: finding).joined(separator: "; "),
        ])
    }
    return [
      .heading(texts[Key.findings]),
      fields.isEmpty ? .paragraph(texts[Key.none]) : .fields(fields),
    ]
  }

  private func facts(of finding: FindingLine) -> [String] {
    var facts = [texts.place(of: finding), texts.basis(finding.basis)]
    if let revision = finding.revision {
      facts.append(texts.revision(revision) + (revision.reason.map { ": \($0.oneLine)" } ?? ""))
    }
    if let until = finding.until {
      facts.append(
        texts[
          finding.isCleared ? Key.clearedUntil : .untilAtLeast, ["day": texts.day(until)]])
    }
    if let action = finding.action { facts.append(texts[action]) }
    return facts
  }

  private var clearances: [Block] {
    guard !summary.clearances.isEmpty else { return [] }
    let fields = summary.clearances.map { clearance in
      var limits = [
        clearance.leaves.map(texts.leaf).joined(separator: ", "), texts.kinds(clearance.kinds),
      ]
      if let most = clearance.maximumIntensity {
        limits.append(texts[Key.intensityUpTo, ["n": "\(most)"]])
      }
      let reason = clearance.reason.map { ": \($0.oneLine)" } ?? ""
      limits.append(texts[Key.by, ["name": clearance.physician.oneLine]] + reason)
      return Field(
        texts[Key.until, ["day": texts.day(clearance.until)]],
        [
          "\(texts.name(.contraindication, clearance.code, clearance.name).oneLine)"
            + " (\(clearance.code))",
          limits.filter { !$0.isEmpty }.joined(separator: "; "),
        ])
    }
    return [.heading(texts[Key.clearances]), .fields(fields)]
  }

  private var therapies: [Block] {
    guard !summary.therapies.isEmpty else { return [] }
    return [.heading(texts[Key.therapies]), .table(summary.therapies.table(in: texts))]
  }

  private var courses: [Block] {
    guard !summary.courses.isEmpty else {
      return [.heading(texts[Key.courses]), .paragraph(texts[Key.none])]
    }
    return summary.courses.flatMap {
      CourseLayout($0, findings: summary.findings, texts).blocks
    }
  }
}
