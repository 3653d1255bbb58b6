import KurDomain

/// Two open courses work on different places, and only one of them is general.
/// - Source: R-27; S2-60, S2-53. Override: none.
public struct CourseOverlap: PrescriptionRule {
  public static let about = RuleAbout(
    "R-27", "COURSE_OVERLAP", .hard,
    "Two open courses of a patient share no leaf, and only one of them is general.",
    why:
      """
      Two courses on the same place would each measure their dose as if the other were not there.
      """,
    source: "S2-60 S2-53")

  public init() {}

  public func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding] {
    chart.courses.compactMap { record in
      let state = chart.standing(of: record, on: order.day).state
      guard state.isOpen else { return nil }
      let shared = record.terms.sites.intersection(order.terms.sites)
      let why: String
      if record.terms.isGeneral, order.terms.isGeneral {
        why = "general too, and only one general course is given at a time"
      } else if !shared.isEmpty {
        why = "works on \(shared.listed) too"
      } else {
        return nil
      }
      return RuleFinding(
        about,
        "\(record.cited) is \(state.rawValue) and \(why). Complete or discontinue it first, or "
          + "choose a zone that shares nothing with it.", limit: .text(shared.listed),
        passes: .text("after the end of \(record.course.key)"))
    }
  }
}
