/// The smallest region of the body that the program tells apart; zones and bars are sets of them.
/// - Source: specification 4d.
public struct Leaf: CatalogueEntry {
  public static let list = CatalogueList.leaves

  public let code: Code<Leaf>
  public let name: String
  /// As `TRUNK.BACK`.
  public let group: String
  /// True where there is a left and a right one.
  public let isSided: Bool
  /// The leaf next to it towards the trunk.
  public let neighbour: Code<Leaf>
  /// The strongest pressure on this leaf in any kind; nil when it has no limit of its own.
  public let maximumIntensity: Intensity?
  /// True where nothing but stroking is allowed.
  public let strokingOnly: Bool

  /// The part of a general massage that it belongs to, as `loin`; nil for head and face.
  public let generalGroup: String?
  /// The minutes of that whole part in a full general massage.
  public let generalMinutes: Minutes?

  public init(_ row: CatalogueRow) throws(CatalogueFault) {
    self.code = Code(try row.text("code"))
    self.name = try row.text("name")
    self.group = try row.text("body_group")
    self.isSided = try row.flag("sided")
    self.neighbour = Code(try row.text("neighbour"))
    self.maximumIntensity = try row.optionalInt("max_intensity").map(Intensity.init(rawValue:))
    self.strokingOnly = try row.flag("stroking_only")
    self.generalGroup = row.optional("general_group")
    self.generalMinutes = try row.optionalInt("general_minutes").map(Minutes.init(rawValue:))
  }
}

/// A leaf on one side of the body.
public struct Site: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let leaf: Code<Leaf>
  public let side: Side

  public init(_ leaf: Code<Leaf>, _ side: Side = .none) {
    self.leaf = leaf
    self.side = side
  }

  /// `knee.left`, or `lumbar` where there are no sides.
  public var description: String { side == .none ? leaf.rawValue : "\(leaf).\(side)" }

  public static func < (left: Site, right: Site) -> Bool {
    (left.leaf, left.side.rawValue) < (right.leaf, right.side.rawValue)
  }
}

/// The side of a leaf; a leaf in the middle of the body has side `none`.
public enum Side: String, CaseIterable, Sendable, Codable {
  case none, left, right
}

extension Site: LosslessStringConvertible {
  /// Reads `knee.left` and `lumbar`; whether there is such a leaf is not looked at.
  public init?(_ description: String) {
    let parts = description.split(separator: ".", omittingEmptySubsequences: false)
    guard let leaf = parts.first, !leaf.isEmpty, parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      self.init(Code(String(leaf)))
      return
    }
    guard let side = Side(rawValue: String(parts[1])), side != .none else { return nil }
    self.init(Code(String(leaf)), side)
  }
}
