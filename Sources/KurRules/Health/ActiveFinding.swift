import KurDomain

/// A contraindication that holds on a day, stated or computed.
public struct ActiveFinding: Sendable {
  public let row: Contraindication
  /// Sites on the body; empty where none is named.
  public let sites: Set<Site>
  public let basis: FindingBasis
  /// The first day on which it may be over, where days alone decide that.
  public let until: CalendarDay?
  /// The day of the event or of the beginning, where it was said.
  public let since: CalendarDay?
  /// The sites that it bars, and no others, where a physician has narrowed it.
  public let narrowed: Set<Site>?
  /// The physician's word by which it bars less than was stated, the last one.
  public let revision: FindingRevision?
  /// Under which numbers of a united record it stands.
  public let origin: RecordOrigin?

  public init(
    row: Contraindication, sites: Set<Site> = [], basis: FindingBasis, until: CalendarDay? = nil,
    since: CalendarDay? = nil, narrowed: Set<Site>? = nil, revision: FindingRevision? = nil,
    origin: RecordOrigin? = nil
  ) {
    self.origin = origin
    self.row = row
    self.sites = sites
    self.basis = basis
    self.until = until
    self.since = since
    self.narrowed = narrowed
    self.revision = revision
  }

  /// What it rests on, with what a physician has said of it since.
  public var evidence: String {
    revision.map { "\(basis); \($0.words(by: $0.physician.description))" } ?? basis.description
  }
}

/// Finds what holds on a day: findings that are open, and codes that follow from readings, dates
/// and age. A computed code changes by itself as days pass.
/// - Source: specification 4a, 4g, 5.2.
public struct ActiveFindings: Sendable {
  public let findings: [ActiveFinding]
  /// What the day's measurements say beside.
  public let signs: [Sign]
  /// True where a symptom makes a high pressure an emergency.
  let hasPressureSymptoms: Bool

  public init(
    _ health: HealthRecord, of patient: Patient, on day: CalendarDay, catalogue: Catalogue,
    courseStart: CalendarDay? = nil
  ) {
    let known = Observations(health, through: day)
    let age = patient.age(on: day)
    let readings = ReadingRules(
      observations: known, age: age, day: day, catalogue: catalogue, courseStart: courseStart)
    let events = EventRules(observations: known, day: day, catalogue: catalogue)
    var found = readings.findings + events.findings
    let least = catalogue.parameters.int(.childLeastAgeMonths)
    if let row = catalogue.contraindications["infant-under-3m"],
      day <= patient.born.adding(months: least)
    {
      found.append(
        ActiveFinding(
          row: row, basis: .born(patient.born),
          until: patient.born.adding(months: least).adding(days: 1)))
    }
    self.findings = found
    self.signs = readings.signs
    let symptoms: Set<Code<Contraindication>> = ["cardiac-symptom-new", "neuro-red-flag"]
    self.hasPressureSymptoms =
      readings.isDizzy || found.contains { symptoms.contains($0.row.code) }
  }
}

/// What is known up to a day.
struct Observations {
  let readings: [DatedReading]
  let findings: [Finding]
  let closures: [FindingClosure]
  /// In the order in which they were recorded.
  let revisions: [FindingRevision]

  init(_ health: HealthRecord, through day: CalendarDay) {
    self.readings = health.readings.filter { $0.day <= day }
      .sorted { ($0.day, $0.recorded) < ($1.day, $1.recorded) }
    self.findings = health.findings.filter { $0.day <= day }
    self.closures = health.closures.filter { $0.day <= day }
    self.revisions = health.revisions.filter { $0.day <= day }.sorted { $0.recorded < $1.recorded }
  }

  /// True when the code was ended after it was recorded, and not for an earlier day.
  func isClosed(
    _ code: Code<Contraindication>, of day: CalendarDay, since recorded: Instant,
    origin: RecordOrigin?
  ) -> Bool {
    closures.contains {
      $0.code == code && $0.day >= day && $0.recorded > recorded
        && RecordOrigin.meet($0.origin, origin)
    }
  }
}
