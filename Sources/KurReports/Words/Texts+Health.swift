import KurDomain
import KurRules
import KurTexts

/// What a finding rests on.
public enum BasisKey: String, TextKey {
  case stated, since, undated, born, fever, value, temperature, pulse, pain
  case sinceDays = "since-days"

  public static let section = "basis"
}

extension Texts {
  /// `38.2 C on 2026-03-05`.
  func basis(_ basis: FindingBasis) -> String {
    switch basis {
    case .stated(let day): self[BasisKey.stated, ["day": self.day(day)]]
    case .since(let day, nil): self[BasisKey.since, ["day": self.day(day)]]
    case .since(let day, let days?):
      self[BasisKey.sinceDays, ["day": self.day(day), "days": count(days, .day)]]
    case .undated: self[BasisKey.undated]
    case .born(let day): self[BasisKey.born, ["day": self.day(day)]]
    case .fever(let value, let day, let last):
      self[
        BasisKey.fever,
        ["value": decimal(value.description), "day": self.day(day), "last": self.day(last)]]
    case .temperature(let value, let day):
      self[
        BasisKey.temperature, ["value": decimal(value.description), "day": self.day(day)]]
    case .pressure(let value, let day):
      self[BasisKey.value, ["value": "\(value)", "day": self.day(day)]]
    case .pulse(let value, let day):
      self[BasisKey.pulse, ["value": "\(value)", "day": self.day(day)]]
    case .pain(let value, let day):
      self[BasisKey.pain, ["value": "\(value)", "day": self.day(day)]]
    }
  }

  /// `narrowed on 2026-03-05 by Ion Munteanu`.
  func revision(_ revision: FindingLine.Revision) -> String {
    let key: SummaryKey
    switch revision.choice {
    case .narrowed: key = .narrowed
    case .reclassed(_?): key = .reclassed
    case .reclassed(nil): key = .benign
    }
    return self[
      key,
      [
        "day": day(revision.day), "name": revision.physician.oneLine,
        "code": revision.code.rawValue,
      ]]
  }

  /// `whole body`, `left knee`, or the kinds of massage that it is about.
  func place(of finding: FindingLine) -> String {
    if !finding.kinds.isEmpty {
      return self[SummaryKey.inKinds, ["kinds": kinds(finding.kinds)]]
    }
    return finding.sites.isEmpty ? self[SummaryKey.wholeBody] : sites(finding.sites)
  }

  /// Kinds of massage by their names.
  func kinds(_ kinds: [NamedKind]) -> String {
    kinds.map { name(.kind, $0.code, $0.name).oneLine }.joined(separator: ", ")
  }
}
