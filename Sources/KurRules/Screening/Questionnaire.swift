import KurDomain

/// The questions of a form as they are asked of one patient on one day, in their order.
/// - Source: specification 4g.
public struct Questionnaire: Sendable {
  public let patient: Patient
  public let day: CalendarDay
  /// `daily` or `full`.
  public let form: Screening.Asked
  public let asked: [AskedQuestion]
  /// The last session before or on the day, which Q53 is about.
  public let session: Session?
  let all: [Code<Question>: Question]
  /// The last pain of an earlier day; 0 where none is known.
  private let earlierPain: Int
  let catalogue: Catalogue

  /// - Parameter chart: its catalogue holds every code that a question leads to.
  public init(
    _ form: Screening.Asked, of questions: [Question], chart: Chart, on day: CalendarDay
  ) {
    self.patient = chart.patient
    self.day = day
    self.form = form
    self.catalogue = chart.catalogue
    self.all = Dictionary(questions.map { ($0.code, $0) }) { first, _ in first }
    self.session = chart.courses.flatMap(\.sessions).filter { $0.day <= day }
      .max { ($0.day, $0.key) < ($1.day, $1.key) }
    self.earlierPain =
      chart.health.readings.filter { $0.day < day }
      .sorted { ($0.day, $0.recorded) < ($1.day, $1.recorded) }
      .compactMap { if case .pain(let score) = $0.reading { score.rawValue } else { nil } }
      .last ?? 0
    let who = Who(chart, on: day, hasSession: session != nil)
    let needs = Needs(chart, on: day)
    var open = chart.activeFindings(on: day).findings.filter { $0.row.isStatable }
    self.asked = questions.sorted { $0.position < $1.position }
      .filter { $0.isPart(of: form) && who.isAsked($0) }
      .map { question in
        // What is open is asked about once, at the first question that leads to it.
        let mine = open.filter { question.leadsTo.contains($0.row.code) }
        open.removeAll { question.leadsTo.contains($0.row.code) }
        return AskedQuestion(
          question: question, statable: question.statable(in: chart.catalogue), open: mine,
          need: needs.of(question))
      }
  }

  /// What the patient reads: the patient's own language, else the clinic's.
  public var language: Language { patient.identity.language ?? catalogue.parameters.language }

  public subscript(code: Code<Question>) -> AskedQuestion? { asked.first { $0.code == code } }

  /// True for strong pain of which the score alone does not say whether it is new: somebody asks.
  public func isUnclear(_ pain: PainScore) -> Bool {
    pain.rawValue >= catalogue.parameters.int(.painClearance)
      && pain.rawValue - earlierPain < catalogue.parameters.int(.painRise)
  }

  /// True for a temperature that is raised and a pressure that is not as usual: a second reading
  /// decides.
  public func isOutOfRange(_ reading: Reading) -> Bool {
    ReadingRules.isOutOfRange(
      reading, age: patient.age(on: day), parameters: catalogue.parameters)
  }

  /// What is still to be answered.
  /// - Parameter readings: what was measured beside, which answers the questions about it.
  public func missing(
    after answered: Set<Code<Question>>, readings: [Reading]
  ) -> [AskedQuestion] {
    asked.filter { asked in
      asked.isNeeded && !answered.contains(asked.code)
        && !readings.contains { $0.answers(asked.question.input) }
    }
  }
}

/// A question with what is known before it is asked.
public struct AskedQuestion: Sendable {
  public let question: Question
  /// What may be stated to it: of the codes of one event, the one that begins with it.
  public let statable: [Contraindication]
  /// What it leads to and holds since before; it is confirmed or ended.
  public let open: [ActiveFinding]
  /// Why a measurement is due on the day; nil where it may be left out, and for other questions.
  public let need: String?

  public var code: Code<Question> { question.code }

  /// False for a measurement that the day does not ask for.
  public var isNeeded: Bool {
    switch question.input {
    case .temperature, .pressure: need != nil
    case .finding, .changes, .pain, .meal, .reaction, .child, .measures, .consent: true
    }
  }

