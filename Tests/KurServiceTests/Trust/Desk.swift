import KurDomain
import KurRules
import KurService
import Synchronization

/// What is typed where a PIN is asked for, and how often it was.
final class Keypad: Sendable {
  private let state: Mutex<(pin: String, asked: Int)>
  /// Runs while the person types.
  private let meanwhile: @Sendable () throws -> Void

  init(_ pin: String = "246810", meanwhile: @escaping @Sendable () throws -> Void = {}) {
    self.state = Mutex((pin, 0))
    self.meanwhile = meanwhile
  }

  var asked: Int { state.withLock { $0.asked } }

  func type(_ pin: String) { state.withLock { $0.pin = pin } }

  func answer() throws(ServiceError) -> String {
    do { try meanwhile() } catch { throw .invalid("\(error)") }
    return state.withLock { state in
      state.asked += 1
      return state.pin
    }
  }
}

/// Somebody at a user of the operating system.
func caller(
  _ person: Staff?, at user: String?, _ command: String, request: String? = nil,
  _ keypad: Keypad = Keypad()
) -> Caller {
  Caller(
    name: person?.key.description, command: command, request: request, user: { user },
    pin: { (_: Staff) throws(ServiceError) -> String in try keypad.answer() })
}

extension TestClinic {
  /// Gives somebody a PIN, as the administrator.
  func give(_ pin: String = "246810", to person: Staff) throws {
    _ = try practice.setPin(
      of: person.key.description, by: caller(administrator, "staff pin")
    ) { _ in pin }
  }

  func bind(_ person: Staff, to user: String) throws {
    _ = try practice.bind(
      person.key.description, to: user, isBound: true, by: caller(administrator, "staff bind"))
  }

  /// A desk that therapist, physician and receptionist share; the first two have PINs.
  func shareDesk() throws {
    for person in [therapist, physician] { try give(to: person) }
    for person in [therapist, physician, receptionist] { try bind(person, to: "desk") }
  }

  /// Something that takes a proof.
  func cancel(by asking: Caller) throws(ServiceError) {
    _ = try practice.decide(target, .cancel, reason: "As agreed", on: nil, by: asking)
  }

  /// As somebody at the shared desk sees it.
  var state: CourseState? {
    get throws {
      try practice.remaining(target, on: nil, by: caller(receptionist, at: "desk", "remaining"))
        .first?.standing.state
    }
  }
}
