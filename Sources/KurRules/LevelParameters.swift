import KurDomain

extension Parameters {
  /// How a rule that the clinic may raise answers: as information, or as a warning.
  func level(_ key: ParameterKey) -> RuleLevel { word(key) == "soft" ? .soft : .information }
}