  /// True where a yes may be told in words alone, as it asks for more than its codes say.
  public var takesWords: Bool {
    question.answer.contains("which") || question.answer.contains("list") || statable.isEmpty
  }
}

extension Question {
  /// Pregnancy is asked for at every visit of those whom it may concern.
  func isPart(of form: Screening.Asked) -> Bool {
    form == .full || asked == .every || leadsTo.contains("pregnancy")
  }

  func statable(in catalogue: Catalogue) -> [Contraindication] {
    var events: Set<String> = []
    return leadsTo.compactMap { catalogue.contraindications[$0] }.filter { row in
      guard row.isStatable else { return false }
      return row.event.map { events.insert($0).inserted } ?? true
    }
  }
}

extension Contraindication {
  /// True for what somebody can state; what follows from a measurement or from age is computed.
  public var isStatable: Bool {
    switch origin {
    case .asserted, .event, .pain: true
    case .temperature, .pressure, .pulse, .age: false
    }
  }

  /// True where it says nothing without a place on the body.
  public var needsSites: Bool {
    (scope == .site || scope == .siteAndNeighbours) && code != "skin-hypersensitivity"
  }

  /// True where a place on the body matters.
  public var takesSites: Bool { scope == .site || scope == .siteAndNeighbours || regionalSite }
}

extension Reading {
  /// True when it is what a question of this kind asks for.
  func answers(_ input: Question.Input) -> Bool {
    switch (self, input) {
    case (.temperature, .temperature), (.pressure, .pressure), (.pain, .pain): true
    default: false
    }
  }
}

/// Of whom which question is asked.
private struct Who {
  let sex: Sex
  let age: Age
  let isChildKind: Bool
  let hasSession: Bool
  let isMeasured: Bool
  let pressureAge: Int

  init(_ chart: Chart, on day: CalendarDay, hasSession: Bool) {
    self.sex = chart.patient.identity.sex
    self.age = chart.patient.age(on: day)
    let open = chart.courses.filter { chart.standing(of: $0, on: day).state.isOpen }
    // As long as no course says which kind, a child may come to have the children's.
    self.isChildKind = open.isEmpty || open.contains { $0.terms.kind.code == .child }
    self.hasSession = hasSession
    self.isMeasured = chart.parameters.word(.screeningVitals) != "never"
    self.pressureAge = chart.parameters.int(.pressureLeastAge)
  }

  func isAsked(_ question: Question) -> Bool {
    let isSex = question.sex == nil || question.sex == sex || sex == .other || sex == .unknown
    let isAge =
      age.years >= question.leastAgeYears
      && question.endAgeYears.map { age.years < $0 } ?? true
    switch question.input {
    case .pressure: return isSex && isMeasured && age.years >= pressureAge
    case .temperature: return isSex && isAge && isMeasured
    case .child: return isSex && isAge && isChildKind
    case .reaction: return isSex && isAge && hasSession
    case .finding, .changes, .pain, .meal, .measures, .consent: return isSex && isAge
    }
  }
}

/// Which measurements the day asks for, by the clinic's policy and the patient's open courses.
private struct Needs {
  let temperature: String?
  let pressure: String?

  init(_ chart: Chart, on day: CalendarDay) {
    let open = chart.courses.filter { chart.standing(of: $0, on: day).state.isOpen }
    self.temperature = Vitals.needsTemperature(chart, on: day)
    self.pressure = Vitals.needsPressure(
      chart, on: day, isGeneral: open.contains { $0.terms.isGeneral },
      courseStart: open.map(\.course.prescription.day).min())
  }

  func of(_ question: Question) -> String? {
    switch question.input {
    case .temperature: temperature
    case .pressure: pressure
    case .finding, .changes, .pain, .meal, .reaction, .child, .measures, .consent: nil
    }
  }
}
