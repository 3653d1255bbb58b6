/// What a rule reads in the rows of the catalogue, where each row has its own figure.
/// - Source: specification 4d, 4e, 4f, 5.6.
public enum RuleFigure: String, CaseIterable, Sendable {
  case stepCap = "step-cap"
  case minutes
  case zoneMinutes = "zone-minutes"
  case ramp
  case intensity
  case sessions
  case usualSessions = "usual-sessions"
  case frequencies
  case leastGap = "least-gap"
  case frequencyGap = "frequency-gap"
  case gapLimits = "gap-limits"
  case ages
  case zones
  case leafLimits = "leaf-limits"
  case introductoryTechniques = "introductory-techniques"
  case childTechniques = "child-techniques"
  case spacing

  /// What people call it.
  public var name: String {
    switch self {
    case .stepCap: "step"
    case .minutes: "minutes"
    case .zoneMinutes: "least minutes"
    case .ramp: "growth of minutes"
    case .intensity: "most intensity"
    case .sessions: "sessions"
    case .usualSessions: "usual sessions"
    case .frequencies: "frequencies"
    case .leastGap: "least gap"
    case .frequencyGap: "gap"
    case .gapLimits: "longest pause"
    case .ages: "ages"
    case .zones: "zones"
    case .leafLimits: "most intensity"
    case .introductoryTechniques: "introductory techniques"
    case .childTechniques: "techniques with children"
    case .spacing: "spacing"
    }
  }

  /// `minutes` or `days`; nil where a figure has none or says it itself.
  public var unit: String? {
    switch self {
    case .stepCap: "minutes"
    case .leastGap, .frequencyGap, .gapLimits: "days"
    default: nil
    }
  }

  /// The word between a value and the rows that have it; nil where a value is long and comes last.
  public var preposition: String? {
    switch self {
    case .zoneMinutes, .leafLimits: "on"
    case .frequencyGap: "for"
    case .gapLimits, .spacing: nil
    default: "in"
    }
  }
}

/// A figure's value, and the rows of the catalogue that have it.
public struct RuleFigureValue: Hashable, Sendable {
  public let value: String
  /// Codes, with what narrows them, as `child below 12 months`; empty where it holds for all.
  public let rows: [String]
}
