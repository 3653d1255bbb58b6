/// Whose a record is: how it leads to a patient.
enum RecordOwner: Sendable {
  /// Nobody's: the clinic's own.
  case clinic
  /// The column in which the record names the patient.
  case patient(SQLText)
  case course, session, screening, consent
  /// A session's or a course's.
  case courseOrSession
  /// Of both patients that it names.
  case both(SQLText, SQLText)
}

extension RecordLayout {
  /// Every record is somebody's, or the clinic's: what a patient may ask for, and what an erasure
  /// takes away, follows from this alone.
  var owner: RecordOwner {
    switch table {
    case "patient": .patient("id")
    case "patient_version", "erasure", "consent", "examination", "screening", "finding_closure",
      "clearance", "course", "finding_revision", "therapy_given", "measurement", "payment",
      "retraction", "replacement", "report_release":
      .patient("patient")
    case "patient_merge": .both("kept", "merged")
    case "consent_withdrawal": .consent
    case "answer", "finding": .screening
    case "course_decision", "missed_date", "course_detail", "course_amendment",
      "course_assignment", "booking", "home_practice":
      .course
    case "override": .courseOrSession
    case "session": .course
    case "session_confirmation", "session_void", "reaction", "session_detail",
      "session_deviation", "session_acceptance", "charge":
      .session
    default: .clinic
    }
  }

  /// Which rows are a patient's, where `$1` is one number; nil for what is the clinic's.
  var isOwned: SQLText? {
    switch owner {
    case .clinic: nil
    case .patient(let column): column + "= $1"
    case .both(let one, let other): "(" + one + "= $1 OR" + other + "= $1)"
    case .course: "course IN" + Self.courses
    case .session: "session IN" + Self.sessions
    case .courseOrSession:
      "(course IN" + Self.courses + "OR session IN" + Self.sessions + ")"
    case .screening: "screening IN (SELECT id FROM screening WHERE patient = $1)"
    case .consent: "consent IN (SELECT id FROM consent WHERE patient = $1)"
    }
  }

  private static let courses: SQLText = "(SELECT id FROM course WHERE patient = $1)"
  private static let sessions: SQLText =
    "(SELECT session.id FROM course JOIN session ON session.course = course.id WHERE course.patient = $1)"

  /// The records of a number, in the order of their keys.
  var ofNumber: SQLText? { isOwned.map { "SELECT * FROM" + name + "WHERE" + $0 + "ORDER BY id" } }

  /// Takes the texts of a number away; nil where there are none. Why somebody was erased stays.
  var erase: SQLText? {
    guard let isOwned, !texts.isEmpty, table != "erasure" else { return nil }
    let cleared = texts.reduce("SET salt = NULL" as SQLText) { $0 + "," + $1 + "= NULL" }
    return "UPDATE" + name + cleared + "WHERE" + isOwned
  }
}
