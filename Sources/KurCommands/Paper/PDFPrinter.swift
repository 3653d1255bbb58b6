import Foundation
import KurService

/// Makes a PDF of a page, by WeasyPrint.
struct PDFPrinter {
  let place: Workplace

  /// - Throws: what to install where WeasyPrint is missing, and what it said where it failed.
  func pdf(of html: String) throws -> Data {
    guard let tool = ToolRun("weasyprint", at: place) else {
      throw fault(
        "a PDF is made by WeasyPrint, which is not on this machine: "
          + "apt-get install weasyprint, or pip install weasyprint")
    }
    let answer = try tool.run(
      ["--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", "-"],
      input: Data(html.utf8))
    guard answer.isDone, answer.output.starts(with: Data("%PDF-".utf8)) else {
      let said = answer.errors.split(separator: "\n").suffix(3).joined(separator: " ")
      throw fault("weasyprint made no PDF" + (said.isEmpty ? "" : ": \(said)"))
    }
    return answer.output
  }

  private func fault(_ message: String) -> ServiceError {
    .storage(StorageFault(kind: .cannotCreate, message: message))
  }
}
