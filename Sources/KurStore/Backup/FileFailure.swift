import Foundation

/// Does something with a file, and says what was wrong with which one.
func onFile<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let failure as StoreFailure {
    throw failure.at(path)
  } catch let fault as SealedFile.Fault {
    throw fault
  } catch {
    throw StoreFailure(file: error, path)
  }
}

extension StoreFailure {
  /// What Foundation says of a file, by the number that the system gave.
  fileprivate init(file error: any Error, _ path: String) {
    var next: NSError? = error as NSError
    while let current = next {
      if current.domain == NSPOSIXErrorDomain {
        self = DatabaseFile.failure(Int32(truncatingIfNeeded: current.code), path)
        return
      }
      next = current.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    let kind: Kind =
      switch (error as NSError).code {
      case CocoaError.fileWriteOutOfSpace.rawValue: .full
      case CocoaError.fileReadNoSuchFile.rawValue, CocoaError.fileNoSuchFile.rawValue: .unavailable
      case CocoaError.fileReadNoPermission.rawValue, CocoaError.fileWriteNoPermission.rawValue:
        .unavailable
      case CocoaError.fileReadUnknown.rawValue, CocoaError.fileWriteUnknown.rawValue: .disk
      default: .misuse
      }
    self.init(kind, (error as NSError).localizedDescription, path: path)
  }
}
