import KurDomain
import KurRules
import KurTexts

// The words for what is one of a few: each value is its own key.

extension CourseState: TextKey { public static let section = "state" }
extension Stage: TextKey { public static let section = "stage" }
extension Condition: TextKey { public static let section = "condition" }
extension Reaction: TextKey { public static let section = "reaction" }
extension Shortening: TextKey { public static let section = "shortening" }
extension Sex: TextKey { public static let section = "sex" }
extension Side: TextKey { public static let section = "side" }
extension Place: TextKey { public static let section = "place" }
extension Mood: TextKey { public static let section = "mood" }
extension Lubricant: TextKey { public static let section = "lubricant" }
extension Advice: TextKey { public static let section = "advised" }
extension SessionAction: TextKey { public static let section = "session-action" }
extension GapClass: TextKey { public static let section = "gap" }
extension MissedDate.Cause: TextKey { public static let section = "missed" }
extension CourseDecision.Choice: TextKey { public static let section = "decision" }
extension PatientIdentity.Status: TextKey { public static let section = "status" }
extension PrescriptionDetails.Phase: TextKey { public static let section = "phase" }
extension PrescriptionDetails.Purpose: TextKey { public static let section = "purpose" }
extension HomePractice.Giver: TextKey { public static let section = "giver" }
extension TherapyGiven.Role: TextKey { public static let section = "role" }
extension Bar.Level: TextKey { public static let section = "level" }
extension Contraindication.Action: TextKey { public static let section = "action" }
extension MeasureOutcome.Verdict: TextKey { public static let section = "verdict" }
