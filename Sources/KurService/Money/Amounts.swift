import KurDomain
import KurStore

extension Desk {
  var currency: Currency { Currency(clinic.currency) }

  /// An amount as it was typed.
  func amount(_ text: String, isRefundable: Bool = false) throws(ServiceError) -> Money {
    guard let money = currency.money(text) else {
      throw .invalid(
        "'\(text.shown)' is no amount in \(currency.code): write it as \(currency.example)"
          + (currency.minorDigits > 0
            ? ", with \(currency.minorDigits) digits behind the point" : "")
          + ", at most \(currency.text(Money.limit))")
    }
    guard isRefundable || money >= .zero else {
      throw .invalid("\(currency.words(money)) is below nothing; a price is 0 or more")
    }
    return money
  }

  /// What a patient owes.
  func account(of patient: Key<Patient>) throws -> Account {
    Account(
      currency: currency, sessions: try records.charges(ofPatient: patient),
      payments: try records.payments(of: patient))
  }
}
