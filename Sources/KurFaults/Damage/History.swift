import Foundation
import KurTestSupport

/// A clinic as one of the transcripts leaves it.
struct History: Sendable {
  /// Between them they fill every table.
  static let all = [
    "till-and-settings", "what-really-happened", "measures-and-therapies", "findings-revised",
    "course-change", "courses-life", "screening", "special-kinds",
  ]

  let name: String
  private let machine: Kept

  private final class Kept: @unchecked Sendable {
    let machine: Machine
    init(_ machine: Machine) { self.machine = machine }
  }

  var database: String { machine.machine.folder.path + "/kur.db" }

  init(_ name: String) throws {
    let folder = URL(
      fileURLWithPath: Project.file("Tests/KurCommandsTests/Transcripts"), isDirectory: true)
    let text = try String(
      contentsOf: folder.appendingPathComponent(name + ".transcript"), encoding: .utf8)
    self.name = name
    self.machine = Kept(try Transcript(text).play(in: folder))
  }

  /// Lines that between them read every record.
  static let lines: [[String]] =
    [
      ["report", "P10019", "--as", "Petra"], ["report", "P10019", "--account", "--as", "Rita"],
      ["patient", "show", "P10019", "--as", "Petra"], ["patient", "list", "--as", "Rita"],
      ["patient", "list", "munteanu", "--as", "Rita"], ["today", "--as", "Petra"],
      ["remaining", "--as", "Rita"], ["next", "P10019", "--as", "Tomas"],
      ["course", "list", "P10019", "--as", "Rita"], ["course", "show", "C20014", "--as", "Petra"],
      ["session", "show", "S30012", "--as", "Petra"], ["overrides", "--as", "Petra"],
      ["measure", "P10019", "--as", "Tomas"], ["therapy", "P10019", "--as", "Tomas"],
      ["practice", "P10019", "--as", "Tomas"], ["price", "--as", "Rita"],
      ["takings", "--on", "2026-03-02", "--as", "Rita"], ["calendar", "--as", "Rita"],
      ["set", "--as", "Rita"], ["history", "--as", "Ada"], ["staff", "list"],
      ["audit", "--from", "2026-01-01", "--as", "Ada"], ["catalogue", "zones"],
      ["rules", "LATE_ENTRY"],
    ]
}
