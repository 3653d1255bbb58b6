import KurDomain

extension Texts {
  /// A number of tenths: 425 is `42.5`, in other languages than English `42,5`.
  public func tenths(_ tenths: Int) -> String {
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    return tenth == 0 ? "\(sign)\(whole)" : "\(sign)\(whole)\(decimalSign)\(tenth)"
  }

  /// With its sign: `+2`, `-18.5`.
  public func signedTenths(_ tenths: Int) -> String {
    (tenths > 0 ? "+" : "") + self.tenths(tenths)
  }

  /// A number as programs write it, with the decimal sign of the language: `37.2`, `37,2`.
  public func decimal(_ number: String) -> String {
    language == .english ? number : String(number.map { $0 == "." ? "," : $0 })
  }

  /// `12.50 EUR`, in other languages than English `12,50 EUR`.
  public func money(_ money: Money, _ currency: Currency) -> String {
    decimal(currency.words(money))
  }

  /// In months below two years, in years from then on.
  public func age(_ age: Age) -> String {
    age.months < 24 ? count(age.months, .month) : count(age.years, .year)
  }

  /// What stands before the decimals.
  public var decimalSign: String { language == .english ? "." : "," }
}
