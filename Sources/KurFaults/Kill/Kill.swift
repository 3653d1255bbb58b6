import KurSamples

/// `kill -9` at random moments, and at every call on the disk in turn, of whatever writes.
///
/// What a killed program did is there whole or not at all, and the same line once more does it: it
/// is neither lost nor doubled.
struct Kill {
  let yard: Yard
  let clinic: SampleClinic

  static func run(_ yard: Yard, rounds: Int) async throws -> Tally {
    let clinic = try SampleClinic(patients: 24, at: yard.now)
    let kill = Kill(yard: yard, clinic: clinic)
    var writes = try KillWrites(yard, clinic)
    var tally = try await writes.run(rounds: rounds / 3)
    let deeds = try await [any Deed].all(yard, clinic)
    tally.add(try await kill.atRandom(deeds, rounds: rounds / 3))
    tally.add(try await kill.atEveryCall(deeds, rounds: rounds - rounds / 3 * 2))
    return tally
  }

  func atRandom(_ deeds: [any Deed], rounds: Int) async throws -> Tally {
    var tally = Tally()
    for deed in deeds {
      var moments = try await Moments(yard.chance("kill " + deed.name)) {
        try await deed.prepare()
        _ = try await deed.run()
      }
      for round in 0..<max(1, rounds / deeds.count) {
        try await deed.prepare()
        let ended = try await deed.run(killed: moments.next())
        moments.note(ended)
        var wrong = ended.signal == nil && !ended.isDone ? [ended.summary] : []
        wrong += try await deed.wrong(after: ended)
        tally.count("\(deed.name), random moment \(round)", wrong)
      }
      tally.notes.append(moments.words(deed.name))
    }
    return tally
  }

  /// - Parameter rounds: where a deed makes more calls, every so many of them are tried.
  func atEveryCall(
    _ deeds: [any Deed], rounds: Int,
    _ calls: [(FailingDisk.Call, Int)] = [(.name, 4), (.sync, 4), (.any, 2)]
  ) async throws -> Tally {
    var tally = Tally()
    guard let disk = try await FailingDisk(yard) else {
      tally.notes.append("skipped: kills at every call, which take Linux and a C compiler")
      return tally
    }
    for deed in deeds {
      var said: [String] = []
      for (call, share) in calls {
        let total = try await disk.count(call, of: deed)
        let tries = min(total, max(1, rounds / deeds.count / share))
        for index in 0..<tries {
          let number = 1 + index * total / tries
          try await deed.prepare()
          let ended = try await deed.run(
            environment: disk.environment(call, at: number, .ended, under: deed.folder.path))
          let wrong = try await deed.wrong(after: ended)
          tally.count("\(deed.name), killed at \(call) \(number) of \(total)", wrong)
        }
        said.append("\(tries) of \(total) (\(call))")
      }
      tally.notes.append(
        "\(deed.name): killed at calls on the disk: \(said.joined(separator: ", "))")
    }
    return tally
  }
}

/// Moments at which a program may be killed: from its start until a little after its end.
struct Moments {
  private let longest: Duration
  private var chance: SeededGenerator
  /// How many were killed before they were done.
  private(set) var killed = 0
  private(set) var asked = 0

  /// - Parameter run: runs the program once, to see how long it takes.
  init(_ chance: SeededGenerator, run: () async throws -> Void) async throws {
    self.chance = chance
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<3 {
      let start = clock.now
      try await run()
      times.append(clock.now - start)
    }
    self.longest = times.sorted()[1] * 1.2
  }

  mutating func next() -> Duration {
    asked += 1
    return longest * (Double(chance.pick(0...10_000)) / 10_000)
  }

  mutating func note(_ ended: Program.Ended) { if ended.signal != nil { killed += 1 } }

  func words(_ what: String) -> String { "\(what): \(killed) of \(asked) were cut short" }
}
