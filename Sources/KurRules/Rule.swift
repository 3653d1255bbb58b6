import KurDomain

/// A rule of the house. What people read about it stands in `about`, once.
public protocol Rule: Sendable {
  static var about: RuleAbout { get }
  init()
}

extension Rule {
  public var about: RuleAbout { Self.about }
  public static var code: RuleCode { about.code }
}

/// A rule over the terms of a course, asked when it is planned and when it is prescribed.
public protocol PlanRule: Rule {
  func findings(for terms: CourseTerms, parameters: Parameters) -> [RuleFinding]
}

/// A rule over a prescription for a patient.
public protocol PrescriptionRule: Rule {
  func findings(for order: ProposedCourse, in chart: Chart) -> [RuleFinding]
}

/// A rule over a session of a course.
public protocol SessionRule: Rule {
  func findings(for visit: ProposedSession, in chart: Chart) -> [RuleFinding]
}

/// What a rule is, in words for the people who live by it.
public struct RuleAbout: Hashable, Sendable {
  public enum Licence: String, Sendable {
    case nobody, therapist, physician
  }

  /// As `R-21`.
  public let id: String
  public let code: RuleCode
  public let level: RuleLevel
  /// What it asks, in one or two sentences.
  public let text: String
  /// How it protects or helps the patient or the clinic, in one sentence.
  public let why: String
  /// Who may set it aside, with a reason.
  public let override: Licence
  /// Fact ids, or `decided here`.
  public let source: String
  public let parameters: [ParameterKey]
  /// What it reads in the rows of the catalogue.
  public let figures: [RuleFigure]

  public init(
    _ id: String, _ code: RuleCode, _ level: RuleLevel, _ text: String, why: String,
    override: Licence = .nobody, source: String, parameters: [ParameterKey] = [],
    figures: [RuleFigure] = []
  ) {
    self.id = id
    self.code = code
    self.level = level
    self.text = text
    self.why = why
    self.override = override
    self.source = source
    self.parameters = parameters
    self.figures = figures
  }
}

public enum RuleLevel: String, Sendable {
  case hard, soft, information
}

/// What a rule says of something proposed.
public struct RuleFinding: Sendable {
  public let rule: RuleCode
  public let level: RuleLevel
  /// What was asked, what the limit is, what it conflicts with, what would pass.
  public let message: String
  public let limit: Figure?
  public let passes: Figure?
  /// True for a warning that is not let by without a reason.
  public let needsReason: Bool
  public let override: RuleAbout.Licence
  /// The contraindication behind a CONTRAINDICATED finding.
  public let bar: Bar?

  public init(
    _ about: RuleAbout, _ message: String, level: RuleLevel? = nil, limit: Figure? = nil,
    passes: Figure? = nil, needsReason: Bool = false, override: RuleAbout.Licence? = nil,
    bar: Bar? = nil
  ) {
    self.rule = about.code
    self.level = level ?? about.level
    self.message = message
    self.limit = limit
    self.passes = passes
    self.needsReason = needsReason
    self.override = override ?? about.override
    self.bar = bar
  }
}

/// A limit as a number, or in words where it is no number.
public enum Figure: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  case number(Int)
  case text(String)

  public init(integerLiteral value: Int) { self = .number(value) }
  public init(stringLiteral value: String) { self = .text(value) }
  public init(_ quantity: some Quantity) { self = .number(quantity.rawValue) }
  public init(_ day: CalendarDay) { self = .text(day.description) }

  public var description: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): text
    }
  }
}
