import KurDomain
import KurRules
import KurTexts

extension CourseLayout {
  /// Where it is worked and where not.
  var body: Picture {
    let outline = BodyOutline(course, findings: findings, texts: texts)
    let zone = texts.zone(of: course)
    return Picture(
      texts[DrawingKey.body], words: zone, told: outline.told(zone: zone, in: texts),
      drawing: outline)
  }

  /// Minutes given against planned.
  var minutes: Picture {
    let minutes = course.sessions.map(\.minutes.rawValue)
    let bounds = course.terms.bounds
    return Picture(
      texts[Key.minutes],
      words: texts[Key.minutesInAll, ["n": "\(minutes.reduce(0, +))"]],
      bars: minutes.isEmpty
        ? nil : Sparkline(minutes, in: bounds.lowerBound.rawValue...bounds.upperBound.rawValue),
      heading: texts[DrawingKey.course], told: CourseChart.told(course, in: texts),
      drawing: CourseChart(course, texts: texts))
  }

  /// Pain before and after; nil where it was told once or never.
  var pain: Picture? {
    guard let words = course.pain?.words(in: texts) else { return nil }
    let drawing: (any Drawing)? =
      ScoreChart(painOf: course, texts: texts)
      ?? course.pain.flatMap {
        ScoreChart($0, isOver: !course.standing.state.isOpen, texts: texts)
      }
    return drawing.map {
      Picture(
        texts[Key.pain], words: words,
        bars: Sparkline(course.sessions.map { $0.painBefore?.rawValue }, in: 0...10),
        heading: texts[DrawingKey.pain], drawing: $0)
    }
  }

  /// The other measures, small.
  var measures: [Picture] {
    course.measures.filter { $0.measure.code != .pain }.compactMap { outcome in
      ScoreChart(outcome, isOver: !course.standing.state.isOpen, texts: texts).map {
        Picture(outcome.label(in: texts), words: outcome.words(in: texts) ?? "", drawing: $0)
      }
    }
  }
}
