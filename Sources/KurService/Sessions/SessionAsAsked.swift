import KurDomain
import KurRules

extension LogRequest {
  /// What was asked and measured with this session.
  func screening(_ observed: Observed, on day: CalendarDay) -> NewScreening {
    var screening = observed.screening(
      on: day, asked: routine || statesTheDay ? .routine : .nothing)
    let isStated = screening.readings.contains { if case .pain = $0 { true } else { false } }
    if let painBefore, !isStated { screening.readings.append(.pain(painBefore)) }
    return screening
  }

  /// The session as given: what is said wins, then the routine statement or the plan; what neither
  /// gives is missing, and named all at once.
  func given(
    on day: CalendarDay, by performer: Staff, record: CourseRecord, chart: Chart,
    isScreened: Bool
  ) throws -> SessionAsGiven {
    let body = chart.catalogue.body
    let sites = worked(of: routine ? record.usualSites(on: day) : record.terms.sites)
    for leaf in omitted.map(\.leaf) where body.leaves[leaf] == nil {
      throw ServiceError.notFound(
        "there is no leaf '\(leaf.rawValue.shown)' in the catalogue",
        suggestions: Nearest.to(leaf.rawValue, in: body.leaves.keys.map(\.rawValue).sorted()))
    }
    for technique in techniques ?? [] {
      try CourseWords.known(technique, "technique", chart.catalogue.techniques.keys)
    }
    guard !sites.isEmpty else {
      throw ServiceError.invalid("nothing of \(record.terms.zone.code) is left to work on")
    }
    let bars = chart.bars(
      kind: record.terms.kind.code, sites: sites, indication: chart.indication(of: record),
      on: day, courseStart: record.course.prescription.day)
    let dose = Dose(record, on: day, calendar: chart.calendar, limit: bars.maximumIntensity)
    let planned = dose.minutes(on: sites, of: record, on: day, calendar: chart.calendar)

    var missing: [String] = []
    // A routine statement says that it went as planned, and an interrupted session did not.
    if routine, interrupted != nil {
      if condition == nil { missing.append("--condition better|same|worse") }
      if reaction == nil { missing.append("--reaction none|mild|moderate|severe") }
    }
    if !routine {
      if minutes == nil { missing.append("--minutes N (planned: \(planned))") }
      if intensity == nil { missing.append("--intensity N (planned: \(dose.intensity))") }
      let asked = ConditionNote.painSessions(of: record.terms)
      if painBefore == nil || painAfter == nil, asked.contains(dose.number) {
        missing.append(
          "--pain BEFORE/AFTER (asked at sessions \(asked.map(String.init).joined(separator: ", ")))"
        )
      }
      if condition == nil { missing.append("--condition better|same|worse") }
      if reaction == nil { missing.append("--reaction none|mild|moderate|severe") }
      if !isScreened {
        missing.append(
          "the day's questions: kur screen \(chart.patient.key) --daily --clear"
            + (day == chart.today ? "" : " --on \(day)")
            + " first, or --routine for a session that went as planned")
      }
    }
    guard missing.isEmpty else { throw ServiceError.missing(missing) }
    let usual = dose.techniques(
      of: record.techniques, in: chart.catalogue, barred: bars.techniques,
      teaches: details.lesson != nil)
    let taught: [Code<Technique>] = details.lesson == nil ? [] : [.selfMassageTeach]
    let used = ((techniques ?? usual) + taught).unique
    var details = try details.checked()
    if routine {
      details = details.statedByRoutine(
        AskedDetail.of(record.terms, techniques: used, parameters: chart.parameters))
    }
    return SessionAsGiven(
      day: day, time: time, minutes: minutes ?? planned,
      intensity: intensity ?? dose.intensity, techniques: used,
      sites: sites,
      closing: closing
        ?? min(minutes ?? planned, Minutes(rawValue: chart.parameters.int(.closingMinutes))),
      painBefore: painBefore, painAfter: painAfter, condition: condition ?? .same,
      reaction: reaction ?? .none,
      interrupted: try Wording.text(ifAny: interrupted, "--interrupted"), shortened: shortened,
      note: try Wording.text(ifAny: note, "--note"), performer: performer.key, place: place,
      details: details)
  }
}

extension Bars {
  /// Techniques not to be used under what holds.
  var techniques: Set<Code<Technique>> { Set(all.flatMap(\.row.barredTechniques)) }
}

extension Dose {
  /// The prescribed techniques that the session's stage allows. Self-massage is among them where it
  /// is taught, which is not in every session.
  func techniques(
    of prescribed: [Code<Technique>], in catalogue: Catalogue, barred: Set<Code<Technique>> = [],
    teaches: Bool = false
  ) -> [Code<Technique>] {
    prescribed.filter { code in
      guard let technique = catalogue.techniques[code], !barred.contains(code),
        teaches || code != .selfMassageTeach
      else { return false }
      if isGentle { return technique.stages.contains(.introductory) }
      return stage.map(technique.stages.contains) ?? true
    }
  }
}
