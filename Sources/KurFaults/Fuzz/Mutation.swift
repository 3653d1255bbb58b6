import KurSamples

/// Makes words that nobody means out of words that somebody does.
struct Mutation {
  private var chance: SeededGenerator
  private let sound: [String]

  /// - Parameter sound: words that are understood.
  init(_ sound: [String], seed: UInt64) {
    self.sound = sound
    self.chance = SeededGenerator(seed: seed)
  }

  /// One word in ten is left as it is.
  mutating func next() -> String {
    var word = Array(chance.pick(sound).unicodeScalars)
    if chance.chance(100) { return Self.text(word) }
    for _ in 0..<chance.pick(1...4) { change(&word) }
    return Self.text(word)
  }

  private mutating func change(_ word: inout [Unicode.Scalar]) {
    let place = chance.pick(0...word.count)
    switch chance.pick(0...9) {
    case 0 where place < word.count: word.remove(at: place)
    case 1 where place < word.count: word[place] = odd()
    case 2: word.insert(odd(), at: place)
    case 3: word.insert(contentsOf: chance.pick(Self.pieces).unicodeScalars, at: place)
    case 4 where place < word.count:
      let end = chance.pick(place...word.count)
      word.insert(contentsOf: word[place..<end], at: place)
    case 5 where word.count > 1:
      word.swapAt(chance.pick(0...(word.count - 1)), chance.pick(0...(word.count - 1)))
    case 6 where place < word.count: word.removeSubrange(place...)
    case 7: word += Array(chance.pick(sound).unicodeScalars)
    case 8:
      // A digit for a digit finds bounds.
      let digits = word.indices.filter { ("0"..."9").contains(word[$0]) }
      if !digits.isEmpty, let digit = Unicode.Scalar(48 + UInt32(chance.pick(0...9))) {
        word[chance.pick(digits)] = digit
      }
    case 9 where chance.chance(300):
      word = Array(chance.pick(Self.pieces).unicodeScalars)
    default:
      if word.count < 200 { word += word }
    }
  }

  private mutating func odd() -> Unicode.Scalar {
    if chance.chance(600) { return chance.pick(Self.signs) }
    let value = UInt32(chance.pick(chance.chance(500) ? 0...0x7F : 0...0x10FFFF))
    return Unicode.Scalar(value) ?? "?"
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static let signs =
    Array(
      "0123456789-+.,:;/@#%&=_ \t\n\r\"'\\{}[]()<>|~^aAzZ\u{0}\u{7}\u{85}\u{A0}\u{301}\u{200D}"
        .unicodeScalars)
    + Array(
      "\u{202E}\u{2028}\u{2212}\u{FEFF}\u{FFFD}\u{1F33F}\u{0663}\u{FF13}²½ßẞİıǅﬁÉé"
        .unicodeScalars)

  private static let pieces = [
    "9223372036854775807", "-9223372036854775808", "9223372036854775808", "18446744073709551616",
    "99999999999999999999999", "1e308", "NaN", "0x1F", "-0", "+1", "00", "2026-02-29", "24:00",
    "\r\n", "\"\"", "\\u0000", "\\uD83C", "[[[[[[[[", "{\"a\":", "null", "true", "@today",
    ".left", "::", "//", "--", "%s", "e\u{301}\u{301}\u{301}",
  ]
}
