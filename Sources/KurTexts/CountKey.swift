/// Things that are counted.
public enum CountKey: String, TextKey {
  case session
  /// As it stands behind "of".
  case ofSession = "of-session"
  case minute
  case day
  case month
  case year
  case date
  /// A whole clause.
  case missedDate = "missed-date"
  case course
  case point
  case payment
  case time

  public static let section = "count"
}

/// The lists of the catalogue whose rows have names in other languages.
public enum NamedList: String, CaseIterable, Sendable {
  case leaf
  case zone
  case technique
  case kind
  case frequency
  case contraindication
  case indication
  case measure
  case therapy
  case question
  /// The words for how grave a score is.
  case band
}
