/// An event in its place in the chain.
public struct RecordedEvent: Hashable, Sendable {
  /// Counted from 1, without gaps.
  public let number: Int64
  public let event: Event

  public init(number: Int64, event: Event) {
    self.number = number
    self.event = event
  }
}
