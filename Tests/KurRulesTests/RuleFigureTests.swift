import Foundation
import KurDomain
import KurRules
import Testing

/// What a rule says it reads in the rows of the catalogue is what its source reads there.
@Suite struct RuleFigureTests {
  /// What stands in a source where a figure is read.
  private static let readings: [(pattern: String, figure: RuleFigure)] = [
    (#"\.stepCap\b|\.ceiling\b"#, .stepCap), (#"\.bounds\b"#, .minutes),
    (#"kind\.ramp\b"#, .ramp), (#"dosage\.intensityMaximum\b"#, .intensity),
    (#"kind\.sessions\b"#, .sessions), (#"\.usualSessions\b"#, .usualSessions),
    (#"dosage\.frequencies\b"#, .frequencies), (#"dosage\.leastGapDays\b"#, .leastGap),
    (#"\.gapDays\b"#, .frequencyGap), (#"frequency\.limits\b"#, .gapLimits),
    (#"\.leastAgeMonths\b"#, .ages), (#"kind\.takes\("#, .zones),
    (#"\.strokingOnly\b|(?<!bar)\.maximumIntensity\b"#, .leafLimits),
    (#"\.contains\(\.introductory\)|IntroTechnique\.strong"#, .introductoryTechniques),
    (#"subtracting\(kind\.techniques\)"#, .childTechniques),
    (#"TherapySpacing\("#, .spacing),
  ]

  private static func rules() throws -> [(rule: RuleAbout, source: String)] {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/KurRules/Rules")
    return try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).compactMap { file in
      let text = try String(contentsOf: file, encoding: .utf8)
      guard let code = text.firstMatch(of: /RuleAbout\(\s*"[^"]+",\s*"([A-Z0-9_]+)"/)?.1,
        let about = RuleBook.about(RuleCode(String(code)))
      else { return nil }
      return (about, text.replacing(/figures: \[[^\]]*\]/, with: ""))
    }
  }

  private static func rows() throws -> RuleFigureRows {
    RuleFigureRows(
      kinds: try TestCatalogue.entries(), dosages: try TestCatalogue.entries(),
      frequencies: try TestCatalogue.entries(), leaves: try TestCatalogue.entries(),
      zones: try TestCatalogue.entries(), techniques: try TestCatalogue.entries(),
      therapies: try TestCatalogue.entries())
  }

  @Test func `a rule names the figures that its own source reads, and no others`() throws {
    let rules = try Self.rules()
    #expect(rules.count == RuleBook.all.count)
    for (rule, source) in rules {
      var read = Set(
        Self.readings.filter {
          source.range(of: $0.pattern, options: .regularExpression) != nil
        }.map(\.figure))
      // A zone may lower the least minutes of a kind, so who asks for them names both.
      if source.contains("bounds.lowerBound") { read.insert(.zoneMinutes) }
      let (missing, idle) = (
        read.subtracting(rule.figures), Set(rule.figures).subtracting(read)
      )
      #expect(missing.map(\.rawValue).sorted() == [], "\(rule.code)")
      #expect(idle.map(\.rawValue).sorted() == [], "\(rule.code)")
    }
  }

  @Test func `every figure has a value in the catalogue`() throws {
    let rows = try Self.rows()
    for figure in RuleFigure.allCases {
      #expect(!rows.values(of: figure).isEmpty, "\(figure.rawValue)")
    }
  }

  @Test func `kinds with the same step stand together`() throws {
    let values = try Self.rows().values(of: .stepCap)
    #expect(values.map(\.value) == ["5", "10", "3"])
    #expect(values.last?.rows == ["child"])
    #expect(values[1].rows.contains("preventive on GENERAL"))
    #expect(values[0].rows.contains("preventive on other zones"))
    #expect(!values.flatMap(\.rows).contains("relaxation"))
  }

  @Test func `a kind whose minutes depend on age says so`() throws {
    let values = try Self.rows().values(of: .minutes)
    #expect(values.first { $0.value == "10 to 20" }?.rows == ["child below 12 months"])
    #expect(
      values.first { $0.value == "10 to 30" }?.rows == ["child below 3 years", "child otherwise"])
  }

  @Test func `what a leaf bears and what a treatment keeps are told`() throws {
    let rows = try Self.rows()
    #expect(
      rows.values(of: .leafLimits).map { "\($0.value): \($0.rows.joined(separator: " "))" } == [
        "3: face abdomen", "1, stroking only: neck-front",
      ])
    #expect(
      rows.values(of: .spacing).first { $0.rows == ["cryotherapy"] }?.value
        == "never before massage, 30 minutes after massage")
  }
}
