import KurDomain
import KurStore

/// What became of rows that a clinic added.
public struct AddedRows: Sendable {
  public let list: CatalogueList
  /// Codes that are new, and codes of which this is a new version.
  public let added: [String]
  public let changed: [String]
}

extension Practice {
  /// Adds rows of the clinic's own to a list of the catalogue, or new versions of them. All rows are
  /// stored, or none.
  ///
  /// - Parameter text: comma-separated values under a header with the list's columns.
  public func addRows(
    _ text: String, to list: String, reason: String?, by caller: Caller
  ) throws(ServiceError) -> AddedRows {
    try write(
      by: caller, may: .administer,
      again: { desk, event in
        let list = try desk.list(event.subject ?? "")
        let rows = try event.request.map { try desk.records.ownRows(request: $0) } ?? []
        return AddedRows(
          list: list, added: rows.filter(\.isFirst).map(\.code),
          changed: rows.filter { !$0.isFirst }.map(\.code))
      }
    ) { try $0.addRows(text, to: list, reason: reason) }
  }
}

extension Desk {
  package func addRows(
    _ text: String, to name: String, reason: String?
  ) throws -> Result<AddedRows, ServiceError> {
    let list = try list(name)
    guard let reason = try Wording.text(ifAny: reason, "--reason") else {
      throw ServiceError.missing(["--reason TEXT: why the catalogue grows"])
    }
    let codes = try CatalogueList.allCases.map { ($0, try records.codes(of: $0)) }
    let known = KnownRows(
      codes: Dictionary(codes) { first, _ in first }, leaves: try records.entries())
    let rows = OwnRows(text, of: list, columns: records.columns(of: list), known: known)
    guard rows.faults.isEmpty else {
      throw ServiceError.badInput(
        "\(list.rawValue): \(rows.faults.count == 1 ? "a fault" : "\(rows.faults.count) faults"); "
          + "nothing was stored", faults: rows.faults.map(\.place))
    }
    var (added, changed): ([String], [String]) = ([], [])
    for row in rows.rows {
      let code = try records.code(of: row, in: list)
      if known.codes[list]?[code] == nil { added.append(code) } else { changed.append(code) }
      try records.insertOwn(row, in: list, reason: reason)
    }
    // What cannot be read back is not kept.
    _ = try records.fullCatalogue()
    try recordEvent(.catalogueChanged, subject: list.rawValue)
    return .success(AddedRows(list: list, added: added, changed: changed))
  }

  fileprivate func list(_ name: String) throws(ServiceError) -> CatalogueList {
    let own = OwnRows.lists.map(\.rawValue)
    guard let list = CatalogueList(rawValue: name.lowercased()) else {
      throw .notFound("there is no list '\(name.shown)'", suggestions: Nearest.to(name, in: own))
    }
    guard own.contains(list.rawValue) else {
      throw .invalid(
        "a clinic adds no rows to \(list.rawValue)"
          + (list == .parameters ? ", and sets their values with kur set" : "")
          + "; it adds to " + own.joined(separator: ", "))
    }
    return list
  }
}

extension CatalogueFault {
  /// `line 2, neighbour: there is no 'nek' among the leaves`.
  fileprivate var place: String {
    let head = [line.map { "line \($0)" }, column.isEmpty ? nil : column].compactMap { $0 }
    return head.isEmpty ? reason : "\(head.joined(separator: ", ")): \(reason)"
  }
}
