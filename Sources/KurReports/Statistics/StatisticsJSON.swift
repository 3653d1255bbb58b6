import KurDomain
import KurRules

extension ClinicStatistics {
  public var json: JSON {
    var members = members(kind: nil, month: nil)
    members.append(.init("refused", .number(refused)))
    members.append(.init("patientsWithPain", .number(patientsWithPain)))
    members.append(.init("kinds", .array(kinds.map { grouped("kind", $0.rawValue, $0, nil) })))
    members.append(
      .init("months", .array(months.map { grouped("month", $0.description, nil, $0) })))
    return JSON.object(
      [
        .init("from", .text(from)), .init("to", .text(to)), .init("own", .bool(isOwn)),
        .init("leastCases", .number(Share.leastCases)),
      ] + members)
  }

  private func grouped(
    _ key: String, _ name: String, _ kind: Code<Kind>?, _ month: CalendarMonth?
  ) -> JSON {
    .object([.init(key, .string(name))] + members(kind: kind, month: month))
  }

  private func members(kind: Code<Kind>?, month: CalendarMonth?) -> [JSON.Member] {
    func part<Item>(_ tally: Tally<Item>) -> Tally<Item> {
      let ofKind = kind.map { tally.of($0) } ?? tally
      return month.map { ofKind.of($0) } ?? ofKind
    }
    let (courses, work, missed) = (part(courses), part(work), part(missed))
    let reactions = part(reactions)
    var members: [JSON.Member] = [
      .init("courses", courses.json(CourseOutcome.Ending.allCases, \.rawValue)),
      .init("completion", courses.completion.json),
      .init("neverBegun", .number(courses.neverBegun)),
      .init("work", work.json(Work.allCases, \.rawValue)),
      .init("missed", missed.json(MissedDate.Cause.allCases, \.rawValue)),
      .init("noShows", missed.noShows(with: work.count(.sessions)).json),
      .init("pain", pain(in: month, of: kind).json),
      .init("reactions", reactions.json([.mild, .moderate, .severe], \.rawValue)),
    ]
    // A refusal stands in no kind.
    guard kind == nil else { return members }
    let (refusals, overrides) = (part(refusals), part(overrides))
    members.append(.init("refusals", refusals.json(refusals.ranked.map(\.rule), \.rawValue)))
    for isExplained in [false, true] {
      let rules = overrides.items.filter { $0.isExplained == isExplained }
        .sorted { $0.rule.rawValue < $1.rule.rawValue }
      members.append(
        .init(isExplained ? "explained" : "setAside", overrides.json(rules, \.rule.rawValue)))
    }
    return members
  }
}

extension Tally {
  fileprivate func json(_ items: [Item], _ name: (Item) -> String) -> JSON {
    .object(items.map { .init(name($0), .number(count($0))) })
  }
}

extension Share {
  fileprivate var json: JSON {
    ["count": .number(count), "of": .number(of), "percent": .optionalNumber(percent)]
  }
}

extension PainChange {
  fileprivate var json: JSON {
    [
      "courses": .number(courses), "less": .number(less), "same": .number(same),
      "more": .number(more), "mean": meanTenths.map { .tenths($0) } ?? .null,
      "spread": spreadTenths.map { .tenths($0) } ?? .null,
    ]
  }
}
