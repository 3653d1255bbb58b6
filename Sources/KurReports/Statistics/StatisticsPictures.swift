import KurRules

extension ClinicStatistics {
  /// The charts of the page. None until bars can be drawn.
  var pictures: [Picture] { [] }
}
