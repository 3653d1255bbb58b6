import KurDomain
import KurStore

/// A parameter with its value, its default and how it came to its value.
public struct ParameterStory: Sendable {
  public struct Change: Sendable {
    public let setting: ParameterSetting
    public let author: Staff?
    /// On the clinic's clock.
    public let at: (day: CalendarDay, time: ClockTime)
  }

  /// As the clinic has set it.
  public let parameter: Parameter
  public let `default`: String
  /// The oldest first.
  public let changes: [Change]

  public var isDefault: Bool { parameter.value == `default` }
}

extension Practice {
  /// Gives a parameter a value; every rule sees it at once.
  public func set(
    _ key: String, to value: String, reason: String?, by caller: Caller
  ) throws(ServiceError) -> ParameterStory {
    try write(
      by: caller, may: .administer, again: { try $0.story(of: $1.subject ?? "") }
    ) { try $0.set(key, to: value, reason: reason) }
  }

  public func parameter(_ key: String, by caller: Caller) throws(ServiceError) -> ParameterStory {
    try read(by: caller, may: .identify) { try $0.story(of: key) }
  }

  /// The parameters whose value is not the one that the program brings.
  public func changedParameters(by caller: Caller) throws(ServiceError) -> [ParameterStory] {
    try read(by: caller, may: .identify) { desk in
      let settings = Dictionary(grouping: try desk.records.settings(), by: \.parameter)
      let defaults = try desk.records.defaults()
      return try desk.records.entries(of: Parameter.self).filter { settings[$0.key] != nil }
        .map { try desk.story(of: $0, defaults, settings[$0.key] ?? []) }
        .filter { !$0.isDefault }
    }
  }
}

extension Desk {
  package func set(
    _ key: String, to text: String, reason: String?
  ) throws -> Result<ParameterStory, ServiceError> {
    let parameter = try parameter(key)
    guard let value = parameter.read(text.trimmingSpaces) else {
      throw ServiceError.invalid(
        "'\(text.shown)' is no value of \(parameter.key): it takes \(parameter.range)")
    }
    let all = try records.entries(of: Parameter.self)
    if let (order, other) = ParameterOrder.broken(by: value, of: parameter.key, among: all) {
      let side = order.lower == parameter.key ? "below" : "above"
      throw ServiceError.invalid(
        "\(parameter.key) cannot be \(parameter.words(value)): it has to be "
          + "\(order.mayBeEqual ? "the same or " : "")\(side) \(other.key), which is "
          + other.words(other.value))
    }
    guard value != parameter.value else {
      throw ServiceError.invalid(
        "nothing changes: \(parameter.key) is \(parameter.words(value)) already")
    }
    guard let reason = try Wording.text(ifAny: reason, "--reason") else {
      throw ServiceError.missing(["--reason TEXT: why it changes"])
    }
    try records.set(parameter: parameter.key, to: value, reason: reason)
    try recordEvent(.parameterSet, subject: parameter.key)
    return .success(try story(of: parameter.key))
  }

  private func parameter(_ key: String) throws -> Parameter {
    let all = try records.entries(of: Parameter.self)
    guard let found = all.first(where: { $0.key.lowercased() == key.lowercased() }) else {
      throw ServiceError.notFound(
        "there is no parameter '\(key.shown)'", suggestions: Nearest.to(key, in: all.map(\.key)))
    }
    return found
  }

  fileprivate func story(of key: String) throws -> ParameterStory {
    let parameter = try parameter(key)
    return try story(
      of: parameter, records.defaults(), records.settings(of: parameter.key))
  }

  fileprivate func story(
    of parameter: Parameter, _ defaults: [Parameter], _ settings: [ParameterSetting]
  ) throws -> ParameterStory {
    let staff = Dictionary(try records.staff().map { ($0.key, $0) }) { first, _ in first }
    return ParameterStory(
      parameter: parameter,
      default: defaults.first { $0.key == parameter.key }?.value ?? parameter.value,
      changes: settings.map { setting in
        ParameterStory.Change(
          setting: setting, author: setting.author.flatMap { staff[$0] },
          at: clinic.zone.local(setting.at))
      })
  }
}
