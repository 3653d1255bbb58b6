import Foundation
import KurService

/// A program of the machine that reads one text and writes one answer.
struct ToolRun {
  let name: String
  let path: String
  let environment: [String: String]

  struct Answer {
    let output: Data
    /// What it wrote on standard error, with space at the ends left out.
    let errors: String
    let isDone: Bool
  }

  /// Nil where no folder of `PATH` has the program.
  init?(_ name: String, at place: Workplace) {
    let folders = (place.environment["PATH"] ?? "").split(separator: ":")
    guard
      let path = folders.lazy.map({ "\($0)/\(name)" }).first(where: {
        $0.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: $0)
      })
    else { return nil }
    self.name = name
    self.path = path
    // No PIN and no passphrase goes to another program.
    self.environment = place.environment.filter { name, _ in
      ["PATH", "HOME", "LANG", "TMPDIR"].contains(name)
        || ["LC_", "XDG_", "FONTCONFIG_"].contains(where: name.hasPrefix)
    }
  }

  /// Runs it to its end.
  /// - Throws: that it cannot be begun, or took too long.
  func run(_ arguments: [String], input: Data = Data(), seconds: Double = 60) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = environment
    let (reads, writes, faults) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (reads, writes, faults)
    // A program that ends early must not end this one.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    do {
      try process.run()
    } catch {
      throw fault("\(name) cannot be begun: \(error)")
    }
    var streams = Streams(
      input: reads.fileHandleForWriting, output: writes.fileHandleForReading,
      errors: faults.fileHandleForReading, pending: input)
    let end = DispatchTime.now() + seconds
    let isCarried = streams.carry(until: end)
    while process.isRunning, DispatchTime.now() < end { usleep(2000) }
    guard isCarried, !process.isRunning else {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      throw fault("\(name) took longer than \(Int(seconds)) seconds and was stopped")
    }
    process.waitUntilExit()
    return Answer(
      output: streams.written, errors: streams.told,
      isDone: process.terminationReason == .exit && process.terminationStatus == 0)
  }

  private func fault(_ message: String) -> ServiceError {
    .storage(StorageFault(kind: .cannotCreate, message: message))
  }
}

/// The three streams of a program, carried at once so that none waits for another.
private struct Streams {
  let input: FileHandle
  let output: FileHandle
  let errors: FileHandle
  var pending: Data
  var written = Data()
  var faults = Data()

  init(input: FileHandle, output: FileHandle, errors: FileHandle, pending: Data) {
    self.input = input
    self.output = output
    self.errors = errors
    self.pending = pending
    for handle in [input, output, errors] {
      let flags = fcntl(handle.fileDescriptor, F_GETFL)
      _ = fcntl(handle.fileDescriptor, F_SETFL, flags | O_NONBLOCK)
    }
  }

  var told: String {
    String(decoding: faults.prefix(4000), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// False where the time is over before the streams are.
  mutating func carry(until time: DispatchTime) -> Bool {
    let end = time.uptimeNanoseconds
    var (isReading, isHearing, isWriting) = (true, true, true)
    while isReading || isHearing {
      let now = DispatchTime.now().uptimeNanoseconds
      guard now < end else { return false }
      if isWriting, pending.isEmpty {
        try? input.close()
        isWriting = false
      }
      var polled = [
        pollfd(fd: isReading ? output.fileDescriptor : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isHearing ? errors.fileDescriptor : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isWriting ? input.fileDescriptor : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let wait = Int32(min((end - now) / 1_000_000 + 1, 1000))
      guard poll(&polled, 3, wait) > 0 else { continue }
      if polled[0].revents != 0 { isReading = Streams.take(from: output, into: &written) }
      if polled[1].revents != 0 { isHearing = Streams.take(from: errors, into: &faults) }
      if polled[2].revents != 0, !give() {
        try? input.close()
        isWriting = false
      }
    }
    if isWriting { try? input.close() }
    return true
  }

  /// False at the end of the stream.
  private static func take(from handle: FileHandle, into data: inout Data) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(handle.fileDescriptor, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
    data.append(contentsOf: buffer.prefix(count))
    return true
  }

  /// False where nobody takes what is left.
  private mutating func give() -> Bool {
    let count = pending.prefix(65_536).withUnsafeBytes { bytes in
      write(input.fileDescriptor, bytes.baseAddress, bytes.count)
    }
    guard count >= 0 else { return errno == EAGAIN || errno == EINTR }
    pending = pending.dropFirst(count)
    return true
  }
}
