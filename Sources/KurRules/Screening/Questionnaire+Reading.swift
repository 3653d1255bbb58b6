import KurDomain

extension Questionnaire {
  /// What an answer says of the patient.
  public func read(_ given: GivenAnswer) throws(AnswerFault) -> ReadAnswer {
    guard let question = all[given.question] else {
      throw AnswerFault(given.question, "there is no such question")
    }
    // A form may hold more questions than are asked of this patient: only a 'no' fits there.
    guard let asked = self[question.code] ?? outside(question) else {
      guard given.isNo, given.findings.isEmpty, given.text == nil else {
        throw AnswerFault(question.code, "it is not asked of \(patient.name) on \(day)")
      }
      return ReadAnswer(question.code)
    }
    if !given.findings.isEmpty, given.isNo {
      throw AnswerFault(question.code, "the answer is no, and findings stand beside it")
    }
    var answer = ReadAnswer(question.code)
    answer.healed = try healed(given, asked)
    answer.findings = try given.findings.map { finding throws(AnswerFault) in
      try checked(finding, asked)
    }
    switch question.input {
    case .finding: try readFinding(given, asked, &answer)
    case .changes:
      guard try isYes(given) else { break }
      guard let text = given.text else {
        throw AnswerFault(question.code, "say in words what has changed")
      }
      answer.words = "yes: \(text)"
    case .temperature: try readTemperature(given, asked, &answer)
    case .pressure: try readPressure(given, asked, &answer)
    case .pain: try readPain(given, &answer)
    case .meal: try readMeal(given, &answer)
    case .reaction: try readReaction(given, &answer)
    case .child: try readChild(given, asked, &answer)
    case .measures, .consent:
      guard try isYes(given) else { break }
      answer.words = given.text.map { "yes: \($0)" } ?? "yes"
      answer.note =
        question.input == .measures
        ? "measures are taken by kur measure \(patient.key)"
        : "consent is recorded by kur consent \(patient.key)"
    }
    if answer.words == nil, let text = given.text { answer.words = "\(given.plain): \(text)" }
    if !answer.findings.isEmpty, question.input != .finding {
      let stated = answer.findings.map(\.description).joined(separator: " ")
      answer.words = (answer.words ?? given.plain) + ", \(stated)"
    }
    return answer
  }

  /// A question that is asked of this patient, but not in this form.
  private func outside(_ question: Question) -> AskedQuestion? {
    guard form == .daily, question.asked == .full,
      question.sex == nil || question.sex == patient.identity.sex
    else { return nil }
    return AskedQuestion(
      question: question, statable: question.statable(in: catalogue), open: [], need: nil)
  }

  private func isYes(_ given: GivenAnswer) throws(AnswerFault) -> Bool {
    switch given.plain {
    case "no", "n": false
    case "yes", "y": true
    default: throw AnswerFault(given.question, "'\(given.word)' is neither yes nor no")
    }
  }
}

extension GivenAnswer {
  public var isNo: Bool { ["no", "n"].contains(plain) }
  public var isYes: Bool { ["yes", "y"].contains(plain) }
}

// MARK: Findings

