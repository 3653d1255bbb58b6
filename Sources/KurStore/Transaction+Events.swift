import KurDomain

extension Transaction {
  /// Writes the event of everything inserted since the last one. A write of the desk has one; a
  /// batch has one for each use case in it.
  /// - Throws: `unique` where an event with the same request is there.
  public func append(_ event: Event) throws { try close(with: event) }

  /// The accepted write with that request, if there is one.
  public func event(request: String) throws -> Event? {
    try first("SELECT * FROM event WHERE request = $1", [.text(request)]) { try Event($0) }
  }

  /// About a patient under any number, oldest first.
  public func events(of patient: Key<Patient>) throws -> [RecordedEvent] {
    let whole = try whole(patient)
    return try rows("SELECT * FROM event WHERE patient" + whole.is + "ORDER BY id", [whole.key]) {
      RecordedEvent(number: try $0.integer("id"), event: try Event($0))
    }
  }

  /// Those of a time, oldest first.
  /// - Parameters:
  ///   - from: the first moment of it.
  ///   - end: the moment with which it is over.
  ///   - actor: by whom; nil for everybody.
  ///   - patient: about whom; nil for everything.
  public func events(
    from: Instant, until end: Instant, by actor: Key<Staff>? = nil,
    about patient: Key<Patient>? = nil
  ) throws -> [RecordedEvent] {
    guard let patient else {
      return try rows(
        """
        SELECT * FROM event WHERE at >= $1 AND at < $2 AND ($3 IS NULL OR actor = $3)
        ORDER BY id
        """, [SQLValue(from), SQLValue(end), SQLValue(actor)]
      ) { RecordedEvent(number: try $0.integer("id"), event: try Event($0)) }
    }
    let whole = try whole(patient)
    return try rows(
      "SELECT * FROM event WHERE patient" + whole.is
        + "AND at >= $2 AND at < $3 AND ($4 IS NULL OR actor = $4) ORDER BY id",
      [whole.key, SQLValue(from), SQLValue(end), SQLValue(actor)]
    ) { RecordedEvent(number: try $0.integer("id"), event: try Event($0)) }
  }

  /// What somebody did since a moment, the newest first.
  public func events(by actor: Key<Staff>, since start: Instant) throws -> [RecordedEvent] {
    try rows(
      "SELECT * FROM event WHERE at >= $1 AND actor = $2 ORDER BY id DESC",
      [SQLValue(start), SQLValue(actor)]
    ) { RecordedEvent(number: try $0.integer("id"), event: try Event($0)) }
  }

  /// Those after a number, oldest first.
  public func events(after number: Int64 = 0, limit: Int = 1000) throws -> [RecordedEvent] {
    try rows(
      "SELECT * FROM event WHERE id > $1 ORDER BY id LIMIT CAST($2 AS INTEGER)",
      [.integer(number), SQLValue(limit)]
    ) { RecordedEvent(number: try $0.integer("id"), event: try Event($0)) }
  }
}

extension Event {
  init(_ row: Row) throws {
    self.init(
      kind: try row.word("kind"), actor: try row.optionalKey("actor"),
      patient: try row.optionalKey("patient"), subject: try row.optionalText("subject"),
      command: try row.text("command"),
      rules: try row.text("rules").split(separator: " ").map { RuleCode(String($0)) },
      at: try row.instant("at"), request: try row.optionalText("request"))
  }
}
