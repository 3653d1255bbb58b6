import KurDomain

extension Transaction {
  /// Stores a session with the warnings that were shown and the rules that were set aside.
  /// - Parameters:
  ///   - author: who enters it; acknowledges the warnings.
  ///   - authoriser: who stands in for the overrides.
  /// - Throws: `unique` for a second live session of the course on that day.
  public func insert(
    course: Key<Course>, given: SessionAsGiven, judged: SessionAsJudged, author: Key<Staff>,
    authoriser: Key<Staff>? = nil, isUnconfirmed: Bool = false, warnings: [ShownWarning] = [],
    overrides: [Override] = [], limits: [Code<Leaf>: Intensity] = [:],
    deviation: Deviation? = nil
  ) throws -> Session {
    guard let now else { throw StoreFailure(.misuse, "a reading transaction writes nothing") }
    let id = try insert(
      .session,
      [
        "course": SQLValue(course), "day": SQLValue(given.day),
        "start_time": SQLValue(given.time), "minutes": SQLValue(given.minutes),
        "intensity": SQLValue(given.intensity), "closing": SQLValue(given.closing),
        "pain_before": SQLValue(given.painBefore), "pain_after": SQLValue(given.painAfter),
        "condition": SQLValue(word: given.condition), "reaction": SQLValue(word: given.reaction),
        "interrupted": SQLValue(given.interrupted != nil),
        "shortened": SQLValue(word: given.shortened), "place": SQLValue(word: given.place),
        "performer": SQLValue(given.performer),
        "author": SQLValue(author), "authoriser": SQLValue(authoriser),
        "stage": SQLValue(word: judged.stage), "planned_minutes": SQLValue(judged.plannedMinutes),
        "planned_intensity": SQLValue(judged.plannedIntensity),
        "ceiling": SQLValue(judged.ceiling), "gap_class": SQLValue(word: judged.gapClass),
        "counted": SQLValue(judged.isCounted), "deviation": SQLValue(judged.isDeviation),
        "unconfirmed": SQLValue(isUnconfirmed),
      ],
      sealed: ["interruption": SQLValue(given.interrupted), "note": SQLValue(given.note)],
      children: [
        (
          .sessionSite,
          given.sites.sorted().map {
            [
              SQLValue($0.leaf), SQLValue(word: $0.side),
              SQLValue(min(given.intensity, limits[$0.leaf] ?? given.intensity)),
            ]
          }
        ),
        (.sessionTechnique, given.techniques.positioned()),
        (
          .sessionWarning,
          warnings.enumerated().map {
            [
              SQLValue($0 + 1), .text($1.rule.rawValue), SQLValue(word: $1.level),
              .text($1.message), SQLValue(author),
            ]
          }
        ),
      ])
    for override in overrides { try insert(override, session: id, course: nil) }
    try insert(details: given.details, of: id)
    if let deviation { try insert(deviation, of: id) }
    return Session(
      key: Key(rawValue: id), course: course, given: given, judged: judged,
      entry: SessionEntry(author: author, recorded: now, isUnconfirmed: isUnconfirmed),
      deviation: deviation)
  }

  /// A live session; nil for one that was voided.
  public func session(_ key: Key<Session>) throws -> Session? {
    try sessions(Session.rows + "WHERE session.voided = 0 AND session.id = $1", [SQLValue(key)])
      .first
  }

  /// A session as it was written, whether it still counts or not.
  public func sessionAsWritten(_ key: Key<Session>) throws -> Session? {
    try sessions(Session.rows + "WHERE session.id = $1", [SQLValue(key)]).first
  }

  /// Who stood in for the rules that were set aside for a session.
  public func authoriser(of session: Key<Session>) throws -> Key<Staff>? {
    try first("SELECT authoriser FROM session WHERE id = $1", [SQLValue(session)]) {
      try $0.optionalKey("authoriser")
    } ?? nil
  }

  /// The live sessions of a course, in the order of their days.
  public func sessions(ofCourse course: Key<Course>) throws -> [Session] {
    try sessions(
      Session.rows + "WHERE session.voided = 0 AND session.course = $1" + Session.order,
      [SQLValue(course)])
  }

