import KurDomain
import KurRules
import KurTexts

/// How staff reads things at the prompt, in English.
public enum Words {
  /// `Mon 2026-03-02`.
  public static func day(_ day: CalendarDay) -> String { Texts.english.weekdayDay(day) }

  /// `1 session`, `4 sessions`.
  public static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  /// `knee (both), left shoulder, lumbar`.
  public static func sites(_ sites: some Sequence<Site>) -> String { Texts.english.sites(sites) }

  /// A code's words without hyphens.
  static func spaced(_ code: String) -> String {
    String(code.map { $0 == "-" ? " " : $0 })
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

// What staff reads at the prompt, in English.

extension TextKey where Self: Sendable {
  /// The value in an English word or two.
  public var words: String { Texts.english[self] }
}

extension CourseAmendment {
  /// `changed to 12 sessions, growing to 35 minutes, with rub, stroke-superficial`.
  public var words: String { Texts.english.change(self) }
}

extension PrescriptionDetails {
  /// What a prescription says beyond its plan, in plain words.
  public var words: String { Texts.english.details(self) }
}

extension Override {
  /// What became of the rule: `set aside` or `explained`.
  public var word: String {
    Texts.english[isExplained ? SummaryKey.explained : .setAside].lowercased()
  }
}
