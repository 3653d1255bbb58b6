import KurDomain

/// Pressure that rises to the target in the main stage and falls in the final one.
/// - Source: specification 5.4; S2-40, S2-76, S2-95.
public struct IntensityPlan: Hashable, Sendable {
  public let target: Intensity
  public let stages: StagePlan

  public init(target: Intensity, stages: StagePlan) {
    self.target = target
    self.stages = stages
  }

  /// The planned intensity of the session with this number, counted from 1.
  public func intensity(of number: Int) -> Intensity {
    let top = target.rawValue
    let base = min(2, top)
    switch stages.stage(of: number) {
    case .introductory:
      return Intensity(rawValue: min(top, number == 1 ? 1 : 2))
    case .main:
      let place = number - stages.introductory
      let main = stages.main
      return Intensity(rawValue: base + ((top - base) * place * 2 + main) / (2 * main))
    case .final:
      let place = number - stages.growing
      let final = stages.final
      return Intensity(rawValue: top - ((top - 1) * place + final - 1) / final)
    }
  }
}
