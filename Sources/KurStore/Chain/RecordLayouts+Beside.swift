// Findings as physicians see them again, and what is beside massage.

extension RecordLayout {
  static let findingRevision = RecordLayout(
    "finding_revision",
    open: [
      "patient", "code", "choice", "to_code", "day", "physician",
    ],
    sealed: ["reason"],
    children: [.findingRevisionSite],
    insert: """
      INSERT INTO finding_revision (
        event, salt, seal, patient, code, choice, to_code, day, physician, reason)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      RETURNING id
      """)

  static let therapyGiven = RecordLayout(
    "therapy_given",
    open: [
      "patient", "therapy", "day", "start_time", "role",
    ],
    sealed: ["name"],
    children: [.therapyGivenSite],
    insert: """
      INSERT INTO therapy_given (
        event, salt, seal, patient, therapy, day, start_time, role, name)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9)
      RETURNING id
      """)

  static let homePractice = RecordLayout(
    "home_practice",
    open: [
      "course", "day", "giver", "minutes", "reaction",
    ],
    sealed: ["note"],
    children: [.homePracticeSite],
    insert: """
      INSERT INTO home_practice (
        event, salt, seal, course, day, giver, minutes, reaction, note)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9)
      RETURNING id
      """)

  static let measurement = RecordLayout(
    "measurement",
    open: [
      "patient", "course", "measure", "day", "tenths", "items", "leaf", "side",
    ],
    sealed: ["note"],
    insert: """
      INSERT INTO measurement (
        event, salt, seal, patient, course, measure, day, tenths, items, leaf, side, note)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      RETURNING id
      """)
}

extension ChildLayout {
  static let findingRevisionSite = ChildLayout(
    "finding_revision_site", of: "finding_revision",
    ["leaf", "side"],
    insert: """
      INSERT INTO finding_revision_site (finding_revision, leaf, side)
      VALUES ($1, $2, $3)
      """)

  static let therapyGivenSite = ChildLayout(
    "therapy_given_site", of: "therapy_given",
    ["leaf", "side"],
    insert: """
      INSERT INTO therapy_given_site (therapy_given, leaf, side)
      VALUES ($1, $2, $3)
      """)

  static let homePracticeSite = ChildLayout(
    "home_practice_site", of: "home_practice",
    ["leaf", "side"],
    insert: """
      INSERT INTO home_practice_site (home_practice, leaf, side)
      VALUES ($1, $2, $3)
      """)
}
