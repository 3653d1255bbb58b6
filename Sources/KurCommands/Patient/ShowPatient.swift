import ArgumentParser
import KurDomain
import KurReports
import KurRules
import KurService

struct PatientShowCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show who a patient is, the courses, and what bars treatment.",
    discussion: "EXAMPLE: kur patient show munteanu")

  @Argument(help: "The patient: a number, or any unique part of the name.", transform: Line.read)
  var patient: String

  @OptionGroup var day: DayOption

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func answer(at place: Workplace) throws -> Answer {
    let file = try place.practice(global).file(
      of: patient, on: day.on, by: place.caller(global, "patient show"))
    let chart = file.chart
    let patient = chart.patient
    let courses = chart.courses.map {
      CourseLine(patient: patient, record: $0, standing: chart.standing(of: $0, on: file.day))
    }
    let bars = chart.bars(kind: nil, sites: chart.catalogue.body.sites, on: file.day)
    let consents = chart.consents.filter { $0.holds(on: file.day) }
    let examined = chart.examinations.map(\.day).max()
    let width = place.terminal.width
    var lines = ["\(patient.line), \(patient.age(on: file.day).words)"]
    lines += patient.identity.contacts
    lines.append(
      "Consent: " + (consents.isEmpty ? "none" : consents.map(\.words).joined(separator: "; ")))
    lines.append("Examined: " + (examined?.description ?? "never"))
    lines += bars.all.flatMap { $0.line.wrapped(to: width, indent: 2) }
    if !courses.isEmpty { lines += courses.table(width: width, withNames: false) }
    return Answer(
      lines,
      json: patient.json.adding([
        "day": .text(file.day), "examined": .optionalText(examined),
        "consents": .texts(consents.map(\.words)), "findings": .array(bars.all.map(\.json)),
        "courses": .array(courses.map(\.json)),
      ]))
  }
}

extension PatientIdentity {
  fileprivate var contacts: [String] {
    let parts = [
      sex == .unknown ? nil : sex.rawValue, phone.map { "phone \($0)" },
      email.map { "email \($0)" }, guardian.map { "guardian \($0)" },
      language.map { "reads \($0.name)" },
    ].compactMap { $0 }
    return parts.isEmpty ? [] : [parts.joined(separator: ", ")]
  }
}

extension Consent {
  /// `treatment since 2026-03-02`.
  var words: String {
    let what: String
    switch scope {
    case .treatment: what = "treatment"
    case .zone(let zone): what = "zone \(zone)"
    case .facialPain: what = "the pain of facial massage"
    }
    return "\(what) since \(day)" + (givenBy.map { ", given by \($0)" } ?? "")
  }
}
