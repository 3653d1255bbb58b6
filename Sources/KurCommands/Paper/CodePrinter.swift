import Foundation
import KurDomain
import KurReports

/// Makes bar codes and QR codes of numbers, by zint.
struct CodePrinter {
  /// As zint numbers its symbologies.
  private enum Symbology: String {
    case code128 = "20"
    case qrCode = "58"
  }

  private let tool: ToolRun

  /// Nil where zint is not on this machine.
  init?(at place: Workplace) {
    guard let tool = ToolRun("zint", at: place) else { return nil }
    self.tool = tool
  }

  /// Said where a card is printed without codes.
  static let missing =
    "the card has no bar code: zint is not on this machine (apt-get install zint)"

  /// Said where it is there and does not answer.
  static let failing = "the card has no bar code: zint failed"

  /// Nil where zint fails.
  func codes(of course: Key<Course>) -> CourseCard.Codes? {
    guard let bars = symbol(.code128, course.description),
      let qr = symbol(.qrCode, course.description)
    else { return nil }
    return CourseCard.Codes(bars: bars, qr: qr)
  }

  private func symbol(_ symbology: Symbology, _ number: String) -> Symbol? {
    let arguments = [
      "--direct", "--filetype=svg", "--barcode=\(symbology.rawValue)", "--notext",
      "--data=\(number)",
    ]
    guard let answer = try? tool.run(arguments, seconds: 10), answer.isDone else { return nil }
    return Symbol(svg: String(decoding: answer.output, as: UTF8.self))
  }
}
