// swift-tools-version: 6.2
import PackageDescription


let package = Package(
  name: "kur",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "KurDomain"),
    .target(
      name: "KurSchema", path: "Schema",
      resources: [.embedInCode("SQLite"), .embedInCode("Catalogue")]),
    .target(name: "KurRules", dependencies: ["KurDomain"]),
    .testTarget(name: "KurDomainTests", dependencies: ["KurDomain"]),
    .testTarget(name: "KurSchemaTests", dependencies: ["KurSchema", "KurDomain"]),
    .testTarget(name: "KurRulesTests", dependencies: ["KurRules", "KurSchema"]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
