import KurDomain
import KurRules

/// How reports say things, in plain words.
public enum Words {
  /// `Mon 2026-03-02`.
  public static func day(_ day: CalendarDay) -> String {
    "\(day.weekday.short.capitalizedFirst) \(day)"
  }

  /// `1 session`, `4 sessions`.
  public static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  /// `knee (both), left shoulder, lumbar`.
  public static func sites(_ sites: some Sequence<Site>) -> String {
    let leaves = Dictionary(grouping: sites, by: \.leaf).sorted { $0.key < $1.key }
    return leaves.map { leaf, sites in
      let name = spaced(leaf.rawValue)
      let sides = sites.map(\.side).filter { $0 != .none }
      guard let side = sides.first else { return name }
      return sides.count > 1 ? "\(name) (both)" : "\(side.rawValue) \(name)"
    }
    .joined(separator: ", ")
  }

  /// A code's words without hyphens.
  static func spaced(_ code: String) -> String {
    String(code.map { $0 == "-" ? " " : $0 })
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension CourseState {
  public var words: String {
    switch self {
    case .prescribed: "prescribed, not begun"
    case .active: "active"
    case .suspended: "suspended"
    case .lapsed: "lapsed after too long a pause"
    case .completed: "completed"
    case .discontinued: "discontinued"
    case .cancelled: "cancelled before it began"
    case .expired: "expired, not begun in time"
    }
  }
}

extension MissedDate.Cause {
  public var words: String {
    switch self {
    case .noShow: "did not come"
    case .patient: "cancelled by the patient"
    case .clinic: "cancelled by the clinic"
    case .deferred: "deferred for health"
    }
  }
}

extension Override {
  /// What became of the rule: `set aside` or `explained`.
  public var word: String { Override.word(isExplained: isExplained) }

  static func word(isExplained: Bool) -> String { isExplained ? "explained" : "set aside" }
}

extension Stage {
  public var short: String { self == .introductory ? "intro" : rawValue }
}

extension Shortening {
  public var words: String {
    switch self {
    case .late: "shortened, the patient came late"
    case .clinic: "shortened by the clinic"
    case .power: "shortened by a power cut"
    }
  }
}

extension CourseAmendment {
  /// `changed to 12 sessions, growing to 35 minutes, with rub, stroke-superficial`.
  public var words: String {
    let used = techniques.map { ", with " + $0.map(\.rawValue).joined(separator: ", ") } ?? ""
    return "changed to \(Words.count(sessions, "session")), growing to "
      + Words.count(targetMinutes.rawValue, "minute") + used
  }
}

extension CourseDecision.Choice {
  /// As it is said of the course.
  public var words: String {
    switch self {
    case .suspend: "suspended"
    case .resume: "resumed"
    case .discontinue: "discontinued"
    case .reopen: "reopened"
    case .cancel: "cancelled"
    case .review: "no-shows reviewed"
    }
  }
}

extension Bar.Level {
  public var words: String {
    switch self {
    case .absolute: "no massage"
    case .deferring: "deferred"
    case .regional: "not there"
    case .clearance: "needs clearance"
    case .warning: "warning"
    case .information: "note"
    }
  }
}

extension Contraindication.Action {
  /// What to do at once.
  public var words: String {
    switch self {
    case .emergency: "call an ambulance"
    case .physicianToday: "to a physician today"
    case .homeUntil: "home until it is over"
    }
  }
}
