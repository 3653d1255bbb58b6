import KurDomain
import KurStore

/// Money that came in, or went back.
public struct PaymentRequest: Sendable {
  /// A patient or a course, as typed.
  public var target: String
  /// As it was typed; below zero for what is given back.
  public var amount: String
  public var method: Payment.Method
  public var on: DayWord?
  public var note: String?

  public init(
    target: String, amount: String, method: Payment.Method = .cash, on: DayWord? = nil,
    note: String? = nil
  ) {
    self.target = target
    self.amount = amount
    self.method = method
    self.on = on
    self.note = note
  }
}

/// A payment with what the patient owes behind it.
public struct TakenPayment: Sendable {
  public let patient: Patient
  public let payment: Payment
  public let account: Account
}

extension Practice {
  /// Takes a fee, also ahead of the sessions, or gives money back.
  public func pay(
    _ request: PaymentRequest, by caller: Caller
  ) throws(ServiceError) -> TakenPayment {
    try write(
      by: caller.about(request.target), may: .takeFees,
      again: { desk, event in
        let payment = try event.request.flatMap { try desk.records.payment(request: $0) }
        guard let payment else {
          throw ServiceError.notFound("the payment cannot be read back", suggestions: [])
        }
        return try desk.taken(payment)
      }
    ) { try $0.pay(request) }
  }

  /// What a patient was charged, has paid and owes, as of a day. A course's number names its patient.
  public func account(
    of target: String, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> Account {
    try look(by: caller.about(target), may: .takeFees) { desk in
      let patient = try Roll(desk.records).target(target, for: .reading).0
      desk.sees(patient)
      return try desk.account(of: patient.key)
        .through((word ?? .today).resolved(today: desk.today, .past))
    }
  }
}

extension Desk {
  package func pay(_ request: PaymentRequest) throws -> Result<TakenPayment, ServiceError> {
    let (patient, course) = try Roll(records).target(request.target, for: .writing)
    let day = try dayMeant(request.on, .past)
    let amount = try self.amount(request.amount, isRefundable: true)
    let note = try Wording.text(ifAny: request.note, "--note")
    guard amount != .zero else { throw ServiceError.invalid("nothing was paid: 0 is no payment") }
    if amount < .zero {
      guard note != nil else {
        throw ServiceError.missing(["--note TEXT: why money is given back"])
      }
      let account = try account(of: patient.key)
      let paid = (course.map(account.of) ?? account).paid
      guard paid + amount >= .zero else {
        throw ServiceError.invalid(
          "\(currency.words(.zero - amount)) cannot be given back: "
            + "\(course?.description ?? patient.name) has paid \(currency.words(paid))")
      }
    }
    let payment = Payment(
      patient: patient.key, course: course, day: day, amount: amount, method: request.method,
      note: note)
    try records.insert(payment)
    try recordEvent(
      .paid, of: patient.key, subject: course?.description ?? patient.key.description)
    return .success(try taken(payment))
  }

  fileprivate func taken(_ payment: Payment) throws -> TakenPayment {
    guard let patient = try records.patient(payment.patient) else {
      throw ServiceError.notFound("the patient of the payment is gone", suggestions: [])
    }
    return TakenPayment(
      patient: patient, payment: payment, account: try account(of: patient.key))
  }
}
