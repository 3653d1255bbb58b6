import KurDomain
import KurRules
import KurStore

extension Practice {
  /// Records somebody's last day; from the next day on nothing is done in that name.
  public func leave(
    _ text: String, on word: DayWord?, by caller: Caller
  ) throws(ServiceError) -> Staff {
    try write(by: caller, may: .administer, again: { try $0.staff(of: $1) }) {
      try $0.leave(text, on: word)
    }
  }

  /// Records that somebody who left is back, or stays after all.
  public func comeBack(_ text: String, by caller: Caller) throws(ServiceError) -> Staff {
    try write(by: caller, may: .administer, again: { try $0.staff(of: $1) }) {
      try $0.comeBack(text)
    }
  }
}

extension Desk {
  package func leave(_ text: String, on word: DayWord?) throws -> Result<Staff, ServiceError> {
    let person = try Roll(records).person(text, called: "STAFF")
    if let day = person.profile.leftOn {
      throw ServiceError.invalid(
        "the last day of \(person.cited) is \(day) already: kur staff return \(person.key) first")
    }
    var profile = person.profile
    profile.leftOn = try dayMeant(word, .future)
    return try store(profile, of: person, as: .staffLeft)
  }

  package func comeBack(_ text: String) throws -> Result<Staff, ServiceError> {
    let person = try Roll(records).person(text, called: "STAFF")
    guard person.profile.leftOn != nil else {
      throw ServiceError.invalid("\(person.cited) has not left")
    }
    var profile = person.profile
    profile.leftOn = nil
    return try store(profile, of: person, as: .staffEdited)
  }
}
