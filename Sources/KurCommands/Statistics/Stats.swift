import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct StatsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show the clinic in figures: courses, attendance, pain, refusals.",
    discussion: """
      Of the last 12 whole months up to today, unless other days are said. Nobody is named; a \
      therapist sees what they worked on themselves. Where there are fewer than \
      \(Share.leastCases) cases they are counted, and no rate is made of them. At most \
      \(ClinicStatistics.longestYears) years are counted at a time.

      Completed are counted among the courses that began, not among expired and cancelled ones; \
      no-shows among sessions, no-shows and dates that the patient called off.

      EXAMPLE: kur stats --from 2026-01-01 --to 2026-03-31
      EXAMPLE: kur stats --format csv --output stats.csv
      """)

  private static let formats: [ReportFormat] = [.text, .markdown, .html, .json, .csv, .pdf]

  @Option(help: ArgumentHelp("The first day.", valueName: "day"), transform: DayWord.read)
  var from: DayWord?

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), transform: DayWord.read)
  var to: DayWord?

  @OptionGroup var report: ReportOptions

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    try report.check(for: Self.formats, asJSON: global.json, at: place)
    let (statistics, clinic) = try place.practice(global).statistics(
      from: from, to: to, by: place.caller(global, "stats"))
    return try report.answer(
      WritableReport(
        document: { statistics.document(of: clinic.name, onPaper: $0) }, json: { statistics.json },
        csv: { statistics.csv }), asJSON: global.json, at: place)
  }
}
