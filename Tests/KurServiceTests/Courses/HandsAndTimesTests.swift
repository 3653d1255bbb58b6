import KurDomain
import KurRules
import KurService
import Testing

/// Who works on a course, and when: assignments and bookings.
struct HandsAndTimesTests {
  let clinic: TestClinic
  let other: Staff

  init() throws {
    self.clinic = try TestClinic()
    self.other = try clinic.practice.addStaff(
      StaffRequest(
        name: "Dan Albu", roles: [.therapist], medicalEducation: true,
        certificateUntil: .day(march(10))),
      by: caller(clinic.administrator, "staff add"))
  }

  private func assign(
    _ note: String?, to name: String = "Albu", by person: Staff? = nil
  ) throws(ServiceError) -> AssignedCourse {
    try clinic.practice.assign(
      clinic.target, to: name, note: note, by: caller(person ?? clinic.therapist, "course assign"))
  }

  private func book(
    _ time: String, on day: CalendarDay? = nil, with name: String = "Popa",
    course: String? = nil, by person: Staff? = nil
  ) throws(ServiceError) -> BookedCourse {
    try clinic.practice.book(
      course ?? clinic.target, on: day.map { .day($0) }, at: ClockTime(time) ?? .midnight,
      with: name, by: caller(person ?? clinic.receptionist, "book"))
  }

  private func next(_ person: Staff) throws -> NextVisit {
    try clinic.practice.next(
      clinic.target, on: nil, observed: Observed(), by: caller(person, "next"))
  }

  // MARK: Hands

  @Test func `the word for the new hands is read until they have given a session`() throws {
    #expect(try clinic.log(by: other).handover == nil)
    let events = try clinic.written { _ = try assign("Sore scapula") }
    #expect(events.map(\.kind) == [.assigned])
    #expect(events.map(\.subject) == [clinic.target])
    clinic.go(to: march(3))
    #expect(try next(other).handover?.note == "Sore scapula")
    #expect(try next(other).handover?.from == "Ana Popa")
    #expect(try next(other).handover?.to == "Dan Albu")
    #expect(try clinic.log().handover?.note == "Sore scapula")
    clinic.go(to: march(4))
    let taken = try clinic.log(by: other, request: "one")
    #expect(taken.handover?.note == "Sore scapula")
    clinic.go(to: march(5))
    #expect(try next(other).handover == nil)
    #expect(try clinic.log(by: other).handover == nil)
    #expect(try clinic.log(by: other, request: "one").handover == taken.handover)
    #expect(try clinic.faults() == [])
  }

