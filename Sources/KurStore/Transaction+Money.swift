import KurDomain

/// What sessions cost, and what was paid.
extension Transaction {
  public func insert(_ price: Price) throws {
    _ = try insert(
      .price,
      [
        "zone": SQLValue(price.zone), "minutes": SQLValue(price.minutes),
        "amount": SQLValue(price.amount), "from_day": SQLValue(price.from),
      ])
  }

  /// The prices that hold on a day: of each zone and length the one that began last.
  public func prices(on day: CalendarDay, zone: Code<Zone>? = nil) throws -> [Price] {
    try rows(
      """
      SELECT zone, minutes, amount, from_day FROM price
      WHERE from_day <= $1 AND ($2 IS NULL OR zone = $2)
      AND NOT EXISTS (
        SELECT 1 FROM price AS later
        WHERE later.zone = price.zone AND later.minutes IS NOT DISTINCT FROM price.minutes
        AND later.from_day <= $1 AND (later.from_day, later.id) > (price.from_day, price.id))
      ORDER BY zone, minutes NULLS LAST
      """, [SQLValue(day), SQLValue(zone)]
    ) { row in
      Price(
        zone: try row.code("zone"), minutes: try row.optionalQuantity("minutes"),
        amount: try row.money("amount"), from: try row.day("from_day"))
    }
  }

  public func insert(_ charge: Charge) throws {
    _ = try insert(
      .charge,
      [
        "session": SQLValue(charge.session), "zone": SQLValue(charge.zone),
        "minutes": SQLValue(charge.minutes), "amount": SQLValue(charge.amount),
      ], sealed: ["reason": SQLValue(charge.reason)])
  }

  /// What the live sessions of a patient cost, by session; the last word about each holds.
  public func charges(ofPatient patient: Key<Patient>) throws -> [Key<Session>: Charge] {
    let found = try rows(
      """
      SELECT charge.* FROM course JOIN session ON session.course = course.id
      JOIN charge ON charge.session = session.id
      WHERE course.patient = $1 AND session.voided = 0 ORDER BY charge.id
      """, [SQLValue(patient)]
    ) { try Charge($0) }
    return Dictionary(found.map { ($0.session, $0) }) { _, last in last }
  }

  /// What the live sessions of a day cost.
  public func charges(on day: CalendarDay) throws -> [Charge] {
    let found = try rows(
      """
      SELECT charge.* FROM session JOIN charge ON charge.session = session.id
      WHERE session.day = $1 AND session.voided = 0 ORDER BY charge.id
      """, [SQLValue(day)]
    ) { try Charge($0) }
    let last = Dictionary(found.map { ($0.session, $0) }) { _, last in last }
    return last.values.sorted { $0.session < $1.session }
  }

  public func insert(_ payment: Payment) throws {
    _ = try insert(
      .payment,
      [
        "patient": SQLValue(payment.patient), "course": SQLValue(payment.course),
        "day": SQLValue(payment.day), "amount": SQLValue(payment.amount),
        "method": SQLValue(word: payment.method),
      ], sealed: ["note": SQLValue(payment.note)])
  }

  /// What a patient paid, the oldest first.
  public func payments(of patient: Key<Patient>) throws -> [Payment] {
    try rows(
      "SELECT * FROM payment WHERE patient = $1 ORDER BY day, id", [SQLValue(patient)]
    ) { try Payment($0) }
  }

  /// What was paid on a day, in the order in which it came in.
  public func payments(on day: CalendarDay) throws -> [Payment] {
    try rows("SELECT * FROM payment WHERE day = $1 ORDER BY id", [SQLValue(day)]) {
      try Payment($0)
    }
  }
}

extension Charge {
  fileprivate init(_ row: Row) throws {
    self.init(
      session: try row.key("session"), zone: try row.code("zone"),
      minutes: try row.quantity("minutes"), amount: try row.money("amount"),
      reason: try row.optionalText("reason"))
  }
}

extension Payment {
  fileprivate init(_ row: Row) throws {
    self.init(
      patient: try row.key("patient"), course: try row.optionalKey("course"),
      day: try row.day("day"), amount: try row.money("amount"), method: try row.word("method"),
      note: try row.optionalText("note"))
  }
}

extension Row {
  fileprivate func money(_ column: String) throws -> Money {
    Money(minorUnits: try integer(column))
  }
}

extension SQLValue {
  fileprivate init(_ money: Money) { self = .integer(money.minorUnits) }
}
