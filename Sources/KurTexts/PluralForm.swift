import KurDomain

/// Which of its forms a counted thing takes beside a number.
/// - Source: Unicode CLDR, plural rules of whole numbers.
enum PluralForm {
  /// Counts from 0: English and German have one and other, Romanian one, few and other, Russian
  /// one, few and many.
  static func index(of number: Int, in language: Language) -> Int {
    let (ones, tens) = (abs(number % 10), abs(number % 100))
    switch language {
    case .english, .german: return abs(number) == 1 ? 0 : 1
    case .romanian:
      if abs(number) == 1 { return 0 }
      return number == 0 || (1...19).contains(tens) ? 1 : 2
    case .russian:
      if ones == 1, tens != 11 { return 0 }
      return (2...4).contains(ones) && !(12...14).contains(tens) ? 1 : 2
    }
  }
}
