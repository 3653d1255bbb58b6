/// Arterial pressure in mmHg, seated: `120/80`.
public struct BloodPressure: Hashable, Sendable, LosslessStringConvertible {
  public let systolic: Int
  public let diastolic: Int

  public init?(systolic: Int, diastolic: Int) {
    guard (40...300).contains(systolic), (20...200).contains(diastolic), diastolic < systolic
    else { return nil }
    self.systolic = systolic
    self.diastolic = diastolic
  }

  public init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count <= 3 && $0.allSatisfy(\.isNumber) }),
      let systolic = Int(parts[0]), let diastolic = Int(parts[1])
    else { return nil }
    self.init(systolic: systolic, diastolic: diastolic)
  }

  public var description: String { "\(systolic)/\(diastolic)" }
}
