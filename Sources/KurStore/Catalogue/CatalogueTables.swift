import KurDomain

// The tables of the catalogue, one to a list.

extension CatalogueTable {
  static func of(_ list: CatalogueList) -> CatalogueTable {
    switch list {
    case .parameters: .parameters
    case .frequencies: .frequencies
    case .leaves: .leaves
    case .zones: .zones
    case .techniques: .techniques
    case .kinds: .kinds
    case .dosages: .dosages
    case .contraindications: .contraindications
    case .measures: .measures
    case .indications: .indications
    case .therapies: .therapies
    case .questions: .questions
    }
  }

  static let parameters = CatalogueTable(
    .parameters,
    columns: [
      "code", "name", "value", "type", "unit", "minimum", "maximum", "accepted", "provenance",
      "sources",
    ],
    integers: [],
    upsert: """
      INSERT INTO parameters (
        code, name, value, type, unit, minimum, maximum, accepted, provenance, sources, sequence,
        owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        name, value, type, unit, minimum, maximum, accepted, provenance, sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      WHERE parameters.owner = 'kur'
      """,
    all: "SELECT * FROM parameters ORDER BY sequence, code",
    one: "SELECT * FROM parameters WHERE code = $1")

  static let frequencies = CatalogueTable(
    .frequencies,
    columns: [
      "code", "name", "gap_days", "normal_days", "hold_days", "step_back_days", "sources",
    ],
    integers: [
      "gap_days", "normal_days", "hold_days", "step_back_days",
    ],
    upsert: """
      INSERT INTO frequencies (
        code, name, gap_days, normal_days, hold_days, step_back_days, sources, sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        name, gap_days, normal_days, hold_days, step_back_days, sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8)
      WHERE frequencies.owner = 'kur'
      """,
    all: "SELECT * FROM frequencies ORDER BY sequence, code",
    one: "SELECT * FROM frequencies WHERE code = $1")

  static let leaves = CatalogueTable(
    .leaves,
    columns: [
      "code", "name", "body_group", "sided", "neighbour", "max_intensity", "stroking_only",
      "general_group", "general_minutes", "sources",
    ],
    integers: [
      "sided", "max_intensity", "stroking_only", "general_minutes",
    ],
    upsert: """
      INSERT INTO leaves (
        code, name, body_group, sided, neighbour, max_intensity, stroking_only, general_group,
        general_minutes, sources, sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        name, body_group, sided, neighbour, max_intensity, stroking_only, general_group,
        general_minutes, sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      WHERE leaves.owner = 'kur'
      """,
    all: "SELECT * FROM leaves ORDER BY sequence, code",
    one: "SELECT * FROM leaves WHERE code = $1",
    own: "UPDATE leaves SET owner = $2 WHERE code = $1")

  static let zones = CatalogueTable(
    .zones,
    columns: [
      "code", "name", "unit_tenths", "norm_minutes", "leaves", "per_side", "norm",
      "least_minutes", "sources",
    ],
    integers: [
      "unit_tenths", "norm_minutes", "per_side", "norm", "least_minutes",
    ],
    upsert: """
      INSERT INTO zones (
        code, name, unit_tenths, norm_minutes, leaves, per_side, norm, least_minutes, sources,
        sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        name, unit_tenths, norm_minutes, leaves, per_side, norm, least_minutes, sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9, $10)
      WHERE zones.owner = 'kur'
      """,
    all: "SELECT * FROM zones ORDER BY sequence, code",
    one: "SELECT * FROM zones WHERE code = $1",
    own: "UPDATE zones SET owner = $2 WHERE code = $1")
}
