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
