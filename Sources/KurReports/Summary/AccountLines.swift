import KurDomain

extension Currency {
  /// `25.00 EUR owed`, `25.00 EUR paid ahead`, `nothing owed`.
  public func balance(_ owed: Money) -> String {
    if owed == .zero { return "nothing owed" }
    return owed > .zero ? "\(words(owed)) owed" : "\(words(.zero - owed)) paid ahead"
  }
}

extension Account {
  public var balance: String { currency.balance(owed) }

  /// What was charged, paid and is owed, for programs.
  public var figures: JSON {
    [
      "currency": .string(currency.code), "charged": .string(currency.text(charged)),
      "paid": .string(currency.text(paid)), "owed": .string(currency.text(owed)),
    ]
  }

  /// The figures with what they are made of.
  var json: JSON {
    figures.adding([
      "sessions": .array(
        sessions.map {
          [
            "session": .text($0.charge.session), "course": .text($0.course), "day": .text($0.day),
            "zone": .text($0.charge.zone), "minutes": .number($0.charge.minutes.rawValue),
            "amount": .string(currency.text($0.charge.amount)),
          ]
        }),
      "payments": .array(
        payments.map {
          [
            "day": .text($0.day), "amount": .string(currency.text($0.amount)),
            "method": .string($0.method.rawValue), "course": .optionalText($0.course),
          ]
        }),
    ])
  }
}
