import KurTexts

/// Words within drawings, and of what they show.
public enum DrawingKey: String, TextKey {
  // The body.
  case body, front, back
  case left, right
  case treated, barred, careful
  // The course.
  case course, minutes, planned, given
  case toCome = "to-come"
  case missed, interrupted, deviation
  case notCounted = "not-counted"
  case introductory, main, final
  // Scores.
  case pain
  case painBefore = "pain-before"
  case painAfter = "pain-after"
  case threshold, matters
  case start, middle, end, now

  public static let section = "drawing"
}
