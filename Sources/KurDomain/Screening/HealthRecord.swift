/// All that is known of a patient's health, as far as massage asks.
public struct HealthRecord: Sendable {
  public var screenings: [Screening]
  public var readings: [DatedReading]
  public var findings: [Finding]
  public var closures: [FindingClosure]
  public var clearances: [Clearance]
  public var revisions: [FindingRevision]

  public init(
    screenings: [Screening] = [], readings: [DatedReading] = [], findings: [Finding] = [],
    closures: [FindingClosure] = [], clearances: [Clearance] = [],
    revisions: [FindingRevision] = []
  ) {
    self.screenings = screenings
    self.readings = readings
    self.findings = findings
    self.closures = closures
    self.clearances = clearances
    self.revisions = revisions
  }

  /// The record as it would be with a screening added.
  public func adding(_ screening: NewScreening, by author: Key<Staff>, at now: Instant) -> Self {
    var copy = self
    let day = screening.day
    copy.screenings.append(
      Screening(key: Key(rawValue: 0), day: day, asked: screening.asked, author: author))
    copy.readings += screening.readings.map { DatedReading($0, day: day, recorded: now) }
    copy.findings += screening.findings.map {
      Finding(key: Key(rawValue: 0), stated: $0, day: day, recorded: now)
    }
    copy.closures += screening.healed.map {
      FindingClosure(code: $0, basis: .healed, day: day, recorded: now)
    }
    return copy
  }
}
