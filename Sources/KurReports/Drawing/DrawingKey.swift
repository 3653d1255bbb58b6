import KurTexts

/// Words within drawings, and of what they show.
public enum DrawingKey: String, TextKey {
  // The body.
  case body, front, back
  case left, right
  case treated, barred, careful
  case treatedBarred = "treated-barred"
  /// Where no part may be worked on.
  case wholeBarred = "whole-barred"
  // The course.
  case course, minutes, planned, given
  case toCome = "to-come"
  case missed, interrupted, deviation
  case notCounted = "not-counted"
  /// Of a session, in words: `{number}`, `{given}` and `{planned}`.
  case said
  case saidToCome = "said-to-come"
  case saidMissed = "said-missed"
  case introductory, main, final
  // Scores.
  case pain
  case painBefore = "pain-before"
  case painAfter = "pain-after"
  case threshold, matters
  case start, middle, end, now

  public static let section = "drawing"
}
