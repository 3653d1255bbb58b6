import ArgumentParser
import Foundation
import KurDomain
import KurTestSupport
import Testing

@testable import KurCommands

private typealias Roles = Set<Role>

private let everybody: Roles = [.receptionist, .therapist, .physician, .administrator]
private let treating: Roles = [.receptionist, .therapist, .physician]
private let clinical: Roles = [.therapist, .physician]

/// A line of each command that needs a person, with the roles that may. What it is about is not on
/// record: permission comes first, and nothing changes under the next line.
/// - Source: specification 6.
private let lines: [(line: [String], allowed: Set<Role>)] = [
  (["next", "P10019"], treating), (["log", "P10019", "--routine"], treating),
  (["log", "P10019", "--routine", "--as-given"], clinical),
  (["log", "--from", "day.csv"], treating), (["recall"], treating),
  (["workload"], [.therapist, .physician, .administrator]),
  (["missed", "P10019", "--because", "clinic"], treating), (["remaining"], treating),
  (["today"], treating), (["book", "P10019", "--at", "09:00", "--with", "Tomas"], treating),
  (["report", "P10019"], treating),
  (["report", "P10019", "--release-to", "N", "--identity", "T", "--output", "f"], treating),
  (["reaction", "S30015", "mild"], clinical), (["session", "show", "S30015"], treating),
  (["session", "confirm", "S30015"], clinical),
  (["session", "accept", "S30015", "--reason", "No harm was done"], [.physician]),
  (["session", "amend", "S30015", "--minutes", "20", "--reason", "It was shorter"], clinical),
  (["session", "void", "S30015", "--reason", "It never was"], clinical), (["undo"], everybody),
  (["screening", "show", "Q40010"], clinical),
  (["screening", "amend", "Q40010", "--pain", "4", "--reason", "It was four"], clinical),
  (["screening", "void", "Q40010", "--reason", "It never was"], clinical),
  (["finding", "void", "P10019", "wound", "--reason", "It never was"], clinical),
  (["examination", "show", "E60012"], clinical),
  (["examination", "amend", "E60012", "--reason", "It was otherwise"], [.physician]),
  (["examination", "void", "E60012", "--reason", "It never was"], [.physician]),
  (["measure", "P10019", "pain", "4"], clinical), (["measure", "P10019"], treating),
  (["therapy", "P10019", "kinetotherapy"], clinical), (["therapy", "P10019"], treating),
  (["practice", "P10019", "--minutes", "10"], treating), (["practice", "P10019"], treating),
  (["admit", "Nina Moraru"], everybody),
  (["patient", "add", "Nina Moraru"], everybody), (["patient", "edit", "P10019"], everybody),
  (["patient", "merge", "P10019", "P10024", "--reason", "Same card"], [.administrator]),
  (["patient", "unmerge", "P10019", "--reason", "Two people"], [.administrator]),
  (["patient", "export", "P10019"], [.administrator]),
  (["patient", "erase", "P10019", "--yes", "--reason", "As asked for"], [.administrator]),
  (["patient", "list"], everybody), (["patient", "show", "P10019"], treating),
  (["consent", "give", "P10019"], treating), (["consent", "withdraw", "P10019"], treating),
  (["screen", "P10019", "--full", "--clear"], clinical),
  (["screen", "P10019", "--daily", "--clear"], treating),
  (
    [
      "examine", "P10019", "--complaint", "a", "--history", "b", "--visual", "c", "--conclusion",
      "d", "--diagnosis", "M54.5",
    ], [.physician]
  ),
  (["clear", "P10019", "wound", "--until", "2026-04-01", "--reason", "Healing"], [.physician]),
  (["close", "P10019", "wound", "--reason", "It has healed"], [.physician]),
  (["narrow", "P10019", "wound", "--leaf", "knee.left", "--reason", "There only"], [.physician]),
  (["reclass", "P10019", "malignancy", "--to", "benign", "--reason", "Biopsy"], [.physician]),
  (["prescribe", "P10019", "--kind", "relaxation", "--zone", "GENERAL"], clinical),
  (["course", "show", "C20014"], treating), (["course", "list", "P10019"], treating),
  (["course", "assign", "C20014", "--to", "Tomas"], clinical),
  (["course", "change", "C20014", "--sessions", "20", "--reason", "Slow"], [.physician]),
  (["course", "amend", "C20014", "--sessions", "20", "--reason", "It was twenty"], clinical),
  (["course", "void", "C20014", "--reason", "It never was"], clinical),
  (["course", "suspend", "C20014", "--reason", "As agreed"], [.physician]),
  (["course", "resume", "C20014", "--reason", "As agreed"], [.physician]),
  (["course", "discontinue", "C20014", "--reason", "As agreed"], [.physician]),
  (["course", "reopen", "C20014", "--reason", "As agreed"], [.physician]),
  (["course", "cancel", "C20014", "--reason", "As agreed"], [.physician]),
  (["course", "review", "C20014", "--reason", "As agreed"], [.physician]),
  (["staff", "add", "Nina Moraru"], [.administrator]),
  (["staff", "edit", "T99999"], [.administrator]), (["staff", "leave", "T9"], [.administrator]),
  (["staff", "return", "T9"], [.administrator]),
  (["staff", "bind", "T9", "--user", "u"], [.administrator]),
  (["staff", "unbind", "T9", "--user", "u"], [.administrator]),
  (["staff", "pin", "T9", "--remove"], [.administrator]),
  (["calendar", "show"], everybody), (["calendar", "close", "2026-01-01"], [.administrator]),
  (["calendar", "open", "2026-01-01"], [.administrator]),
  (["calendar", "hours", "mon", "08:00-18:00"], [.administrator]),
  (["calendar", "weekdays", "mon,tue"], [.administrator]),
  (["set", "no.such", "1", "--reason", "As agreed"], [.administrator]), (["set"], everybody),
  (["history"], [.administrator]), (["history", "P10019"], treating), (["overrides"], clinical),
  (["catalogue", "add", "zones", "--file", "own.csv"], [.administrator]),
  (["price", "NOWHERE", "10"], [.administrator]), (["price"], everybody),
  (["price", "--correct", "S30015", "10"], [.administrator]),
  (["paid", "P10019", "10"], treating), (["takings"], treating),
  (["stats"], [.therapist, .physician, .administrator]),
  (["check"], [.administrator]), (["audit"], [.administrator]),
  (["backup", "copy.kur"], [.administrator]),
  (["restore", "copy.kur", "--replace"], [.administrator]),
]

