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

  static let contraindications = CatalogueTable(
    .contraindications,
    columns: [
      "code", "name", "class", "scope", "leaves", "kinds", "therapies", "regional_leaves",
      "release", "release_text", "origin", "event", "after_parameter", "until_parameter",
      "until_inclusive", "undated_is_today", "action", "max_intensity", "barred_techniques",
      "least_gap_days", "local_only", "vital", "reclass_to", "icd10", "sources", "note",
    ],
    integers: [
      "until_inclusive", "undated_is_today", "max_intensity", "least_gap_days", "local_only",
    ],
    upsert: """
      INSERT INTO contraindications (
        code, name, class, scope, leaves, kinds, therapies, regional_leaves, release,
        release_text, origin, event, after_parameter, until_parameter, until_inclusive,
        undated_is_today, action, max_intensity, barred_techniques, least_gap_days, local_only,
        vital, reclass_to, icd10, sources, note, sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22, $23, $24, $25, $26, $27, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        name, class, scope, leaves, kinds, therapies, regional_leaves, release, release_text,
        origin, event, after_parameter, until_parameter, until_inclusive, undated_is_today,
        action, max_intensity, barred_techniques, least_gap_days, local_only, vital, reclass_to,
        icd10, sources, note, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22, $23, $24, $25, $26, $27)
      WHERE contraindications.owner = 'kur'
      """,
    all: "SELECT * FROM contraindications ORDER BY sequence, code",
    one: "SELECT * FROM contraindications WHERE code = $1",
    own: "UPDATE contraindications SET owner = $2 WHERE code = $1")

  static let indications = CatalogueTable(
    .indications,
    columns: [
      "code", "name", "icd10", "kinds", "clearances", "condition", "measures", "post_traumatic",
      "scores", "non_medical", "sources",
    ],
    integers: [
      "post_traumatic", "non_medical",
    ],
    upsert: """
      INSERT INTO indications (
        code, name, icd10, kinds, clearances, condition, measures, post_traumatic, scores,
        non_medical, sources, sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        name, icd10, kinds, clearances, condition, measures, post_traumatic, scores, non_medical,
        sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      WHERE indications.owner = 'kur'
      """,
    all: "SELECT * FROM indications ORDER BY sequence, code",
    one: "SELECT * FROM indications WHERE code = $1",
    own: "UPDATE indications SET owner = $2 WHERE code = $1")

  static let therapies = CatalogueTable(
    .therapies,
    columns: [
      "code", "name", "spacing", "apart_minutes", "not_same_day_on_same_leaves", "before_minutes",
      "after_minutes", "not_with_general", "first_day_apart", "checks", "sources",
    ],
    integers: [
      "apart_minutes", "not_same_day_on_same_leaves", "not_with_general", "first_day_apart",
    ],
    upsert: """
      INSERT INTO therapies (
        code, name, spacing, apart_minutes, not_same_day_on_same_leaves, before_minutes,
        after_minutes, not_with_general, first_day_apart, checks, sources, sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        name, spacing, apart_minutes, not_same_day_on_same_leaves, before_minutes, after_minutes,
        not_with_general, first_day_apart, checks, sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      WHERE therapies.owner = 'kur'
      """,
    all: "SELECT * FROM therapies ORDER BY sequence, code",
    one: "SELECT * FROM therapies WHERE code = $1",
    own: "UPDATE therapies SET owner = $2 WHERE code = $1")

  static let questions = CatalogueTable(
    .questions,
    columns: [
      "code", "position", "block", "question", "answer", "asked", "applies", "input", "sex",
      "least_age_years", "end_age_years", "leads_to", "sources",
    ],
    integers: [
      "position", "least_age_years", "end_age_years",
    ],
    upsert: """
      INSERT INTO questions (
        code, position, block, question, answer, asked, applies, input, sex, least_age_years,
        end_age_years, leads_to, sources, sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        position, block, question, answer, asked, applies, input, sex, least_age_years,
        end_age_years, leads_to, sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      WHERE questions.owner = 'kur'
      """,
    all: "SELECT * FROM questions ORDER BY sequence, code",
    one: "SELECT * FROM questions WHERE code = $1")

  static let measures = CatalogueTable(
    .measures,
    columns: [
      "code", "name", "type", "unit", "least", "most", "items", "least_items", "scoring",
      "placed", "better", "threshold", "bands", "sources",
    ],
    integers: [
      "least", "most", "items", "least_items", "placed", "threshold",
    ],
    upsert: """
      INSERT INTO measures (
        code, name, type, unit, least, most, items, least_items, scoring, placed, better,
        threshold, bands, sources, sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        name, type, unit, least, most, items, least_items, scoring, placed, better, threshold,
        bands, sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      WHERE measures.owner = 'kur'
      """,
    all: "SELECT * FROM measures ORDER BY sequence, code",
    one: "SELECT * FROM measures WHERE code = $1",
    own: "UPDATE measures SET owner = $2 WHERE code = $1")
}
