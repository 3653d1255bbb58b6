import KurDomain

extension Transaction {
  /// Stores a course with the rules that were set aside for it.
  public func insert(
    _ prescription: Prescription, prescriber: Key<Staff>, overrides: [Override] = []
  ) throws -> Course {
    let id = try insert(
      .course,
      [
        "patient": SQLValue(prescription.patient), "prescriber": SQLValue(prescriber),
        "day": SQLValue(prescription.day), "kind": SQLValue(prescription.kind),
        "zone": SQLValue(prescription.zone), "side": SQLValue(word: prescription.side),
        "sessions": SQLValue(prescription.sessions),
        "start_minutes": SQLValue(prescription.startMinutes),
        "target_minutes": SQLValue(prescription.targetMinutes),
        "intensity_target": SQLValue(prescription.intensityTarget),
        "frequency": SQLValue(prescription.frequency),
        "start_day": SQLValue(prescription.start),
        "indication": SQLValue(prescription.indication),
        "diagnosis": SQLValue(prescription.diagnosis),
        "examination": SQLValue(prescription.examination),
        "taken_over_done": SQLValue(prescription.takenOver?.done),
        "taken_over_day": SQLValue(prescription.takenOver?.lastDay),
        "taken_over_minutes": SQLValue(prescription.takenOver?.lastMinutes),
      ],
      sealed: ["goal": SQLValue(prescription.goal), "reason": SQLValue(prescription.reason)],
      children: [
        (.courseExclusion, prescription.exclusions.positioned()),
        (.courseTechnique, prescription.techniques.positioned()),
      ])
    for override in overrides { try insert(override, session: nil, course: id) }
    try insert(details: prescription.details, of: id)
    return Course(key: Key(rawValue: id), prescription: prescription, prescriber: prescriber)
  }

  public func course(_ key: Key<Course>) throws -> Course? {
    try courses("SELECT * FROM course WHERE id = $1 AND retracted = 0", [SQLValue(key)]).first
  }

  /// A course as it was prescribed, whether it still counts or not.
  public func courseAsWritten(_ key: Key<Course>) throws -> Course? {
    try courses("SELECT * FROM course WHERE id = $1", [SQLValue(key)]).first
  }

  /// The number under which a course was prescribed, also where it was merged since.
  public func prescribedFor(_ course: Key<Course>) throws -> Key<Patient>? {
    try first("SELECT patient FROM course WHERE id = $1", [SQLValue(course)]) {
      try $0.key("patient")
    }
  }

  /// What hangs on a course by its number and counts: bookings, missed dates, measurements and
  /// payments, each with how many there are.
  public func attached(to course: Key<Course>) throws -> [(record: String, count: Int)] {
    try rows(
      """
      SELECT 'booking' AS record, count(*) AS rows FROM booking
      WHERE course = $1 AND retracted = 0
      UNION ALL
      SELECT 'missed date', count(*) FROM missed_date WHERE course = $1 AND retracted = 0
      UNION ALL
      SELECT 'measurement', count(*) FROM measurement
      WHERE patient = (SELECT patient FROM course WHERE id = $1) AND course = $1 AND retracted = 0
      UNION ALL
      SELECT 'payment', count(*) FROM payment
      WHERE patient = (SELECT patient FROM course WHERE id = $1) AND course = $1 AND retracted = 0
      """, [SQLValue(course)]
    ) { (record: try $0.text("record"), count: try $0.int("rows")) }.filter { $0.count > 0 }
  }

  /// In the order in which they were prescribed.
  public func courses(of patient: Key<Patient>) throws -> [Course] {
    let whole = try whole(patient)
    return try courses(
      "SELECT * FROM course WHERE patient" + whole.is + "AND retracted = 0 ORDER BY day, id",
      [whole.key])
  }

  /// Every course, in the order of their numbers.
  public func courses() throws -> [Course] {
    try courses("SELECT * FROM course WHERE retracted = 0 ORDER BY id", [])
  }

  /// Those of some keys that count, in no order.
  public func courses(_ keys: [Key<Course>]) throws -> [Course] {
    try SQLText.chunks(keys.map { SQLValue($0) }).flatMap {
      try courses("SELECT * FROM course WHERE retracted = 0 AND id" + .among, $0)
    }
  }

