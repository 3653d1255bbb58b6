import KurDomain
import KurRules
import KurService
import KurStore
import Testing

struct ProofTests {
  let clinic: TestClinic

  init() throws {
    self.clinic = try TestClinic()
    try clinic.shareDesk()
  }

  private func asking(_ keypad: Keypad, at user: String = "desk") -> Caller {
    caller(clinic.physician, at: user, "course cancel", keypad)
  }

  @Test func `who shares a desk proves it where it matters, and is asked once`() throws {
    let keypad = Keypad()
    try clinic.cancel(by: asking(keypad))
    #expect(keypad.asked == 1)
    let daily = Keypad()
    _ = try clinic.practice.board(on: nil, by: caller(clinic.therapist, at: "desk", "today", daily))
    _ = try clinic.practice.measure(
      MeasureRequest(target: clinic.target, measure: "pain", value: "4"),
      by: caller(clinic.therapist, at: "desk", "measure", daily))
    #expect(daily.asked == 0)
  }

  @Test func `to set a rule aside takes a proof, to log does not`() throws {
    let keypad = Keypad()
    func log(_ overrides: [RuleCode]) throws(ServiceError) {
      var request = LogRequest(target: clinic.target)
      request.routine = true
      request.performer = "Popa"
      (request.painBefore, request.painAfter) = (5, 4)
      if !overrides.isEmpty {
        request.techniques = ["stroke-superficial", "knead"]
        request.reasons = Reasons(overrides: overrides, reasons: ["Soft kneading was agreed"])
      }
      _ = try clinic.practice.log(request, by: caller(clinic.physician, at: "desk", "log", keypad))
    }
    try log([])
    #expect(keypad.asked == 0)
    clinic.go(to: march(3))
    try log(["INTRO_TECHNIQUE"])
    #expect(keypad.asked == 1)
  }

  @Test func `who shares a desk and has no PIN may not, and is on record`() throws {
    _ = try clinic.practice.removePin(
      of: clinic.physician.key.description, by: caller(clinic.administrator, "staff pin"))
    let keypad = Keypad()
    let events = try clinic.written {
      #expect(failure { try clinic.cancel(by: asking(keypad)) }?.kind == .notPermitted)
    }
    #expect(events.map(\.kind) == [.denied])
    #expect(events.first?.patient == clinic.patient.key)
    #expect(keypad.asked == 0)
  }

  @Test func `who has a PIN and another user alone is not asked there`() throws {
    try clinic.bind(clinic.physician, to: "ion")
    let keypad = Keypad("nothing")
    try clinic.cancel(by: asking(keypad, at: "ion"))
    #expect(keypad.asked == 0)
  }

  @Test func `who has a PIN proves it at a user that is bound to nobody`() throws {
    let free = try clinic.hire("Nina Moraru", [.physician, .administrator])
    try clinic.give(to: free)
    let keypad = Keypad("135791")
    func close() throws(ServiceError) {
      _ = try clinic.practice.setDay(
        .tomorrow, isOpen: false, reason: nil, by: caller(free, at: "other", "calendar", keypad))
    }
    #expect(failure { try close() }?.kind == .notPermitted)
    keypad.type("246810")
    try close()
    #expect(keypad.asked == 2)
  }

  @Test func `a wrong PIN is an event and changes nothing else`() throws {
    let events = try clinic.written {
      for wrong in ["246811", "24681", "", "246810 "] {
        clinic.go(to: march(2), at: ClockTime(clamping: 700 + wrong.utf8.count * 20))
        #expect(failure { try clinic.cancel(by: asking(Keypad(wrong))) }?.kind == .notPermitted)
      }
    }
    #expect(events.map(\.kind) == Array(repeating: .pinRefused, count: 4))
    #expect(events.allSatisfy { $0.actor == clinic.physician.key && $0.request == nil })
    #expect(try clinic.state == .prescribed)
    #expect(try clinic.faults() == [])
  }

  @Test func `after three wrong PINs the next is not even asked for until it is time`() throws {
    let start = Instant(march(2), ClockTime(clamping: 600))
    func attempt(_ pin: String, after seconds: Int64) -> (ServiceError.Kind?, asked: Bool) {
      let keypad = Keypad(pin)
      clinic.watch.set(Instant(milliseconds: start.milliseconds + seconds * 1000))
      let failure = failure { try clinic.cancel(by: asking(keypad)) }
      return (failure?.kind, keypad.asked > 0)
    }
    for _ in 0..<3 { #expect(attempt("000000", after: 0) == (.notPermitted, true)) }
    // The third one was put down some seconds later: the clock of these tests goes on by itself.
    #expect(attempt("246810", after: 2) == (.notPermitted, false))
    #expect(attempt("000000", after: 20) == (.notPermitted, true))
    #expect(attempt("246810", after: 23) == (.notPermitted, false))
    #expect(attempt("246810", after: 60) == (nil, true))
    #expect(try clinic.records { try $0.pinFailures(of: clinic.physician.key) } == nil)
  }

  @Test func `nobody waits for the database while somebody types`() throws {
    let clinic = clinic
    let keypad = Keypad(meanwhile: {
      _ = try clinic.practice.measure(
        MeasureRequest(target: clinic.target, measure: "pain", value: "4"),
        by: caller(clinic.therapist, at: "desk", "measure"))
    })
    let events = try clinic.written { try clinic.cancel(by: asking(keypad)) }
    #expect(events.map(\.kind) == [.measured, .decided])
  }

  @Test func `many tries at once are no more than the free ones`() throws {
    let clinic = clinic
    let physician = clinic.physician
    let keypad = Keypad(meanwhile: {
      for _ in 0..<3 {
        _ = failure {
          try clinic.cancel(by: caller(physician, at: "desk", "course cancel", Keypad("000000")))
        }
      }
      clinic.watch.set(Instant(milliseconds: clinic.watch.clock.now().milliseconds - 3000))
    })
    // The right one among them comes too late.
    #expect(failure { try clinic.cancel(by: asking(keypad)) }?.kind == .notPermitted)
    #expect(try clinic.state == .prescribed)
  }

  @Test func `a PIN that was changed while it was typed does not count`() throws {
    let clinic = clinic
    let keypad = Keypad(meanwhile: {
      _ = try clinic.practice.removePin(
        of: clinic.physician.key.description, by: caller(clinic.administrator, "staff pin"))
      try clinic.give("135791", to: clinic.physician)
    })
    #expect(failure { try clinic.cancel(by: asking(keypad)) }?.kind == .notPermitted)
    #expect(try clinic.state == .prescribed)
  }

  @Test func `a request that was refused for its PIN may be made again`() throws {
    func cancel(_ pin: String) throws(ServiceError) {
      try clinic.cancel(
        by: caller(clinic.physician, at: "desk", "course cancel", request: "one", Keypad(pin)))
    }
    #expect(failure { try cancel("000000") }?.kind == .notPermitted)
    try cancel("246810")
    #expect(try clinic.state == .cancelled)
  }
}
