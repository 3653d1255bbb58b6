import KurDomain
import Testing

struct MergeTests {
  private func patient(_ number: Int64) -> Key<Patient> { Key(rawValue: number) }

  private func merge(_ kept: Int64, _ merged: Int64, _ event: Int64) -> PatientMerge {
    PatientMerge(kept: patient(kept), merged: patient(merged), event: event)
  }

  private func origin(_ numbers: Int64...) -> RecordOrigin {
    RecordOrigin(Set(numbers.map(patient)))
  }

  @Test func `a number that was merged leads to the kept one, also over several steps`() {
    let merges = PatientMerges([merge(1, 2, 10), merge(3, 1, 20)])
    #expect(merges.person(patient(2)) == patient(3))
    #expect(merges.person(patient(1)) == patient(3))
    #expect(merges.person(patient(4)) == patient(4))
    #expect(merges.others(of: patient(3)) == [patient(1), patient(2)])
    #expect(merges.others(of: patient(2)) == [patient(1), patient(2)])
    #expect(merges.others(of: patient(4)).isEmpty)
  }

  @Test func `numbers that somebody has led in a circle end nowhere in particular`() {
    let merges = PatientMerges([merge(1, 2, 10), merge(2, 1, 20)])
    #expect([patient(1), patient(2)].contains(merges.person(patient(1))))
  }

  @Test func `what was recorded knew of the numbers that were one by then`() {
    let merges = PatientMerges([merge(1, 2, 10), merge(3, 1, 20)])
    #expect(merges.origin(of: patient(2), at: 9) == origin(2))
    #expect(merges.origin(of: patient(1), at: 15) == origin(1, 2))
    #expect(merges.origin(of: patient(3), at: 15) == origin(3))
    #expect(merges.origin(of: patient(3), at: 21) == nil)
    #expect(merges.origin(of: patient(4), at: 1) == nil)
  }

  @Test func `records meet where one knew of the other`() {
    #expect(RecordOrigin.meet(nil, origin(1)))
    #expect(RecordOrigin.meet(origin(1, 2), origin(2)))
    #expect(!RecordOrigin.meet(origin(1), origin(2)))
  }

  // MARK: Consents

  private func consent(
    _ number: Int64, _ day: Int, given: Int64, withdrawn: Int? = nil, by withdrawal: Int64? = nil
  ) -> RecordedConsent {
    func march(_ day: Int) -> CalendarDay { CalendarDay(ordinal: 20_513 + day) }
    return RecordedConsent(
      key: given, number: patient(number), given: given, withdrawal: withdrawal,
      consent: Consent(
        patient: patient(1), scope: .treatment, day: march(day), withdrawn: withdrawn.map(march)))
  }

  @Test func `a withdrawal under one number withdraws what was given before under the other`() {
    let united = [
      consent(1, 2, given: 5), consent(2, 3, given: 6, withdrawn: 9, by: 8),
    ].united
    #expect(
      united.map(\.consent.withdrawn) == [CalendarDay(ordinal: 20_522)] + [
        CalendarDay(ordinal: 20_522)
      ])
  }

  @Test func `what was consented to after a withdrawal stands`() {
    let united = [
      consent(1, 9, given: 10), consent(1, 12, given: 11),
      consent(2, 3, given: 6, withdrawn: 9, by: 8),
    ].united
    #expect(united.map { $0.consent.withdrawn != nil } == [false, false, true])
  }

  @Test func `the consents of one number are left as they are`() {
    let consents = [consent(1, 2, given: 5), consent(1, 3, given: 6, withdrawn: 9, by: 8)]
    #expect(consents.united == consents)
  }
}
