import ArgumentParser
import KurDomain
import KurReports
import KurService

struct PriceCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "price", abstract: "Show what a session costs, or set it.",
    discussion: """
      A price is for one side of a zone that has sides. What was charged before a price changes \
      stays as it was; an administrator corrects one session with --correct.

      EXAMPLE: kur price BACK-LUMBAR 25.00 --from 2026-04-01 --reason "Rent went up"
      EXAMPLE: kur price --correct S30015 20.00 --reason "Agreed with the patient"
      """)

  @Argument(help: "The zone; with --correct, the new amount.", transform: Line.read)
  var zone: String?

  @Argument(help: "What a session costs, as 12.50.", transform: Line.read)
  var amount: String?

  @Option(
    help: ArgumentHelp("The longest session that it is for.", valueName: "minutes"),
    transform: Minutes.read)
  var upTo: Minutes?

  @Option(
    help: ArgumentHelp("The first day on which it holds. Today when left out.", valueName: "day"),
    transform: DayWord.read)
  var from: DayWord?

  @Option(
    help: ArgumentHelp("A session whose price is corrected.", valueName: "session"),
    transform: Line.read)
  var correct: String?

  @Option(help: ArgumentHelp("Why.", valueName: "text"), transform: LongText.read)
  var reason: LongText?

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let practice = try place.practice(global)
    if let correct {
      guard let typed = zone, amount == nil, upTo == nil, from == nil else {
        throw ServiceError.invalid(
          "a correction is kur price --correct SESSION AMOUNT --reason TEXT")
      }
      return try practice.correctCharge(
        of: correct, to: typed, reason: try reason?.text(at: place),
        by: place.caller(global, "price --correct")
      ).answer
    }
    let zone = try zone.map(Code<Zone>.readZone)
    guard let zone, let amount else {
      guard upTo == nil, from == nil, reason == nil else {
        throw ServiceError.missing(["ZONE AMOUNT: which price is set"])
      }
      let sheet = try practice.prices(
        zone: zone, on: day.on, by: place.caller(global, "price"))
      return Answer(
        sheet.prices.isEmpty
          ? ["No price holds on \(sheet.day)."] : sheet.table(width: place.terminal.width),
        json: ["day": .text(sheet.day), "prices": .array(sheet.prices.map(sheet.json))])
    }
    guard day.on == nil else {
      throw ServiceError.invalid("a price is set --from a day, not --on one")
    }
    let sheet = try practice.setPrice(
      PriceRequest(
        zone: zone, amount: amount, upTo: upTo, from: from, reason: try reason?.text(at: place)),
      by: place.caller(global, "price"))
    return Answer(
      sheet.prices.map(sheet.line),
      json: sheet.prices.first.map(sheet.json) ?? .null)
  }
}

extension PriceSheet {
  /// `BACK-LUMBAR: 25.00 EUR from 2026-04-01`.
  fileprivate func line(_ price: Price) -> String {
    "\(price.zone)\(side(price))\(price.minutes.map { ", up to \($0) min" } ?? ""): "
      + "\(currency.words(price.amount)) from \(price.from)"
  }

  private func side(_ price: Price) -> String { perSide.contains(price.zone) ? ", a side" : "" }

  fileprivate func table(width: Int) -> [String] {
    TextTable(
      [
        TextTable.Column("ZONE", least: 8), TextTable.Column("UP TO", .right),
        TextTable.Column(currency.code, .right), TextTable.Column("FROM"),
      ],
      rows: prices.map {
        [
          "\($0.zone)\(side($0))", $0.minutes.map { "\($0) min" } ?? "any",
          currency.text($0.amount), $0.from.description,
        ]
      }
    ).lines(width: width)
  }

  fileprivate func json(_ price: Price) -> JSON {
    [
      "zone": .text(price.zone), "upTo": .optionalNumber(price.minutes?.rawValue),
      "amount": .string(currency.text(price.amount)), "currency": .string(currency.code),
      "perSide": .bool(perSide.contains(price.zone)), "from": .text(price.from),
    ]
  }
}

extension CorrectedCharge {
  fileprivate var answer: Answer {
    Answer(
      [
        patient.line,
        "\(session.key) of \(session.day) costs \(account.currency.words(charge.amount)) now",
        account.line,
      ],
      json: JSON.object([]).adding([
        "session": .text(session.key), "amount": .string(account.currency.text(charge.amount)),
        "account": account.figures,
      ]).adding(patient.members))
  }
}
