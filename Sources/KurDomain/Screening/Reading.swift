/// One measurement of a patient.
public enum Reading: Hashable, Sendable {
  /// `antipyretic`: something against fever was taken before.
  case temperature(Temperature, site: ThermometerSite = .axilla, antipyretic: Bool = false)
  case pressure(BloodPressure)
  case pulse(Pulse)
  case pain(PainScore)
  /// Oxygen, in percent.
  case saturation(Saturation)
  /// Dizziness or faintness today.
  case dizziness(Bool)
}

/// A measurement with its day. Of several of one kind on one day the last one decides.
public struct DatedReading: Hashable, Sendable {
  public let reading: Reading
  public let day: CalendarDay
  public let recorded: Instant
  public let origin: RecordOrigin?

  public init(
    _ reading: Reading, day: CalendarDay, recorded: Instant, origin: RecordOrigin? = nil
  ) {
    self.origin = origin
    self.reading = reading
    self.day = day
    self.recorded = recorded
  }
}
