import KurDomain

/// How somebody turns away from a question.
enum Turn: Error {
  /// Back to the question before.
  case back
  /// `q`, or the end of input.
  case leave
}

/// Asks one person at a terminal, question by question. `b` goes back, `q` leaves.
struct Dialogue {
  let terminal: Terminal

  func say(_ text: String) throws {
    try terminal.writeError(
      text.wrapped(to: terminal.width, indent: 4).joined(separator: "\n").printable + "\n")
  }

  /// The word that was typed; empty for Enter.
  func word(_ question: String, _ usual: String? = nil) throws -> String {
    let hint = usual.map { " [\($0)]" } ?? ""
    try terminal.writeError(
      "\(question)\(hint)\(question.hasSuffix("?") && hint.isEmpty ? "" : ":")".wrapped(
        to: terminal.width - 12, indent: 4
      )
      .joined(separator: "\n").printable + " ")
    guard let line = terminal.readLine() else {
      try terminal.writeError("\n")
      throw Turn.leave
    }
    let word = line.trimmingSpaces
    switch word.lowercased() {
    case "b": throw Turn.back
    case "q": throw Turn.leave
    default: return word
    }
  }

  /// Asks until the word can be meant; Enter gives what is usual, where there is something.
  func ask<Value>(
    _ question: String, usual: String? = nil, _ read: (String) throws -> Value
  ) throws -> Value {
    while true {
      let typed = try word(question, usual)
      do {
        return try read(typed.isEmpty ? usual ?? "" : typed)
      } catch let wrong as WrongWord {
        try say("  \(wrong)")
      }
    }
  }

  /// Yes or no; without a usual answer one has to be typed.
  func isYes(_ question: String, usual: Bool? = nil) throws -> Bool {
    try ask(question, usual: usual.map { $0 ? "y" : "n" }) { word in
      switch word.lowercased() {
      case "y", "yes": return true
      case "n", "no": return false
      default: throw WrongWord("y or n")
      }
    }
  }

  /// Some of the things that are listed, by number.
  func choice(_ things: [String], question: String, from first: Int = 1) throws -> [Int] {
    for (number, thing) in zip(first..., things) { try say("  \(number) \(thing)") }
    let range = first..<(first + things.count)
    return try ask(question) { word in
      let words = word.split { " ,".contains($0) }
      let numbers = words.compactMap { Int($0) }
      guard !words.isEmpty, numbers.count == words.count, numbers.allSatisfy(range.contains) else {
        throw WrongWord("numbers from \(first) to \(range.upperBound - 1), as 1 or 1,2")
      }
      return Array(Set(numbers)).sorted()
    }
  }

  /// Words, or nil for Enter.
  func text(_ question: String, usual: String = "nothing") throws -> String? {
    try ask(question, usual: usual) { word in
      guard word != usual else { return nil }
      if let control = word.firstControl { throw WrongWord("it holds \(control)") }
      return word
    }
  }

  /// Words that have to be said.
  func neededText(_ question: String) throws -> String {
    try ask(question) { word in
      guard !word.isEmpty else { throw WrongWord("it may not be empty") }
      if let control = word.firstControl { throw WrongWord("it holds \(control)") }
      return word
    }
  }
}
