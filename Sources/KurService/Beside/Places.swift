import KurDomain
import KurRules
import KurStore

extension Desk {
  /// Places on the body as typed, in full: a leaf with sides but without one named means both.
  /// - Throws: `notFound` for a leaf that is none, `invalid` for a side that a leaf has not.
  func places(_ typed: [Site], on body: BodyMap) throws -> Set<Site> {
    for site in typed {
      guard let leaf = body.leaves[site.leaf] else {
        throw try unknown(site.leaf.rawValue, "leaf", among: .leaves)
      }
      guard leaf.isSided || site.side == .none else {
        throw ServiceError.invalid("\(leaf.code) has no left and right")
      }
    }
    return Set(typed.flatMap { body.sites(of: $0.leaf, [$0.side]) })
  }

  /// One place as typed.
  func place(_ typed: Site, on body: BodyMap) throws -> Site {
    let places = try places([typed], on: body)
    guard let only = places.first, places.count == 1 else {
      throw ServiceError.missing(["the side: --at \(typed.leaf).left or \(typed.leaf).right"])
    }
    return only
  }
}
