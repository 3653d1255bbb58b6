import KurDomain
import KurRules

extension ClinicStatistics {
  /// One tidy table: a line a figure, as comma-separated text (RFC 4180).
  ///
  /// `month` is empty for what is open on the last day, `kind` for what belongs to no course. `mean` and
  /// `spread` are of changes in pain, empty where the courses are too few.
  public var csv: String {
    var lines = rows("courses", courses, CourseOutcome.Ending.allCases, \.rawValue)
    lines += rows("work", work, Work.allCases, \.rawValue)
    lines += rows("missed", missed, MissedDate.Cause.allCases, \.rawValue)
    for place in pain.keys.sorted(by: { ($0.month, $0.kind) < ($1.month, $1.kind) }) {
      let change = pain(in: place.month, of: place.kind)
      for (item, count) in [("less", change.less), ("same", change.same), ("more", change.more)] {
        lines.append(line("pain", place.month, place.kind, item, count))
      }
      lines.append(
        line("pain", place.month, place.kind, "courses", change.courses).dropLast(2)
          + [decimal(change.meanTenths), decimal(change.spreadTenths)])
    }
    lines += rows("reactions", reactions, Reaction.allCases, \.rawValue)
    lines += rows(
      "refusals", refusals, refusals.items.sorted { $0.rawValue < $1.rawValue }, \.rawValue)
    for isExplained in [false, true] {
      lines += rows(
        isExplained ? "explained" : "set aside", overrides,
        overrides.items.filter { $0.isExplained == isExplained }
          .sorted { $0.rule.rawValue < $1.rule.rawValue }, \.rule.rawValue)
    }
    return CommaSeparatedTable(
      ["section", "month", "kind", "item", "count", "mean", "spread"], lines
    ).text
  }

  private func rows<Item>(
    _ section: String, _ tally: Tally<Item>, _ items: [Item], _ name: (Item) -> String
  ) -> [[String]] {
    let order = Dictionary(items.enumerated().map { ($1, $0) }) { first, _ in first }
    return tally.counts.filter { order[$0.key.item] != nil }.sorted {
      let (left, right) = ($0.key, $1.key)
      return (
        left.month?.description ?? "", left.kind?.rawValue ?? "", order[left.item] ?? 0
      ) < (right.month?.description ?? "", right.kind?.rawValue ?? "", order[right.item] ?? 0)
    }.map { line(section, $0.key.month, $0.key.kind, name($0.key.item), $0.value) }
  }

  private func line(
    _ section: String, _ month: CalendarMonth?, _ kind: Code<Kind>?, _ item: String, _ count: Int
  ) -> [String] {
    [section, month?.description ?? "", kind?.rawValue ?? "", item, "\(count)", "", ""]
  }

  private func decimal(_ tenths: Int?) -> String {
    tenths.map { JSON.tenths($0).description } ?? ""
  }
}
