import KurDomain
import KurRules
import KurStore

/// Massage at home, as typed.
public struct PracticeRequest: Sendable {
  /// A patient or a course.
  public var target: String
  public var minutes: Minutes
  /// The parent in a child's course, else the patient, when nil.
  public var giver: HomePractice.Giver?
  public var on: DayWord?
  public var sites: [Site]
  public var reaction: Reaction?
  public var note: String?

  public init(
    target: String, minutes: Minutes, giver: HomePractice.Giver? = nil, on: DayWord? = nil,
    sites: [Site] = [], reaction: Reaction? = nil, note: String? = nil
  ) {
    self.target = target
    self.minutes = minutes
    self.giver = giver
    self.on = on
    self.sites = sites
    self.reaction = reaction
    self.note = note
  }
}

/// Massage at home as it was stored.
public struct RecordedPractice: Sendable {
  public let line: CourseLine
  public let practice: HomePractice
  /// What speaks against it, in words.
  public let warnings: [String]
}

/// The diary of massage at home in a course.
public struct PracticeDiary: Sendable {
  public let line: CourseLine
  public let entries: [HomePractice]
  /// True when the one who looks may read clinical notes.
  public let showsNotes: Bool
}

extension Practice {
  /// Records massage at home by the patient or a parent. It is never a session.
  public func practise(
    _ request: PracticeRequest, by caller: Caller
  ) throws(ServiceError) -> RecordedPractice {
    try write(
      by: caller.about(request.target), may: .arrange,
      again: { desk, event in
        let chart = try desk.loadChart(of: try desk.patient(of: event))
        guard let first = try desk.records.homePractice(request: event.request ?? ""),
          let record = chart.record(of: first.course)
        else { throw ServiceError.notFound("the first answer is gone", suggestions: []) }
        return desk.recorded(first, in: record, chart)
      }
    ) { try $0.practise(request) }
  }

  public func diary(
    of target: String, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> PracticeDiary {
    try look(by: caller.about(target), may: .report) { desk in
      let (patient, named) = try Roll(desk.records).target(target, for: .reading)
      desk.sees(patient)
      let day = (word ?? .today).resolved(today: desk.today, .past)
      let chart = try desk.loadChart(of: patient, withPractice: true)
      let record = try chart.course(named, on: day)
      return PracticeDiary(
        line: CourseLine(
          patient: patient, record: record, standing: chart.standing(of: record, on: day)),
        entries: chart.beside.practice.filter {
          $0.course == record.course.key && $0.day <= day
        }, showsNotes: desk.person.may(.reportNotes))
    }
  }
}

extension Desk {
  package func practise(
    _ request: PracticeRequest
  ) throws -> Result<RecordedPractice, ServiceError> {
    let day = try dayMeant(request.on, .past)
    let (patient, named) = try Roll(records).target(request.target, for: .writing) {
      try loadChart(of: $0).hasOpenCourse(on: day)
    }
    let chart = try loadChart(of: patient)
    let record = try chart.course(named, on: day)
    let course = record.course.key
    let state = chart.standing(of: record, on: day).state
    guard state != .cancelled, state != .expired else {
      throw ServiceError.invalid("\(course) is \(state.rawValue); nothing was begun in it")
    }
    guard day >= record.course.prescription.day else {
      throw ServiceError.invalid(
        "\(course) was prescribed on \(record.course.prescription.day), after \(day)")
    }
    let isChild = record.terms.kind.code == .child
    let giver = request.giver ?? (isChild ? .parent : .patient)
    guard giver == .patient || isChild else {
      throw ServiceError.invalid(
        "a parent practises in a course of children's massage; \(course) is "
          + "\(record.terms.kind.code): --by patient")
    }
    let practice = HomePractice(
      course: course, day: day, giver: giver, minutes: request.minutes,
      sites: try places(request.sites, on: chart.catalogue.body), reaction: request.reaction,
      note: try Wording.text(ifAny: request.note, "--note"))
    try records.insert(practice)
    try recordEvent(.practisedAtHome, of: patient.key, subject: course.description)
    return .success(recorded(practice, in: record, chart))
  }

  fileprivate func recorded(
    _ practice: HomePractice, in record: CourseRecord, _ chart: Chart
  ) -> RecordedPractice {
    RecordedPractice(
      line: CourseLine(
        patient: chart.patient, record: record,
        standing: chart.standing(of: record, on: max(today, practice.day))),
      practice: practice, warnings: warnings(of: practice, in: record, chart))
  }

  private func warnings(
    of practice: HomePractice, in record: CourseRecord, _ chart: Chart
  ) -> [String] {
    var warnings: [String] = []
    if practice.giver == .patient, !record.hasTaughtSelfMassage(by: practice.day) {
      warnings.append(
        "self-massage was not taught in \(record.course.key) up to \(practice.day): it is taught "
          + "in the final stage")
    }
    let sites = practice.sites.isEmpty ? record.terms.sites : practice.sites
    let elsewhere = practice.sites.subtracting(record.terms.sites)
    if !elsewhere.isEmpty {
      warnings.append(
        "\(Wording.list(elsewhere)) is not of the course's zone \(record.terms.zone.code)")
    }
    let bars = chart.bars(
      kind: record.terms.kind.code, sites: sites, indication: chart.indication(of: record),
      on: practice.day)
    warnings += bars.barring.map { bar in
      let place = bar.isWhole ? "" : " on \(Wording.list(bar.sites))"
      return "\(bar.row.name) (\(bar.code)) bars massage\(place), at home as well: tell the "
        + "patient"
    }
    return warnings
  }
}

extension Wording {
  /// `knee.left, shin.left`.
  static func list(_ sites: Set<Site>) -> String {
    sites.sorted().map(\.description).joined(separator: ", ")
  }
}
