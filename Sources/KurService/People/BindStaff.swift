import KurDomain
import KurRules
import KurStore

/// Somebody with the user who stands for them, and the others whom that user stands for.
public struct BoundStaff: Sendable {
  public let person: Staff
  public let user: String
  public let isBound: Bool
  /// By name.
  public let others: [String]
}

extension Practice {
  /// Lets a user of the operating system stand for somebody, or stand for them no more.
  public func bind(
    _ text: String, to user: String, isBound: Bool, by caller: Caller
  ) throws(ServiceError) -> BoundStaff {
    try write(
      by: caller, may: .administer,
      again: { desk, event in
        try desk.bound(
          StaffBinding(staff: try desk.staff(of: event).key, user: user.trimmingSpaces),
          isBound: event.kind == .bound)
      }
    ) { try $0.bind(text, to: user, isBound: isBound) }
  }
}

extension Desk {
  package func bind(
    _ text: String, to user: String, isBound: Bool
  ) throws -> Result<BoundStaff, ServiceError> {
    let person = try Roll(records).person(text, called: "STAFF")
    let binding = StaffBinding(staff: person.key, user: try Wording.line(user, "--user"))
    guard try records.bindings().contains(binding) != isBound else {
      throw ServiceError.invalid(
        isBound
          ? "user \(binding.user) stands for \(person.cited) already"
          : "user \(binding.user) does not stand for \(person.cited)")
    }
    if isBound { try mustBePresent(person) }
    try records.insert(binding, isBound: isBound)
    try mustHaveAnAdministrator {
      "then no administrator could prove to be one at a shared user: give one a PIN first, "
        + "kur staff pin STAFF"
    }
    try mustNotShutOneselfOut(binding)
    try mustKeepThePresentUser(binding)
    try recordEvent(isBound ? .bound : .unbound, subject: person.key.description)
    return .success(try bound(binding, isBound: isBound))
  }

  private func mustBePresent(_ person: Staff) throws(ServiceError) {
    guard person.isPresent(on: today) else {
      throw .invalid(
        "\(person.cited) left\(person.profile.leftOn.map { " on \($0)" } ?? ""): "
          + "kur staff return \(person.key) first")
    }
  }

  /// The only administrator changes their own users as one of those that stay, so that a mistyped
  /// one shuts nobody out for good.
  private func mustNotShutOneselfOut(_ binding: StaffBinding) throws {
    let others = try records.staff().contains {
      $0.key != person.key && $0.holds(.administrator) && $0.profile.leftOn == nil
    }
    let access = try Roll(records).access(of: caller, on: today)
    guard binding.staff == person.key, !others, access.verdict(on: person.key) == .boundElsewhere
    else { return }
    let users = access.bindings.filter { $0.staff == person.key }.map(\.user).sorted()
    throw ServiceError.notPermitted(
      "\(person.cited) is the only administrator and could not work here any more: do it as user "
        + users.joined(separator: " or "))
  }

  /// Whoever binds the user that is at work stays somebody whom it stands for.
  private func mustKeepThePresentUser(_ binding: StaffBinding) throws {
    let access = try Roll(records).access(of: caller, on: today)
    guard binding.staff != person.key, access.verdict(on: person.key) != .granted else { return }
    throw ServiceError.notPermitted(
      "user \(binding.user) is the one at work, and would stand for \(person.cited) no more: first "
        + "kur staff bind \(person.key) --user \(binding.user)")
  }

  fileprivate func bound(_ binding: StaffBinding, isBound: Bool) throws -> BoundStaff {
    let sharing = try records.bindings()
      .filter { $0.user == binding.user && $0.staff != binding.staff }.map(\.staff)
    let staff = try records.staff()
    guard let person = staff.first(where: { $0.key == binding.staff }) else {
      throw ServiceError.notFound("the first answer is gone", suggestions: [])
    }
    return BoundStaff(
      person: person, user: binding.user, isBound: isBound,
      others: staff.filter { sharing.contains($0.key) }.map(\.name))
  }
}
