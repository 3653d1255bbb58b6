/// The database and the catalogue as text, embedded in the program.
public enum KurSchema {
  /// The migrations in the order in which they are applied. Append only: a released one is never
  /// edited.
  public static let migrations: [(name: String, text: String)] = [
    ("V0001_records", text(PackageResources.V0001_records_sql)),
    ("V0002_rule_book", text(PackageResources.V0002_rule_book_sql)),
    ("V0003_trust", text(PackageResources.V0003_trust_sql)),
    ("V0004_reports", text(PackageResources.V0004_reports_sql)),
  ]

  /// The names of the catalogue's lists; each names only rows of those before it.
  public static let catalogueNames = [
    "parameters", "frequencies", "leaves", "zones", "techniques", "kinds", "dosages",
    "contraindications", "measures", "indications", "therapies", "questions",
  ]

  /// One list of the catalogue as comma-separated text (RFC 4180) with a header, or nil for an
  /// unknown name. Only the list asked for is decoded.
  public static func catalogue(_ name: String) -> String? {
    switch name {
    case "parameters": text(PackageResources.parameters_csv)
    case "frequencies": text(PackageResources.frequencies_csv)
    case "leaves": text(PackageResources.leaves_csv)
    case "zones": text(PackageResources.zones_csv)
    case "techniques": text(PackageResources.techniques_csv)
    case "kinds": text(PackageResources.kinds_csv)
    case "dosages": text(PackageResources.dosages_csv)
    case "contraindications": text(PackageResources.contraindications_csv)
    case "measures": text(PackageResources.measures_csv)
    case "indications": text(PackageResources.indications_csv)
    case "therapies": text(PackageResources.therapies_csv)
    case "questions": text(PackageResources.questions_csv)
    default: nil
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
