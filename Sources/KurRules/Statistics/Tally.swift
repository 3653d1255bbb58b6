import KurDomain

/// Cases counted by month, by kind of course and by what they are.
public struct Tally<Item: Hashable & Sendable>: Sendable {
  public struct Place: Hashable, Sendable {
    /// Nil for what belongs to no month.
    public let month: CalendarMonth?
    /// Nil for what belongs to no kind.
    public let kind: Code<Kind>?
    public let item: Item
  }

  public private(set) var counts: [Place: Int] = [:]

  public init() {}

  public mutating func add(
    _ item: Item, in month: CalendarMonth? = nil, of kind: Code<Kind>? = nil, _ count: Int = 1
  ) {
    guard count != 0 else { return }
    counts[Place(month: month, kind: kind, item: item), default: 0] += count
  }

  /// All cases of some items.
  public func count(_ passes: (Item) -> Bool = { _ in true }) -> Int {
    counts.reduce(0) { $0 + (passes($1.key.item) ? $1.value : 0) }
  }

  public func count(_ item: Item) -> Int { count { $0 == item } }

  /// The cases of one month.
  public func of(_ month: CalendarMonth) -> Tally {
    var part = Tally()
    part.counts = counts.filter { $0.key.month == month }
    return part
  }

  /// The cases of each month that has some, in one pass.
  public func monthly(_ passes: (Item) -> Bool = { _ in true }) -> [CalendarMonth: Int] {
    var months: [CalendarMonth: Int] = [:]
    for (place, count) in counts where passes(place.item) {
      if let month = place.month { months[month, default: 0] += count }
    }
    return months
  }

  /// The cases of one kind.
  public func of(_ kind: Code<Kind>) -> Tally {
    var part = Tally()
    part.counts = counts.filter { $0.key.kind == kind }
    return part
  }

  public var isEmpty: Bool { counts.isEmpty }
  public var months: Set<CalendarMonth> { Set(counts.keys.compactMap(\.month)) }
  public var kinds: Set<Code<Kind>> { Set(counts.keys.compactMap(\.kind)) }
  public var items: Set<Item> { Set(counts.keys.map(\.item)) }
}
