// What is known of a patient's health.

extension RecordLayout {
  static let screening = RecordLayout(
    "screening",
    open: ["patient", "author", "day", "asked", "questionnaire"],
    children: [.reading],
    insert: """
      INSERT INTO screening (event, patient, author, day, asked, questionnaire)
      VALUES ($1, $2, $3, $4, $5, $6)
      RETURNING id
      """)

  static let answer = RecordLayout(
    "answer",
    open: ["screening", "question"],
    sealed: ["text"],
    insert: """
      INSERT INTO answer (event, salt, seal, screening, question, text)
      VALUES ($1, $2, $3, $4, $5, $6)
      RETURNING id
      """)

  static let finding = RecordLayout(
    "finding",
    open: ["screening", "code", "since"],
    children: [.findingSite],
    insert: """
      INSERT INTO finding (event, screening, code, since)
      VALUES ($1, $2, $3, $4)
      RETURNING id
      """)

  static let findingClosure = RecordLayout(
    "finding_closure",
    open: ["patient", "code", "basis", "day", "screening", "examination"],
    sealed: ["reason"],
    insert: """
      INSERT INTO finding_closure (
        event, salt, seal, patient, code, basis, day, screening, examination, reason)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      RETURNING id
      """)

  static let clearance = RecordLayout(
    "clearance",
    open: ["patient", "code", "max_intensity", "from_day", "until_day", "physician"],
    sealed: ["reason"],
    children: [.clearanceLeaf, .clearanceKind],
    insert: """
      INSERT INTO clearance (
        event, salt, seal, patient, code, max_intensity, from_day, until_day, physician, reason)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      RETURNING id
      """)
}

extension ChildLayout {
  static let reading = ChildLayout(
    "reading", of: "screening",
    [
      "position", "kind", "tenths", "site", "antipyretic", "systolic", "diastolic", "pulse",
      "pain", "saturation", "dizzy",
    ],
    insert: """
      INSERT INTO reading (
        screening, position, kind, tenths, site, antipyretic, systolic, diastolic, pulse, pain,
        saturation, dizzy)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """)

  static let findingSite = ChildLayout(
    "finding_site", of: "finding",
    ["leaf", "side"],
    insert: """
      INSERT INTO finding_site (finding, leaf, side)
      VALUES ($1, $2, $3)
      """)

  static let clearanceLeaf = ChildLayout(
    "clearance_leaf", of: "clearance",
    ["leaf", "position"],
    insert: """
      INSERT INTO clearance_leaf (clearance, leaf, position)
      VALUES ($1, $2, $3)
      """)

  static let clearanceKind = ChildLayout(
    "clearance_kind", of: "clearance",
    ["kind", "position"],
    insert: """
      INSERT INTO clearance_kind (clearance, kind, position)
      VALUES ($1, $2, $3)
      """)
}