  /// Courses in which sessions are left on a day and which are neither cancelled nor discontinued
  /// by then, in the order of their numbers.
  /// - Parameter first: a course in which nothing has happened since then is left out, which keeps
  ///   this as fast after ten years as after one.
  public func openCourses(on day: CalendarDay, since first: CalendarDay) throws -> [Course] {
    try courses(
      """
      SELECT * FROM course
      WHERE id IN (
        SELECT id FROM course WHERE day >= $1
        UNION SELECT id FROM course WHERE start_day >= $1
        UNION SELECT course FROM session WHERE day >= $1
        UNION SELECT course FROM missed_date WHERE day >= $1
        UNION SELECT course FROM course_decision WHERE day >= $1)
      AND retracted = 0
      AND coalesce((
        SELECT choice FROM course_decision
        WHERE course_decision.course = course.id AND choice IN ('discontinue', 'reopen', 'cancel')
        AND course_decision.day <= $2 AND course_decision.retracted = 0
        ORDER BY course_decision.day DESC, course_decision.id DESC LIMIT 1), 'reopen') = 'reopen'
      AND coalesce(taken_over_done, 0) + (
        SELECT count(*) FROM session
        WHERE session.course = course.id AND voided = 0 AND counted = 1
      ) - (
        SELECT count(*) FROM session
        WHERE session.course = course.id AND voided = 0 AND counted = 1 AND session.day > $2
      ) + (
        SELECT count(*) FROM session_acceptance AS accepted
        JOIN session ON session.id = accepted.session
        WHERE session.course = course.id AND voided = 0 AND accepted.counted = 1
        AND session.day <= $2
      ) < coalesce((
        SELECT amendment.sessions FROM course_amendment AS amendment
        WHERE amendment.course = course.id AND amendment.day <= $2 AND amendment.retracted = 0
        ORDER BY amendment.id DESC LIMIT 1), sessions)
      AND day <= $2
      ORDER BY id
      """, [SQLValue(first), SQLValue(day)])
  }

  private func courses(_ sql: SQLText, _ arguments: [SQLValue]) throws -> [Course] {
    let found = try rows(sql, arguments) { ($0, try $0.key("id", of: Course.self)) }
    guard !found.isEmpty else { return [] }
    let keys = found.map { SQLValue($0.1) }
    let exclusions = try rows(
      "SELECT * FROM course_exclusion WHERE course" + .among + "ORDER BY position", among: keys
    ) { (try $0.key("course", of: Course.self), try $0.code("leaf", of: Leaf.self)) }
    let techniques = try rows(
      "SELECT * FROM course_technique WHERE course" + .among + "ORDER BY position", among: keys
    ) { (try $0.key("course", of: Course.self), try $0.code("technique", of: Technique.self)) }
    let exclusionsOf = Dictionary(grouping: exclusions, by: \.0)
    let techniquesOf = Dictionary(grouping: techniques, by: \.0)
    let details = try courseDetails(of: keys)
    let merges = try merges()
    return try found.map { row, key in
      Course(
        key: key,
        prescription: try Prescription(
          row, of: merges.person(try row.key("patient")),
          exclusions: (exclusionsOf[key] ?? []).map(\.1),
          techniques: (techniquesOf[key] ?? []).map(\.1),
          details: details[key] ?? PrescriptionDetails()),
        prescriber: try row.key("prescriber"))
    }
  }
}

extension Prescription {
  fileprivate init(
    _ row: Row, of patient: Key<Patient>, exclusions: [Code<Leaf>], techniques: [Code<Technique>],
    details: PrescriptionDetails
  ) throws {
    let takenOver = try row.optionalInt("taken_over_done").map { done in
      TakenOver(
        done: done, lastDay: try row.day("taken_over_day"),
        lastMinutes: try row.quantity("taken_over_minutes"))
    }
    self.init(
      patient: patient, day: try row.day("day"), kind: try row.code("kind"),
      zone: try row.code("zone"), side: try row.word("side"), exclusions: exclusions,
      sessions: try row.int("sessions"), startMinutes: try row.quantity("start_minutes"),
      targetMinutes: try row.quantity("target_minutes"),
      intensityTarget: try row.quantity("intensity_target"), frequency: try row.code("frequency"),
      start: try row.day("start_day"), indication: try row.optionalCode("indication"),
      diagnosis: try row.optionalText("diagnosis"),
      examination: try row.optionalKey("examination"), techniques: techniques,
      goal: try row.optionalText("goal"), reason: try row.optionalText("reason"),
      takenOver: takenOver, details: details)
  }
}
