import KurDomain

// The tables of what massage is made of.

extension CatalogueTable {
  static let techniques = CatalogueTable(
    .techniques,
    columns: [
      "code", "name", "french", "stages", "min_intensity", "max_intensity", "effect", "sources",
    ],
    integers: [
      "min_intensity", "max_intensity",
    ],
    upsert: """
      INSERT INTO techniques (
        code, name, french, stages, min_intensity, max_intensity, effect, sources, sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        name, french, stages, min_intensity, max_intensity, effect, sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9)
      WHERE techniques.owner = 'kur'
      """,
    all: "SELECT * FROM techniques ORDER BY sequence, code",
    one: "SELECT * FROM techniques WHERE code = $1",
    own: "UPDATE techniques SET owner = $2 WHERE code = $1")

  static let kinds = CatalogueTable(
    .kinds,
    columns: [
      "code", "name", "category", "prescription", "least_age_months", "end_age_years", "ramp",
      "norm_zones", "zones", "except_zones", "default_sessions", "min_sessions", "max_sessions",
      "usual_sessions", "stages", "general", "techniques", "action", "method_reason", "notes",
      "sources",
    ],
    integers: [
      "prescription", "least_age_months", "end_age_years", "norm_zones", "default_sessions",
      "min_sessions", "max_sessions", "stages", "general", "method_reason",
    ],
    upsert: """
      INSERT INTO kinds (
        code, name, category, prescription, least_age_months, end_age_years, ramp, norm_zones,
        zones, except_zones, default_sessions, min_sessions, max_sessions, usual_sessions, stages,
        general, techniques, action, method_reason, notes, sources, sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        name, category, prescription, least_age_months, end_age_years, ramp, norm_zones, zones,
        except_zones, default_sessions, min_sessions, max_sessions, usual_sessions, stages,
        general, techniques, action, method_reason, notes, sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22)
      WHERE kinds.owner = 'kur'
      """,
    all: "SELECT * FROM kinds ORDER BY sequence, code",
    one: "SELECT * FROM kinds WHERE code = $1",
    own: "UPDATE kinds SET owner = $2 WHERE code = $1")

  static let dosages = CatalogueTable(
    .dosages,
    columns: [
      "code", "kind", "zone_scope", "below_months", "min_minutes", "max_minutes", "start_minutes",
      "target_minutes", "target_rule", "step_cap", "frequencies", "least_gap_days",
      "intensity_target", "intensity_max", "sources",
    ],
    integers: [
      "below_months", "min_minutes", "max_minutes", "start_minutes", "target_minutes", "step_cap",
      "least_gap_days", "intensity_target", "intensity_max",
    ],
    upsert: """
      INSERT INTO dosages (
        code, kind, zone_scope, below_months, min_minutes, max_minutes, start_minutes,
        target_minutes, target_rule, step_cap, frequencies, least_gap_days, intensity_target,
        intensity_max, sources, sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        kind, zone_scope, below_months, min_minutes, max_minutes, start_minutes, target_minutes,
        target_rule, step_cap, frequencies, least_gap_days, intensity_target, intensity_max,
        sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      WHERE dosages.owner = 'kur'
      """,
    all: "SELECT * FROM dosages ORDER BY sequence, code",
    one: "SELECT * FROM dosages WHERE code = $1",
    own: "UPDATE dosages SET owner = $2 WHERE code = $1")
}
