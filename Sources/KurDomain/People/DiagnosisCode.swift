/// An ICD-10 code by its shape: a letter, two digits, and optionally a point and a digit or two.
public struct DiagnosisCode: Hashable, Sendable, LosslessStringConvertible {
  public let description: String

  public init?(_ text: String) {
    let code = Array(text.uppercased())
    guard (3...6).contains(code.count), code[0].isASCII, code[0].isLetter,
      code[1...2].allSatisfy({ $0.isASCII && $0.isNumber }),
      code.count == 3
        || (code.count > 4 && code[3] == "."
          && code[4...].allSatisfy { $0.isASCII && $0.isNumber })
    else { return nil }
    self.description = String(code)
  }
}