@Suite struct WhoMayTests {
  private static let people: [(Role, String)] = [
    (.administrator, "Ada"), (.physician, "Petra"), (.therapist, "Tomas"), (.receptionist, "Rita"),
  ]

  @Test func `each role may run the commands that the table gives it, and no other`() throws {
    let machine = try clinic()
    for (line, allowed) in lines {
      for (role, name) in Self.people {
        let outcome = machine.kur(line + ["--as", name])
        #expect(
          (outcome.exitCode == 77) == !allowed.contains(role),
          "\(line.joined(separator: " ")) by a \(role): \(outcome.exitCode) \(outcome.errors)")
      }
    }
    #expect(machine.kur(["check", "--as", "Ada"]).exitCode == 0)
  }

  @Test func `every command that needs a person is in the table`() {
    let needNobody: Set<[String]> = [
      ["init"], ["demo"], ["plan"], ["rules"], ["staff", "list"], ["catalogue"],
    ]
    let told = Set(
      leaves().filter { leaf in lines.contains { $0.line.starts(with: leaf) } })
    let missing = Set(leaves()).subtracting(told).subtracting(needNobody)
      .filter { !$0.starts(with: ["catalogue"]) }
    #expect(missing.isEmpty)
  }

  private func leaves(_ command: any ParsableCommand.Type = Kur.self, _ words: [String] = [])
    -> [[String]]
  {
    let further = command.configuration.subcommands
    return further.isEmpty ? [words] : further.flatMap { leaves($0, words + [$0._commandName]) }
  }

  private func clinic() throws -> Machine {
    let machine = try Machine()
    try Data("code\n".utf8).write(to: machine.folder.appendingPathComponent("own.csv"))
    try Data("patient\nP10019\n".utf8).write(to: machine.folder.appendingPathComponent("day.csv"))
    for line in [
      ["init", "--clinic", "Lindenhof", "--administrator", "Ada Administrator"],
      [
        "staff", "add", "Petra Physician", "--role", "physician", "--registration", "MD-17", "--as",
        "Ada",
      ],
      ["staff", "add", "Tomas Therapist", "--role", "therapist", "--as", "Ada"],
      ["staff", "add", "Rita Receptionist", "--role", "receptionist", "--as", "Ada"],
    ] { try #require(machine.kur(line).exitCode == 0) }
    return machine
  }
}
