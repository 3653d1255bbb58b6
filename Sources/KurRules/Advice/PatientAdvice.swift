import KurDomain

/// What a patient is told about a course, in the order in which it is said. What it says stands in
/// the reports, key by key.
/// - Source: specification 8; S1-77, S1-78, S2-35, S2-46 to S2-51, S2-57, S2-69, S2-77, S2-81,
///   S2-88, S4-01.
public struct PatientAdvice: Hashable, Sendable {
  /// When it is said.
  public enum Moment: Hashable, Sendable {
    /// While sessions are still to come.
    case underWay
    /// With the last session.
    case lastSession
    /// When the course is over.
    case over
  }

  public struct Item: Hashable, Sendable {
    public let key: AdviceKey
    /// What the text has gaps for.
    public let gaps: [AdviceGap: String]

    public init(_ key: AdviceKey, _ gaps: [AdviceGap: String] = [:]) {
      self.key = key
      self.gaps = gaps
    }
  }

  public let items: [Item]
  /// The patient's, else the clinic's.
  public let language: Language

  /// - Parameters:
  ///   - patient: to whom it is said.
  ///   - record: its last lesson of self-massage is told.
  ///   - moment: what the state says when nil.
  ///   - showsNotes: false where the reader may not see what people typed, as a lesson.
  public init(
    for patient: Patient, _ record: CourseRecord, state: CourseState, moment: Moment? = nil,
    parameters: Parameters, showsNotes: Bool
  ) {
    let moment = moment ?? (state.isOpen ? .underWay : .over)
    var items: [Item] = []
    if moment == .underWay { items += Self.before(record.terms, parameters) }
    if moment != .over { items += Self.after(record, parameters) }
    items += Self.selfMassage(record, showsNotes: showsNotes)
    if state == .completed || record.terms.kind.code == .preventive {
      items.append(Item(.twoCourses))
    }
    self.items = items
    self.language = patient.identity.language ?? parameters.language
  }

  public var isEmpty: Bool { items.isEmpty }

  private static func before(_ terms: CourseTerms, _ parameters: Parameters) -> [Item] {
    let kind = terms.kind
    guard kind.code != .child else {
      return [
        Item(
          .child,
          [
            .meal: "\(parameters.int(.childMealMinutes))",
            .bedtime: "\(parameters.int(.childBedtimeMinutes))",
          ])
      ]
    }
    var items: [Item] = []
    if kind.category == .medical { items.append(Item(.medicalSession)) }
    if kind.code == .facial { items.append(Item(.facial)) }
    if terms.isGeneral, kind.action != .soothing { items.append(Item(.general)) }
    return items
  }

  private static func after(_ record: CourseRecord, _ parameters: Parameters) -> [Item] {
    let action = record.action
    let rest = parameters.rest(after: record.terms.kind, action)
      .map { [AdviceGap.minutes: "\($0)"] }
    switch action {
    case .stimulating?: return [Item(.exercises)] + (rest.map { [Item(.rest, $0)] } ?? [])
    case .soothing?: return rest.map { [Item(.soothingRest, $0)] } ?? []
    case nil: return rest.map { [Item(.rest, $0)] } ?? []
    }
  }

  private static func selfMassage(_ record: CourseRecord, showsNotes: Bool) -> [Item] {
    guard let last = record.sessions.last(where: \.hasLesson) else { return [] }
    guard showsNotes, let lesson = last.given.details.lesson else {
      return [Item(.selfMassage)]
    }
    guard let minutes = lesson.minutes, let dose = lesson.dose else {
      return [Item(.selfMassageTaught, [.lesson: lesson.content])]
    }
    return [
      Item(
        .selfMassageDosed, [.lesson: lesson.content, .minutes: "\(minutes)", .dose: dose])
    ]
  }
}

/// A text for patients.
public enum AdviceKey: String, CaseIterable, Sendable {
  case medicalSession = "medical-session"
  case facial
  case general
  case child
  case exercises
  case rest
  case soothingRest = "soothing-rest"
  case selfMassage = "self-massage"
  case selfMassageTaught = "self-massage-taught"
  case selfMassageDosed = "self-massage-dosed"
  case twoCourses = "two-courses"
}

/// What stands in a text as `{minutes}` until it is said.
public enum AdviceGap: String, CaseIterable, Sendable {
  /// Minutes of rest, or of self-massage.
  case minutes
  /// Minutes between a child's meal and the massage.
  case meal
  /// Minutes between the massage and a child's bedtime.
  case bedtime
  case lesson
  case dose
}

extension CourseRecord {
  /// What its sessions are to do; nil where neither the prescription nor the kind says it.
  var action: SessionAction? { course.prescription.details.action ?? terms.kind.action }
}

extension Session {
  /// True when self-massage was taught in it.
  /// - Source: R-35; S2-77.
  public var hasLesson: Bool {
    given.techniques.contains(.selfMassageTeach) || given.details.lesson != nil
  }
}

extension Parameters {
  /// The minutes of rest that are offered; nil where none are.
  /// - Source: R-38; S2-69, S1-78.
  func rest(after kind: Kind, _ action: SessionAction?) -> Int? {
    if kind.category == .medical { return int(.restMedical) }
    return action == .soothing ? int(.restSoothing) : nil
  }
}
