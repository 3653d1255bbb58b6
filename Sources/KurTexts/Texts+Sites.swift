import KurDomain

/// How a place on one side of the body is said, about its `{leaf}`.
public enum SiteKey: String, TextKey {
  case left, right, both

  public static let section = "site"
}

extension Texts {
  /// `knee (both), left shoulder, lumbar`, in the order of the leaves' codes.
  public func sites(_ sites: some Sequence<Site>) -> String {
    let leaves = Dictionary(grouping: sites, by: \.leaf).sorted { $0.key < $1.key }
    return leaves.map { leaf, sites in
      let sides = sites.map(\.side).filter { $0 != .none }
      guard let side = sides.first else { return self.leaf(leaf) }
      let key: SiteKey = sides.count > 1 ? .both : side == .left ? .left : .right
      return self[key, ["leaf": self.leaf(leaf)]]
    }
    .joined(separator: ", ")
  }

  /// `neck front`, `partea anterioară a gâtului`.
  public func leaf(_ code: Code<Leaf>) -> String {
    name(.leaf, code, String(code.rawValue.map { $0 == "-" ? " " : $0 }))
  }
}
