import KurDomain

/// Codes that follow from temperature, pressure, pulse and pain. Of several readings of one kind on
/// one day the last one decides.
/// - Source: specification 4a and 4g, vitals.
struct ReadingRules {
  let observations: Observations
  let age: Age
  let day: CalendarDay
  let catalogue: Catalogue
  /// The start of the course that is looked at, within which subfebrile days are counted.
  let courseStart: CalendarDay?

  var findings: [ActiveFinding] { fever + subfebrile + pressure + pulse + pain }

  var parameters: Parameters { catalogue.parameters }

  /// The deciding reading of a day.
  struct Deciding<Value> {
    let value: Value
    let day: CalendarDay
    let recorded: Instant
    let origin: RecordOrigin?
  }

  func deciding<Value>(_ value: (Reading) -> Value?) -> [Deciding<Value>] {
    var found: [Deciding<Value>] = []
    for reading in observations.readings {
      guard let value = value(reading.reading) else { continue }
      if found.last?.day == reading.day { found.removeLast() }
      found.append(
        Deciding(
          value: value, day: reading.day, recorded: reading.recorded, origin: reading.origin))
    }
    return found
  }

  private func active<Value>(
    _ code: Code<Contraindication>, since reading: Deciding<Value>, _ basis: FindingBasis,
    until: CalendarDay? = nil
  ) -> [ActiveFinding] {
    guard let row = catalogue.contraindications[code],
      !observations.isClosed(
        code, of: reading.day, since: reading.recorded, origin: reading.origin)
    else { return [] }
    return [ActiveFinding(row: row, basis: basis, until: until, origin: reading.origin)]
  }
}

// MARK: Bounds

extension ReadingRules {
  /// True for a temperature that is raised and a pressure that is not as usual.
  static func isOutOfRange(_ reading: Reading, age: Age, parameters: Parameters) -> Bool {
    switch reading {
    case .temperature(let value, let site, _): isRaised(value, at: site, age: age, parameters)
    case .pressure(let value):
      reaches(value, .pressureWarningSystolic, .pressureWarningDiastolic, parameters)
        || isLow(value, parameters)
    case .pulse, .pain, .saturation, .dizziness: false
    }
  }

  private static func isRaised(
    _ value: Temperature, at site: ThermometerSite, age: Age, _ parameters: Parameters
  ) -> Bool {
    let key: ParameterKey =
      site != .axilla ? .subfebrileOther : age.months < 12 ? .subfebrileInfant : .subfebrile
    return value >= parameters.temperature(key)
  }

  private static func reaches(
    _ pressure: BloodPressure, _ systolic: ParameterKey, _ diastolic: ParameterKey,
    _ parameters: Parameters
  ) -> Bool {
    pressure.systolic >= parameters.int(systolic) || pressure.diastolic >= parameters.int(diastolic)
  }

  private static func isLow(_ pressure: BloodPressure, _ parameters: Parameters) -> Bool {
    pressure.systolic < parameters.int(.pressureLowSystolic)
      || pressure.diastolic < parameters.int(.pressureLowDiastolic)
  }
}

// MARK: Temperature

extension ReadingRules {
  private typealias Measured = (value: Temperature, isRaised: Bool)

  private var temperatures: [Deciding<Measured>] {
    deciding { reading in
      guard case .temperature(let value, let site, let antipyretic) = reading else { return nil }
      let isRaised = Self.isRaised(value, at: site, age: age, parameters)
      // Under an antipyretic a low reading proves nothing.
      return antipyretic && !isRaised ? nil : (value, isRaised)
    }
  }

  /// Days on which something against fever was taken before any reading.
  private var antipyreticDays: [CalendarDay] {
    observations.readings.compactMap {
      guard case .temperature(_, _, true) = $0.reading else { return nil }
      return $0.day
    }
  }

  private var fever: [ActiveFinding] {
    let all = temperatures
    guard
      let peak = all.lastIndex(where: { $0.value.value >= parameters.temperature(.fever) })
    else { return [] }
    var last = all[peak]
    for later in all[(peak + 1)...] {
      if later.value.isRaised {
        last = later
      } else if later.day.days(since: last.day) >= parameters.int(.feverClearDays),
        !antipyreticDays.contains(where: { $0 > last.day && $0 <= later.day })
      {
        return []
      }
    }
    return active(
      "fever", since: last,
      .fever(all[peak].value.value, all[peak].day, lastRaised: last.day),
      until: max(day, last.day.adding(days: parameters.int(.feverClearDays))))
  }

