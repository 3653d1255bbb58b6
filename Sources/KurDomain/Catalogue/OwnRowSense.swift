/// What the columns of a row say together: a row that could never do what it says is refused.
struct OwnRowSense {
  let row: CatalogueRow
  let list: CatalogueList
  let known: KnownRows
  let among: [CatalogueRow]

  var faults: [CatalogueFault] {
    switch list {
    case .leaves: leaf
    case .zones: zone
    case .techniques: words("stages", Stage.allCases.map(\.rawValue))
    case .kinds: kind
    case .dosages: dosage
    case .contraindications: contraindication
    case .measures: measure
    case .indications, .therapies, .parameters, .frequencies, .questions: []
    }
  }

  private func unless(_ holds: Bool, _ column: String, _ reason: String) -> [CatalogueFault] {
    holds ? [] : [row.fault(column, reason)]
  }

  private func has(_ column: String) -> Bool { row.optional(column) != nil }
  private func number(_ column: String) -> Int? { row.optional(column).flatMap { Int($0) } }
  private func isOn(_ column: String) -> Bool { row.optional(column) == "1" }

  private func words(_ column: String, _ accepted: [String]) -> [CatalogueFault] {
    let wrong = row.words(column).first { !accepted.contains($0) }
    return unless(
      wrong == nil, column,
      "'\(wrong ?? "")' is none of \(accepted.joined(separator: ", "))")
  }

  /// Kur's own leaves have one ring, nape and upper back; following the neighbours of a clinic's leaf
  /// never leads back to it.
  private var leaf: [CatalogueFault] {
    var next = Dictionary(known.leaves.map { ($0.code.rawValue, $0.neighbour.rawValue) }) {
      first, _ in first
    }
    for row in among { next[row.optional("code") ?? ""] = row.optional("neighbour") ?? "" }
    let code = row.optional("code") ?? ""
    var place = code
    for _ in 0...next.count {
      place = next[place] ?? ""
      guard place != code else {
        return [row.fault("neighbour", "the neighbours of '\(code)' lead back to it")]
      }
    }
    return parts
  }

  private var parts: [CatalogueFault] {
    guard has("general_group") || has("general_minutes") else { return [] }
    let groups = Dictionary(
      known.leaves.compactMap { leaf in leaf.generalGroup.map { ($0, leaf.generalMinutes) } }
    ) { first, _ in first }
    guard let group = row.optional("general_group"), let minutes = groups[group] else {
      return [
        row.fault(
          "general_group",
          "a part of the general massage is one of \(groups.keys.sorted().joined(separator: ", "))")
      ]
    }
    return unless(
      number("general_minutes") == minutes?.rawValue, "general_minutes",
      "the part '\(group)' has \(minutes?.description ?? "no") minutes")
  }

  private var zone: [CatalogueFault] {
    unless(has("leaves"), "leaves", "is missing")
      + unless(
        has("unit_tenths") == has("norm_minutes"), "norm_minutes",
        "units and minutes are given together")
      + unless(
        isOn("norm") ? has("norm_minutes") : true, "norm_minutes", "a norm zone has minutes")
  }

  private var kind: [CatalogueFault] {
    let (least, most) = (number("min_sessions") ?? 1, number("max_sessions") ?? 25)
    let isMedical = row.optional("category") == Kind.Category.medical.rawValue
    return unless(
      !isMedical || isOn("prescription"), "prescription", "a medical kind needs a prescription: 1")
      + unless(
        !isMedical || least >= 5, "min_sessions", "a medical course has at least 5 sessions")
      + unless(
        (least...max(least, most)).contains(number("default_sessions") ?? least),
        "default_sessions", "is not from \(least) to \(most)")
      + unless(
        row.words("usual_sessions").allSatisfy { Int($0).map((least...most).contains) ?? false },
        "usual_sessions", "every number is from \(least) to \(most)")
      + unless(isOn("norm_zones") || has("zones"), "zones", "is missing: it takes no zone at all")
      + unless(
        has("usual_sessions"), "usual_sessions", "is missing: every number asks for a reason")
      + unless(has("techniques"), "techniques", "is missing")
  }

  private var dosage: [CatalogueFault] {
    let (least, most) = (number("min_minutes") ?? 1, number("max_minutes") ?? 60)
    return ["start_minutes", "target_minutes"].flatMap { column in
      unless(
        (least...max(least, most)).contains(number(column) ?? least), column,
        "is not from \(least) to \(most)")
    }
      + unless(
        number("intensity_target") ?? 1 <= number("intensity_max") ?? 4, "intensity_target",
        "is above intensity_max")
      + unless(has("frequencies"), "frequencies", "is missing")
  }

  /// The rules compute what readings and ages lead to: a clinic's codes are stated, or follow from an
  /// event and its date.
  private var contraindication: [CatalogueFault] {
    let (scope, origin) = (row.optional("scope"), row.optional("origin"))
    let isDated = has("after_parameter") || has("until_parameter")
    return words("origin", ["asserted", "event"])
      + words("release", ["physician", "healed", "elapsed", "none"])
      + unless(
        (origin == "event") == has("event"), "event", "goes with origin event, and only with it")
      + unless(!isDated || has("event"), "event", "is missing: its days are counted from it")
      + unless(
        row.optional("release") != "elapsed" || has("until_parameter"), "until_parameter",
        "is missing: the release is 'elapsed'")
      + unless(scope != "leaves" || has("leaves"), "leaves", "is missing: the scope is 'leaves'")
      + unless(scope != "kinds" || has("kinds"), "kinds", "is missing: the scope is 'kinds'")
      + unless(
        (scope != "other-leaves" && row.optional("class") != "C+R") || has("regional_leaves"),
        "regional_leaves", "is missing")
  }

  private var measure: [CatalogueFault] {
    let type = row.optional("type")
    return unless(
      type == "note" || (has("least") && has("most")), "least", "least and most are missing")
      + unless(type != "items" || has("items"), "items", "is missing: the type is 'items'")
      + unless(
        has("items") == has("least_items") && has("items") == has("scoring"), "items",
        "items, least_items and scoring are given together")
      + unless(
        number("least_items") ?? 1 <= number("items") ?? 100, "least_items", "is above items")
      + unless(
        row.words("bands").allSatisfy { band in
          let parts = band.split(separator: ":")
          return parts.count == 2 && Int(parts[1]) != nil
        }, "bands", "is written as mild:1 moderate:4")
  }
}
