import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct PatientNameTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func found(_ text: String) throws -> Key<Patient> {
    try clinic.practice.file(of: text, on: nil, by: caller(clinic.therapist, "report"))
      .chart.patient.key
  }

  private func miss(_ text: String) throws {
    _ = try clinic.practice.missed(
      text, cause: .noShow, on: nil, by: caller(clinic.receptionist, "missed"))
  }

  @Test func `a number names its patient, a course's number its patient too`() throws {
    let number = clinic.patient.key.description
    for text in [number, number.lowercased(), clinic.target] {
      #expect(try found(text) == clinic.patient.key)
    }
  }

  @Test func `a mistyped digit and two swapped ones find nobody`() throws {
    let number = clinic.patient.key.description
    let digits = Array(number.dropFirst())
    for place in digits.indices {
      for digit in "0123456789" where digit != digits[place] {
        var wrong = digits
        wrong[place] = digit
        #expect(failure { try found("P" + String(wrong)) }?.kind == .notFound)
      }
      guard place + 1 < digits.count, digits[place] != digits[place + 1] else { continue }
      var swapped = digits
      swapped.swapAt(place, place + 1)
      #expect(failure { try found("P" + String(swapped)) }?.kind == .notFound)
    }
  }

  @Test func `a wrong number of a course or a session finds nothing`() throws {
    let session = try clinic.log().session.key.description
    let wrongCourse = String(clinic.target.dropLast()) + (clinic.target.last == "1" ? "2" : "1")
    let wrongSession = String(session.dropLast()) + (session.last == "1" ? "2" : "1")
    #expect(failure { try found(wrongCourse) }?.kind == .notFound)
    #expect(failure { try clinic.decide(.suspend, of: wrongCourse) }?.kind == .notFound)
    let asking = caller(clinic.therapist, "session show")
    #expect(failure { try clinic.practice.session(wrongSession, by: asking) }?.kind == .notFound)
  }

  @Test(arguments: ["rus", "ELENA", "len us", "Rusu Elena", " elena  rusu "])
  func `for reading any unique part of a name will do`(_ text: String) throws {
    #expect(try found(text) == clinic.patient.key)
  }

  @Test func `case and accents do not matter`() throws {
    let other = try clinic.admit("Ștefan Țurcanu")
    #expect(try found("turcanu") == other.key)
    #expect(try found("STEFAN") == other.key)
    #expect(try found("țurc") == other.key)
  }

  @Test func `a write takes whole words of the name`() throws {
    let events = try clinic.written {
      let failure = try #require(failure { try miss("rus") })
      #expect(failure.kind == .notFound)
      #expect(failure.suggestions == ["Elena Rusu \(clinic.patient.key)"])
    }
    #expect(events == [])
    try miss("rusu")
  }

  @Test func `several that fit are listed, and nothing is stored`() throws {
    let other = try clinic.admit("Ana Rusu")
    let both = [clinic.patient, other].map(\.key.description)
    let events = try clinic.written {
      #expect(Set(failure { try miss("Rusu") }?.candidates ?? []) == Set(both))
    }
    #expect(events == [])
    #expect(Set(failure { try found("rusu") }?.candidates ?? []) == Set(both))
    try miss("elena rusu")
  }

  @Test func `a whole word is not unique because many parts of names come before it`() throws {
    try clinic.practice.batch { batch in
      let desk = batch.desk(
        clinic.receptionist, on: march(2), at: ClockTime(clamping: 600), command: "patient add")
      for index in 0..<52 {
        var request = PatientRequest()
        request.name = "Anastasia \(Character(UnicodeScalar(UInt8(97 + index % 26))))arin"
        if index == 0 { request.name = "Ana Albu" }
        if index == 1 { request.name = "Maria Ana" }
        request.born = .day(day("1990-01-01"))
        request.isAnotherPerson = true
        _ = try desk.addPatient(request).get()
      }
    }
    let failure = failure {
      try clinic.practice.editPatient(
        "Ana", PatientRequest(),
        by: caller(
          clinic.receptionist, "patient edit"))
    }
    #expect(failure?.kind == .ambiguous)
    #expect(failure?.candidates.count == 2)
  }

  @Test(arguments: ["", " ", "%", "_", "nobody", "P", "P10", "C20", "'", "P99999999999999999999"])
  func `what names nobody finds nobody`(_ text: String) throws {
    #expect(failure { try found(text) }?.kind == .notFound)
    #expect(failure { try miss(text) }?.kind == .notFound)
  }

  @Test func `of two open courses the number says which`() throws {
    let knee = try clinic.prescribe(.knee).course
    let both = [clinic.course, knee].map(\.key.description)
    let events = try clinic.written {
      #expect(Set(failure { try clinic.log("Elena Rusu") }?.candidates ?? []) == Set(both))
      #expect(Set(failure { try miss("Elena Rusu") }?.candidates ?? []) == Set(both))
    }
    #expect(events == [])
    #expect(try clinic.log(both[1]).session.course == knee.key)
  }

  @Test func `of an open and an ended course the open one is meant`() throws {
    try clinic.decide(.cancel)
    let knee = try clinic.prescribe(.knee).course
    #expect(try clinic.log("Elena Rusu").session.course == knee.key)
  }

  @Test func `a patient without a course is told to get one`() throws {
    try clinic.admit("Ana Lungu")
    #expect(failure { try clinic.log("Ana Lungu") }?.kind == .notFound)
  }
}
