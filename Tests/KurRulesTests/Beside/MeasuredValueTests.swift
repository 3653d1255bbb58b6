import KurDomain
import Testing

/// What people type for a measure.
@Suite struct MeasuredValueTests {
  private func measure(_ code: Code<Measure>) throws -> Measure {
    try #require(try TestCatalogue.measures()[code])
  }

  private func tenths(_ code: Code<Measure>, _ text: String) throws -> Int? {
    try measure(code).value(text).tenths
  }

  private func isRefused(_ code: Code<Measure>, _ text: String) throws -> Bool {
    let measure = try measure(code)
    return (try? measure.value(text)) == nil
  }

  @Test(arguments: [
    ("pain", "0", 0), ("pain", "10", 100), ("stools", "70", 700), ("girth", "32", 320),
    ("girth", "32.5", 325), ("girth", "32,5", 325), ("girth", "250", 2500), ("tone", "-2", -20),
    ("tone", "+1", 10), ("tone", "0", 0), ("range", "0", 0), ("sleep-hours", "6.5", 65),
  ])
  func `a value is read by the type of its measure`(
    code: String, text: String, tenths: Int
  ) throws {
    #expect(try self.tenths(Code(code), text) == tenths)
  }

  @Test(arguments: [
    ("pain", "11"), ("pain", "-1"), ("pain", "4.5"), ("pain", "+4"), ("pain", ""),
    ("girth", "0.9"), ("girth", "250.1"), ("girth", "32.55"), ("girth", "3a"), ("girth", "."),
    ("tone", "-3"), ("tone", "3"), ("tone", "++1"), ("stools", "71"), ("range", "361"),
    ("weight", "99999999999999999999"), ("pain", "9223372036854775807"),
    ("tone", "-9223372036854775808"), ("stools", "922337203685477581"),
  ])
  func `a value out of range or of another type is refused`(code: String, text: String) throws {
    #expect(try isRefused(Code(code), text))
  }

  @Test func `a refusal names the range`() throws {
    #expect(throws: NoSuchValue.self) { try measure("pain").value("11") }
    func words(_ code: Code<Measure>, _ text: String) throws -> String? {
      let measure = try measure(code)
      do {
        _ = try measure.value(text)
        return nil
      } catch { return "\(error)" }
    }
    #expect(try words("pain", "11") == "pain is a whole number from 0 to 10; '11' is not")
    #expect(
      try words("girth", "7.25")
        == "girth is a number from 1 to 250 cm, with at most one decimal; '7.25' is not")
    #expect(
      try words("odi", "6,0,0,0,0,0,0,0,0,0")
        == "item 1 of odi is a whole number from 0 to 5, or - where it was not answered; '6' is not"
    )
    #expect(
      try words("ndi", "1,2,3")
        == "ndi is 10 scores from 0 to 5 with commas between them, - for an item that was not "
        + "answered, as 2,3,1,-,4,2,0,1,3,2; 3 were given")
  }

  @Test func `the disability index of the back is a percent of what was answered`() throws {
    #expect(try tenths("odi", "2,2,2,2,2,2,2,2,2,2") == 400)
    #expect(try tenths("odi", "5,5,5,5,5,5,5,5,5,5") == 1000)
    #expect(try tenths("odi", "0,0,0,0,0,0,0,0,0,0") == 0)
    // 19 of 45, and 19 of 35.
    #expect(try tenths("odi", "2,3,1,-,4,2,0,1,3,3") == 422)
    #expect(try tenths("odi", "-,-,-,4,4,4,4,1,1,1") == 543)
  }

  @Test func `the disability index of the neck is its points, scaled to ten items`() throws {
    #expect(try tenths("ndi", "2,2,2,2,2,2,2,2,2,2") == 200)
    #expect(try tenths("ndi", "2,2,2,2,2,2,2,2,2,-") == 200)
    #expect(try tenths("ndi", "5,5,5,5,5,5,5,-,-,-") == 500)
    #expect(try tenths("ndi", "1,1,1,1,1,1,2,-,-,-") == 114)
  }

  @Test func `seven answered items are the least for a score, fewer are kept without one`() throws {
    let six = try measure("odi").value("-,-,-,-,4,4,4,1,1,1")
    #expect(six.tenths == nil)
    #expect(six.items == [nil, nil, nil, nil, 4, 4, 4, 1, 1, 1])
    #expect(try measure("odi").value("-,-,-,3,4,4,4,1,1,1").tenths != nil)
  }

  @Test(arguments: [
    ("odi", 200, "minimal"), ("odi", 210, "moderate"), ("odi", 400, "moderate"),
    ("odi", 410, "severe"), ("odi", 610, "crippled"), ("odi", 810, "bed-bound"),
    ("ndi", 40, "none"), ("ndi", 50, "mild"), ("ndi", 140, "mild"), ("ndi", 150, "moderate"),
    ("ndi", 250, "severe"), ("ndi", 350, "complete"),
  ])
  func `scores of questionnaires have bands`(code: String, tenths: Int, band: String) throws {
    #expect(try measure(Code(code)).band(tenths) == band)
  }
}
