import KurDomain
import KurRules

extension ClinicStatistics {
  /// The charts of the page, a bar a month: how courses ended, what became of the dates to be kept,
  /// how pain has changed. One without a case is left out.
  var pictures: [Picture] {
    guard months.count > 1 else { return [] }
    return [endingsPicture, datesPicture, painPicture].compactMap { $0 }
  }

  private var endingsPicture: Picture? {
    guard courses.ended > 0 else { return nil }
    let parts = months.map { courses.of($0) }
    return Picture(
      "Ended courses by month",
      words: "\(courses.count(.completed)) of \(courses.ended) completed",
      bars: Sparkline(parts.map(\.ended)),
      drawing: BarChart(
        bars(parts.map { [$0.count(.completed), $0.ended - $0.count(.completed)] }),
        series: ["completed", "ended otherwise"], unit: "courses"))
  }

  private var datesPicture: Picture? {
    let all = missed.noShows(with: work.count(.sessions))
    guard all.of > 0 else { return nil }
    let counts = months.map { month in
      let missed = missed.of(month)
      return [
        work.of(month).count(.sessions), missed.count(.noShow), missed.count { $0 != .noShow },
      ]
    }
    return Picture(
      "Dates to be kept by month", words: "\(all.words) were no-shows",
      bars: Sparkline(counts.map { $0[0] }),
      drawing: BarChart(
        bars(counts), series: ["sessions", "no-shows", "missed otherwise"], unit: "dates"))
  }

  private var painPicture: Picture? {
    let all = pain()
    guard all.courses > 0 else { return nil }
    let parts = months.map { pain(in: $0) }
    return Picture(
      "Change in pain by month", words: all.words, bars: Sparkline(parts.map(\.courses)),
      drawing: BarChart(
        bars(parts.map { [$0.less, $0.same, $0.more] }), series: ["less", "same", "more"],
        unit: "courses"))
  }

  private func bars(_ counts: [[Int]]) -> [BarChart.Bar] {
    zip(months, counts).map { month, counts in
      BarChart.Bar(month.description, counts.map(Double.init))
    }
  }
}
