import KurDomain

extension Texts {
  /// A number of tenths: 425 is `42.5`, in other languages than English `42,5`.
  public func tenths(_ tenths: Int) -> String {
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    return tenth == 0 ? "\(sign)\(whole)" : "\(sign)\(whole)\(decimalSign)\(tenth)"
  }

  /// What stands before the decimals.
  public var decimalSign: String { language == .english ? "." : "," }
}

extension Texts {
  /// `25.00 EUR`, in other languages than English `25,00 EUR`.
  public func money(_ money: Money, in currency: Currency) -> String {
    let words = currency.words(money)
    return language == .english ? words : words.replacing(".", with: decimalSign)
  }

  /// `7 months` in the first two years, then `41 years`.
  public func age(_ age: Age) -> String {
    age.months < 24 ? count(age.months, .month) : count(age.years, .year)
  }
}
