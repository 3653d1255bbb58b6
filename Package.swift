// swift-tools-version: 6.2
import PackageDescription

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "kur",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "kur", targets: ["kur"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: [
    .target(name: "KurDomain"),
    .target(
      name: "KurSchema", path: "Schema",
      resources: [.embedInCode("SQLite"), .embedInCode("Catalogue")]),
    .target(name: "KurRules", dependencies: ["KurDomain"]),
    .target(
      name: "KurStore",
      dependencies: ["KurDomain", "KurSchema", crypto, cryptoExtras, grdb, sqlite]),
    .target(name: "KurService", dependencies: ["KurDomain", "KurRules", "KurStore"]),
    .target(
      name: "KurTexts", dependencies: ["KurDomain"], resources: [.embedInCode("Languages")]),
    .target(name: "KurReports", dependencies: ["KurDomain", "KurRules", "KurTexts"]),
    .target(name: "KurSamples", dependencies: ["KurDomain", "KurRules", "KurService"]),
    .target(
      name: "KurCommands",
      dependencies: [
        "KurDomain", "KurRules", "KurTexts", "KurService", "KurReports", "KurSamples",
        argumentParser,
      ]),
    .executableTarget(name: "kur", dependencies: ["KurDomain", "KurService", "KurCommands"]),
    .executableTarget(name: "KurBench", dependencies: ["KurDomain", "KurRules", "KurSchema"]),
    .executableTarget(
      name: "KurFaults",
      dependencies: [
        "KurCommands", "KurDomain", "KurReports", "KurSamples", "KurSchema", "KurService",
        "KurTestSupport", argumentParser,
        subprocess,
      ], resources: [.embedInCode("Disk/failing-disk.c")]),
    .target(name: "KurTestSupport", dependencies: ["KurDomain", "KurService", "KurCommands"]),
    .testTarget(name: "KurDomainTests", dependencies: ["KurDomain"]),
    .testTarget(name: "KurSchemaTests", dependencies: ["KurSchema", "KurDomain"]),
    .testTarget(name: "KurRulesTests", dependencies: ["KurRules", "KurSchema"]),
    .testTarget(
      name: "KurStoreTests", dependencies: ["KurStore", "KurDomain", "KurSchema"],
      exclude: ["Releases"]),
    .testTarget(name: "KurServiceTests", dependencies: ["KurService", "KurSamples"]),
    .testTarget(name: "KurTextsTests", dependencies: ["KurTexts", "KurReports", "KurSchema"]),
    .testTarget(
      name: "KurReportsTests", dependencies: ["KurReports", "KurTexts", "KurSchema"],
      exclude: ["Letters"]),
    .testTarget(
      name: "KurFaultsTests", dependencies: ["KurFaults", "KurDomain", "KurSchema"]),
    .testTarget(
      name: "KurCommandsTests", dependencies: ["KurCommands", "KurRules", "KurTestSupport"],
      exclude: ["Transcripts"]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
