// People: staff, patients, their consents and examinations.

extension RecordLayout {
  static let staff = RecordLayout(
    "staff",
    open: [],
    insert: """
      INSERT INTO staff (event)
      VALUES ($1)
      RETURNING id
      """)

  static let staffVersion = RecordLayout(
    "staff_version",
    open: [
      "staff", "physician", "therapist", "receptionist", "administrator", "registration_until",
      "medical_education", "certificate_until", "left_on",
    ],
    sealed: ["name", "registration"],
    insert: """
      INSERT INTO staff_version (
        event, salt, seal, staff, physician, therapist, receptionist, administrator,
        registration_until, medical_education, certificate_until, left_on, name, registration)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      RETURNING id
      """)

  static let patient = RecordLayout(
    "patient",
    open: [],
    insert: """
      INSERT INTO patient (event)
      VALUES ($1)
      RETURNING id
      """)

  static let patientVersion = RecordLayout(
    "patient_version",
    open: ["patient", "status", "language"],
    sealed: ["name", "name_key", "born", "sex", "phone", "phone_key", "email", "guardian"],
    insert: """
      INSERT INTO patient_version (
        event, salt, seal, patient, status, language, name, name_key, born, sex, phone, phone_key,
        email, guardian)
      VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      RETURNING id
      """)

  static let erasure = RecordLayout(
    "erasure",
    open: ["patient"],
    sealed: ["reason"],
    insert: """
      INSERT INTO erasure (event, salt, seal, patient, reason)
      VALUES ($1, $2, $3, $4, $5)
      RETURNING id
      """)

  static let consent = RecordLayout(
    "consent",
    open: ["patient", "scope", "zone", "day"],
    sealed: ["given_by"],
    insert: """
      INSERT INTO consent (event, salt, seal, patient, scope, zone, day, given_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      RETURNING id
      """)

  static let consentWithdrawal = RecordLayout(
    "consent_withdrawal",
    open: ["consent", "day"],
    insert: """
      INSERT INTO consent_withdrawal (event, consent, day)
      VALUES ($1, $2, $3)
      RETURNING id
      """)

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
      """)

  static let staffBinding = RecordLayout(
    "staff_binding",
    open: ["staff", "user_name", "bound"],
    insert: """
      INSERT INTO staff_binding (event, staff, user_name, bound)
      VALUES ($1, $2, $3, $4)
      RETURNING id
      """)

  static let staffPin = RecordLayout(
    "staff_pin",
    open: ["staff", "pin_salt", "pin_hash", "rounds"],
    insert: """
      INSERT INTO staff_pin (event, staff, pin_salt, pin_hash, rounds)
      VALUES ($1, $2, $3, $4, $5)
      RETURNING id
      """)

  static let patientMerge = RecordLayout(
    "patient_merge",
    open: ["kept", "merged"],
    sealed: ["reason"],
    insert: """
      INSERT INTO patient_merge (event, salt, seal, kept, merged, reason)
      VALUES ($1, $2, $3, $4, $5, $6)
      RETURNING id
      """)

  static let reportRelease = RecordLayout(
    "report_release",
    open: ["patient", "report"],
    sealed: ["name", "identity"],
    insert: """
      INSERT INTO report_release (event, salt, seal, patient, report, name, identity)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      RETURNING id
      """)
}
