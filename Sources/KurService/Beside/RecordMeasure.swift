import KurDomain
import KurRules
import KurStore

/// A value of a measure, as typed.
public struct MeasureRequest: Sendable {
  /// A patient or a course.
  public var target: String
  public var measure: Code<Measure>
  /// Nil where it was left out: the error says what a value looks like.
  public var value: String?
  public var site: Site?
  public var on: DayWord?
  public var note: String?

  public init(
    target: String, measure: Code<Measure>, value: String?, site: Site? = nil, on: DayWord? = nil,
    note: String? = nil
  ) {
    self.target = target
    self.measure = measure
    self.value = value
    self.site = site
    self.on = on
    self.note = note
  }
}

/// A measurement as it was stored.
public struct RecordedMeasurement: Sendable {
  public let patient: Patient
  public let measure: Measure
  public let measurement: Measurement
  /// How it stands in its course; nil without one, and where the day is of none of its phases.
  public let outcome: MeasureOutcome?
}

/// What a course is measured by, and where that stands.
public struct MeasureSheet: Sendable {
  public struct CourseSheet: Sendable {
    public let line: CourseLine
    public let indication: Indication?
    /// What is asked for now; nil where the course asks for nothing before a later session.
    public let phase: MeasurePhases.Phase?
    public let measures: CourseMeasures
  }

  public let patient: Patient
  public let courses: [CourseSheet]
  /// All measures that there are.
  public let known: [Measure]
  /// True when the one who looks may read clinical notes.
  public let showsNotes: Bool
}

extension Practice {
  /// Records a value of a measure, for the course that it belongs to.
  public func measure(
    _ request: MeasureRequest, by caller: Caller
  ) throws(ServiceError) -> RecordedMeasurement {
    try write(
      by: caller.about(request.target), may: .measure,
      again: { desk, event in
        let chart = try desk.loadChart(of: try desk.patient(of: event))
        guard let first = try desk.records.measurement(request: event.request ?? ""),
          let measure = chart.beside.measureRows[first.measure]
        else { throw ServiceError.notFound("the first answer is gone", suggestions: []) }
        return desk.recorded(first, of: measure, in: chart)
      }
    ) { try $0.measure(request) }
  }

  /// What the open courses of a patient, or one course, are measured by at this point.
  public func measures(
    of target: String, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> MeasureSheet {
    try look(by: caller.about(target), may: .report) { desk in
      let (patient, named) = try Roll(desk.records).target(target, for: .reading)
      desk.sees(patient)
      let day = (word ?? .today).resolved(today: desk.today, .past)
      let chart = try desk.loadChart(of: patient)
      let courses = chart.courses.filter { record in
        named.map { $0 == record.course.key }
          ?? chart.standing(of: record, on: day).state.isOpen
      }
      let known: [Measure] = try desk.records.entries()
      return MeasureSheet(
        patient: patient,
        courses: courses.map { record in
          let measures = CourseMeasures(record, in: chart, on: day)
          return MeasureSheet.CourseSheet(
            line: CourseLine(
              patient: patient, record: record, standing: chart.standing(of: record, on: day)),
            indication: chart.indication(of: record), phase: measures.phase, measures: measures)
        }, known: known, showsNotes: desk.person.may(.reportNotes))
    }
  }
}

extension Desk {
  package func measure(
    _ request: MeasureRequest
  ) throws -> Result<RecordedMeasurement, ServiceError> {
    guard let measure = try records.entry(request.measure) else {
      throw try unknown(request.measure.rawValue, "measure", among: .measures)
    }
    let day = try dayMeant(request.on, .past)
    let (patient, named) = try Roll(records).target(request.target, for: .writing) {
      try loadChart(of: $0).hasOpenCourse(on: day)
    }
    guard let typed = request.value else {
      throw ServiceError.missing(["a value of \(measure.code): \(measure.accepted)"])
    }
    guard day >= patient.born else {
      throw ServiceError.invalid("\(day) is before \(patient.name) was born")
    }
    let value: MeasuredValue
    do {
      value = try measure.value(typed)
    } catch {
      throw ServiceError.invalid(error.description)
    }
    let chart = try loadChart(of: patient)
    let site = try site(of: request, measure, on: chart.catalogue.body)
    guard value.words == nil || request.note == nil else {
      throw ServiceError.invalid("\(measure.code) is a note itself and takes no --note")
    }
    let measurement = Measurement(
      patient: patient.key, course: try course(for: named, on: day, in: chart),
      measure: measure.code, day: day, tenths: value.tenths, items: value.items, site: site,
      note: try Wording.text(ifAny: value.words ?? request.note, "a note"))
    try records.insert(measurement)
    try recordEvent(
      .measured, of: patient.key, subject: measurement.course?.description ?? measure.code.rawValue)
    return .success(recorded(measurement, of: measure, in: try loadChart(of: patient)))
  }

  fileprivate func recorded(
    _ measurement: Measurement, of measure: Measure, in chart: Chart
  ) -> RecordedMeasurement {
    let record = measurement.course.flatMap(chart.record(of:))
    let outcome = record.flatMap { record in
      CourseMeasures(record, in: chart, on: max(today, measurement.day)).outcomes.first {
        $0.measure.code == measure.code && $0.site == measurement.site
      }
    }
    return RecordedMeasurement(
      patient: chart.patient, measure: measure, measurement: measurement, outcome: outcome)
  }

  private func site(
    of request: MeasureRequest, _ measure: Measure, on body: BodyMap
  ) throws -> Site? {
    guard measure.isPlaced else {
      guard request.site == nil else {
        throw ServiceError.invalid("\(measure.code) is not taken at a place: leave --leaf out")
      }
      return nil
    }
    guard let typed = request.site else {
      throw ServiceError.missing([
        "where \(measure.code) is taken: --leaf LEAF, as knee.left (kur catalogue leaves lists them)"
      ])
    }
    return try place(typed, on: body)
  }

  /// The course named, the only open one, or the last one where its end is still measured. Before
  /// there is a course there is none.
  private func course(
    for named: Key<Course>?, on day: CalendarDay, in chart: Chart
  ) throws -> Key<Course>? {
    if named != nil || chart.hasOpenCourse(on: day) {
      return try chart.course(named, on: day).course.key
    }
    let days = chart.parameters.int(.measureDays)
    return chart.courses.max { $0.course.key < $1.course.key }.flatMap { record in
      chart.standing(of: record, on: day).progress.lastDay.flatMap {
        day.days(since: $0) <= days ? record.course.key : nil
      }
    }
  }
}
