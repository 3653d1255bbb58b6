import KurDomain
import KurRules
import KurStore

extension Roll {
  /// Whoever stands at the desk: as named, within what the user of the operating system may be.
  func person(at caller: Caller, on day: CalendarDay) throws -> Staff {
    let staff = try records.staff()
    let person = try claimed(by: caller, among: staff, try access(of: caller, staff, on: day))
    guard person.isPresent(on: day) else {
      let last = person.profile.leftOn.map { " on \($0)" } ?? ""
      throw ServiceError.notPermitted(
        "\(person.cited) left\(last), and nothing is done in that name any more")
    }
    return person
  }

  func access(of caller: Caller, on day: CalendarDay) throws -> DeskAccess {
    try access(of: caller, try records.staff(), on: day)
  }

  private func access(
    of caller: Caller, _ staff: [Staff], on day: CalendarDay
  ) throws -> DeskAccess {
    let bindings = try records.bindings()
    // The machine is asked only where somebody is bound.
    return DeskAccess(
      user: bindings.isEmpty ? nil : caller.user(), bindings: bindings,
      gone: Set(staff.filter { !$0.isPresent(on: day) }.map(\.key)))
  }

  private func claimed(
    by caller: Caller, among staff: [Staff], _ access: DeskAccess
  ) throws(ServiceError) -> Staff {
    func names(_ keys: [Key<Staff>]) -> String {
      staff.filter { keys.contains($0.key) }.map(\.cited).joined(separator: ", ")
    }
    let user = access.user.map { "user \($0.shown)" } ?? "this user"
    if caller.name?.isEmpty ?? true {
      if let only = staff.first(where: { $0.key == access.only }) { return only }
      guard access.own.isEmpty else {
        throw .missing(["--as STAFF (or KUR_STAFF): \(user) stands for \(names(access.own))"])
      }
    }
    let person = try person(caller.name, among: staff)
    switch access.verdict(on: person.key) {
    case .granted: return person
    case .standsFor(let own):
      throw .notPermitted(
        "\(user) stands for \(names(own)) and for nobody else, not for \(person.cited)")
    case .boundElsewhere:
      throw .notPermitted(
        "\(person.cited) has a user, and \(user) is another one: work as that user, or have it "
          + "bound by an administrator")
    }
  }
}
