/// Text measured in the columns of a terminal: a grapheme cluster takes one, an East Asian wide one
/// or an emoji two, a mark that is not seen none.
///
/// Texts are expected as `oneLine` gives them.
public enum Columns {
  public enum Alignment: Sendable { case left, right }

  public static func width(of text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? text.utf8.count : text.reduce(0) { $0 + width(of: $1) }
  }

  /// The text in exactly `width` columns: filled with spaces, or cut with `…`.
  public static func fitted(
    _ text: String, to width: Int, _ alignment: Alignment = .left
  ) -> String {
    let cut = truncated(text, to: width)
    let fill = String(repeating: " ", count: max(0, width - Columns.width(of: cut)))
    return alignment == .left ? cut + fill : fill + cut
  }

  /// The text in at most `width` columns; what is cut off is shown by `…`.
  public static func truncated(_ text: String, to width: Int) -> String {
    guard Columns.width(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = head(of: text[...], width: width - 1)
    while kept.last == " " { kept.removeLast() }
    return closed(kept + "…", open: 0).text
  }

  /// The text in lines of at most `width` columns, broken at spaces, and within a word only where
  /// it is wider than a line. One empty line for an empty text.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    let width = max(width, 2)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let joined = line.isEmpty ? String(word) : "\(line) \(word)"
      if Columns.width(of: joined) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var rest = word
      while Columns.width(of: String(rest)) > width {
        let part = head(of: rest, width: width)
        lines.append(part)
        rest = rest.dropFirst(part.count)
      }
      line = String(rest)
    }
    lines.append(line)
    var open = 0
    return lines.map { line in
      let next = closed(line, open: open)
      open = next.open
      return next.text
    }
  }

  /// The longest beginning of at most `width` columns.
  private static func head(of text: Substring, width: Int) -> String {
    var used = 0
    return String(
      text.prefix { character in
        used += Columns.width(of: character)
        return used <= width
      })
  }

  /// The line with the isolates opened again that the line before left open, and all closed.
  private static func closed(_ line: String, open: Int) -> (text: String, open: Int) {
    let left = line.unicodeScalars.reduce(open) { depth, scalar in
      scalar == "\u{2068}" ? depth + 1 : scalar == "\u{2069}" ? max(0, depth - 1) : depth
    }
    let text =
      String(repeating: Isolate.open, count: open) + line
      + String(repeating: Isolate.close, count: left)
    return (text, left)
  }
}

extension Columns {
  static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.value < 0x300, scalars.count == 1 { return 1 }
    let properties = first.properties
    if scalars.contains("\u{FE0E}") { return 1 }
    if properties.isEmojiPresentation { return 2 }
    if properties.isEmoji, scalars.contains("\u{FE0F}") { return 2 }
    if isWide(first) { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }

  /// - Source: Unicode Standard Annex 11, wide and full-width, without the emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
