import KurDomain

extension Transaction {
  /// Stores that a report was handed out; of its bytes only the SHA-256 is kept.
  /// - Returns: the SHA-256 in hexadecimal digits.
  public func insert(_ release: ReportRelease, of report: [UInt8]) throws -> String {
    let digest = sha256(report)
    _ = try insert(
      .reportRelease, ["patient": SQLValue(release.patient), "report": .blob(digest)],
      sealed: ["name": .text(release.name), "identity": .text(release.identity)])
    return digest.hexadecimal
  }

  /// What the accepted write with that request handed out, and its SHA-256 in hexadecimal digits.
  /// Nil where there is none, or where the patient was erased since.
  public func release(request: String) throws -> (release: ReportRelease, sha256: String)? {
    try first(
      """
      SELECT report_release.* FROM report_release
      JOIN event ON event.id = report_release.event WHERE event.request = $1
      """, [.text(request)]
    ) { row in
      guard let name = try row.optionalText("name"),
        let identity = try row.optionalText("identity")
      else { return nil }
      return (
        ReportRelease(patient: try row.key("patient"), name: name, identity: identity),
        (try row.optionalBlob("report") ?? []).hexadecimal
      )
    } ?? nil
  }
}
