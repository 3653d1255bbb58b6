/// What a prescription says beyond its plan.
/// - Source: specification 7.
public struct PrescriptionDetails: Hashable, Sendable {
  public enum Phase: String, CaseIterable, Sendable, Codable {
    case acute, subacute, chronic, remission
  }

  public enum Purpose: String, CaseIterable, Sendable, Codable {
    case rehabilitation, treatment, prophylaxis
  }

  /// The phase of the disease.
  public var phase: Phase?
  public var purpose: Purpose?
  /// What the sessions are to do; nil where the kind says it.
  public var action: SessionAction?
  /// Indications beside the leading one.
  public var accompanying: [Code<Indication>]
  /// The injured place, off which introductory sessions keep.
  /// - Source: R-47.
  public var injured: Set<Site>

  public init(
    phase: Phase? = nil, purpose: Purpose? = nil, action: SessionAction? = nil,
    accompanying: [Code<Indication>] = [], injured: Set<Site> = []
  ) {
    self.phase = phase
    self.purpose = purpose
    self.action = action
    self.accompanying = accompanying
    self.injured = injured
  }

  public var isEmpty: Bool { self == PrescriptionDetails() }
}
