import KurDomain

/// The rows of a catalogue that the rules take figures from.
public struct RuleFigureRows: Sendable {
  private let kinds: [Kind]
  private let dosages: [Dosage]
  private let frequencies: [Frequency]
  private let leaves: [Leaf]
  private let zones: [Zone]
  private let techniques: [Technique]
  private let therapies: [Therapy]

  public init(
    kinds: [Kind], dosages: [Dosage], frequencies: [Frequency], leaves: [Leaf], zones: [Zone],
    techniques: [Technique], therapies: [Therapy]
  ) {
    self.kinds = kinds
    self.dosages = dosages
    self.frequencies = frequencies
    self.leaves = leaves
    self.zones = zones
    self.techniques = techniques
    self.therapies = therapies
  }

  /// What a figure is at present; rows with the same value stand together, in the rows' order.
  public func values(of figure: RuleFigure) -> [RuleFigureValue] {
    switch figure {
    case .stepCap: ofDosages { $0.stepCap.map { "\($0)" } }
    case .minutes: ofDosages { "\($0.minutes.lowerBound) to \($0.minutes.upperBound)" }
    case .zoneMinutes: grouped(zones) { zone in zone.leastMinutes.map { "\($0)" } }
    case .ramp: ofDosages(growth)
    case .intensity: ofDosages { "\($0.intensityMaximum)" }
    case .sessions: grouped(kinds) { range($0.sessions) }
    case .usualSessions:
      grouped(kinds) { $0.usualSessions.map(String.init).joined(separator: " or ") }
    case .frequencies:
      ofDosages { $0.frequencies.map(\.rawValue).joined(separator: " or ") }
    case .leastGap: ofDosages { "\($0.leastGapDays)" }
    case .frequencyGap: grouped(frequencies) { "\($0.gapDays)" }
    case .gapLimits: grouped(frequencies) { $0.limits.map(pauses) }
    case .ages: grouped(kinds, ages)
    case .zones: grouped(kinds, allowedZones)
    case .leafLimits: grouped(leaves, limit)
    case .introductoryTechniques:
      alone(techniques.filter { $0.stages.contains(.introductory) }.map(\.code))
    case .childTechniques: alone(kinds.first { $0.code == .child }?.techniques ?? [])
    case .spacing: grouped(therapies, spacing)
    }
  }

  // MARK: Grouping

  private func grouped<Row: CodedRow>(
    _ rows: [Row], _ value: (Row) -> String?
  ) -> [RuleFigureValue] {
    grouped(rows.compactMap { row in value(row).map { ($0, row.code.rawValue) } })
  }

  private func grouped(_ found: [(value: String, row: String)]) -> [RuleFigureValue] {
    var values: [String] = []
    var rows: [String: [String]] = [:]
    for (value, row) in found {
      if rows[value] == nil { values.append(value) }
      rows[value, default: []].append(row)
    }
    return values.map { RuleFigureValue(value: $0, rows: rows[$0] ?? []) }
  }

  private func alone(_ codes: [Code<Technique>]) -> [RuleFigureValue] {
    codes.isEmpty ? [] : [RuleFigureValue(value: codes.listed, rows: [])]
  }

  /// A kind whose rows all have one value is named once.
  private func ofDosages(_ value: (Dosage) -> String?) -> [RuleFigureValue] {
    grouped(
      kinds.flatMap { kind -> [(value: String, row: String)] in
        let own = dosages.filter { $0.kind == kind.code }
        let isOne = Set(own.map(value)).count == 1
        return (isOne ? Array(own.prefix(1)) : own).compactMap { dosage in
          let narrowed = isOne ? "" : narrowing(dosage)
          return value(dosage).map { ($0, "\(kind.code)\(narrowed)") }
        }
      })
  }

  private func narrowing(_ dosage: Dosage) -> String {
    if let months = dosage.belowMonths { return " below \(Age.words(months: months))" }
    switch dosage.onGeneralZone {
    case true?: return " on \(Code<Zone>.general)"
    case false?: return " on other zones"
    case nil: return " otherwise"
    }
  }

  // MARK: Words

  private func range(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }

  private func growth(_ dosage: Dosage) -> String? {
    switch kinds.first(where: { $0.code == dosage.kind })?.ramp {
    case .required?: "needed, from \(dosage.startMinutes) on"
    case .optional?: "allowed"
    case .flat?: "none"
    case nil: nil
    }
  }

  private func pauses(_ limits: GapLimits) -> String {
    "normal to \(limits.normal), hold to \(limits.hold), step-back to \(limits.stepBack)"
  }

  private func ages(_ kind: Kind) -> String {
    let end = kind.endAgeYears.map { ", begun before \($0) years," } ?? ""
    return "from \(Age.words(months: kind.leastAgeMonths))\(end)"
  }

  private func allowedZones(_ kind: Kind) -> String {
    let zones = (kind.takesNormZones ? ["any norm zone"] : []) + kind.zones.map(\.rawValue)
    let except = kind.exceptZones.isEmpty ? "" : " but \(kind.exceptZones.listed)"
    return zones.joined(separator: ", ") + except
  }

  private func limit(_ leaf: Leaf) -> String? {
    let most = leaf.maximumIntensity.map { "\($0)" }
    return leaf.strokingOnly
      ? [most, "stroking only"].compactMap { $0 }.joined(separator: ", ")
      : most
  }

  private func spacing(_ therapy: Therapy) -> String? {
    let words = [
      order(therapy.before, "before"), order(therapy.after, "after"),
      therapy.notSameDayOnSameLeaves ? "not on the same leaves on one day" : nil,
      therapy.apartOnFirstDay ? "not on the same leaves on its first day" : nil,
      therapy.notWithGeneral ? "not on the day of general massage" : nil,
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func order(_ spacing: Spacing, _ word: String) -> String? {
    switch spacing {
    case .any: nil
    case .atLeast(let minutes): "\(minutes.words) \(word) massage"
    case .never: "never \(word) massage"
    }
  }
}

private protocol CodedRow {
  associatedtype Row
  var code: Code<Row> { get }
}

extension Kind: CodedRow {}
extension Frequency: CodedRow {}
extension Leaf: CodedRow {}
extension Zone: CodedRow {}
extension Therapy: CodedRow {}

extension Age {
  fileprivate static func words(months: Int) -> String {
    months < 24 ? "\(months) months" : "\(months / 12) years"
  }
}