  /// The live sessions of all courses of a patient, in the order of their days.
  public func sessions(ofPatient patient: Key<Patient>) throws -> [Session] {
    let whole = try whole(patient)
    return try sessions(
      Session.rows
        + """
        JOIN course ON course.id = session.course
        WHERE session.voided = 0 AND course.patient
        """ + whole.is + Session.order, [whole.key])
  }

  /// The live sessions of some courses, in the order of their days within a course. For lists and
  /// boards: sites, techniques, notes and what only some kinds ask for are left empty.
  public func sessionFigures(ofCourses courses: [Key<Course>]) throws -> [Session] {
    try rows(
      Session.figures + "WHERE session.voided = 0 AND session.course" + .among + Session.order,
      among: courses.map { SQLValue($0) }
    ) { try session($0, sites: [], techniques: [], details: SessionDetails()) }
  }

  /// The live sessions of some courses with their sites and techniques, in the order of their days
  /// within a course.
  public func sessions(ofCourses courses: [Key<Course>]) throws -> [Session] {
    try sessions(
      rows(
        Session.rows + "WHERE session.voided = 0 AND session.course" + .among + Session.order,
        among: courses.map { SQLValue($0) }
      ) { ($0, try $0.key("id", of: Session.self)) })
  }

  /// Live sessions from a day on that somebody else entered and the performer has not confirmed.
  public func unconfirmedSessions(since day: CalendarDay) throws -> [Session] {
    try sessions(
      Session.rows
        + """
        WHERE session.voided = 0 AND session.unconfirmed = 1 AND session.day >= $1
        AND session_confirmation.id IS NULL
        """ + Session.order, [SQLValue(day)])
  }

  /// Live deviations on which no physician has said a word, in the order of their days.
  public func openDeviations(since day: CalendarDay) throws -> [Session] {
    try sessions(
      Session.rows
        + """
        WHERE session.voided = 0 AND session.day >= $1
        AND session.id IN (
          SELECT session FROM session_deviation EXCEPT SELECT session FROM session_acceptance)
        """ + Session.order, [SQLValue(day)])
  }

  private func sessions(_ sql: SQLText, _ arguments: [SQLValue]) throws -> [Session] {
    try sessions(rows(sql, arguments) { ($0, try $0.key("id", of: Session.self)) })
  }

  private func sessions(_ found: [(Row, Key<Session>)]) throws -> [Session] {
    guard !found.isEmpty else { return [] }
    let keys = found.map { SQLValue($0.1) }
    let sites = try rows(
      "SELECT session, leaf, side FROM session_site WHERE session" + .among, among: keys
    ) { row in
      (
        try row.key("session", of: Session.self),
        Site(try row.code("leaf"), try row.word("side", as: Side.self))
      )
    }
    let techniques = try rows(
      "SELECT * FROM session_technique WHERE session" + .among + "ORDER BY session, position",
      among: keys
    ) { (try $0.key("session", of: Session.self), try $0.code("technique", of: Technique.self)) }
    let sitesOf = Dictionary(grouping: sites, by: \.0)
    let techniquesOf = Dictionary(grouping: techniques, by: \.0)
    return try found.map { row, key in
      try session(
        row, sites: Set((sitesOf[key] ?? []).map(\.1)),
        techniques: (techniquesOf[key] ?? []).map(\.1))
    }
  }

  private func session(
    _ row: Row, sites: Set<Site>, techniques: [Code<Technique>], details: SessionDetails? = nil
  ) throws -> Session {
    let isUnconfirmed = try row.flag("unconfirmed") && row.optionalInt("confirmation") == nil
    return Session(
      key: try row.key("id"), course: try row.key("course"),
      given: try SessionAsGiven(
        row, sites: sites, techniques: techniques, details: details ?? SessionDetails(row)),
      judged: try SessionAsJudged(row),
      entry: SessionEntry(
        author: try row.key("author"), recorded: try recorded(row), isUnconfirmed: isUnconfirmed),
      reaction: try row.optionalInt("gravest").map { Reaction.allCases[min(max($0, 0), 3)] },
      reactionRecorded: try row.optionalInteger("reacted").map(Instant.init(milliseconds:)),
      deviation: try Deviation(ifAny: row))
  }
}

