import KurDomain
import KurStore

/// Turns what the store throws into the service's one error; everything else is a fault of ours.
func translated<Value>(
  _ database: String, _ body: () throws -> Value
) throws(ServiceError) -> Value {
  do {
    return try body()
  } catch let error as ServiceError {
    throw error
  } catch let failure as StoreFailure {
    throw .storage(StorageFault(failure, database: database))
  } catch let fault as CatalogueFault {
    throw .storage(
      StorageFault(kind: .corrupt, message: "the catalogue cannot be read: \(fault)"))
  } catch {
    throw .storage(StorageFault(kind: .internalFault, message: "\(error)"))
  }
}

extension StorageFault {
  /// - Parameter path: the file that is meant where the failure names none.
  init(_ failure: StoreFailure, database path: String) {
    let database = failure.path ?? path
    switch failure.kind {
    case .missing:
      self.init(
        kind: .missing,
        message: "there is no database at \(database): make one with kur init, or name another "
          + "with --database")
    case .folder:
      self.init(kind: .cannotCreate, message: "\(database) is a folder, not a database")
    case .unavailable:
      self.init(kind: .cannotCreate, message: "\(database) cannot be opened: \(failure.message)")
    case .exists:
      self.init(
        kind: .cannotCreate, message: "\(database) exists already; it was left as it is")
    case .readOnly:
      self.init(kind: .unwritable, message: "\(database) cannot be written: \(failure.message)")
    case .full, .disk:
      self.init(
        kind: .unwritable,
        message: "the disk of \(database) is full or failing, nothing was stored: "
          + failure.message)
    case .busy:
      self.init(
        kind: .busy,
        message: "another program is writing to \(database); nothing was stored, try again")
    case .foreign:
      self.init(kind: .foreign, message: "\(database) is not a Kur database")
    case .newer:
      self.init(
        kind: .foreign,
        message: "\(database) was made by a newer kur and was left untouched: use that release")
    case .corrupt:
      self.init(kind: .corrupt, message: "\(database) is damaged: \(failure.message)")
    case .unique, .foreignKey, .check, .misuse:
      self.init(kind: .internalFault, message: failure.message)
    }
  }
}
