/// All leaves of the body and how they lie to each other.
public struct BodyMap: Sendable {
  public let leaves: [Code<Leaf>: Leaf]

  public init(_ leaves: [Leaf]) {
    self.leaves = Dictionary(leaves.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every site of the body.
  public var sites: Set<Site> { Set(leaves.values.flatMap { sites(of: $0.code) }) }

  /// A leaf on the sides asked for; both where it has sides and none is named.
  public func sites(of leaf: Code<Leaf>, _ sides: [Side] = [.left, .right]) -> [Site] {
    guard let found = leaves[leaf] else { return [] }
    guard found.isSided else { return [Site(leaf)] }
    let named = sides.filter { $0 != .none }
    return (named.isEmpty ? [.left, .right] : named).map { Site(leaf, $0) }
  }

  public func sites(of leaves: some Sequence<Code<Leaf>>, _ sides: [Side] = [.left, .right])
    -> Set<Site>
  {
    Set(leaves.flatMap { sites(of: $0, sides) })
  }

  /// The proximal neighbour of a site, on the same side where it has sides.
  public func proximal(of site: Site) -> [Site] {
    guard let leaf = leaves[site.leaf] else { return [] }
    return sites(of: leaf.neighbour, [site.side])
  }

  /// A site with its proximal neighbour and every site whose proximal neighbour it is.
  public func surroundings(of site: Site) -> Set<Site> {
    let distal = leaves.values
      .filter { $0.neighbour == site.leaf }
      .flatMap { sites(of: $0.code, [site.side]) }
    return Set([site] + proximal(of: site) + distal)
  }
}
