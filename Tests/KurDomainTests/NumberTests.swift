import KurDomain
import Testing

@Suite struct NumberTests {
  @Test func `a public number is the key, written with a check digit`() {
    let key = Key<Patient>(rawValue: 42)
    #expect(key.description == "P10429")
    #expect(Key<Patient>(number: "P10429") == key)
    #expect(Key<Patient>(number: "p10429") == key)
    #expect(Key<Course>(number: "P10429") == nil)
  }

  @Test func `a mistyped digit finds nobody`() {
    for raw in stride(from: Int64(1), through: 9000, by: 7) {
      let number = Array(Key<Patient>(rawValue: raw).description)
      for place in 1..<number.count {
        for digit in "0123456789" where digit != number[place] {
          var wrong = number
          wrong[place] = digit
          #expect(Key<Patient>(number: String(wrong)) == nil)
        }
      }
    }
  }

  @Test func `two swapped digits find nobody`() {
    for raw in Int64(1)...9000 {
      let number = Array(Key<Session>(rawValue: raw).description)
      for place in 1..<(number.count - 1) where number[place] != number[place + 1] {
        var wrong = number
        wrong.swapAt(place, place + 1)
        #expect(Key<Session>(number: String(wrong)) == nil)
      }
    }
  }

  @Test(arguments: [
    "", "P", "P1", "P1000", "PP10426", "P-0426", "P10426x", "P99999999999999999999",
  ])
  func `what is no number is not read`(text: String) {
    #expect(Key<Patient>(number: text) == nil)
  }
}

@Suite struct ReadingTests {
  @Test(arguments: [("38", 380), ("38.2", 382), ("36,6", 366), ("30.0", 300), ("45", 450)])
  func `a temperature is read`(text: String, tenths: Int) {
    #expect(Temperature(text)?.tenths == tenths)
  }

  @Test(arguments: ["", "29.9", "45.1", "98.6", "NaN", "38.25", "3.82", "-38", "38.", "1e2", "٣٨"])
  func `what no living body shows is not read`(text: String) {
    #expect(Temperature(text) == nil)
  }

  @Test(arguments: ["120/80", "300/200", "40/20"])
  func `a pressure is read`(text: String) { #expect(BloodPressure(text)?.description == text) }

  @Test(arguments: [
    "120", "80/120", "120/80/60", "0/0", "301/80", "120/", "a/b", "120/-80", "٩٩/٨",
  ])
  func `what is no pressure is not read`(text: String) { #expect(BloodPressure(text) == nil) }

  @Test(arguments: [("m54.5", "M54.5"), ("M54", "M54"), ("Z73.21", "Z73.21")])
  func `an ICD-10 code is read by its shape`(text: String, code: String) {
    #expect(DiagnosisCode(text)?.description == code)
  }

  @Test(arguments: ["", "M5", "54.5", "M54.", "M545", "M54.555", "MM4.5", "Ж54.5"])
  func `what has no such shape is not read`(text: String) { #expect(DiagnosisCode(text) == nil) }
}
