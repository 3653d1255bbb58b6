import KurTexts

/// How the outcome of a measure is told.
public enum MeasureKey: String, TextKey {
  case title, start, middle, end, now, change, outcome, matters
  case tooLittle = "too-little"
  case noteStart = "note-start"
  case noteMiddle = "note-middle"
  case noteNow = "note-now"
  case atStart = "at-start"
  case startToNow = "start-to-now"
  case less
  case lessShare = "less-share"
  case more
  case moreShare = "more-share"
  case fallMatters = "fall-matters"
  case fallLittle = "fall-little"

  public static let section = "measure-words"
}
