/// The clinic whose records these are.
public struct Clinic: Hashable, Sendable {
  public let name: String
  /// As `Europe/Chisinau`.
  public let timeZone: String
  /// ISO 4217, as `EUR`.
  public let currency: String

  public init(name: String, timeZone: String, currency: String) {
    self.name = name
    self.timeZone = timeZone
    self.currency = currency
  }

  /// The clock on its wall.
  public var zone: ClinicZone { ClinicZone(timeZone) }
}
