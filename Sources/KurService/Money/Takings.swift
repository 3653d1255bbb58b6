import KurDomain
import KurStore

/// The till of a day: what came in, what the day's sessions cost, who still owes.
public struct Takings: Sendable {
  public struct Line: Sendable {
    public let payment: Payment
    /// Nil where the patient was erased.
    public let patient: Patient?
    /// Nil where nobody is on record.
    public let taker: Staff?
  }

  public let day: CalendarDay
  public let currency: Currency
  /// In the order in which it came in.
  public let payments: [Line]
  public let sessions: [ChargedSession]
  /// What those owe who were treated on the day, as of the day; the others are left out.
  public let open: [(patient: Patient, owed: Money)]

  public var total: Money { payments.map(\.payment.amount).sum }
  public var charged: Money { sessions.map(\.charge.amount).sum }

  public func sum(by method: Payment.Method) -> Money {
    payments.filter { $0.payment.method == method }.map(\.payment.amount).sum
  }

  /// What each of the staff took, in the order of their numbers.
  public var byTaker: [(taker: Staff, amount: Money)] {
    Dictionary(grouping: payments.filter { $0.taker != nil }) { $0.taker }
      .compactMap { taker, lines in
        taker.map { ($0, lines.map(\.payment.amount).sum) }
      }
      .sorted { $0.taker.key < $1.taker.key }
  }
}

extension Practice {
  /// Closes the till of a day.
  public func takings(on word: DayWord?, by caller: Caller) throws(ServiceError) -> Takings {
    try look(by: caller, may: .takeFees) { desk in
      try desk.takings(on: (word ?? .today).resolved(today: desk.today, .past))
    }
  }
}

extension Desk {
  fileprivate func takings(on day: CalendarDay) throws -> Takings {
    let staff = Dictionary(try records.staff().map { ($0.key, $0) }) { first, _ in first }
    let taken = try records.payments(on: day)
    let treated = try records.patientsTreated(on: day)
    let patients = Dictionary(
      try records.patients((taken.map(\.payment.patient) + treated).unique).map { ($0.key, $0) }
    ) { first, _ in first }
    return Takings(
      day: day, currency: currency,
      payments: taken.map { line in
        Takings.Line(
          payment: line.payment, patient: patients[line.payment.patient],
          taker: line.taker.flatMap { staff[$0] })
      },
      sessions: try records.charges(on: day),
      open: try treated.compactMap { key in
        let owed = try account(of: key).through(day).owed
        guard owed != .zero, let patient = patients[key] else { return nil }
        return (patient, owed)
      })
  }
}
