import KurDomain

/// Checks text that people typed.
enum Wording {
  static let longestLine = 200
  static let longestText = 64 * 1024

  /// One line with something in it: a name, a code.
  static func line(_ text: String, _ what: String) throws(ServiceError) -> String {
    let line = text.trimmingSpaces
    guard !line.isEmpty else { throw .invalid("\(what) is empty") }
    guard line.unicodeScalars.count <= longestLine else {
      throw .invalid(
        "\(what) is \(line.unicodeScalars.count) letters long; \(longestLine) is the most")
    }
    guard !line.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw .invalid("\(what) holds a control character")
    }
    return line
  }

  static func line(ifAny text: String?, _ what: String) throws(ServiceError) -> String? {
    guard let text else { return nil }
    return try line(text, what)
  }

  /// Text of any number of lines; tabs and line ends are kept, other control characters refused.
  static func text(_ text: String, _ what: String) throws(ServiceError) -> String {
    let trimmed = text.trimmingSpaces
    guard !trimmed.isEmpty else { throw .invalid("\(what) is empty") }
    guard trimmed.utf8.count <= longestText else {
      throw .invalid("\(what) is \(trimmed.utf8.count) bytes long; \(longestText) is the most")
    }
    guard
      !trimmed.unicodeScalars.contains(where: {
        $0.properties.generalCategory == .control && !"\n\r\t".unicodeScalars.contains($0)
      })
    else { throw .invalid("\(what) holds a control character") }
    return trimmed
  }

  /// Why something against the rules is done or let by.
  static func reason(_ text: String) throws(ServiceError) -> String {
    let reason = try self.text(text, "--reason")
    guard reason.count >= Override.leastReasonLength else {
      throw .invalid(
        "the reason '\(reason.shown)' is too short: \(Override.leastReasonLength) letters or more")
    }
    return reason
  }

  static func text(ifAny text: String?, _ what: String) throws(ServiceError) -> String? {
    guard let text else { return nil }
    return try self.text(text, what)
  }
}
