import KurSchema
import Testing

@testable import KurFaults

@Suite struct SchemaTests {
  private let faults: SchemaFaults

  init() throws { faults = try SchemaFaults(try Kit.yard.get()) }

  @Test func `a migration that ends at one of its statements is done by the next line`()
    async throws
  {
    Kit.survives(try await faults.interrupted(rounds: 3), least: 3)
  }

  @Test func `a database of a later release is refused untouched`() async throws {
    Kit.survives(try await faults.laterRelease(), least: 8)
  }

  @Test func `other files are left as they are`() async throws {
    Kit.survives(try await faults.otherFiles(), least: 40)
  }

  @Test(arguments: KurSchema.migrations.indices)
  func `the statements of a migration are all of it`(_ index: Int) {
    let text = KurSchema.migrations[index].text
    let statements = SchemaFaults.statements(of: text)
    #expect(statements.count > 1)
    let words = statements.joined(separator: "\n").split(whereSeparator: \.isWhitespace)
    #expect(words == text.split(whereSeparator: \.isWhitespace))
  }
}