  @Test func `whoever sees no notes does not read it`() throws {
    _ = try assign("Sore scapula")
    #expect(try next(clinic.receptionist).handover == nil)
    #expect(
      try clinic.log(by: clinic.receptionist) { $0.performer = "Albu" }.handover == nil)
  }

  @Test func `who performs a session stays whoever logs it`() throws {
    _ = try assign(nil)
    #expect(try clinic.log().performer.key == clinic.therapist.key)
  }

  @Test func `a course goes into hands that may work, and that had it not`() throws {
    _ = try assign(nil)
    let events = try clinic.written {
      #expect(failure { try assign(nil) }?.kind == .invalid)
      #expect(failure { try assign(nil, to: "Ceban") }?.kind == .invalid)
      #expect(failure { try assign(nil, to: "Nobody") }?.kind == .notFound)
    }
    #expect(events == [])
    #expect(try assign("Once more, look at the nape").note == "Once more, look at the nape")
  }

  @Test func `hands whose certificate ends before the next session are warned of`() throws {
    #expect(try assign(nil).warnings == [])
    try clinic.decide(.discontinue)
    let late = try clinic.prescribe(.knee).course
    clinic.go(to: march(11))
    let answer = try clinic.practice.assign(
      late.key.description, to: "Albu", note: nil, by: caller(clinic.physician, "course assign"))
    #expect(answer.warnings.count == 1)
  }

  @Test func `a course that has ended changes neither hands nor times`() throws {
    try clinic.decide(.cancel)
    #expect(failure { try assign(nil) }?.kind == .invalid)
    #expect(failure { try book("09:00") }?.kind == .invalid)
  }

  @Test func `a request answers with its own hands and times after a second like one`() throws {
    let assigning = caller(clinic.therapist, "course assign", request: "assign")
    func assigned() throws -> AssignedCourse {
      try clinic.practice.assign(
        clinic.target, to: "Albu", note: "Sore scapula", by: assigning)
    }
    _ = try assigned()
    _ = try assign("Sore nape")
    #expect(try assigned().note == "Sore scapula")
    let booking = caller(clinic.receptionist, "book", request: "book")
    func booked() throws -> BookedCourse {
      try clinic.practice.book(
        clinic.target, on: nil, at: ClockTime("09:00") ?? .midnight, with: "Albu", by: booking)
    }
    let first = try booked()
    _ = try book("11:00")
    // A name that now fits two people no longer says who was meant; the request does.
    _ = try clinic.practice.addStaff(
      StaffRequest(name: "Ion Albu", roles: [.therapist]),
      by: caller(clinic.administrator, "staff add"))
    #expect(try booked().booking == first.booking)
    #expect(try clinic.faults() == [])
  }

  // MARK: Times

  @Test func `the course's own time holds but on a day that has another`() throws {
    _ = try book("09:00")
    _ = try book("14:30", on: march(3), with: "Albu")
    #expect(try next(clinic.therapist).booked?.time == ClockTime("09:00"))
    #expect(try clinic.line().booked?.therapist.key == clinic.therapist.key)
    try clinic.log()
    clinic.go(to: march(3))
    #expect(try next(clinic.therapist).booked?.time == ClockTime("14:30"))
    #expect(try clinic.line().booked?.therapist.key == other.key)
    try clinic.log()
    #expect(try clinic.line().booked?.time == ClockTime("09:00"))
    _ = try book("10:00")
    #expect(try clinic.line().booked?.time == ClockTime("10:00"))
    #expect(try clinic.faults() == [])
  }

  @Test func `the board has the booked by their time, then the others`() throws {
    let ana = try clinic.admit("Ana Lungu")
    let vera = try clinic.admit("Vera Rotaru")
    let first = try clinic.prescribe(.back(), for: ana).course
    let second = try clinic.prescribe(.back(), for: vera).course
    _ = try book("11:00")
    _ = try book("08:00", course: second.key.description)
    let due = try clinic.practice.board(on: nil, by: caller(clinic.receptionist, "today")).due
    #expect(due.map(\.record.course.key) == [second.key, clinic.course.key, first.key])
    #expect(due.map(\.booked?.time) == [ClockTime("08:00"), ClockTime("11:00"), nil])
  }

  @Test func `a day before the planned one is on the board when it is booked`() throws {
    try clinic.log()
    clinic.go(to: march(3))
    try clinic.log()
    _ = try book("09:00", on: march(7))
    clinic.go(to: march(6))
    try clinic.log()
    func booked(_ day: CalendarDay) throws -> [CourseLine] {
      try clinic.practice.board(on: .day(day), by: caller(clinic.receptionist, "today")).booked
    }
    #expect(try booked(march(6)).isEmpty)
    #expect(try booked(march(7)).map(\.booked?.time) == [ClockTime("09:00")])
    #expect(try booked(march(9)).isEmpty)
  }

  @Test func `what cannot be meant is refused`() throws {
    try clinic.log()
    _ = try book("09:00")
    let events = try clinic.written {
      #expect(failure { try book("09:00") }?.kind == .invalid)
      #expect(failure { try book("09:00", with: "Ceban") }?.kind == .invalid)
      #expect(failure { try book("09:00", on: march(1)) }?.kind == .invalid)
      #expect(failure { try book("09:00", on: march(2)) }?.kind == .invalid)
      #expect(failure { try book("09:00", by: clinic.administrator) }?.kind == .notPermitted)
    }
    #expect(events.map(\.kind) == [.denied])
  }

  @Test func `a closed day, and hands that may not work on it, are warned of`() throws {
    #expect(try book("09:00", on: march(10), with: "Albu").warnings == [])
    #expect(try book("09:00", on: march(11), with: "Albu").warnings.count == 1)
    let saturday = try book("09:00", on: march(7)).warnings
    #expect(saturday == ["the clinic is closed on 2026-03-07; the next open day is 2026-03-09"])
  }

  @Test(arguments: [("09:24", 1), ("09:25", 0), ("08:36", 1), ("08:35", 0)])
  func `overlapping times of one person are warned of`(time: String, expected: Int) throws {
    // Both have 15 minutes, and 10 for the changeover.
    _ = try book("09:00", on: march(2))
    let ana = try clinic.admit("Ana Lungu")
    let course = try clinic.prescribe(.back(), for: ana).course.key.description
    let answer = try book(time, on: march(2), course: course)
    #expect(answer.warnings.count == expected)
    #expect(answer.warnings.allSatisfy { $0.contains("Elena Rusu") && $0.contains(clinic.target) })
    #expect(try book(time, on: march(2), with: "Albu", course: course).warnings == [])
    #expect(try book(time, on: march(3), course: course).warnings == [])
  }

  @Test func `a usual time is held against the usual times of the others`() throws {
    _ = try book("09:00")
    let ana = try clinic.admit("Ana Lungu")
    let course = try clinic.prescribe(.back(), for: ana).course.key.description
    // On the first days 25 minutes pass between them; later sessions are longer.
    let answer = try book("09:30", course: course)
    #expect(answer.warnings.map { $0.prefix(13) } == ["on 2026-03-04"])
    #expect(try book("09:50", course: course).warnings == [])
  }

  @Test func `nothing depends on a booking`() throws {
    _ = try book("09:00", with: "Albu")
    let session = try clinic.log { $0.time = ClockTime("15:00") }.session
    #expect(session.given.performer == clinic.therapist.key)
    #expect(session.isCounted)
  }
}
