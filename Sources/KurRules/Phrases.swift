import KurDomain

// The words that several rules put into their messages.

extension Minutes {
  /// `1 minute`, `20 minutes`.
  var words: String { rawValue == 1 ? "1 minute" : "\(rawValue) minutes" }
}

extension Int {
  /// `1 day`, `3 days`.
  var days: String { self == 1 ? "1 day" : "\(self) days" }
}

extension Sequence where Element: Comparable & CustomStringConvertible {
  /// Sorted, with commas.
  var listed: String { sorted().map(\.description).joined(separator: ", ") }
}

extension Session {
  /// `S30038 of 2026-03-02`.
  var cited: String { "\(key) of \(day)" }
}

extension Staff {
  /// `Ada Lind (T50011)`.
  public var cited: String { "\(name) (\(key))" }
}

extension CourseRecord {
  /// `C20015 (back on BACK-LUMBAR)`.
  var cited: String { "\(course.key) (\(terms.kind.code) on \(terms.zone.code))" }
}

extension BodyMap {
  /// The strongest pressure that the most robust of the sites bears; nil where one has no limit of
  /// its own, and for no sites.
  func maximumIntensity(of sites: some Sequence<Site>) -> Intensity? {
    var most: Intensity?
    for site in sites {
      guard let limit = leaves[site.leaf]?.maximumIntensity else { return nil }
      most = max(most ?? limit, limit)
    }
    return most
  }
}
