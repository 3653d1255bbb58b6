import KurDomain
import KurRules

/// What the patient's health leaves of the next session of a course, and how it is logged.
public struct NextAllowance: Sendable {
  /// What bars it, or a part of it, on the day that was asked about; the gravest first.
  public let bars: [Bar]
  /// What it may do without, as `--omit` takes it; empty where nothing is left out, or nothing left.
  public let omitted: [String]
  /// On what is left to work on.
  public let minutes: Minutes
  public let intensity: Intensity
  /// What has to be said beside `--routine`, as `--pain BEFORE/AFTER`.
  public let asked: [String]
  /// True where a patient's number would not say which course is meant.
  let isOneOfSeveral: Bool

  /// True where nothing may be given.
  public var isBarred: Bool { !bars.isEmpty && omitted.isEmpty }
}

extension CourseLine {
  /// The command that logs the next session as a routine one, without what it asks for beside;
  /// where nothing may be given, the one that says why not.
  public var command: String {
    let target =
      allowance?.isOneOfSeveral ?? true
      ? record.course.key.description : patient.key.description
    guard let allowance else { return "kur course show \(target)" }
    return allowance.isBarred ? "kur next \(target)" : "kur log \(target) --routine"
  }

  /// What the command takes beside: leaves to leave out, then what the session asks for.
  public var options: [String] {
    guard let allowance, !allowance.isBarred else { return [] }
    return allowance.omitted.map { "--omit \($0)" } + allowance.asked
  }
}

/// What the health of a course's patient makes of its sessions on a day.
struct CourseHealth {
  /// With the sites of its sessions where some are left out: there they tell the minutes.
  var record: CourseRecord
  /// What is worked on.
  let sites: Set<Site>
  /// What touches it, the gravest first.
  let bars: Bars
  /// What is left to work on without the leaves that are barred; nil where nothing is barred, or all.
  let left: Set<Site>?
  /// What touches the rest, where some is left out.
  private let barsOfRest: Bars

  init(
    _ health: HealthRecord, of record: CourseRecord, _ patient: Patient, on day: CalendarDay,
    indication: Indication?, catalogue: Catalogue
  ) {
    let findings = ActiveFindings(
      health, of: patient, on: day, catalogue: catalogue,
      courseStart: record.course.prescription.day)
    func bars(on sites: Set<Site>) -> Bars {
      Bars(
        findings, kind: record.terms.kind.code, sites: sites, indication: indication, on: day,
        clearances: health.clearances, catalogue: catalogue)
    }
    let sites = record.usualSites(on: day)
    let all = bars(on: sites)
    let left = CourseHealth.rest(of: sites, without: all.barring)
    self.record = record
    self.sites = sites
    self.bars = all
    self.left = left
    self.barsOfRest = left.map { bars(on: $0) } ?? all
  }

  private static func rest(of sites: Set<Site>, without barring: [Bar]) -> Set<Site>? {
    guard !barring.isEmpty, barring.allSatisfy({ !$0.isWhole && $0.kinds.isEmpty }) else {
      return nil
    }
    let left = sites.subtracting(barring.flatMap(\.sites))
    return left.isEmpty ? nil : left
  }

  func allowance(
    of next: NextSession, isOneOfSeveral: Bool, catalogue: Catalogue, calendar: ClinicCalendar
  ) -> NextAllowance {
    let bars = barsOfRest
    let dose = Dose(record, on: next.earliest, calendar: calendar, limit: bars.maximumIntensity)
    let techniques = dose.techniques(
      of: record.techniques, in: catalogue, barred: bars.techniques)
    let asksForPain = ConditionNote.painSessions(of: record.terms).contains(dose.number)
    return NextAllowance(
      bars: self.bars.barring,
      omitted: left.map { LeafOmission.words(sites.subtracting($0), of: $0) } ?? [],
      minutes: dose.minutes(
        on: left ?? sites, of: record, on: next.earliest, calendar: calendar),
      intensity: dose.intensity,
      asked: (asksForPain ? ["--pain BEFORE/AFTER"] : [])
        + AskedDetail.of(record.terms, techniques: techniques, parameters: catalogue.parameters)
        .filter { !$0.isStatedByRoutine }.map(\.option),
      isOneOfSeveral: isOneOfSeveral)
  }
}
