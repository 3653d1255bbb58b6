import KurDomain
import KurReports
import KurRules

extension Allowance {
  /// What is free, limited and barred, in a few lines; none where everything is free.
  func lines(width: Int) -> [String] {
    guard !isFree else { return [] }
    var lines = said("free", zones.filter { $0.level == .free }.map(\.name))
    lines += grouped("limited", zones.filter { $0.level == .limited })
    lines += grouped("barred", zones.filter { $0.level == .barred })
    let barred = kinds.filter { $0.level == .barred }
    if !barred.isEmpty, zones.contains(where: { $0.level != .barred }) {
      lines += said(
        "barred kinds", barred.map { "\($0.kind) (\($0.codes.joined(separator: ", ")))" })
    }
    if zones.contains(where: { $0.level != .barred }) {
      lines.append("general: \(general.words)")
    }
    return lines.flatMap { "  \($0)".wrapped(to: width, indent: 4) }
  }

  private func said(_ title: String, _ names: [String]) -> [String] {
    names.isEmpty ? [] : ["\(title): \(names.joined(separator: ", "))"]
  }

  /// Zones that are barred or limited by the same stand in one line.
  private func grouped(_ title: String, _ zones: [OfZone]) -> [String] {
    var reasons: [String] = []
    for zone in zones where !reasons.contains(zone.reason) { reasons.append(zone.reason) }
    return reasons.map { reason in
      let names = zones.filter { $0.reason == reason }.map(\.name)
      let isAll = Set(zones.map(\.zone)).count == self.zones.count && reasons.count == 1
      return "\(title): \(isAll ? "every zone" : names.joined(separator: ", ")) (\(reason))"
    }
  }

  var members: KeyValuePairs<String, JSON> {
    [
      "zones": .array(
        zones.map { zone in
          [
            "zone": .text(zone.zone),
            "side": zone.side == .none ? .null : .string(zone.side.rawValue),
            "allowed": .string(zone.level.rawValue),
            "maxIntensity": .optionalNumber(zone.maximumIntensity?.rawValue),
            "until": .optionalText(zone.until), "codes": .texts(zone.codes),
          ]
        }),
      "kinds": .array(
        kinds.map { kind in
          [
            "kind": .text(kind.kind), "allowed": .string(kind.level.rawValue),
            "codes": .texts(kind.codes),
          ]
        }),
      "general": [
        "possible": .bool(general.isPossible), "exclude": .texts(general.exclusions),
        "minutes": general.isPossible ? .number(general.minutes.rawValue) : .null,
        "parts": .string(general.parts), "codes": .texts(general.codes),
      ],
    ]
  }
}

extension Allowance.OfZone {
  /// `LOWER-LIMB left`.
  fileprivate var name: String { zone.rawValue + (side == .none ? "" : " \(side.rawValue)") }

  /// `wound, until 2026-03-05`, `bp-grade2; intensity at most 2 until 2026-05-31`.
  fileprivate var reason: String {
    codes.joined(separator: ", ")
      + (maximumIntensity.map { "; intensity at most \($0)" } ?? "")
      + (until.map { level == .barred ? "; at least until \($0)" : "; until \($0)" } ?? "")
  }
}

extension Allowance.OfGeneral {
  /// `4.5`.
  fileprivate var parts: String { "\(halves / 2)\(halves % 2 == 0 ? "" : ".5")" }

  fileprivate var words: String {
    guard isPossible else {
      let left = (1..<14).contains(halves) ? ", \(parts) of 7 parts are left" : ""
      return "no\(left) (\(codes.joined(separator: ", ")))"
    }
    guard !exclusions.isEmpty else { return "in full" }
    return "up to \(minutes) min with "
      + exclusions.map { "--exclude \($0)" }.joined(separator: " ")
  }
}

extension Bar {
  /// Who can change it, and with what.
  func change(for patient: Key<Patient>) -> String {
    if level == .clearance {
      return "\(code): a physician clears it, kur clear \(patient) \(code) "
        + "--until DAY --reason TEXT"
    }
    switch row.release {
    case .physician: return "\(code): a physician closes it, kur close \(patient) \(code)"
    case .healed:
      return "\(code): seen healed, kur screen \(patient) --healed \(code)"
    case .reading:
      let option = row.origin == .temperature ? "--temperature C" : "--pressure S/D --pulse N"
      return "\(code): later readings, kur screen \(patient) \(option)"
    case .elapsed, .age: return "\(code): time alone, " + (until.map { "until \($0)" } ?? way)
    case .none: return "\(code): nobody; \(way)"
    }
  }
}

extension Sign {
  /// `defer  oxygen saturation 89 % on 2026-03-05, below 90 %`.
  var line: String {
    "\(level.rawValue)  \(evidence), \(limit)" + (until.map { "; until \($0)" } ?? "")
  }

  var json: JSON {
    [
      "measure": .string(measure.rawValue), "level": .string(level.rawValue),
      "evidence": .string(evidence), "limit": .string(limit), "passes": .string(passes),
      "until": .optionalText(until),
    ]
  }
}