extension Session {
  fileprivate static let rows: SQLText =
    """
    SELECT session.*,
      detail.meal_time, detail.bedtime, detail.mood, detail.lubricant, detail.hertz,
      detail.amplitude, detail.vibration_minutes, detail.lymph_flow, detail.pain_during,
      detail.unstretched, detail.rest, detail.advice, detail.taught_minutes, detail.device,
      detail.taught, detail.dose,
    """ + sequels + """
      LEFT JOIN session_detail AS detail ON detail.session = session.id
      """

  /// What a list or a board reads of sessions: it reads thousands.
  fileprivate static let figures: SQLText =
    """
    SELECT session.id, session.course, session.day, session.start_time, session.minutes,
      session.intensity, session.closing, session.pain_before, session.pain_after,
      session.condition, session.reaction, session.interrupted, NULL AS interruption,
      session.shortened, NULL AS note, session.place, session.performer, session.author,
      session.stage, session.planned_minutes, session.planned_intensity, session.ceiling,
      session.gap_class, session.counted, session.deviation, session.unconfirmed,
    """ + sequels

  /// The columns of what was said of a session later, and the tables of both queries.
  private static let sequels: SQLText = """
      event.at AS recorded, session_confirmation.id AS confirmation,
      deviation.rules AS broken, deviation.reason AS deviation_reason,
      acceptance.counted AS accepted, acceptance.physician AS accepted_by,
      acceptance.reason AS acceptance_reason,
      (SELECT max(CASE reaction.reaction
          WHEN 'severe' THEN 3 WHEN 'moderate' THEN 2 WHEN 'mild' THEN 1 ELSE 0 END)
        FROM reaction WHERE reaction.session = session.id AND reaction.retracted = 0) AS gravest,
      (SELECT max(told.at) FROM reaction JOIN event AS told ON told.id = reaction.event
        WHERE reaction.session = session.id AND reaction.retracted = 0) AS reacted
    FROM session
    LEFT JOIN event ON event.id = session.event
    LEFT JOIN session_confirmation ON session_confirmation.session = session.id
    LEFT JOIN session_deviation AS deviation ON deviation.session = session.id
    LEFT JOIN session_acceptance AS acceptance ON acceptance.session = session.id
    """
  fileprivate static let order: SQLText = "ORDER BY session.day, session.id"
}

extension SessionAsGiven {
  /// An interruption whose reason was erased reads as an empty reason.
  fileprivate init(
    _ row: Row, sites: Set<Site>, techniques: [Code<Technique>], details: SessionDetails
  ) throws {
    self.init(
      day: try row.day("day"),
      time: try row.optionalInt("start_time").map(ClockTime.init(clamping:)),
      minutes: try row.quantity("minutes"), intensity: try row.quantity("intensity"),
      techniques: techniques, sites: sites, closing: try row.quantity("closing"),
      painBefore: try row.optionalQuantity("pain_before"),
      painAfter: try row.optionalQuantity("pain_after"), condition: try row.word("condition"),
      reaction: try row.word("reaction"),
      interrupted: try row.flag("interrupted") ? try row.optionalText("interruption") ?? "" : nil,
      shortened: try row.optionalWord("shortened"), note: try row.optionalText("note"),
      performer: try row.key("performer"), place: try row.word("place"),
      details: details)
  }
}

extension SessionAsJudged {
  fileprivate init(_ row: Row) throws {
    self.init(
      stage: try row.optionalWord("stage"), plannedMinutes: try row.quantity("planned_minutes"),
      plannedIntensity: try row.quantity("planned_intensity"),
      ceiling: try row.quantity("ceiling"), gapClass: try row.optionalWord("gap_class"),
      isCounted: try row.flag("counted"), isDeviation: try row.flag("deviation"))
  }
}
