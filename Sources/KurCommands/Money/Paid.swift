import ArgumentParser
import KurDomain
import KurReports
import KurService

struct PaidCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "paid", abstract: "Record what a patient paid, or got back.",
    discussion: """
      A course may be paid ahead. An amount below nothing is money given back, and needs a note.

      EXAMPLE: kur paid P10019 25.00 --method card
      EXAMPLE: kur paid C20014 -25.00 --note "Last session not given"
      """)

  @Argument(help: "The patient or the course.", transform: Line.read)
  var target: String

  @Argument(help: "How much, as 12.50; below nothing what is given back.", transform: Line.read)
  var amount: String

  @Option(help: "How it was paid.")
  var method: Payment.Method = .cash

  @Option(help: ArgumentHelp("What it was for.", valueName: "text"), transform: LongText.read)
  var note: LongText?

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let taken = try place.practice(global).pay(
      PaymentRequest(
        target: target, amount: amount, method: method, on: day.on,
        note: try note?.text(at: place)), by: place.caller(global, "paid"))
    let (payment, account) = (taken.payment, taken.account)
    let isBack = payment.amount < .zero
    let size = account.currency.words(isBack ? .zero - payment.amount : payment.amount)
    return Answer(
      [
        taken.patient.written,
        "\(payment.day): \(size) \(isBack ? "given back" : "paid"), \(payment.method.rawValue)"
          + (payment.course.map { ", for \($0)" } ?? ""),
        account.line,
      ],
      json: JSON.object([]).adding([
        "day": .text(payment.day), "amount": .string(account.currency.text(payment.amount)),
        "method": .string(payment.method.rawValue), "course": .optionalText(payment.course),
        "account": account.figures,
      ]).adding(taken.patient.members))
  }
}

extension Payment.Method: ExpressibleByArgument {}

extension Account {
  /// `Charged 75.00, paid 50.00: 25.00 EUR are owed`.
  var line: String {
    "Charged \(currency.text(charged)), paid \(currency.text(paid)): \(balance)"
  }
}
