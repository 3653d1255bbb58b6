import KurDomain
import Testing

@Suite struct ParameterTests {
  let embedded: EmbeddedCatalogue

  init() throws { embedded = try EmbeddedCatalogue() }

  @Test(arguments: ParameterKey.allCases)
  func `every parameter that a rule reads is there`(key: ParameterKey) {
    #expect(embedded.parameters.contains { $0.key == key.rawValue })
  }

  @Test func `every value is of its type and within its bounds`() throws {
    for parameter in embedded.parameters {
      let (value, least, most) = (parameter.value, parameter.minimum, parameter.maximum)
      switch parameter.type {
      case .integer:
        let range = try #require(bounds(least, most) { Int($0) }, "\(parameter.key)")
        #expect(Int(value).map(range.contains) == true, "\(parameter.key)")
      case .decimal:
        let range = try #require(bounds(least, most) { Double($0) }, "\(parameter.key)")
        #expect(Double(value).map(range.contains) == true, "\(parameter.key)")
      case .time:
        let range = try #require(bounds(least, most) { ClockTime($0) }, "\(parameter.key)")
        #expect(ClockTime(value).map(range.contains) == true, "\(parameter.key)")
      case .word:
        #expect(parameter.accepted.contains(value), "\(parameter.key)")
      case .weekdays:
        let days = value.split(separator: " ").map(String.init)
        #expect(!days.isEmpty && Set(days).count == days.count, "\(parameter.key)")
        #expect(days.allSatisfy { Weekday(word: $0) != nil }, "\(parameter.key)")
        #expect(Set(parameter.accepted).isSuperset(of: days), "\(parameter.key)")
      }
    }
  }

  @Test func `temperatures read as temperatures`() {
    for parameter in embedded.parameters where parameter.unit == "C" {
      for text in [parameter.value, parameter.minimum, parameter.maximum] {
        #expect(text.flatMap(Temperature.init) != nil, "\(parameter.key)")
      }
    }
  }

  @Test func `limits of one reading lie in the order of their severity`() {
    let parameters = Parameters(embedded.parameters)
    func rises(_ keys: ParameterKey...) -> Bool {
      let values = keys.map(parameters.int)
      return zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    }
    #expect(
      rises(
        .pressureLowSystolic, .pressureWarningSystolic, .pressureClearanceSystolic,
        .pressureDeferSystolic))
    #expect(
      rises(
        .pressureLowDiastolic, .pressureWarningDiastolic, .pressureClearanceDiastolic,
        .pressureDeferDiastolic))
    #expect(rises(.pulseDeferLow, .pulseWarningLow, .pulseWarningHigh, .pulseDeferHigh))
    #expect(rises(.courseGapHard, .courseGapSoft, .recallDays))
    #expect(parameters.temperature(.temperatureLow) < parameters.temperature(.subfebrile))
    #expect(parameters.temperature(.subfebrile) < parameters.temperature(.fever))
  }

  @Test func `provenance is the source documents, outside material or a decision`() {
    for parameter in embedded.parameters {
      #expect(["SEED", "OUT", "DEC"].contains(parameter.provenance), "\(parameter.key)")
    }
  }

  private func bounds<Value: Comparable>(
    _ least: String?, _ most: String?, as read: (String) -> Value?
  ) -> ClosedRange<Value>? {
    guard let least = least.flatMap(read), let most = most.flatMap(read), least <= most
    else { return nil }
    return least...most
  }
}
