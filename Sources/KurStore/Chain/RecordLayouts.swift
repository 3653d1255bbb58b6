extension RecordLayout {
  /// Every table whose rows are records.
  static let all: [RecordLayout] = [
    .clinic, .calendarDay, .parameterSetting, .staff, .staffVersion, .patient, .patientVersion,
    .erasure, .consent, .consentWithdrawal, .examination, .screening, .answer, .finding,
    .findingClosure, .clearance, .course, .courseDecision, .missedDate, .session, .override,
    .sessionConfirmation, .sessionVoid, .reaction,
    .sessionDetail, .sessionDeviation, .sessionAcceptance, .courseDetail, .courseAmendment,
    .courseAssignment, .booking, .findingRevision, .therapyGiven, .homePractice, .measurement,
    .price, .charge, .payment, .openingHours, .catalogueRow,
    .retraction, .replacement, .staffBinding, .staffPin, .patientMerge, .reportRelease,
  ]
}
