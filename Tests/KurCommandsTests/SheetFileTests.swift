import KurDomain
import KurService
import Testing

@testable import KurCommands

@Suite struct SheetFileTests {
  private static let today = CalendarDay("2026-03-05") ?? CalendarDay(ordinal: 0)

  private func sheet(_ text: String) throws -> SheetFile {
    try SheetFile(text, common: LogRequest(target: ""), today: Self.today)
  }

  private func faults(_ text: String) -> [String] {
    do {
      _ = try sheet(text)
      return []
    } catch {
      return (error as? BadInput)?.details ?? ["\(error)"]
    }
  }

  @Test func `an empty cell is as planned, and headers are read as people write them`() throws {
    let rows = try sheet(
      """
      \u{FEFF}Patient,Day,Pain before,pain_after,MINUTES,note
      P10019,yesterday,6,3,,"Tense, left"
      ,,,,,
      P10024,,,,25,
      """
    ).rows
    #expect(rows.map(\.line) == [2, 4])
    guard case .session(let first) = rows[0].record, case .session(let second) = rows[1].record
    else {
      Issue.record("these are sessions")
      return
    }
    #expect(first.routine && first.minutes == nil && first.note == "Tense, left")
    #expect(first.painBefore == 6 && first.painAfter == 3)
    #expect(first.on == .day(Self.today.adding(days: -1)))
    #expect(second.on == .day(Self.today) && second.minutes == 25)
  }

  @Test func `what a spreadsheet writes is read: semicolons, empty lines, empty fields behind`()
    throws
  {
    let rows = try sheet(
      "patient;note;;\r\n;;;\r\nP10019;\"a; b\";;\r\n\r\nP10024;;;\r\n\r\n"
    ).rows
    #expect(rows.map(\.line) == [3, 5])
    guard case .session(let request) = rows[0].record else {
      Issue.record("this is a session")
      return
    }
    #expect(request.note == "a; b")
    #expect(faults("patient;note;;\nP10019;a;b;\n").contains { $0.contains("3 fields") })
  }

  @Test func `where a temperature was taken, and what was taken against it, is read`() throws {
    let rows = try sheet(
      "patient,temperature,site,antipyretic\nP10019,37.1,ear,yes\nP10024,36.6,,\n"
    ).rows
    let readings = rows.compactMap {
      if case .session(let request) = $0.record { request.observed.readings.first } else { nil }
    }
    let warm = try #require(Temperature("37.1"))
    let usual = try #require(Temperature("36.6"))
    #expect(
      readings == [
        .temperature(warm, site: .ear, antipyretic: true),
        .temperature(usual, site: .axilla, antipyretic: false),
      ])
  }

  @Test func `an object a line says the same as a row`() throws {
    let table = try sheet("patient,minutes,pain-before\nP10019,25,6\n")
    let objects = try sheet(#"{"patient":"P10019","minutes":25,"pain before":"6","note":null}"#)
    #expect(table.rows.map(\.words) == objects.rows.map(\.words))
  }

  @Test func `a day is the same by any of its words`() throws {
    let words = try ["today", "thursday", "2026-03-05", ""].map {
      try sheet("patient,day\nP10019,\($0)\n").rows[0].words
    }
    #expect(Set(words).count == 1)
  }

  @Test(arguments: [
    (
      "patient,pain-befor\nP10019,3\n",
      "line 1, column 2: there is no column 'pain-befor'; nearest: pain-before"
    ),
    ("patient;day,note\nP10019;today,\n", "fields are separated by commas"),
    ("patient,site\nP10019,ear\n", "line 2, site 'ear': it belongs to a temperature"),
    ("patient,temperature,site\nP10019,37.0,armpit\n", "line 2, site 'armpit': axilla, ear"),
    (
      "patient,temperature,antipyretic\nP10019,37.0,x\n", "line 2, antipyretic 'x': yes or no"
    ),
    ("patient,day,day\nP10019,,\n", "line 1: the column day stands there twice"),
    ("patient,note\nP10019,\"open\n", "a quote that is never closed"),
    ("patient,note\nP10019\n", "line 2: 1 fields where the header names 2"),
    ("patient,pain-before\nP10019,11\n", "line 2, pain-before '11': a whole number from 0 to 10"),
    ("patient,reaction\nP10019,bad\n", "line 2, reaction 'bad': none, mild, moderate, severe"),
    ("note\nhello\n", "line 2: a patient or a course has to be named"),
    ("course\nC20015\n", "line 2, course 'C20015': a course's number, as C20014"),
    (
      "patient,missed,minutes\nP10019,no-show,20\n",
      "line 2, minutes '20': a date that was missed has none"
    ),
    (#"{"patient":["P10019"]}"#, "line 1, patient: a list where a text belongs"),
    ("{\"patient\":\"P10019\"}\n{oops}\n", "line 2: "),
  ])
  func `what cannot be read is told with its place`(_ text: String, _ fault: String) {
    let found = faults(text)
    #expect(found.contains { $0.contains(fault) }, "\(found)")
  }

  @Test func `a bound of a cell is that of the command line`() {
    #expect(faults("patient,pain-before\nP10019,10\n").isEmpty)
    #expect(faults("patient,minutes\nP10019,240\n").isEmpty)
    #expect(faults("patient,minutes\nP10019,241\n").count == 1)
  }

  @Test func `all faults of a sheet are told at once`() {
    #expect(faults("patient,minutes,pulse\nP10019,0,5\nP10019,20,x\n").count == 3)
  }
}
