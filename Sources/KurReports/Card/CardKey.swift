import KurTexts

/// Words of the card of a course.
public enum CardKey: String, TextKey {
  case title
  case born
  case massage, zone, plan, techniques, goal, diagnosis, prescribed
  case reason = "for"
  case by
  case findings, clearances
  case until
  case progress
  case missed
  /// Of a course that does not go on as planned.
  case state
  /// `{n}` that the card has no room for.
  case more
  case sessions
  case number, day, stage
  case minutesPlanned = "minutes-planned"
  case minutesGiven = "minutes-given"
  case strength
  case pain, therapist, signature
  case barcode
  case qrCode = "qr-code"
  case body

  public static let section = "card"
}
