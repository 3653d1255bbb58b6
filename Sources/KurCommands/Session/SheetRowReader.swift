import KurDomain
import KurService

/// Reads the cells of one row of a sheet; what cannot be meant is a fault, and all faults are told.
struct SheetRowReader {
  private let cells: SheetFile.Cells
  private let common: LogRequest
  private let today: CalendarDay
  private(set) var faults: [String] = []
  /// The row's words, its patient or course and its day written out.
  private(set) var words: [String] = []

  init(_ cells: SheetFile.Cells, common: LogRequest, today: CalendarDay) {
    self.cells = cells
    self.common = common
    self.today = today
  }

  /// Nil where the row says nothing that can be meant.
  mutating func record() -> SheetRow.Record? {
    let day = (read(.day) { try DayWord.read($0) } ?? common.on ?? .today)
      .resolved(today: today, .past)
    let target = target()
    let typed = cells.texts.filter { $0.key != .day }.sorted { $0.key.rawValue < $1.key.rawValue }
    words = ["sheet", day.description] + typed.flatMap { [$0.key.rawValue, $0.value] }
    if let cause: MissedDate.Cause = word(.missed) {
      let others = Set(cells.texts.keys).subtracting([.patient, .course, .day, .missed])
      for column in others.sorted(by: { $0.rawValue < $1.rawValue }) {
        fault(column, "a date that was missed has none")
      }
      return target.map { .missed(target: $0, on: .day(day), cause) }
    }
    guard let target else { return nil }
    return .session(session(target, on: day))
  }

  private mutating func target() -> String? {
    switch (cells.texts[.patient], cells.texts[.course]) {
    case (nil, nil):
      faults.append("line \(cells.line): a patient or a course has to be named")
      return nil
    case (_, let course?):
      if let key = Key<Course>(number: course) { return key.description }
      fault(.course, "a course's number, as C20014")
      return nil
    case (let patient?, nil):
      return read(.patient) { try Line.read($0) } ?? patient
    }
  }

  private mutating func session(_ target: String, on day: CalendarDay) -> LogRequest {
    var request = LogRequest(target: target)
    request.routine = true
    request.on = .day(day)
    request.performer = read(.performer) { try Line.read($0) } ?? common.performer
    request.time = read(.time) { try ClockTime.read($0) }
    request.minutes = read(.minutes) { try Minutes.read($0) }
    request.intensity = read(.intensity) { try Intensity.read($0) }
    request.closing = read(.closing) { try Minutes.readClosing($0) }
    request.painBefore = read(.painBefore) { try PainScore.read($0) }
    request.painAfter = read(.painAfter) { try PainScore.read($0) }
    request.condition = word(.condition)
    request.reaction = word(.reaction)
    request.shortened = word(.short)
    request.place = word(.place) ?? .clinic
    request.omitted =
      read(.omit) { try $0.split(separator: " ").map { try FindingWord.site(String($0)) } } ?? []
    request.interrupted = cells.texts[.interrupted]
    request.note = cells.texts[.note]
    request.details.meal = read(.meal) { try ClockTime.read($0) }
    request.details.bedtime = read(.bedtime) { try ClockTime.read($0) }
    request.details.mood = word(.mood)
    request.reasons.reasons = cells.texts[.reason].map { [$0] } ?? common.reasons.reasons
    request.observed.readings = readings()
    return request
  }

  private mutating func readings() -> [Reading] {
    let site: ThermometerSite? = word(.site)
    let antipyretic = yesOrNo(.antipyretic)
    if cells.texts[.temperature] == nil {
      for column in [SheetFile.Column.site, .antipyretic] where cells.texts[column] != nil {
        fault(column, "it belongs to a temperature")
      }
    }
    return [
      read(.temperature) {
        .temperature(
          try Temperature.read($0), site: site ?? .axilla, antipyretic: antipyretic ?? false)
      },
      read(.pressure) { .pressure(try BloodPressure.read($0)) },
      read(.pulse) { .pulse(try Pulse.read($0)) },
      read(.saturation) { .saturation(try Saturation.read($0)) },
    ].compactMap { $0 }
  }

  private mutating func read<Value>(
    _ column: SheetFile.Column, _ read: (String) throws -> Value
  ) -> Value? {
    guard let text = cells.texts[column] else { return nil }
    do {
      return try read(text)
    } catch {
      fault(column, "\(error)")
      return nil
    }
  }

  private mutating func word<Value: RawRepresentable<String> & CaseIterable>(
    _ column: SheetFile.Column
  ) -> Value? {
    guard let text = cells.texts[column] else { return nil }
    if let value = Value(rawValue: text.lowercased()) { return value }
    fault(column, Value.allCases.map(\.rawValue).joined(separator: ", "))
    return nil
  }

  private mutating func yesOrNo(_ column: SheetFile.Column) -> Bool? {
    guard let text = cells.texts[column]?.lowercased() else { return nil }
    if ["yes", "no"].contains(text) { return text == "yes" }
    fault(column, "yes or no")
    return nil
  }

  private mutating func fault(_ column: SheetFile.Column, _ accepted: String) {
    let text = cells.texts[column] ?? ""
    let shown = text.count > 40 ? String(text.prefix(40)) + "…" : text
    faults.append("line \(cells.line), \(column.rawValue) '\(shown)': \(accepted)")
  }
}
