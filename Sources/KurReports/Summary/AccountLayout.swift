import KurDomain
import KurTexts

/// What a patient was charged, has paid and owes.
struct AccountLayout {
  private typealias Key = SummaryKey

  let account: Account
  let texts: Texts

  init(_ account: Account, _ texts: Texts) {
    self.account = account
    self.texts = texts
  }

  var blocks: [Block] {
    let sessions = texts.count(account.sessions.count, .session)
    return [
      .heading(texts[Key.account]),
      .fields([
        Field(
          texts[Key.charged],
          texts[Key.chargedWords, ["amount": money(account.charged), "sessions": sessions]]),
        Field(texts[Key.paid], paid), Field(texts[Key.balance], balance),
      ]),
    ]
  }

  private var paid: String {
    guard let last = account.payments.last else { return texts[Key.nothing] }
    return texts[
      Key.paidWords,
      [
        "amount": money(account.paid), "payments": texts.count(account.payments.count, .payment),
        "day": texts.day(last.day),
      ]]
  }

  private var balance: String {
    let owed = account.owed
    if owed == .zero { return texts[Key.nothingOwed] }
    return owed > .zero
      ? texts[Key.owed, ["amount": money(owed)]]
      : texts[Key.paidAhead, ["amount": money(.zero - owed)]]
  }

  private func money(_ money: Money) -> String { texts.money(money, account.currency) }
}
