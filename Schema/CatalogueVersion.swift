extension KurSchema {
  /// Raised whenever a row of `Catalogue` changes in a release, so that a database sees without
  /// reading the lists that its own rows are older.
  public static let catalogueVersion = 4
}
