import KurDomain

// The tables of why and beside what massage is given.

extension CatalogueTable {
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
      "code", "name", "spacing", "not_same_day_on_same_leaves", "before_minutes", "after_minutes",
      "not_with_general", "first_day_apart", "checks", "sources",
    ],
    integers: [
      "not_same_day_on_same_leaves", "not_with_general", "first_day_apart",
    ],
    upsert: """
      INSERT INTO therapies (
        code, name, spacing, not_same_day_on_same_leaves, before_minutes, after_minutes,
        not_with_general, first_day_apart, checks, sources, sequence, owner)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'kur')
      ON CONFLICT (code) DO UPDATE SET (
        name, spacing, not_same_day_on_same_leaves, before_minutes, after_minutes,
        not_with_general, first_day_apart, checks, sources, sequence)
      = (
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
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
