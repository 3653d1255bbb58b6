import KurDomain
import KurTexts

extension Texts {
  /// `knee (both), left shoulder, lumbar`.
  public func sites(_ sites: some Sequence<Site>) -> String { Words.sites(sites) }

  /// `left knee` without its side.
  public func leaf(_ code: Code<Leaf>) -> String {
    name(.leaf, code, Words.spaced(code.rawValue))
  }
}
