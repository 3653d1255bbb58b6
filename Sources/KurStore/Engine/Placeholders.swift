/// Finds the placeholders `$1`, `$2` of a statement.
enum Placeholders {
  /// The indices of the values, counted from 0, in the order in which their placeholders first
  /// appear.
  static func order(_ sql: String) -> [Int] {
    var order: [Int] = []
    var highest = 0
    var number: Int?

    func add() {
      guard let number, number > highest || !order.contains(number - 1) else { return }
      order.append(number - 1)
      highest = max(highest, number)
    }

    for byte in sql.utf8 {
      if let digits = number, byte >= 48, byte <= 57 {
        number = digits * 10 + Int(byte - 48)
      } else if byte == UInt8(ascii: "$") {
        add()
        number = 0
      } else if number != nil {
        add()
        number = nil
      }
    }
    add()
    return order
  }
}
