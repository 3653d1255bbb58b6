/// What a patient's sessions cost, and what the patient paid.
public struct Account: Hashable, Sendable {
  public let currency: Currency
  /// In the order of their days.
  public let sessions: [ChargedSession]
  /// In the order of their days.
  public let payments: [Payment]

  public init(currency: Currency, sessions: [ChargedSession], payments: [Payment]) {
    self.currency = currency
    self.sessions = sessions
    self.payments = payments
  }

  public var charged: Money { sessions.map(\.charge.amount).sum }
  public var paid: Money { payments.map(\.amount).sum }
  /// Below zero where more was paid than the sessions cost.
  public var owed: Money { charged - paid }

  /// The account as it stood at the end of a day.
  public func through(_ day: CalendarDay) -> Account {
    Account(
      currency: currency, sessions: sessions.filter { $0.day <= day },
      payments: payments.filter { $0.day <= day })
  }

  /// What belongs to one course.
  public func of(_ course: Key<Course>) -> Account {
    Account(
      currency: currency, sessions: sessions.filter { $0.course == course },
      payments: payments.filter { $0.course == course })
  }
}

/// A session with what it costs.
public struct ChargedSession: Hashable, Sendable {
  public let day: CalendarDay
  public let patient: Key<Patient>
  public let course: Key<Course>
  /// The last word about its price.
  public let charge: Charge

  public init(
    day: CalendarDay, patient: Key<Patient>, course: Key<Course>, charge: Charge
  ) {
    self.day = day
    self.patient = patient
    self.course = course
    self.charge = charge
  }
}

/// A payment with who took it.
public struct PaymentTaken: Hashable, Sendable {
  public let payment: Payment
  public let taker: Key<Staff>?

  public init(payment: Payment, taker: Key<Staff>?) {
    self.payment = payment
    self.taker = taker
  }
}

extension Sequence<Money> {
  public var sum: Money { reduce(.zero, +) }
}
