import ArgumentParser

/// How a report is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html, pdf, json, csv

  /// As the ending of a file's name says; nil where it says nothing.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else { return nil }
    switch fileName[dot...].dropFirst().lowercased() {
    case "txt": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "pdf": self = .pdf
    case "json": self = .json
    case "csv": self = .csv
    default: return nil
    }
  }
}
