import KurDomain

/// Who asks, with which command.
public struct Caller: Sendable {
  /// A T-number or a unique part of a name, as it was typed; nil when nobody was named.
  public let name: String?
  /// As `log`: for the chain of events.
  public let command: String
  /// Makes a repeated write return the first answer; made anew when nil.
  public private(set) var request: String?
  /// The user of the operating system; nil where the machine does not tell.
  let user: @Sendable () -> String?
  /// Asks somebody for their PIN.
  let pin: @Sendable (Staff) throws(ServiceError) -> String
  /// The patient, course or session that it is about, as it was typed.
  private(set) var target: String?

  public init(
    name: String?, command: String, request: String? = nil,
    user: @escaping @Sendable () -> String? = { nil },
    pin: @escaping @Sendable (Staff) throws(ServiceError) -> String = Caller.withoutPin
  ) {
    self.name = name
    self.command = command
    self.request = request
    self.user = user
    self.pin = pin
  }

  /// Where nobody can be asked.
  public static let withoutPin: @Sendable (Staff) throws(ServiceError) -> String = {
    (person: Staff) throws(ServiceError) -> String in
    throw .missing(["the PIN of \(person.name)"])
  }

  /// A draft is no record: it has no event, and no request that could be asked again.
  var withoutRequest: Caller {
    var caller = self
    caller.request = nil
    return caller
  }

  /// The same under another request.
  func asking(as request: String) -> Caller {
    var caller = self
    caller.request = request
    return caller
  }

  /// The same, about somebody: a refusal is kept with their record.
  func about(_ target: String?) -> Caller {
    var caller = self
    caller.target = target
    return caller
  }
}
