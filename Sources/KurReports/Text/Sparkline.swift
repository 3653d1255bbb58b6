/// Numbers as a row of small bars: `▁▂▃▄▅▆▇█`.
public struct Sparkline: Hashable, Sendable, CustomStringConvertible {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let missing: Character = "·"

  public let description: String

  /// - Parameters:
  ///   - values: one bar each; nil, where nothing was measured, is a dot.
  ///   - range: what the lowest and the highest bar stand for; the values' own when nil. Values
  ///     beyond it are drawn at its ends, and a range of one number in the middle.
  public init(_ values: [Int?], in range: ClosedRange<Int>? = nil) {
    let known = values.compactMap { $0 }
    guard let least = range?.lowerBound ?? known.min(), let most = range?.upperBound ?? known.max()
    else {
      self.description = String(values.map { _ in Sparkline.missing })
      return
    }
    let top = Sparkline.bars.count - 1
    self.description = String(
      values.map { value in
        guard let value else { return Sparkline.missing }
        guard least < most else { return Sparkline.bars[top / 2] }
        let share =
          (Double(min(max(value, least), most)) - Double(least)) / (Double(most) - Double(least))
        return Sparkline.bars[Int((share * Double(top)).rounded())]
      })
  }
}
