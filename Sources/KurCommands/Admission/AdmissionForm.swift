import KurDomain
import KurService

/// One thing that a step of an admission asks for.
struct AdmissionQuestion {
  /// The name under which the answer is kept.
  let field: String
  let text: String
  /// What Enter gives; nil where something has to be said.
  var usual: String?
  /// The list from which the answer is taken, shown for `?`.
  var list: CatalogueList?
  /// Gives the answer as it is kept, or says what is accepted.
  let read: (String) throws -> String
}

/// Asks the questions of a step in turn, from the first that is not answered. `b` goes back.
struct AdmissionForm {
  let dialogue: Dialogue
  let practice: Practice

  /// - Parameters:
  ///   - before: answers of an earlier time, which Enter leaves.
  ///   - given: answers that are kept; they are not asked for again.
  ///   - questions: what is asked, which may depend on what was answered.
  func answers(
    _ given: [String: String] = [:], before: [String: String] = [:],
    keep: (_ field: String, _ value: String) throws -> Void = { _, _ in },
    _ questions: ([String: String]) -> [AdmissionQuestion]
  ) throws -> [String: String] {
    var given = given
    var trail: [String] = []
    var again: String?
    while true {
      let all = questions(given)
      guard
        let next = all.first(where: { $0.field == again })
          ?? all.first(where: {
            given[$0.field] == nil
          })
      else { return given }
      do {
        let answer = try ask(next, usual: given[next.field] ?? before[next.field] ?? next.usual)
        given[next.field] = answer
        try keep(next.field, answer)
        trail.append(next.field)
        again = nil
      } catch Turn.back {
        again = trail.popLast() ?? next.field
      }
    }
  }

  private func ask(_ question: AdmissionQuestion, usual: String?) throws -> String {
    while true {
      let hint = question.list == nil ? "" : " (? lists them)"
      let word = try dialogue.ask(question.text + hint, usual: usual) { word in
        if word == "?", question.list != nil { return word }
        guard !word.isEmpty else { throw WrongWord("it may not be empty") }
        if let control = word.firstControl { throw WrongWord("it holds \(control)") }
        return try question.read(word)
      }
      guard word == "?", let list = question.list else { return word }
      let table = try CatalogueBrowser.rows(of: list, matching: nil, in: practice)
      let name = table.columns.firstIndex(of: "name") ?? 0
      for row in table.rows { try dialogue.say("  \(row[0])  \(row[name])") }
    }
  }
}

extension String {
  /// An answer that may be left out; nil for `none`.
  var unlessNone: String? { self == "none" ? nil : self }
}
