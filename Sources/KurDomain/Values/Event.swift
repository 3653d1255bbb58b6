/// One thing done with the records, for the chain of events: who, what, to which record.
/// It holds no name and no note.
public struct Event: Hashable, Sendable {
  /// What was done.
  public enum Kind: String, Sendable {
    case initialised, staffAdded = "staff-added", staffEdited = "staff-edited"
    case calendarChanged = "calendar-changed"
    case patientAdded = "patient-added", patientEdited = "patient-edited"
    case consented, consentWithdrawn = "consent-withdrawn", examined, screened, cleared
    case findingClosed = "finding-closed", prescribed, decided, logged, missed
    case reactionReported = "reaction-reported", confirmed, refused, reported, seen
    case accepted, amended, assigned, booked, narrowed, reclassed
    case therapyGiven = "therapy-given", practisedAtHome = "practised-at-home", measured
    case priceSet = "price-set", chargeCorrected = "charge-corrected", paid
    case backedUp = "backed-up", restored, exported, released, denied
    case voided, corrected, undone, merged, unmerged, erased
    case staffLeft = "staff-left", bound, unbound, pinSet = "pin-set"
    case pinRefused = "pin-refused"
    case parameterSet = "parameter-set", catalogueChanged = "catalogue-changed"
  }

  public let kind: Kind
  /// Nil only for what `init` does before there is anybody.
  public let actor: Key<Staff>?
  public let patient: Key<Patient>?
  /// The record's public number, as `S30038`, where one was made or touched.
  public let subject: String?
  /// As `log`.
  public let command: String
  /// The rules that refused, for `refused`; the rules set aside, for an accepted write.
  public let rules: [RuleCode]
  public let at: Instant
  /// Unique among accepted writes.
  public let request: String?

  public init(
    kind: Kind, actor: Key<Staff>?, patient: Key<Patient>? = nil, subject: String? = nil,
    command: String, rules: [RuleCode] = [], at: Instant, request: String? = nil
  ) {
    self.kind = kind
    self.actor = actor
    self.patient = patient
    self.subject = subject
    self.command = command
    self.rules = rules
    self.at = at
    self.request = request
  }
}
