import KurDomain

/// Why somebody of a sample clinic comes, and what is prescribed for it.
struct Complaint: Sendable {
  let words: String
  let history: String
  let finding: String
  let diagnosis: String
  let indication: Code<Indication>
  let kind: Code<Kind>
  let zone: Code<Zone>
  var side: ZoneSide = .none
  var sessions: [Int] = [10]
  /// The injured place, after an injury.
  var injured: Set<Site> = []
  /// Zones whose sensitive leaves need a consent of their own are the course's.
  var goal = "Less pain, better sleep"

  static let adults: [Complaint] = [
    Complaint(
      words: "Low back pain for three weeks", history: "Sits at work, no injury",
      finding: "Tense long back muscles, no skin change", diagnosis: "M54.5",
      indication: "ind-low-back-pain", kind: "back", zone: "BACK-LUMBAR", sessions: [10, 10, 20]),
    Complaint(
      words: "Stiff neck, worse in the evening", history: "Long hours at a screen",
      finding: "Tender nape and shoulder girdle", diagnosis: "M47.8",
      indication: "ind-cervical-spondylosis", kind: "osteochondrosis", zone: "CERVICOTHORACIC"),
    Complaint(
      words: "Pain between the shoulder blades", history: "Lifts children, no fever",
      finding: "Tender points along the spine", diagnosis: "M54.9",
      indication: "ind-musculoskeletal", kind: "classical-local", zone: "BACK", sessions: [10, 20]),
    Complaint(
      words: "Heavy, tired right arm after work", history: "Carpenter",
      finding: "Firm forearm muscles", diagnosis: "M70.9", indication: "ind-exertion",
      kind: "classical-local", zone: "UPPER-LIMB", side: .right),
    Complaint(
      words: "Tension headache twice a week", history: "Known for years, examined",
      finding: "Tense nape", diagnosis: "G44.2", indication: "ind-tension-headache",
      kind: "head-collar", zone: "HEAD-COLLAR"),
    Complaint(
      words: "Tired, sleeps badly", history: "Overwork since spring", finding: "Nothing else",
      diagnosis: "Z73.0", indication: "ind-overwork", kind: "classical-general", zone: "GENERAL",
      goal: "Rest, deeper sleep"),
    Complaint(
      words: "Knee stiff after an old fracture", history: "Union confirmed last year",
      finding: "Thigh thinner on the left", diagnosis: "M25.6",
      indication: "ind-fracture-stiffness", kind: "classical-local", zone: "KNEE-JOINT",
      side: .left, injured: [Site("knee", .left)]),
  ]

  static let child = Complaint(
    words: "Tense calves, walks on tiptoe", history: "Born at term, vaccinated",
    finding: "Tone slightly raised", diagnosis: "P94", indication: "ind-child-development",
    kind: "child", zone: "FOOT-SHIN", side: .both, goal: "Softer tone")
}
