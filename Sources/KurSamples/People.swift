import KurDomain

/// People who do not exist, for sample clinics.
enum People {
  static func identity(_ index: Int, of generator: inout SeededGenerator, on day: CalendarDay)
    -> PatientIdentity
  {
    let isFemale = generator.chance(600)
    let first = generator.pick(isFemale ? femaleNames : maleNames)
    let last = generator.pick(familyNames)
    let age = generator.pick(19...78)
    return PatientIdentity(
      name: "\(first) \(last)",
      born: day.adding(days: -age * 365 - generator.pick(0...364)),
      sex: isFemale ? .female : .male,
      phone: "+373 22 \(padded(index))")
  }

  static func child(_ index: Int, of generator: inout SeededGenerator, on day: CalendarDay)
    -> PatientIdentity
  {
    let isFemale = generator.chance(500)
    let last = generator.pick(familyNames)
    return PatientIdentity(
      name: "\(generator.pick(isFemale ? femaleNames : maleNames)) \(last)",
      born: day.adding(days: -generator.pick(300...2400)), sex: isFemale ? .female : .male,
      phone: "+373 22 \(padded(index))", guardian: "\(generator.pick(femaleNames)) \(last)")
  }

  private static func padded(_ index: Int) -> String {
    let digits = String(100_000 + index)
    return "\(digits.prefix(3)) \(digits.dropFirst(3))"
  }

  private static let femaleNames = [
    "Ana", "Ioana", "Maria", "Elena", "Natalia", "Olga", "Irina", "Svetlana", "Ingrid", "Hanna",
    "Cristina", "Doina", "Larisa", "Veronica", "Zsófia", "Aylin", "Greta", "Mihaela", "Tatiana",
    "Lidia",
  ]
  private static let maleNames = [
    "Ion", "Andrei", "Mihai", "Vasile", "Sergiu", "Oleg", "Dmitri", "Karl", "Jürgen", "Ștefan",
    "Victor", "Pavel", "Nicolae", "Alexandru", "Emre", "Radu", "Anatol", "Grigore", "Tudor",
    "Lukas",
  ]
  private static let familyNames = [
    "Munteanu", "Rusu", "Ceban", "Popescu", "Țurcanu", "Moraru", "Lungu", "Ivanova", "Schmidt",
    "Weber", "Kovács", "Yılmaz", "Codreanu", "Albu", "Grosu", "Botnari", "Cojocaru", "Melnic",
    "Sârbu", "Negru", "Bejan", "Vlaicu", "Josan", "Plămădeală", "Dragan",
  ]
}
