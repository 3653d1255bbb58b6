import ArgumentParser
import KurTestSupport
import Testing

@testable import KurCommands

/// Every command of the tree, as the words that lead to it.
private func paths(_ command: any ParsableCommand.Type = Kur.self, _ words: [String] = [])
  -> [[String]]
{
  [words]
    + command.configuration.subcommands.flatMap { paths($0, words + [$0._commandName]) }
}

@Suite struct HelpTests {
  @Test(arguments: paths())
  func `every command has help with an example, within 80 columns`(_ path: [String]) throws {
    let outcome = try Machine().kur(path + ["--help"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("EXAMPLE: kur "))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `the program alone shows its help, and its version when asked`() throws {
    let machine = try Machine()
    #expect(machine.kur([]).output.hasPrefix("OVERVIEW: "))
    #expect(machine.kur(["--version"]).output == "0.1.0\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion can be installed`(_ shell: String) throws {
    let outcome = try Machine().kur(["--generate-completion-script", shell])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("remaining"))
  }
}
