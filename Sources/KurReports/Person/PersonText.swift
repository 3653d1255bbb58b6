import KurDomain

/// Everything that is stored about a person, for the person to read: a block for everything that
/// was done, the oldest first.
public struct PersonText: Sendable {
  private static let label = 20

  public let file: PersonFile
  /// In columns.
  public let width: Int

  public init(_ file: PersonFile, width: Int = 80) {
    self.file = file
    self.width = max(width, 60)
  }

  /// The last line ends with a line break.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  public var lines: [String] {
    let words = PersonWords(file: file)
    var page = Page(width: width)
    head(on: &page, words)
    for entry in file.entries { write(entry, on: &page, words) }
    guard !file.drafts.isEmpty else { return page.lines }
    page.heading("Begun and not finished")
    for draft in file.drafts {
      page.field("\(draft.form): \(draft.field)", draft.value.oneLine, label: Self.label)
    }
    return page.lines
  }

  private func head(on page: inout Page, _ words: PersonWords) {
    let patient = file.patient
    page.line(file.clinic.name.oneLine, right: words.time(file.at))
    page.rule()
    page.line("Everything on record about \(patient.name.oneLine)", right: "\(patient.key)")
    var facts = ["born \(patient.born)"]
    if let status = patient.identity.status { facts.append(status.words) }
    if !patient.others.isEmpty { facts.append("also \(patient.others.listed)") }
    page.paragraph(facts.joined(separator: ", "), indent: 0)
    page.paragraph(
      "\(Words.count(file.entries.count, "event")), "
        + "\(Words.count(file.entries.map(\.records.count).reduce(0, +), "record")); times are "
        + "those of \(file.clinic.timeZone)", indent: 0)
  }

  private func write(_ entry: PersonFile.Entry, on page: inout Page, _ words: PersonWords) {
    let event = entry.event.event
    page.heading(
      "\(words.time(event.at))  \(Words.spaced(event.kind.rawValue))"
        + (event.subject.map { " \($0)" } ?? ""), right: "event \(entry.event.number)")
    page.paragraph(
      (words.actor(event).map { "by \($0), " } ?? "") + "kur \(event.command)"
        + (event.rules.isEmpty
          ? "" : ", \(event.rules.map(\.rawValue).joined(separator: ", "))"))
    for record in entry.records { write(record, on: &page, words) }
  }

  private func write(_ record: PersonFile.Record, on page: inout Page, _ words: PersonWords) {
    let number = RecordWords.number(of: record.key, in: record.record).map { " \($0)" } ?? ""
    page.paragraph(PersonWords.title(record.record) + number)
    if let mark = PersonWords.mark(record) { page.paragraph("(\(mark))", indent: 4) }
    for field in record.values {
      page.field(
        "  " + PersonWords.label(field.column), words.value(field, of: record.values),
        label: Self.label)
    }
    for text in record.texts where !PersonWords.isDerived(text.column) {
      for (index, line) in text.value.split(separator: "\n").enumerated() {
        page.field(
          index == 0 ? "  " + PersonWords.label(text.column) : "", String(line).oneLine,
          label: Self.label)
      }
    }
    for part in record.parts {
      let name = PersonWords.label(part.record)
      for row in part.inOrder {
        page.field(
          "  " + name,
          row.filter { $0.column != "position" }
            .map { field in
              let label = PersonWords.label(field.column)
              let value = words.value(field, of: row)
              return name.hasSuffix(label) || label == "leaf" ? value : "\(label) \(value)"
            }
            .joined(separator: ", "), label: Self.label)
      }
    }
  }
}

extension PersonFile.Part {
  /// By their positions, where they have some.
  fileprivate var inOrder: [[PersonFile.Field]] {
    func position(_ row: [PersonFile.Field]) -> Int {
      row.first { $0.column == "position" }.flatMap { Int($0.value) } ?? 0
    }
    return rows.enumerated()
      .sorted { (position($0.element), $0.offset) < (position($1.element), $1.offset) }
      .map(\.element)
  }
}

extension [Key<Patient>] {
  fileprivate var listed: String { map(\.description).joined(separator: ", ") }
}
