import Foundation
import KurSamples

extension Damage {
  /// One bit after the other, anywhere in the file.
  func flippedBytes(rounds: Int) async throws -> Tally {
    var tally = Tally()
    var chance = yard.chance("flip")
    var silent = 0
    for (index, history) in histories.enumerated() {
      try prepare(history)
      let whole = try await said(by: lines)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: history.database))
      for _ in 0..<(rounds * (index + 1) / histories.count - rounds * index / histories.count) {
        var damaged = bytes
        // The first page is one of hundreds, and the most delicate.
        let end = chance.chance(150) ? 4096 : bytes.count
        let place = chance.pick(0...(end - 1))
        let bit = chance.pick(0...7)
        damaged[place] ^= 1 << UInt8(bit)
        DatabaseFiles.remove(records.database)
        try damaged.write(to: URL(fileURLWithPath: records.database))
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o600], ofItemAtPath: records.database)
        let isFound = try await !records.kur(["check", "--as", "Ada"]).isDone
        if !isFound { silent += 1 }
        tally.count(
          "\(history.name), bit \(bit) of byte \(place)",
          try await wrong(history, whole: whole, mustBeFound: false, &chance))
      }
    }
    tally.notes.append(
      "flipped bits: \(tally.tried - silent) of \(tally.tried) found, the others of no consequence")
    return tally
  }

  /// Bytes that are left; below zero, bytes that are gone.
  static let lengths = [0, 1, 99, 100, 512, 4095, 4096, -1, -4096]

  /// Files that end too early.
  func cutOff(at lengths: [Int], rounds: Int) async throws -> Tally {
    var tally = Tally()
    var chance = yard.chance("cut")
    let history = histories[0]
    try prepare(history)
    let whole = try await said(by: lines)
    let backup = folder.file("whole.kur")
    let made = try await records.kur(["backup", backup, "--as", "Ada"])
    tally.count("the backup before", made.isDone ? [] : [made.summary])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: history.database))
    let some = (0..<rounds).map { _ in chance.pick(1...(bytes.count - 1)) }
    for length in lengths.map({ $0 < 0 ? bytes.count + $0 : $0 }) + some {
      DatabaseFiles.remove(records.database)
      try bytes.prefix(length).write(to: URL(fileURLWithPath: records.database))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: records.database)
      var wrong = try await wrong(history, whole: whole, mustBeFound: true, &chance)
      let log = try await records.kur(["screen", "P10019", "--daily", "--clear", "--as", "Tomas"])
      if log.signal != nil { wrong.append("screen: \(log.summary)") }
      if length >= 100 {
        let restored = try await records.kur(["restore", backup, "--replace", "--as", "Ada"])
        wrong += restored.isDone ? try await records.faults() : ["restore: \(restored.summary)"]
      }
      tally.count("a file of \(length) bytes instead of \(bytes.count)", wrong)
      for name in try folder.names() where name.contains(".before-") { try folder.remove(name) }
    }
    return tally
  }

  /// The log beside the database is lost or damaged before it was written back: only a seal that is
  /// kept elsewhere can tell.
  func lostLog(rounds: Int) async throws -> Tally {
    var tally = Tally()
    var chance = yard.chance("log")
    let withLog = folder.file("with-log.db")
    try DatabaseFiles.copy(histories[0].database, to: withLog)
    let source = Records(database: withLog, yard: yard)
    try await source.addWithoutCheckpoint(2)
    let log = try Data(contentsOf: URL(fileURLWithPath: withLog + "-wal"))
    try DatabaseFiles.copy(withLog, to: records.database)
    let sealed = try await records.kur(["check", "--seal", "--as", "Ada"])
    let seal = sealed.output.filter { !$0.isWhitespace }
    let events = try await records.events().count
    for round in 0..<rounds {
      try DatabaseFiles.copy(withLog, to: records.database)
      let path = records.database + "-wal"
      var change = "removed"
      if round == 0 {
        try FileManager.default.removeItem(atPath: path)
      } else if round % 2 == 0 {
        let length = chance.pick(0...(log.count - 1))
        change = "cut off at \(length)"
        try log.prefix(length).write(to: URL(fileURLWithPath: path))
      } else {
        var damaged = log
        let place = chance.pick(0...(log.count - 1))
        change = "changed at byte \(place)"
        damaged[place] ^= 0x10
        try damaged.write(to: URL(fileURLWithPath: path))
      }
      var wrong: [String] = []
      let plain = try await records.kur(["check", "--as", "Ada"])
      if !Self.known.contains(plain.exitCode ?? -1) { wrong.append(plain.summary) }
      let against = try await records.kur(["check", "--against", seal, "--as", "Ada"])
      let left = try await records.events().count
      if left < events && against.isDone { wrong.append("\(left) of \(events) events, not found") }
      if left == events && !against.isDone { wrong.append(against.summary) }
      tally.count("a log that was \(change)", wrong)
    }
    return tally
  }
}
