/// How the patient was before the session, against the last one.
/// - Source: R-46.
public enum Condition: String, CaseIterable, Sendable, Codable {
  case better, same, worse
}

/// What the session did to the patient beyond its purpose.
/// - Source: specification 7, R-52.
public enum Reaction: String, CaseIterable, Comparable, Sendable, Codable {
  case none, mild, moderate, severe

  public static func < (left: Reaction, right: Reaction) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// Why a session was shorter than planned although nothing was wrong with the patient.
public enum Shortening: String, CaseIterable, Sendable, Codable {
  case late, clinic, power
}

/// Where a session was given.
/// - Source: R-04.
public enum Place: String, CaseIterable, Sendable, Codable {
  case clinic, hospital, home
}