extension Questionnaire {
  private func readFinding(
    _ given: GivenAnswer, _ asked: AskedQuestion, _ answer: inout ReadAnswer
  ) throws(AnswerFault) {
    let open = asked.open.filter { !answer.healed.contains($0.row.code) }
    guard try isYes(given) else {
      if !open.isEmpty { answer.note = open.map(\.row.standing).joined(separator: "; ") }
      return
    }
    var stated = answer.findings
    if stated.isEmpty, open.isEmpty, !(asked.takesWords && given.text != nil),
      !asked.statable.isEmpty
    {
      // A bare yes means the only code there is, and of an event the strictest.
      guard let only = asked.statable.first, asked.statable.count == 1, !only.needsSites else {
        throw AnswerFault(
          asked.code,
          "yes to what? name it, as one of "
            + asked.statable.map(\.code.rawValue).joined(separator: ", ")
            + (asked.takesWords ? ", or say it in words" : ""))
      }
      stated = [StatedFinding(code: only.code)]
    }
    if stated.isEmpty {
      stated = open.filter(\.row.isRenewed).map {
        StatedFinding(code: $0.row.code, sites: $0.sites, since: day)
      }
    }
    answer.findings = stated
    let said = stated.map(\.description) + (given.text.map { [$0] } ?? [])
    answer.words =
      "yes" + (said.isEmpty ? (open.isEmpty ? "" : ", as before") : ": ")
      + said.joined(separator: "; ")
    if stated.isEmpty, open.isEmpty, !asked.statable.isEmpty {
      answer.note = "answered in words alone, which bar nothing: a physician reads them"
    }
  }

  private func checked(
    _ finding: StatedFinding, _ asked: AskedQuestion
  ) throws(AnswerFault) -> StatedFinding {
    let code = asked.code
    guard asked.question.leadsTo.contains(finding.code),
      let row = catalogue.contraindications[finding.code]
    else {
      let leads = asked.question.leadsTo.map(\.rawValue).joined(separator: ", ")
      throw AnswerFault(
        code,
        "\(finding.code) is nothing that it leads to"
          + (leads.isEmpty ? "" : "; it leads to \(leads)"))
    }
    guard row.isStatable else {
      throw AnswerFault(
        code,
        "\(row.code) follows from a \(row.origin == .age ? "birth date" : "reading") and is not "
          + "stated")
    }
    if let since = finding.since {
      guard since <= day else {
        throw AnswerFault(code, "\(row.code)@\(since) is later than the screening of \(day)")
      }
      guard since >= patient.born else {
        throw AnswerFault(code, "\(row.code)@\(since) is before \(patient.name) was born")
      }
    }
    guard !row.needsSites || !finding.sites.isEmpty else {
      throw AnswerFault(code, "say where it is, as \(row.code):knee.left")
    }
    for site in finding.sites.sorted() {
      guard let leaf = catalogue.body.leaves[site.leaf] else {
        let near = Nearest.to(
          site.leaf.rawValue, in: catalogue.body.leaves.keys.map(\.rawValue).sorted())
        throw AnswerFault(
          code,
          "there is no leaf '\(site.leaf)'"
            + (near.isEmpty ? "" : "; nearest: \(near.joined(separator: ", "))"))
      }
      guard leaf.isSided || site.side == .none else {
        throw AnswerFault(code, "\(leaf.code) has no left and right")
      }
    }
    return StatedFinding(
      code: finding.code,
      sites: Set(finding.sites.flatMap { catalogue.body.sites(of: $0.leaf, [$0.side]) }),
      since: finding.since)
  }

  private func healed(
    _ given: GivenAnswer, _ asked: AskedQuestion
  ) throws(AnswerFault) -> [Code<Contraindication>] {
    for code in given.healed {
      guard let open = asked.open.first(where: { $0.row.code == code }) else {
        throw AnswerFault(asked.code, "\(code) is not open, so it cannot be healed")
      }
      guard open.row.release == .healed else {
        throw AnswerFault(
          asked.code, "\(code) does not end by being seen healed: \(open.row.releaseText)")
      }
    }
    return given.healed
  }
}

extension Contraindication {
  /// True for what lasts, as a cold: its days count from the last day on which it was there, unlike
  /// those of an injury.
  fileprivate var isRenewed: Bool { undatedIsToday && !takesSites }

  /// What becomes of an open finding to which the answer is no.
  fileprivate var standing: String {
    switch release {
    case .healed: "\(code) stays open until it is stated as healed"
    case .physician: "\(code) stays open until a physician closes it"
    case .reading, .elapsed, .age, .none:
      "\(code) stays open" + (releaseText.isEmpty ? "" : ": \(releaseText)")
    }
  }
}
