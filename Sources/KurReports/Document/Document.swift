import KurDomain

/// A report laid out: what it says, in order, in the words of one language. How it looks is for
/// its writers: `DocumentText`, `DocumentMarkdown`, `DocumentPage`.
///
/// Texts are as they were typed; each writer makes them safe in its own way.
public struct Document: Sendable {
  public let language: Language
  /// Of the window and of the file.
  public let title: String
  public let paper: Paper
  /// True for a page whose boxes and lines are filled in by hand.
  public var isFilledIn = false
  public var blocks: [Block] = []

  /// - Parameter paper: how it is to lie on paper.
  public init(_ title: String, in language: Language, on paper: Paper = .report) {
    self.language = language
    self.title = title
    self.paper = paper
  }

  public enum Paper: Sendable {
    /// Any number of pages, upright.
    case report
    /// One page, upright, dense.
    case card
    /// A table that is wider than a page is upright.
    case board
  }
}

public indirect enum Block: Sendable {
  /// Who hands it out, and what stands at the other end of the line.
  case masthead(String, right: String)
  /// Whom it is about: the name, the number, and facts in a line.
  case person(String, number: String, facts: [String])
  /// Begins a part; what stands right is its state.
  case heading(String, right: String? = nil)
  /// Begins a part of a part.
  case subheading(String)
  case fields([Field])
  case paragraph(String)
  /// What must not be overlooked.
  case notice(String)
  case list([String])
  /// A line to be typed as it stands.
  case typed(String)
  case table(Table)
  case picture(Picture)
  /// Pictures side by side where there is room.
  case pictures([Picture])
  /// What stands beside each other where there is room, and otherwise below.
  case columns([Block], [Block])
  /// Lines to write on, by what is to be written there.
  case signatures([String])
  /// Empty lines to write on.
  case room(lines: Int)
  case pageBreak
}

/// A label and what it says, a line each.
public struct Field: Sendable {
  public let label: String
  public let texts: [String]

  public init(_ label: String, _ texts: [String]) {
    self.label = label
    self.texts = texts
  }

  public init(_ label: String, _ text: String) { self.init(label, [text]) }
}

public struct Table: Sendable {
  public struct Row: Sendable {
    public var cells: [String]
    /// A text that begins behind the cells and runs to the end of the row.
    public var text: String?
    /// Lines below the row, from the column of the table's remarks on.
    public var remarks: [String] = []

    public init(_ cells: [String], text: String? = nil, remarks: [String] = []) {
      self.cells = cells
      self.text = text
      self.remarks = remarks
    }
  }

  /// What the table shows, for those who do not see it.
  public let caption: String
  public let columns: [TextTable.Column]
  /// The column under which remarks begin.
  public let remarksFrom: Int
  /// True for a table to write in: its cells have borders and room.
  public let isForm: Bool
  public var rows: [Row] = []

  public init(
    _ caption: String, _ columns: [TextTable.Column], remarksFrom: Int = 0, isForm: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.remarksFrom = remarksFrom
    self.isForm = isForm
  }
}

/// A picture with its words: who does not see it reads the same.
public struct Picture: Sendable {
  public let title: String
  /// What the picture shows, in a sentence or as figures.
  public let words: String
  /// Where only text can be written: a row of small bars before the words. Nil for a picture of
  /// what stands in the text anyway; writers of text leave it out.
  public let bars: Sparkline?
  /// Above the drawing, where the title names its field in a text; nil where it is the same.
  public let heading: String?
  /// All that the drawing shows, for who does not see it; nil where the words are all of it.
  public let told: String?
  /// False where what is drawn says itself.
  public let isCaptioned: Bool
  public let drawing: any Drawing

  public init(
    _ title: String, words: String, bars: Sparkline? = nil, heading: String? = nil,
    told: String? = nil, isCaptioned: Bool = true, drawing: any Drawing
  ) {
    self.title = title
    self.words = words
    self.bars = bars
    self.heading = heading
    self.told = told
    self.isCaptioned = isCaptioned
    self.drawing = drawing
  }
}

/// What can be drawn as SVG.
public protocol Drawing: Sendable {
  /// How it lies on a page.
  var form: DrawingForm { get }

  /// The element `svg` with `title` and `desc`, drawn in presentation attributes and classes alone: no
  /// script, no style sheet, no address.
  /// - Parameter id: unique in the page; begins the ids within.
  func svg(title: String, words: String, id: String) -> String
}

/// How a drawing lies on a page.
public enum DrawingForm: Sendable {
  /// As wide as there is room.
  case wide
  /// Higher than wide.
  case upright
  /// For a scanner: small, at a height of its own.
  case code
}

extension Drawing {
  public var form: DrawingForm { .wide }
}
