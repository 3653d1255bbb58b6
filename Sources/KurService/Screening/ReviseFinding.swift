import KurDomain
import KurRules
import KurStore

/// A finding that bars less since a physician said so.
public struct RevisedHealth: Sendable {
  public let patient: Patient
  public let revision: FindingRevision
  /// What holds now, of the whole body and in any kind.
  public let bars: Bars
}

extension Practice {
  /// A physician says of a finding that it bars these sites and no others.
  ///
  /// - Parameter sites: as typed; a leaf without a side stands for what is barred of it.
  public func narrow(
    _ text: String, code: Code<Contraindication>, to sites: [Site], reason: String,
    by caller: Caller
  ) throws(ServiceError) -> RevisedHealth {
    try write(by: caller.about(text), may: .clear, again: { try $0.revised(again: $1) }) {
      try $0.narrow(text, code: code, to: sites, reason: reason)
    }
  }

  /// A physician changes a finding to another code.
  ///
  /// - Parameter target: nil for the milder form of the same code.
  public func reclass(
    _ text: String, code: Code<Contraindication>, to target: Code<Contraindication>?,
    reason: String, by caller: Caller
  ) throws(ServiceError) -> RevisedHealth {
    try write(by: caller.about(text), may: .clear, again: { try $0.revised(again: $1) }) {
      try $0.reclass(text, code: code, to: target, reason: reason)
    }
  }
}

extension Desk {
  package func narrow(
    _ text: String, code: Code<Contraindication>, to typed: [Site], reason: String
  ) throws -> Result<RevisedHealth, ServiceError> {
    let (patient, chart) = try opened(code, of: text)
    let barred = FindingChanges.narrowable(code, on: today, in: chart) ?? []
    let body = chart.catalogue.body
    var sites: Set<Site> = []
    for site in typed {
      guard let leaf = body.leaves[site.leaf] else {
        throw try unknown(site.leaf.rawValue, "leaf", among: .leaves)
      }
      guard leaf.isSided || site.side == .none else {
        throw ServiceError.invalid("\(leaf.code) has no left and right")
      }
      let meant = Set(body.sites(of: site.leaf, [site.side]))
      let isOpen = site.side == .none && !meant.isDisjoint(with: barred)
      sites.formUnion(isOpen ? meant.intersection(barred) : meant)
    }
    return try store(
      .narrowed(sites), of: code, patient, in: chart, reason: reason, as: .narrowed,
      refusedBy: FindingChanges.findings(narrowing: code, to: sites, on: today, in: chart))
  }

  package func reclass(
    _ text: String, code: Code<Contraindication>, to target: Code<Contraindication>?,
    reason: String
  ) throws -> Result<RevisedHealth, ServiceError> {
    let (patient, chart) = try opened(code, of: text, adding: target)
    return try store(
      .reclassed(target), of: code, patient, in: chart, reason: reason, as: .reclassed,
      refusedBy: FindingChanges.findings(changing: code, to: target, on: today, in: chart))
  }

  /// The patient with a finding that is open today.
  private func opened(
    _ code: Code<Contraindication>, of text: String, adding target: Code<Contraindication>? = nil
  ) throws -> (Patient, Chart) {
    let patient = try Roll(records).patient(text, for: .writing)
    try mustBeRegistered(on: today)
    guard try records.entry(code) != nil else {
      throw try unknown(code.rawValue, "contraindication", among: .contraindications)
    }
    let chart = try loadChart(of: patient, adding: target.map { [$0] } ?? [])
    let active = chart.activeFindings(on: today).findings
    guard active.contains(where: { $0.row.code == code }) else {
      throw ServiceError.notFound(
        "\(patient.name) has no open finding '\(code)' on \(today)",
        suggestions: active.map(\.row.code.rawValue).unique)
    }
    return (patient, chart)
  }

  private func store(
    _ choice: FindingRevision.Choice, of code: Code<Contraindication>, _ patient: Patient,
    in chart: Chart, reason: String, as kind: Event.Kind, refusedBy findings: [RuleFinding]
  ) throws -> Result<RevisedHealth, ServiceError> {
    let revision = FindingRevision(
      code: code, choice: choice, day: today, physician: person.key,
      reason: try Wording.text(reason, "--reason"), recorded: now)
    guard findings.isEmpty else {
      try recordEvent(.refused, of: patient.key, rules: findings.map(\.rule).unique)
      return .failure(.refused(Refusal(findings: findings)))
    }
    try records.insert(revision, of: patient.key)
    try recordEvent(kind, of: patient.key, subject: patient.key.description)
    var chart = chart
    chart.health.revisions.append(revision)
    return .success(revised(by: revision, chart))
  }

  private func revised(by revision: FindingRevision, _ chart: Chart) -> RevisedHealth {
    RevisedHealth(
      patient: chart.patient, revision: revision,
      bars: chart.bars(kind: nil, sites: chart.catalogue.body.sites, on: today))
  }

  fileprivate func revised(again event: Event) throws -> RevisedHealth {
    let chart = try loadChart(of: try patient(of: event))
    guard let revision = chart.health.revisions.last(where: { $0.recorded == event.at }) else {
      throw ServiceError.notFound("the first answer is gone", suggestions: [])
    }
    return revised(by: revision, chart)
  }
}
