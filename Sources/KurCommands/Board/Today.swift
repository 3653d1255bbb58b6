import ArgumentParser
import KurDomain
import KurReports
import KurService

struct TodayCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Show who is due, overdue, about to end, and what expires.",
    discussion: """
      What needs a look comes first: who may not be treated, had a reaction or is about to lapse, \
      then who is late, who is due by the hour, and what ends soon. A course stands once, where it \
      is looked for first, with its minutes and intensity as health and pauses leave them, and \
      with the command that logs it.

      As a page it is the day's sheet, with room to write what was done when the power is out; \
      kur log --from takes it in later.

      EXAMPLE: kur today --on tomorrow
      EXAMPLE: kur today --mine
      EXAMPLE: kur today --format html --output today.html
      """)

  static let formats: [ReportFormat] = [.text, .markdown, .html, .json, .pdf]

  @Flag(help: "Only what is in your hands: assigned to you, booked with you, or last given by you.")
  var mine = false

  @OptionGroup var day: DayOption

  @OptionGroup var report: ReportOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try report.check(for: Self.formats, asJSON: global.json, at: place)
    let practice = try place.practice(global)
    let board = try practice.board(
      on: day.on, ofCaller: mine, by: place.caller(global, "today"))
    let today = try practice.today()
    let isPage = [.html, .pdf].contains(report.asked)
    let width = report.output == nil ? place.terminal.tableWidth : 80
    return try report.answer(
      WritableReport(
        document: { _ in
          isPage
            ? DaySheet(board).document : BoardLayout(board, today: today, width: width).document
        }, json: { board.json(today: today) }, isTable: true),
      saying: [Words.day(board.day)], members: ["day": .text(board.day)], asJSON: global.json,
      at: place)
  }
}