  private var subfebrile: [ActiveFinding] {
    let all = temperatures
    guard let last = all.last(where: \.value.isRaised),
      last.value.value < parameters.temperature(.fever)
    else { return [] }
    let times = all.count { raised in
      raised.value.isRaised && courseStart.map { raised.day >= $0 } ?? false
    }
    let needsPhysician = times >= parameters.int(.subfebrileTimes)
    guard needsPhysician || all.last?.day == last.day else { return [] }
    return active(
      "subfebrile", since: last, .temperature(last.value.value, last.day),
      until: needsPhysician ? nil : max(day, last.day.adding(days: 1)))
  }
}

// MARK: Pressure, pulse, pain

extension ReadingRules {
  var pressure: [ActiveFinding] {
    guard age.years >= parameters.int(.pressureLeastAge) else { return [] }
    let all = deciding { if case .pressure(let value) = $0 { value } else { nil } }
    guard let last = all.last else { return [] }
    if let high = all.last(where: {
      reaches($0.value, .pressureDeferSystolic, .pressureDeferDiastolic)
    }) {
      // Once so high, it takes two readings below and a physician.
      let below = observations.readings.count { reading in
        guard case .pressure(let value) = reading.reading,
          (reading.day, reading.recorded) > (high.day, high.recorded)
        else { return false }
        return !reaches(value, .pressureDeferSystolic, .pressureDeferDiastolic)
      }
      let isClosed = observations.isClosed(
        "bp-grade3", of: high.day, since: high.recorded, origin: high.origin)
      if below < 2 || !isClosed,
        let row = catalogue.contraindications["bp-grade3"]
      {
        return [ActiveFinding(row: row, basis: .pressure(high.value, high.day))]
      }
    }
    let basis = FindingBasis.pressure(last.value, last.day)
    if reaches(last.value, .pressureClearanceSystolic, .pressureClearanceDiastolic) {
      return active("bp-grade2", since: last, basis)
    }
    if reaches(last.value, .pressureWarningSystolic, .pressureWarningDiastolic) {
      return active("bp-grade1", since: last, basis)
    }
    return Self.isLow(last.value, parameters) ? active("bp-hypotension", since: last, basis) : []
  }

  private func reaches(
    _ pressure: BloodPressure, _ systolic: ParameterKey, _ diastolic: ParameterKey
  ) -> Bool {
    Self.reaches(pressure, systolic, diastolic, parameters)
  }

  private var pulse: [ActiveFinding] {
    guard
      let last = deciding({ if case .pulse(let value) = $0 { value.rawValue } else { nil } }).last
    else { return [] }
    let basis = FindingBasis.pulse(last.value, last.day)
    guard age.years >= parameters.int(.pressureLeastAge) else {
      let key: ParameterKey =
        age.months < 12 ? .pulseInfant : age.years < 6 ? .pulseYoung : .pulseSchool
      return last.value > parameters.int(key)
        ? active("pulse-extreme", since: last, basis) : []
    }
    if last.value < parameters.int(.pulseDeferLow) || last.value >= parameters.int(.pulseDeferHigh)
    {
      return active("pulse-extreme", since: last, basis)
    }
    let isUsual =
      (parameters.int(.pulseWarningLow)...parameters.int(.pulseWarningHigh)).contains(last.value)
    return isUsual ? [] : active("pulse-abnormal", since: last, basis)
  }

  /// Strong pain is new when none was known before that day, or when it rose by the step that
  /// matters. Neither saying so again nor less pain on another day explains it: a physician does.
  private var pain: [ActiveFinding] {
    let all = deciding { if case .pain(let value) = $0 { value.rawValue } else { nil } }
    var strong: Deciding<Int>?
    var earlier = 0
    for reading in all {
      if reading.value >= parameters.int(.painClearance),
        reading.value - earlier >= parameters.int(.painRise)
      {
        strong = reading
      }
      earlier = reading.value
    }
    guard let strong else { return [] }
    return active(
      "severe-pain-unexplained", since: strong, .pain(strong.value, strong.day))
  }
}
