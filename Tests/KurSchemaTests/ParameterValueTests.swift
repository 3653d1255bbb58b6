import KurDomain
import Testing

@Suite struct ParameterValueTests {
  private let parameters: [Parameter]

  init() throws { parameters = try EmbeddedCatalogue().parameters }

  private func parameter(_ key: String) throws -> Parameter {
    try #require(parameters.first { $0.key == key })
  }

  @Test func `every default is within its bounds`() {
    for parameter in parameters {
      #expect(parameter.read(parameter.value) == parameter.value, "\(parameter.key)")
    }
  }

  @Test func `every number keeps its bounds on both sides`() throws {
    for parameter in parameters where parameter.type == .integer {
      let least = try #require(parameter.minimum.flatMap { Int($0) })
      let most = try #require(parameter.maximum.flatMap { Int($0) })
      #expect(parameter.read("\(least)") == "\(least)", "\(parameter.key)")
      #expect(parameter.read("\(most)") == "\(most)", "\(parameter.key)")
      #expect(parameter.read("\(least - 1)") == nil, "\(parameter.key)")
      #expect(parameter.read("\(most + 1)") == nil, "\(parameter.key)")
    }
  }

  @Test(arguments: [
    ("temp.fever", "37.5", "37.5"), ("temp.fever", "38", "38.0"), ("temp.fever", "38.3", "38.3"),
    ("noShow.share", "0.25", "0.25"), ("noShow.share", "1", "1.0"),
    ("child.latestEnd", "17:30", "17:30"), ("child.latestEnd", "20:00", "20:00"),
    ("screening.vitals", "ALL", "all"), ("clinic.openWeekdays", "tue,mon", "mon tue"),
    ("clinic.openWeekdays", "monday sun", "mon sun"),
  ])
  func `a value is kept in one form`(key: String, text: String, kept: String) throws {
    #expect(try parameter(key).read(text) == kept)
  }

  @Test(arguments: [
    ("temp.fever", "37.4"), ("temp.fever", "38.4"), ("temp.fever", "38.05"),
    ("temp.fever", "38,0"), ("temp.fever", "warm"), ("noShow.share", "0.09"),
    ("noShow.share", "1.001"), ("noShow.share", "0.3333"), ("child.latestEnd", "11:59"),
    ("child.latestEnd", "20:01"), ("child.latestEnd", "18"), ("screening.vitals", "some"),
    ("clinic.openWeekdays", "mon,funday"), ("clinic.openWeekdays", ""), ("late.days", "3.0"),
    ("late.days", "-1"), ("late.days", "+2"), ("late.days", ""), ("late.days", "99999999999"),
  ])
  func `a value of another type or beyond the bounds is none`(key: String, text: String) throws {
    #expect(try parameter(key).read(text) == nil)
  }

  // MARK: Orders

  @Test func `the defaults stand in every order, whose keys are in the catalogue`() throws {
    for order in ParameterOrder.all {
      let (low, high) = (try parameter(order.lower).value, try parameter(order.upper).value)
      #expect(order.holds(low, high), "\(order.lower) \(order.upper)")
    }
  }

  @Test func `an order holds up to its limit`() throws {
    let pressure = try #require(
      ParameterOrder.all.first { $0.lower == "bp.warning.systolic" })
    #expect(pressure.holds("150", "150"))
    #expect(!pressure.holds("150", "149"))
    let fever = try #require(ParameterOrder.all.first { $0.lower == "temp.subfebrile.other" })
    #expect(fever.holds("37.7", "37.8"))
    #expect(!fever.holds("37.8", "37.8"))
  }

  @Test func `a value that breaks an order is found from either side`() throws {
    func broken(_ key: String, _ value: String) -> String? {
      ParameterOrder.broken(by: value, of: key, among: parameters)?.other.key
    }
    #expect(broken("screening.yearDays", "30") == nil)
    #expect(broken("course.gap.recallDays", "60") == nil)
    #expect(broken("course.gap.recallDays", "59") == "course.gap.softDays")
    #expect(broken("course.gap.softDays", "183") == nil)
    #expect(broken("course.gap.softDays", "184") == "course.gap.recallDays")
    #expect(broken("bp.clearance.systolic", "139") == "bp.warning.systolic")
    #expect(broken("bp.clearance.systolic", "181") == "bp.defer.systolic")
    #expect(broken("temp.subfebrile.min", "37.5") == nil)
    #expect(broken("temp.subfebrile.min", "37.6") == "temp.subfebrile.infant")
    #expect(broken("screening.vitals", "all") == nil)
  }
}
