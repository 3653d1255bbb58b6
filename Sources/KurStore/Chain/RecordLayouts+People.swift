// People: staff, patients, their consents and examinations.

extension RecordLayout {
  static let staff = RecordLayout(
    "staff",
    open: [],
    insert: """
      INSERT INTO staff (event)
      VALUES ($1)
      RETURNING id
      """,
    between: "SELECT * FROM staff WHERE event BETWEEN $1 AND $2 ORDER BY id",
    count: "SELECT count(*) AS rows FROM staff")

  static let staffVersion = RecordLayout(
    "staff_version",
    open: [
      "staff", "physician", "therapist", "receptionist", "administrator", "registration_until",
      "medical_education", "certificate_until",
    ],
    sealed: ["name", "registration"],
    insert: """
      INSERT INTO staff_version (
        event, salt, seal, staff, physician, therapist, receptionist, administrator,
        registration_until, medical_education, certificate_until, name, registration)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      RETURNING id
      """,
    between: "SELECT * FROM staff_version WHERE event BETWEEN $1 AND $2 ORDER BY id",
    count: "SELECT count(*) AS rows FROM staff_version")

  static let patient = RecordLayout(
    "patient",
    open: [],
    insert: """
      INSERT INTO patient (event)
      VALUES ($1)
      RETURNING id
      """,
    between: "SELECT * FROM patient WHERE event BETWEEN $1 AND $2 ORDER BY id",
    count: "SELECT count(*) AS rows FROM patient")

  static let patientVersion = RecordLayout(
    "patient_version",
    open: ["patient"],
    sealed: ["name", "name_key", "born", "sex", "phone", "phone_key", "email", "guardian"],
    insert: """
      INSERT INTO patient_version (
        event, salt, seal, patient, name, name_key, born, sex, phone, phone_key, email, guardian)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      RETURNING id
      """,
    between: "SELECT * FROM patient_version WHERE event BETWEEN $1 AND $2 ORDER BY id",
    count: "SELECT count(*) AS rows FROM patient_version")

  static let erasure = RecordLayout(
    "erasure",
    open: ["patient"],
    insert: """
      INSERT INTO erasure (event, patient)
      VALUES ($1, $2)
      RETURNING id
      """,
    between: "SELECT * FROM erasure WHERE event BETWEEN $1 AND $2 ORDER BY id",
    count: "SELECT count(*) AS rows FROM erasure")

  static let consent = RecordLayout(
    "consent",
    open: ["patient", "scope", "zone", "day"],
    sealed: ["given_by"],
    insert: """
      INSERT INTO consent (event, salt, seal, patient, scope, zone, day, given_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      RETURNING id
      """,
    between: "SELECT * FROM consent WHERE event BETWEEN $1 AND $2 ORDER BY id",
    count: "SELECT count(*) AS rows FROM consent")

  static let consentWithdrawal = RecordLayout(
    "consent_withdrawal",
    open: ["consent", "day"],
    insert: """
      INSERT INTO consent_withdrawal (event, consent, day)
      VALUES ($1, $2, $3)
      RETURNING id
      """,
    between: "SELECT * FROM consent_withdrawal WHERE event BETWEEN $1 AND $2 ORDER BY id",
    count: "SELECT count(*) AS rows FROM consent_withdrawal")

  static let examination = RecordLayout(
    "examination",
    open: ["patient", "physician", "day", "diagnosis"],
    sealed: ["complaint", "history", "visual", "conclusion"],
    insert: """
      INSERT INTO examination (
        event, salt, seal, patient, physician, day, diagnosis, complaint, history, visual,
        conclusion)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      RETURNING id
      """,
    between: "SELECT * FROM examination WHERE event BETWEEN $1 AND $2 ORDER BY id",
    count: "SELECT count(*) AS rows FROM examination")
}
