import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Shows a plan by the clinic's calendar and parameters; stores nothing.
  public func plan(_ request: PrescriptionRequest) throws(ServiceError) -> PlanPreview {
    try translated(database) {
      try store.read { records in
        guard let clinic = try records.clinic() else {
          throw ServiceError.storage(
            StorageFault(kind: .foreign, message: "\(database) holds no clinic"))
        }
        return try PlanPreview(
          request, catalogue: try records.fullCatalogue(), indications: try records.entries(),
          calendar: try records.calendar(), today: clinic.zone.day(of: clock.now()))
      }
    }
  }

  /// Shows a plan without a database: open Monday to Friday, the catalogue as Kur brings it.
  public static func plan(
    _ request: PrescriptionRequest, clock: Clock
  ) throws(ServiceError) -> PlanPreview {
    try translated("") {
      try PlanPreview(
        request, catalogue: try EmbeddedCatalogue.whole(),
        indications: try EmbeddedCatalogue.entries(), calendar: .mondayToFriday,
        today: ClinicZone("UTC").day(of: clock.now()))
    }
  }
}

extension PlanPreview {
  fileprivate init(
    _ request: PrescriptionRequest, catalogue: Catalogue, indications: [Indication],
    calendar: ClinicCalendar, today: CalendarDay
  ) throws {
    try CourseWords.check(request, in: catalogue, indications: indications)
    let wishes = request.wishes.afterExclusions(catalogue)
    guard let terms = CourseTerms(wishes, catalogue: catalogue) else {
      throw ServiceError.invalid("\(request.wishes.kind) cannot be given on \(request.wishes.zone)")
    }
    let findings = RuleBook.judgePlan(terms, parameters: catalogue.parameters)
    guard !findings.contains(where: { $0.level == .hard }) else {
      throw ServiceError.refused(Refusal(findings: findings))
    }
    let start = (request.start ?? request.on ?? .today).resolved(today: today, .future)
    self.init(
      terms: terms, plan: CoursePlan(terms, start: start, calendar: calendar), findings: findings)
  }
}

/// Checks the codes of a wish for a course, and names the nearest ones of those that are unknown.
enum CourseWords {
  static func check(
    _ request: PrescriptionRequest, in catalogue: Catalogue, indications: [Indication]
  ) throws(ServiceError) {
    let wishes = request.wishes
    try known(wishes.kind, "kind of massage", catalogue.kinds.keys)
    try known(wishes.zone, "zone", catalogue.zones.keys)
    if let frequency = wishes.frequency {
      try known(frequency, "frequency", catalogue.frequencies.keys)
    }
    for technique in request.techniques {
      try known(technique, "technique", catalogue.techniques.keys)
    }
    for leaf in wishes.exclusions { try known(leaf, "leaf", catalogue.body.leaves.keys) }
    for code in request.details.accompanying {
      try known(code, "indication", indications.map(\.code))
      for row in indications where row.code == code {
        try treatable(row, with: wishes.kind, among: indications)
      }
    }
    for site in request.details.injured.sorted() {
      try known(site.leaf, "leaf", catalogue.body.leaves.keys)
      guard site.side == .none || catalogue.body.leaves[site.leaf]?.isSided ?? false else {
        throw .invalid("\(site.leaf) has no left and right")
      }
    }
  }

  static func treatable(
    _ indication: Indication, with kind: Code<Kind>, among all: [Indication]
  ) throws(ServiceError) {
    // A kind that no indication names, as hardware, is a way to give any of them.
    let isNamed = all.contains { $0.kinds.contains(kind) }
    guard isNamed, !indication.kinds.contains(kind) else { return }
    throw .invalid(
      "\(indication.code) is treated with "
        + "\(indication.kinds.map(\.rawValue).joined(separator: ", ")), not with \(kind)")
  }

  static func known<Of>(
    _ code: Code<Of>, _ what: String, _ codes: some Collection<Code<Of>>
  ) throws(ServiceError) {
    guard !codes.contains(code) else { return }
    throw .notFound(
      "there is no \(what) '\(code.rawValue.shown)' in the catalogue",
      suggestions: Nearest.to(code.rawValue, in: codes.map(\.rawValue).sorted()))
  }
}
