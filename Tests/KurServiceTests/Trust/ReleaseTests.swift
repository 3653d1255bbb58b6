import KurDomain
import KurService
import KurStore
import Synchronization
import Testing

struct ReleaseTests {
  let clinic: TestClinic

  init() throws { self.clinic = try TestClinic() }

  private func release(
    to name: String = "Elena Rusu", request: String? = nil, by person: Staff? = nil,
    _ write: (PatientFile) throws -> [UInt8] = { _ in Array("text".utf8) }
  ) throws(ServiceError) -> ReleasedReport {
    try clinic.practice.release(
      ReleaseRequest(
        target: clinic.patient.key.description, name: name, identity: "passport B 123456"),
      by: caller(person ?? clinic.receptionist, "report", request: request), make: write,
      place: { _ in })
  }

  @Test func `a receptionist hands out what she does not see, and it is on record`() throws {
    var released: ReleasedReport?
    let events = try clinic.written { released = try release() }
    #expect(events.map(\.kind) == [.released])
    #expect(events.first?.patient == clinic.patient.key)
    // printf text | sha256sum
    #expect(
      released?.sha256 == "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1")
    #expect(try clinic.faults() == [])
  }

  @Test(arguments: ["Elena Rusu", "elena  RUSU", "Rusu"])
  func `the person it is about gets it`(_ name: String) throws {
    #expect(try release(to: name).name == name)
  }

  @Test(arguments: ["Ion Rusu", "Elena Rusu and Ion Rusu", "Elen", "E"])
  func `nobody else gets it`(_ name: String) throws {
    let events = try clinic.written {
      let failure = failure {
        try release(to: name) { _ in
          Issue.record("nothing is written for somebody else")
          return []
        }
      }
      #expect(failure?.kind == .notPermitted)
    }
    #expect(events.map(\.kind) == [.denied])
  }

  @Test func `the guardian gets it as well`() throws {
    var request = PatientRequest()
    request.guardian = "Ion Rusu"
    _ = try clinic.practice.editPatient(
      clinic.patient.key.description, request, by: caller(clinic.receptionist, "patient edit"))
    #expect(try release(to: "Ion Rusu").name == "Ion Rusu")
  }

  @Test func `what could not be written was not handed out`() throws {
    let events = try clinic.written {
      let failure = failure {
        try release { _ in
          throw ServiceError.storage(StorageFault(kind: .unwritable, message: "full"))
        }
      }
      #expect(failure?.kind == .storage)
    }
    #expect(events == [])
  }

  @Test func `the same request writes nothing again and names who got it`() throws {
    let written = Mutex(0)
    func once(_ name: String) throws -> ReleasedReport {
      try release(to: name, request: "one") { _ in
        written.withLock { $0 += 1 }
        return Array("text".utf8)
      }
    }
    let first = try once("Elena Rusu")
    let second = try once("Rusu")
    #expect(second.name == first.name)
    #expect(second.sha256 == first.sha256)
    #expect(written.withLock { $0 } == 1)
  }

  @Test func `an administrator hands nothing out`() throws {
    #expect(failure { try release(by: clinic.administrator) }?.kind == .notPermitted)
  }
}
