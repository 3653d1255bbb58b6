/// A person who is treated.
public struct Patient: Numbered, Hashable, Sendable {
  public static let letter: Character = "P"
  public static let base: Int64 = 1000

  public let key: Key<Patient>
  public let identity: PatientIdentity
  /// Other numbers under which the person was on record, by merging.
  public let others: [Key<Patient>]

  public init(key: Key<Patient>, identity: PatientIdentity, others: [Key<Patient>] = []) {
    self.key = key
    self.identity = identity
    self.others = others
  }

  public var name: String { identity.name }
  public var born: CalendarDay { identity.born }
  public var isDeceased: Bool { identity.status == .deceased }
}

/// Who a patient is, apart from the record: it may be corrected, and erased.
public struct PatientIdentity: Hashable, Sendable {
  public var name: String
  public var born: CalendarDay
  public var sex: Sex
  public var phone: String?
  public var email: String?
  /// Who answers for a patient under 18.
  public var guardian: String?
  /// Nil for somebody who may be treated and called.
  public var status: Status?
  /// What the patient reads; nil for what the clinic speaks.
  public var language: Language?

  public enum Status: String, CaseIterable, Sendable, Codable {
    /// Nothing more is given, booked or prescribed.
    case deceased
    /// Lives elsewhere: on no list of people to call.
    case moved
    /// Does not wish to be called for a new course.
    case noRecall = "no-recall"

    /// As it stands behind a name.
    public var words: String {
      switch self {
      case .deceased: "deceased"
      case .moved: "moved away"
      case .noRecall: "not to be called"
      }
    }
  }

  public init(
    name: String, born: CalendarDay, sex: Sex = .unknown, phone: String? = nil,
    email: String? = nil, guardian: String? = nil, status: Status? = nil,
    language: Language? = nil
  ) {
    self.name = name
    self.born = born
    self.sex = sex
    self.phone = phone
    self.email = email
    self.guardian = guardian
    self.status = status
    self.language = language
  }
}

public enum Sex: String, CaseIterable, Sendable, Codable {
  case female, male, other, unknown
}

/// How old somebody is on a day.
public struct Age: Hashable, Sendable {
  /// Full months.
  public let months: Int
  public var years: Int { months / 12 }

  public init(born: CalendarDay, on day: CalendarDay) {
    var months = (day.year - born.year) * 12 + day.month - born.month
    if born.adding(months: months) > day { months -= 1 }
    self.months = max(months, 0)
  }

  /// `7 months` in the first two years, then `41 years`.
  public var words: String { months < 24 ? "\(months) months" : "\(years) years" }
}

extension Patient {
  public func age(on day: CalendarDay) -> Age { Age(born: born, on: day) }
}
