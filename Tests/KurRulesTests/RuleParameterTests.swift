import Foundation
import KurDomain
import KurRules
import KurSchema
import Testing

/// What a rule says it reads is what its source reads: a parameter is read by its key alone, so the
/// key stands in the source wherever it is read.
@Suite struct RuleParameterTests {
  private struct Source {
    let name: String
    let text: String

    /// The rules that stand in it.
    var rules: [RuleAbout] {
      text.matches(of: /RuleAbout\(\s*"[^"]+",\s*"([A-Z0-9_]+)"/).compactMap {
        RuleBook.about(RuleCode(String($0.1)))
      }
    }

    /// The keys that stand in it, but for those in what its rules say of themselves.
    var keys: Set<ParameterKey> {
      let body = text.replacing(/parameters: \[[^\]]*\]/, with: "")
      return Set(
        ParameterKey.allCases.filter { key in
          body.range(of: "(?<![A-Za-z0-9_)\\]])\\.\(key)\\b", options: .regularExpression) != nil
        })
    }
  }

  /// No rule: what they lead to is told when a date is missed and in reports, and how long records
  /// are kept.
  private static let ofNoRule: Set<ParameterKey> = [
    .noShowConsecutive, .noShowShare, .retentionYears, .retentionMinorYears,
    .clinicLanguage,
  ]

  private let sources: [Source]

  init() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let found = FileManager.default.enumerator(
      at: root.appendingPathComponent("Sources/KurRules"), includingPropertiesForKeys: nil)
    sources = try (found?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .map { Source(name: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8)) }
  }

  /// Keys by which the rows of contraindications count days.
  private func ofRows() throws -> Set<ParameterKey> {
    let text = try #require(KurSchema.catalogue("contraindications"))
    let table = try CommaSeparated(text)
    let columns = table.header.indices.filter {
      ["after_parameter", "until_parameter"].contains(table.header[$0])
    }
    let named = table.rows.flatMap { row in columns.map { row.fields[$0] } }
    let keys = Set(named.filter { !$0.isEmpty })
    let known = Set(keys.compactMap(ParameterKey.init(rawValue:)))
    #expect(known.count == keys.count)
    return known
  }

  @Test func `the sources of the rules are found, and the rules in them`() {
    let found = Set(sources.flatMap { $0.rules.map(\.code) })
    #expect(found == Set(RuleBook.codes))
  }

  @Test func `a rule names every parameter that its own source reads`() {
    for source in sources where !source.rules.isEmpty {
      let named = Set(source.rules.flatMap(\.parameters))
      let missing = source.keys.subtracting(named).map(\.rawValue).sorted()
      #expect(missing == [], "\(source.name)")
    }
  }

  @Test func `what the rules share reads no parameter that no rule names`() throws {
    let named = Set(RuleBook.all.flatMap(\.parameters)).union(Self.ofNoRule)
    for source in sources {
      let missing = source.keys.subtracting(named).map(\.rawValue).sorted()
      #expect(missing == [], "\(source.name)")
    }
    #expect(try ofRows().subtracting(named).map(\.rawValue).sorted() == [])
  }

  @Test func `a rule names no parameter that nothing reads`() throws {
    var read = try ofRows()
    for source in sources { read.formUnion(source.keys) }
    for about in RuleBook.all {
      let idle = Set(about.parameters).subtracting(read).map(\.rawValue).sorted()
      #expect(idle == [], "\(about.code)")
    }
  }
}
