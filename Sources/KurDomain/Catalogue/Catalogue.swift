/// The rows of the catalogue that one piece of work needs, by code.
public struct Catalogue: Sendable {
  public let body: BodyMap
  public let techniques: [Code<Technique>: Technique]
  public let frequencies: [Code<Frequency>: Frequency]
  public let kinds: [Code<Kind>: Kind]
  public let dosages: [Dosage]
  public let zones: [Code<Zone>: Zone]
  public let contraindications: [Code<Contraindication>: Contraindication]
  public let parameters: Parameters

  public init(
    leaves: [Leaf], techniques: [Technique], frequencies: [Frequency], kinds: [Kind],
    dosages: [Dosage], zones: [Zone], contraindications: [Contraindication],
    parameters: [Parameter]
  ) {
    self.body = BodyMap(leaves)
    self.techniques = Catalogue.byCode(techniques, \.code)
    self.frequencies = Catalogue.byCode(frequencies, \.code)
    self.kinds = Catalogue.byCode(kinds, \.code)
    self.dosages = dosages
    self.zones = Catalogue.byCode(zones, \.code)
    self.contraindications = Catalogue.byCode(contraindications, \.code)
    self.parameters = Parameters(parameters)
  }

  private static func byCode<Entry, Of>(
    _ entries: [Entry], _ code: KeyPath<Entry, Code<Of>>
  ) -> [Code<Of>: Entry] {
    Dictionary(entries.map { ($0[keyPath: code], $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The dosage of a kind on a zone at an age; the first row that applies.
  public func dosage(_ kind: Code<Kind>, on zone: Code<Zone>, ageMonths: Int?) -> Dosage? {
    dosages.first { $0.kind == kind && $0.applies(to: zone, ageMonths: ageMonths) }
  }
}
