import KurDomain

/// What sessions cost, and what was paid.
extension Transaction {
  public func insert(_ price: Price) throws {
    _ = try insert(
      .price,
      [
        "zone": SQLValue(price.zone), "minutes": SQLValue(price.minutes),
        "amount": SQLValue(price.amount), "from_day": SQLValue(price.from),
      ], sealed: ["reason": SQLValue(price.reason)])
  }

  /// The prices that hold on a day: of each zone and length the one that began last.
  public func prices(on day: CalendarDay, zone: Code<Zone>? = nil) throws -> PriceList {
    // A statement each: one for both cases could not use the index of the zone.
    let found =
      try zone.map { zone in
        try rows(
          "SELECT * FROM price WHERE zone = $2 AND from_day <= $1" + Self.latestPrices,
          [SQLValue(day), SQLValue(zone)]
        ) { try Price($0) }
      }
      ?? rows("SELECT * FROM price WHERE from_day <= $1" + Self.latestPrices, [SQLValue(day)]) {
        try Price($0)
      }
    return PriceList(found)
  }

  private static let latestPrices: SQLText = """
    AND NOT EXISTS (
      SELECT 1 FROM price AS later
      WHERE later.zone = price.zone AND later.minutes IS NOT DISTINCT FROM price.minutes
      AND later.from_day <= $1 AND (later.from_day, later.id) > (price.from_day, price.id))
    ORDER BY zone, minutes NULLS LAST
    """

  /// The price that an accepted write has set.
  public func price(request: String) throws -> Price? {
    try first(
      """
      SELECT price.* FROM event JOIN price ON price.event = event.id WHERE event.request = $1
      """, [.text(request)]
    ) { try Price($0) }
  }

  public func insert(_ charge: Charge) throws {
    _ = try insert(
      .charge,
      [
        "session": SQLValue(charge.session), "zone": SQLValue(charge.zone),
        "minutes": SQLValue(charge.minutes), "amount": SQLValue(charge.amount),
      ], sealed: ["reason": SQLValue(charge.reason)])
  }

  /// What a session costs by the last word; nil where nobody charged it.
  public func charge(of session: Key<Session>) throws -> Charge? {
    try first(
      "SELECT * FROM charge WHERE session = $1 ORDER BY id DESC LIMIT 1", [SQLValue(session)]
    ) { try Charge($0) }
  }

  /// What the live sessions of a patient cost, in the order of their days; of each session the last
  /// word holds.
  public func charges(ofPatient patient: Key<Patient>) throws -> [ChargedSession] {
    let whole = try whole(patient)
    let merges = try merges()
    return try rows(
      """
      SELECT charge.*, session.day, session.course, course.patient
      FROM course JOIN session ON session.course = course.id
      JOIN charge ON charge.session = session.id
      WHERE course.patient
      """ + whole.is
        + """
        AND session.voided = 0 AND NOT EXISTS (
          SELECT 1 FROM charge AS later
          WHERE later.session = charge.session AND later.id > charge.id)
        ORDER BY session.day, session.id
        """, [whole.key]
    ) { try ChargedSession($0, merges) }
  }

  /// What the live sessions of a day cost.
  public func charges(on day: CalendarDay) throws -> [ChargedSession] {
    let merges = try merges()
    return try rows(
      """
      SELECT charge.*, session.day, session.course, course.patient
      FROM session JOIN course ON course.id = session.course
      JOIN charge ON charge.session = session.id
      WHERE session.day = $1 AND session.voided = 0 AND NOT EXISTS (
        SELECT 1 FROM charge AS later
        WHERE later.session = charge.session AND later.id > charge.id)
      ORDER BY session.id
      """, [SQLValue(day)]
    ) { try ChargedSession($0, merges) }
  }

  /// What an accepted write said that a session costs.
  public func charge(request: String) throws -> Charge? {
    try first(
      """
      SELECT charge.* FROM event JOIN charge ON charge.event = event.id WHERE event.request = $1
      """, [.text(request)]
    ) { try Charge($0) }
  }

  /// Who was treated on a day, each person once.
  public func patientsTreated(on day: CalendarDay) throws -> [Key<Patient>] {
    let merges = try merges()
    return try rows(
      """
      SELECT DISTINCT course.patient FROM session JOIN course ON course.id = session.course
      WHERE session.day = $1 AND session.voided = 0 ORDER BY course.patient
      """, [SQLValue(day)]
    ) { merges.person(try $0.key("patient")) }.unique
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
    let whole = try whole(patient)
    return try rows(
      "SELECT * FROM payment WHERE patient" + whole.is + "AND retracted = 0 ORDER BY day, id",
      [whole.key]
    ) { try Payment($0) }
  }

  /// What was paid on a day, in the order in which it came in.
  public func payments(on day: CalendarDay) throws -> [PaymentTaken] {
    let merges = try merges()
    return try rows(
      """
      SELECT payment.*, event.actor FROM payment JOIN event ON event.id = payment.event
      WHERE payment.day = $1 AND payment.retracted = 0 ORDER BY payment.id
      """, [SQLValue(day)]
    ) {
      PaymentTaken(
        payment: try Payment($0).of(merges.person), taker: try $0.optionalKey("actor"))
    }
  }

  /// The payment that an accepted write has recorded.
  public func payment(request: String) throws -> Payment? {
    try first(
      """
      SELECT payment.* FROM event JOIN payment ON payment.event = event.id
      WHERE event.request = $1
      """, [.text(request)]
    ) { try Payment($0) }
  }
}

extension Price {
  init(_ row: Row) throws {
    self.init(
      zone: try row.code("zone"), minutes: try row.optionalQuantity("minutes"),
      amount: try row.money("amount"), from: try row.day("from_day"),
      reason: try row.optionalText("reason"))
  }
}

extension ChargedSession {
  fileprivate init(_ row: Row, _ merges: PatientMerges) throws {
    self.init(
      day: try row.day("day"), patient: merges.person(try row.key("patient")),
      course: try row.key("course"),
      charge: try Charge(row))
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

extension Payment {
  fileprivate func of(_ person: (Key<Patient>) -> Key<Patient>) -> Payment {
    Payment(
      patient: person(patient), course: course, day: day, amount: amount, method: method,
      note: note)
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
