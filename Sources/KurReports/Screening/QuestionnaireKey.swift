import KurTexts

/// Texts of the questionnaire on paper. What is to be written stands in a gap.
public enum QuestionnaireKey: String, TextKey {
  case full, daily
  /// `{day}`.
  case day, born
  /// How it is filled in.
  case hint
  /// A no and a yes to tick, with `{room}` for what the yes is about.
  case choice
  /// As a choice, with the `{day}` since when.
  case finding
  case consent
  case temperature
  /// `{upper}`, `{lower}` and `{pulse}`.
  case pressure
  /// `{room}` and `{day}`.
  case pain
  case meal
  case reaction
  /// `{fed}` and `{bedtime}`.
  case child
  /// A `{finding}` that is on record, with its `{basis}`.
  case open
  case patient, staff
  /// Above the questions that the staff answers.
  case byStaff = "by-staff"

  public static let section = "questionnaire"
}

/// The headings of the questionnaire, by what the catalogue calls them.
public enum BlockKey: String, TextKey {
  case today = "Today"
  case heart = "Heart"
  case vessels = "Vessels"
  case blood = "Blood"
  case lungs = "Lungs"
  case infection = "Infection"
  case tumour = "Tumour"
  case skin = "Skin"
  case bones = "Bones"
  case abdomen = "Abdomen"
  case kidney = "Kidney"
  case nerves = "Nerves"
  case other = "Other"
  case women = "Women"
  case child = "Child"
  case close = "Close"

  public static let section = "block"
}
