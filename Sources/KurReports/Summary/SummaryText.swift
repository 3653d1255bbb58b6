import KurTexts

extension PatientSummary {
  /// The summary as it is written for a terminal.
  public func text(in texts: Texts = .english, width: Int = 80) -> DocumentText {
    DocumentText(SummaryLayout(self, texts).document, width: width)
  }
}
