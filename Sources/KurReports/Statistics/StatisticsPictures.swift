import KurDomain
import KurRules

extension ClinicStatistics {
  /// A stretch that has a bar of its own: a month, or a year where the months are many.
  struct Period {
    let label: String
    /// The year of a month.
    let group: String
    let months: [CalendarMonth]
  }

  /// So many months have bars that can still be told apart.
  static let mostMonths = 24

  /// What the bars are of: `month` or `year`.
  var periodWord: String { months.count > Self.mostMonths ? "year" : "month" }

  var periods: [Period] {
    let months = months
    guard months.count > Self.mostMonths else {
      return months.map {
        let words = $0.description
        return Period(
          label: String(words.suffix(2)), group: String(words.prefix(4)), months: [$0])
      }
    }
    return Dictionary(grouping: months) { String($0.description.prefix(4)) }
      .sorted { $0.key < $1.key }
      .map { Period(label: $0.key, group: "", months: $0.value) }
  }

  /// Those from the first one with a course, a session or a missed date on.
  private var busyPeriods: [Period] {
    let busy = courses.months.union(work.months).union(missed.months)
    return Array(periods.drop { busy.isDisjoint(with: $0.months) })
  }

  /// The charts of the page: how courses ended, what became of the dates, whether pain became less.
  /// One without a case is left out.
  var pictures: [Picture] {
    let periods = busyPeriods
    guard periods.count > 1 else { return [] }
    return [endings(periods), dates(periods), painPicture(periods)].compactMap { $0 }
  }

  private func endings(_ periods: [Period]) -> Picture? {
    guard courses.ended > 0 else { return nil }
    let counts = columns(
      periods,
      [
        courses.monthly { $0 == .completed }, courses.monthly { $0.hasBegun && $0 != .completed },
        courses.monthly { !$0.hasBegun && $0 != .open },
      ])
    return Picture(
      "Ended courses", words: "\(courses.completion.words("course", "that began")) were completed",
      bars: Sparkline(counts.map { $0.reduce(0, +) }),
      drawing: BarChart(
        bars(periods, counts), series: ["completed", "ended early", "never began"],
        unit: "courses"))
  }

  private func dates(_ periods: [Period]) -> Picture? {
    let all = missed.noShows(with: work.count(.sessions))
    guard all.of > 0 else { return nil }
    let counts = columns(
      periods,
      [
        work.monthly { $0 == .sessions }, missed.monthly { $0 == .noShow },
        missed.monthly { $0 != .noShow },
      ])
    return Picture(
      "Dates kept, missed", words: "\(all.words("date")) were no-shows",
      bars: Sparkline(counts.map { $0[0] }),
      drawing: BarChart(
        bars(periods, counts), series: ["sessions", "no-shows", "missed otherwise"],
        unit: "dates"))
  }

  private func painPicture(_ periods: [Period]) -> Picture? {
    let all = pain()
    guard all.courses > 0 else { return nil }
    let counts = periods.map { period in
      let change = period.months.reduce(into: PainChange()) { $0.add(pain(in: $1)) }
      return [change.less, change.same, change.more]
    }
    return Picture(
      "Less or more pain",
      words: "Courses by their change in pain: \(all.cases)",
      bars: Sparkline(counts.map { $0.reduce(0, +) }),
      drawing: BarChart(
        bars(periods, counts), series: ["less pain", "the same", "more pain"], unit: "courses"))
  }

  /// The cases of each period, one figure a series.
  private func columns(_ periods: [Period], _ series: [[CalendarMonth: Int]]) -> [[Int]] {
    periods.map { period in
      series.map { counts in period.months.reduce(0) { $0 + (counts[$1] ?? 0) } }
    }
  }

  private func bars(_ periods: [Period], _ counts: [[Int]]) -> [BarChart.Bar] {
    zip(periods, counts).map { period, counts in
      BarChart.Bar(period.label, counts.map(Double.init), group: period.group)
    }
  }
}
