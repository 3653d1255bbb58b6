import KurDomain
import KurRules

/// Writes a patient's summary for a terminal or a printer: plain text, no colour.
public struct SummaryText: Sendable {
  private static let label = 18

  public let summary: PatientSummary
  /// In columns.
  public let width: Int

  public init(_ summary: PatientSummary, width: Int = 80) {
    self.summary = summary
    self.width = max(width, 60)
  }

  /// The whole report; the last line ends with a line break.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  public var lines: [String] {
    var page = Page(width: width)
    head(on: &page)
    findings(on: &page)
    clearances(on: &page)
    if !summary.therapies.isEmpty {
      page.heading("Treatments beside massage")
      page.table(summary.therapies.table(indent: 2))
    }
    if summary.courses.isEmpty {
      page.heading("Courses")
      page.paragraph("none")
    }
    for course in summary.courses { CourseText(course).write(on: &page) }
    summary.account?.write(on: &page)
    if !summary.showsNotes {
      page.blank()
      page.line("Clinical notes are left out.")
    }
    return page.lines
  }

  private func head(on page: inout Page) {
    let patient = summary.patient
    page.line(summary.clinic.name.oneLine, right: "as of \(Words.day(summary.day))")
    page.rule()
    page.line(patient.name.oneLine, right: "\(patient.key)")
    var facts = ["born \(patient.born)", summary.age.words]
    if patient.identity.sex != .unknown { facts.append(patient.identity.sex.rawValue) }
    if let guardian = patient.identity.guardian { facts.append("guardian \(guardian.oneLine)") }
    if let status = patient.identity.status { facts.append(status.words) }
    if !patient.others.isEmpty {
      facts.append("also " + patient.others.map(\.description).joined(separator: ", "))
    }
    page.paragraph(facts.joined(separator: ", "), indent: 0)
  }

  private func findings(on page: inout Page) {
    page.heading("Findings that hold")
    if summary.findings.isEmpty { page.paragraph("none") }
    for finding in summary.findings {
      var facts = [finding.place, finding.evidence.oneLine]
      if let until = finding.until {
        facts.append(finding.isCleared ? "cleared until \(until)" : "until \(until) at least")
      }
      if let action = finding.action { facts.append(action.words) }
      page.field(
        finding.level.words, "\(finding.name.oneLine) (\(finding.code))", label: SummaryText.label)
      page.field("", facts.joined(separator: "; "), label: SummaryText.label)
    }
  }

  private func clearances(on page: inout Page) {
    guard !summary.clearances.isEmpty else { return }
    page.heading("Clearances")
    for clearance in summary.clearances {
      var limits = [
        clearance.leaves.map { Words.spaced($0.rawValue) }.joined(separator: ", "),
        clearance.kinds.map(\.oneLine).joined(separator: ", "),
      ]
      if let most = clearance.maximumIntensity { limits.append("intensity up to \(most)") }
      let reason = clearance.reason.map { ": \($0.oneLine)" } ?? ""
      limits.append("by \(clearance.physician.oneLine)\(reason)")
      page.field(
        "until \(clearance.until)", "\(clearance.name.oneLine) (\(clearance.code))",
        label: SummaryText.label)
      page.field(
        "", limits.filter { !$0.isEmpty }.joined(separator: "; "), label: SummaryText.label)
    }
  }
}

extension FindingLine {
  /// `whole body`, `left knee`, or the kinds of massage it is about.
  public var place: String {
    if !kinds.isEmpty { return "in \(kinds.map(\.oneLine).joined(separator: ", "))" }
    return sites.isEmpty ? "whole body" : Words.sites(sites)
  }
}
