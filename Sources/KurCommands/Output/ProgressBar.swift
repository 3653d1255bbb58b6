import KurDomain
import KurService

/// Shows on a terminal how far work has come that takes more than a second.
struct ProgressBar: Sendable {
  private static let patience: Int64 = 1000

  private let title: String
  private let place: Workplace
  private let start: Instant

  init(_ title: String, at place: Workplace) {
    self.title = title
    self.place = place
    self.start = place.clock.now()
  }

  /// - Parameter share: from 0 to 1.
  @Sendable func show(_ share: Double) {
    guard isDue else { return }
    let done = Int(min(max(share, 0), 1) * 30)
    let bar = String(repeating: "#", count: done) + String(repeating: ".", count: 30 - done)
    try? place.terminal.writeError("\r\(title) [\(bar)]")
  }

  func clear() {
    if isDue { try? place.terminal.writeError("\r\u{1B}[K") }
  }

  private var isDue: Bool {
    place.terminal.isInteractive
      && place.clock.now().milliseconds - start.milliseconds > ProgressBar.patience
  }
}
