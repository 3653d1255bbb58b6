import KurDomain

/// All findings of all rules about one proposal, after the overrides that were given lawfully.
public struct Judgement: Sendable {
  public let findings: [RuleFinding]
  /// Rules that were set aside, with the reason; also warnings that only a holder of their licence
  /// lets by.
  public let overridden: [Override]
  /// Warnings that were let by with the reason they need.
  public let explained: [Override]
  /// What refuses: hard findings that nobody set aside, and warnings without the reason they need.
  public let refusals: [RuleFinding]
  /// True where a reason of this caller would let a refusing warning by.
  public let lacksReason: Bool

  /// - Parameters:
  ///   - overrides: what the caller wants to set aside.
  ///   - reason: a reason that serves every warning which needs one.
  ///   - caller: whose roles decide about the overrides.
  public init(
    _ findings: [RuleFinding], overrides: [Override] = [], reason: String? = nil, by caller: Staff?
  ) {
    var overridden: [Override] = []
    var explained: [Override] = []
    var refusals: [RuleFinding] = []
    var lacksReason = false
    for finding in findings {
      switch finding.level {
      case .information:
        continue
      case .soft:
        guard finding.needsReason else {
          // What somebody explains all the same is kept.
          if let said = overrides.first(where: { $0.rule == finding.rule }),
            said.reason.count >= Override.leastReasonLength
          {
            explained.append(Override(rule: said.rule, reason: said.reason, isExplained: true))
          }
          continue
        }
        let given = overrides.first { $0.rule == finding.rule }?.reason ?? reason
        let isLicensed = finding.override != .nobody
        guard !isLicensed || caller.map({ finding.override.isHeld(by: $0) }) ?? false else {
          refusals.append(finding)
          continue
        }
        guard let given, given.count >= Override.leastReasonLength else {
          lacksReason = true
          refusals.append(finding)
          continue
        }
        let override = Override(rule: finding.rule, reason: given, isExplained: !isLicensed)
        if isLicensed {
          if !overridden.contains(override) { overridden.append(override) }
        } else if !explained.contains(override) {
          explained.append(override)
        }
      case .hard:
        if let override = overrides.first(where: { $0.rule == finding.rule }),
          caller.map({ finding.override.isHeld(by: $0) }) ?? false,
          override.reason.count >= Override.leastReasonLength
        {
          if !overridden.contains(override) { overridden.append(override) }
        } else {
          refusals.append(finding)
        }
      }
    }
    self.findings = findings
    self.overridden = overridden
    self.explained = explained
    self.refusals = refusals
    self.lacksReason = lacksReason
  }

  public var isAccepted: Bool { refusals.isEmpty }

  /// What is shown with an accepted proposal.
  public var warnings: [RuleFinding] { findings.filter { $0.level != .hard } }
}

extension RuleAbout.Licence {
  /// True when one of the person's roles may set the rule aside.
  public func isHeld(by person: Staff) -> Bool {
    switch self {
    case .nobody: false
    case .physician: person.holds(.physician)
    case .therapist: person.holds(.therapist) || person.holds(.physician)
    }
  }
}
