import KurDomain
import KurRules

// How long all rules take over one proposed session, its bars and its dose included.

let limit = 200.0
let runs = 4000
let example = try BenchCase()
let clock = ContinuousClock()

var findings = 0
var times: [Duration] = []
times.reserveCapacity(runs)
for _ in 0..<runs {
  times.append(
    clock.measure {
      let visit = BenchCase.visit(
        in: example.chart, of: example.visit.record, on: example.visit.day)
      findings += RuleBook.judge(visit, in: example.chart).count
    })
}
times.sort()
let median = times[runs / 2] / .microseconds(1)
let hard = RuleBook.judge(example.visit, in: example.chart).filter { $0.level == .hard }
guard hard.isEmpty, findings > 0 else {
  throw Unlawful(rules: hard.map(\.rule.rawValue))
}
let figure = (median * 10).rounded() / 10
print("all rules for one session: \(figure) us (median of \(runs); the limit is \(limit) us)")

/// The example has to be a session that is given, else the rules end too soon.
struct Unlawful: Error { let rules: [String] }
