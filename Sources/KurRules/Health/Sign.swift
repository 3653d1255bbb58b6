import KurDomain

/// What the day's measurements say by themselves, where the catalogue has no contraindication for
/// it. It holds for the day.
/// - Source: specification 4g, vitals.
public struct Sign: Hashable, Sendable {
  public enum Measure: String, Sendable { case saturation, temperature, dizziness, pain }

  public let measure: Measure
  /// `defer` or `warning`.
  public let level: Bar.Level
  /// What was measured, as people read it: `oxygen saturation 89 % on 2026-03-05`.
  public let evidence: String
  /// What it is held against: `below 90 %`.
  public let limit: String
  /// What would end it.
  public let passes: String
  /// The next day, for one that defers.
  public let until: CalendarDay?

  /// True when nothing may be done on the day.
  public var isBarring: Bool { level < .warning }
}

extension ReadingRules {
  /// The signs of the day, the gravest first.
  var signs: [Sign] {
    [dizziness, saturation, lowTemperature, painRise].compactMap { $0 }.sorted {
      $0.level < $1.level
    }
  }

  private var saturation: Sign? {
    let all = deciding { if case .saturation(let value) = $0 { value.rawValue } else { nil } }
    guard let last = all.last, last.day == day else { return nil }
    let (least, usual) = (
      parameters.int(.saturationDefer), parameters.int(.saturationWarning)
    )
    guard last.value < max(least, usual) else { return nil }
    let isBarring = last.value < least
    let bound = isBarring ? least : usual
    return Sign(
      measure: .saturation, level: isBarring ? .deferring : .warning,
      evidence: "oxygen saturation \(last.value) % on \(day)", limit: "below \(bound) %",
      passes: "a saturation of \(bound) % or more", until: isBarring ? day.adding(days: 1) : nil)
  }

  /// Pain that is more than it was on the last day on which it was asked.
  private var painRise: Sign? {
    let all = deciding { if case .pain(let value) = $0 { value.rawValue } else { nil } }
    let least = parameters.int(.painRise)
    guard let last = all.last, last.day == day, let before = all.dropLast().last,
      last.value - before.value >= least
    else { return nil }
    return Sign(
      measure: .pain, level: .warning,
      evidence: "pain \(last.value) on \(day), \(before.value) on \(before.day)",
      limit: "a rise of \(least) or more", passes: "a rise of less than \(least)", until: nil)
  }

  /// True when dizziness or faintness was the last that was said of the day.
  var isDizzy: Bool {
    let all = deciding { if case .dizziness(let isDizzy) = $0 { isDizzy } else { nil } }
    return all.last.map { $0.day == day && $0.value } ?? false
  }

  private var lowTemperature: Sign? {
    let all = deciding { if case .temperature(let value, _, _) = $0 { value } else { nil } }
    let bound = parameters.temperature(.temperatureLow)
    guard let last = all.last, last.day == day, last.value < bound else { return nil }
    return Sign(
      measure: .temperature, level: .warning, evidence: "temperature \(last.value) C on \(day)",
      limit: "below \(bound) C", passes: "a temperature of \(bound) C or more", until: nil)
  }

  /// Dizziness or faintness together with a low pressure.
  private var dizziness: Sign? {
    guard isDizzy, let low = pressure.first(where: { $0.row.code == "bp-hypotension" })
    else { return nil }
    return Sign(
      measure: .dizziness, level: .deferring,
      evidence: "dizziness on \(day) with a low pressure, \(low.evidence)",
      limit: "dizziness or faintness with bp-hypotension",
      passes: "a day without dizziness, or a pressure that is not low",
      until: day.adding(days: 1))
  }
}
