import KurDomain

extension ClearanceValid {
  /// What keeps a clearance from being given: its code takes none, or its days are too many.
  public func findings(
    for clearance: Clearance, of row: Contraindication, parameters: Parameters
  ) -> [RuleFinding] {
    var found: [RuleFinding] = []
    if row.class != .clearance, row.class != .clearanceAndRegional {
      found.append(
        RuleFinding(
          about,
          "\(row.code) is of class \(row.class.rawValue), which is not cleared. It ends when: "
            + "\(row.releaseText).", passes: .text(row.releaseText)))
    }
    guard clearance.from <= clearance.until else {
      let message = "The clearance would end on \(clearance.until), before it begins."
      return found + [RuleFinding(about, message, passes: Figure(clearance.from))]
    }
    let days = parameters.int(.clearanceDays)
    let last = clearance.from.adding(days: days)
    if clearance.until > last {
      found.append(
        RuleFinding(
          about,
          "From \(clearance.from) to \(clearance.until) is longer than the \(days) days that a "
            + "clearance holds at most; until \(last) would pass.", limit: .number(days),
          passes: Figure(last)))
    }
    return found
  }
}
