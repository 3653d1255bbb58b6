import KurDomain
import KurRules

/// The sites of a course that are barred on a day, and what a session without them may be.
/// - Source: specification 5.5, 6.
public struct LeafOmission: Sendable {
  public let barred: Set<Site>
  /// What a routine session on the rest is planned with; nil where that is barred too.
  public let minutes: Minutes?
  /// What is left out, as `--omit` takes it: a leaf alone where all of it is.
  public let words: [String]
}

extension LeafOmission {
  /// Nil where no site is barred, or none is left.
  init?(_ visit: ProposedSession, in chart: Chart, by person: Staff) {
    let sites = visit.given.sites
    let barred = visit.bars.barring.filter { !$0.isWhole && $0.kinds.isEmpty }
      .reduce(into: Set<Site>()) { $0.formUnion($1.sites) }
    let left = sites.subtracting(barred)
    guard !barred.isEmpty, !left.isEmpty else { return nil }
    self.barred = barred
    self.words = LeafOmission.words(barred, of: left)

    let record = visit.record
    let bars = chart.bars(
      kind: record.terms.kind.code, sites: left, indication: chart.indication(of: record),
      on: visit.day, courseStart: record.course.prescription.day)
    let dose = Dose(
      record, on: visit.day, calendar: chart.calendar, limit: bars.maximumIntensity)
    var given = visit.given
    given.sites = left
    given.minutes = dose.minutes(on: left, of: record, on: visit.day, calendar: chart.calendar)
    given.intensity = dose.intensity
    given.techniques = dose.techniques(
      of: record.techniques, in: chart.catalogue, barred: bars.techniques)
    let smaller = ProposedSession(
      record: record, given: given, chart: chart, performer: visit.performer,
      author: visit.author)
    let refusals = Judgement(RuleBook.judge(smaller, in: chart), by: person).refusals
    self.minutes = refusals.contains { $0.level == .hard } ? nil : given.minutes
  }
}

extension LeafOmission {
  /// Sites as `--omit` takes them: a leaf alone where nothing of it is left.
  static func words(_ omitted: Set<Site>, of left: Set<Site>) -> [String] {
    Set(
      omitted.map { site in
        left.contains { $0.leaf == site.leaf } ? site.description : site.leaf.rawValue
      }
    ).sorted()
  }
}

extension LogRequest {
  /// What is left of a course's sites without those that were omitted.
  public func worked(of sites: Set<Site>) -> Set<Site> {
    sites.filter { site in
      !omitted.contains { $0.leaf == site.leaf && ($0.side == .none || $0.side == site.side) }
    }
  }
}
