import Foundation
import KurDomain
import KurReports
import KurRules
import Testing

@Suite struct `JSON as it is written` {
  @Test func `every character that could end or break the text is escaped`() throws {
    let text = "\"\\\u{0}\n\r\t\u{1B}\u{7F}\u{9B}\u{2028}\u{2029}é👍"
    let written = JSON.string(text).description
    #expect(
      written
        == #""\"\\\u0000\n\r\t\u001b\u007f\u009b\u2028\u2029é👍""#)
    #expect(try JSONDecoder().decode([String].self, from: Data("[\(written)]".utf8)) == [text])
  }

  @Test func `keys keep their order, in one line and indented`() {
    let json: JSON = ["b": 1, "a": [true, nil, "x"], "c": [], "d": [:]]
    #expect(json.description == #"{"b":1,"a":[true,null,"x"],"c":[],"d":{}}"#)
    #expect(
      json.indented == """
        {
          "b": 1,
          "a": [
            true,
            null,
            "x"
          ],
          "c": [],
          "d": {}
        }
        """)
  }

  @Test func `a summary is one document with a course in it`() throws {
    var ward = try Ward()
    var course = try #require(
      CourseInHand(
        CourseWishes(kind: "back", zone: "BACK", target: 40), in: ward, day: "2026-03-02",
        reason: "line\nbreak"))
    course.give("2026-03-02", pain: (6, 5))
    course.give("2026-03-03") { $0.interrupted = "cramp" }
    ward.courses = [course.record]
    let summary = PatientSummary(
      chart: ward.chart(on: .of("2026-03-03")), clinic: ward.clinic,
      overrides: [Key(rawValue: 1): [Override(rule: "INTRO_TECHNIQUE", reason: "borne well")]],
      day: .of("2026-03-03"), showsNotes: true)
    let json = SummaryJSON(summary).json
    for written in [json.description, json.indented] {
      #expect(try JSONSerialization.jsonObject(with: Data(written.utf8)) is [String: Any])
    }
    let text = json.description
    #expect(text.hasPrefix(#"{"patient":"P10019","name":"Elena Rusu","born":"1985-04-12","#))
    #expect(
      text.contains(
        #""state":"active","prescribed":10,"completed":1,"missed":0,"remaining":9,"next":{"number":2,"stage":"introductory","minutes":19,"intensity":2,"earliest":"2026-03-04","latest":"2026-03-06"}"#
      ))
    #expect(text.contains(#""reason":"line\nbreak","overrides":[]"#))
    #expect(
      text.contains(
        #""marks":["interrupted","not-counted"],"interrupted":"cramp","overrides":[],"note":null"#))
    #expect(
      text.contains(
        #""overrides":[{"rule":"INTRO_TECHNIQUE","explained":false,"reason":"borne well"}],"note":null"#
      ))
    #expect(
      text.contains(
        #""pain":{"start":6,"startDay":"2026-03-02","startBand":"moderate","now":5,"nowDay":"2026-03-02","nowBand":"moderate","change":-1,"changePercent":-17,"matters":false}"#
      ))
  }
}
