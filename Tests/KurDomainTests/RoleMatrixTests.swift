import KurDomain
import Testing

/// Who may do what, whole: a row for each use case of the specification, with what it is to Kur.
/// - Source: specification 6.
private let matrix: [(useCase: String, acts: [Act], allowed: Set<Role>)] = [
  (
    "register, find, edit a patient's identity", [.identify],
    [.receptionist, .therapist, .physician, .administrator]
  ),
  (
    "consent, missed dates, booking, fees", [.arrange, .takeFees],
    [.receptionist, .therapist, .physician]
  ),
  ("full screening", [.screenFully], [.therapist, .physician]),
  ("next, daily screening, log", [.log], [.receptionist, .therapist, .physician]),
  ("confirm", [.confirm], [.therapist, .physician]),
  ("deviation; reaction", [.deviate, .react], [.therapist, .physician]),
  ("amend, void, undo of a session", [.correct], [.therapist, .physician]),
  ("measures, treatments beside, handing over", [.measure, .handOver], [.therapist, .physician]),
  ("examine, clear, close, narrow, reclass, accept", [.examine, .clear, .accept], [.physician]),
  ("prescribe a medical course; decide about it", [.prescribeMedical], [.physician]),
  ("prescribe a non-medical course", [.prescribeNonMedical], [.therapist, .physician]),
  ("remaining, today, recall", [.review], [.receptionist, .therapist, .physician]),
  ("workload, stats", [.figures], [.therapist, .physician, .administrator]),
  ("report", [.report, .release], [.receptionist, .therapist, .physician]),
  ("clinical notes", [.reportNotes], [.therapist, .physician]),
  ("staff, roles, calendar, parameters, prices, own rows", [.administer], [.administrator]),
  ("check, backup, audit", [.keep], [.administrator]),
  ("restore, merge, erase", [.rewrite], [.administrator]),
]

@Suite struct RoleMatrixTests {
  @Test func `every act stands in one row of the matrix`() {
    let acts = matrix.flatMap(\.acts)
    #expect(acts.count == Act.allCases.count)
    #expect(Set(acts) == Set(Act.allCases))
  }

  @Test(arguments: Role.allCases)
  func `a role may do what its column says, and nothing else`(_ role: Role) {
    for row in matrix {
      for act in row.acts {
        #expect(role.may(act) == row.allowed.contains(role), "\(row.useCase): \(act)")
      }
    }
  }

  @Test func `somebody with several roles may do what any of them may`() {
    for first in Role.allCases {
      for second in Role.allCases {
        let person = Staff(
          key: Key(rawValue: 1), profile: StaffProfile(name: "Dan Albu", roles: [first, second]))
        for act in Act.allCases {
          #expect(
            person.may(act) == (first.may(act) || second.may(act)), "\(first) \(second) \(act)")
        }
      }
    }
  }

  @Test func `who may is said in words`() {
    for act in Act.allCases {
      for role in Role.allCases {
        #expect(act.permitted.contains(role.rawValue) == role.may(act), "\(act)")
      }
    }
  }

  @Test func `what binds a patient or the clinic takes a proof, a day's work does not`() {
    #expect(
      Set(Act.allCases.filter(\.takesProof)) == [
        .prescribeMedical, .prescribeNonMedical, .clear, .accept, .correct, .administer,
        .rewrite,
      ])
  }

  @Test func `somebody is present up to their last day`() throws {
    let last = try #require(CalendarDay("2026-03-05"))
    let person = Staff(
      key: Key(rawValue: 1),
      profile: StaffProfile(name: "Dan Albu", roles: [.therapist], leftOn: last))
    #expect(person.isPresent(on: last.adding(days: -1)))
    #expect(person.isPresent(on: last))
    #expect(!person.isPresent(on: last.adding(days: 1)))
  }
}
