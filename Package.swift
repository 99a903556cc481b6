// swift-tools-version: 6.2
import PackageDescription

let common: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A Debian library reached through a module map of ours; `make setup` installs the package.
func debian(_ name: String, _ package: String, pkgConfig: String? = nil) -> Target {
    .systemLibrary(
        name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig,
        providers: [.apt([package])])
}

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: common)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: common)
}

let package = Package(
    name: "fastlege",
    products: [
        .library(name: "Settlement", targets: ["Quantities", "Law", "Settlement"]),
        .library(name: "LawFiles", targets: ["LawFiles"]),
        .library(name: "Country", targets: ["Country"]),
        .library(name: "CountryFiles", targets: ["CountryFiles"]),
        .library(name: "TestSupport", targets: ["TestSupport"]),
        .executable(name: "fastlege", targets: ["fastlege"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        debian("CCrypto", "libssl-dev", pkgConfig: "libcrypto"),
        debian("CCSV", "libcsv-dev"),
        debian("CXLSXWriter", "libxlsxwriter-dev"),
        debian("CZip", "libzip-dev", pkgConfig: "libzip"),
        module("Quantities"),
        module("Law", ["Quantities"]),
        module("Settlement", ["Quantities", "Law"]),
        module("Country", ["Quantities", "Law", "Settlement"]),
        module("LawFiles", ["Quantities", "Law", "Settlement", "Yams"]),
        module("Tables", ["Quantities", "CCSV", "CZip"]),
        module(
            "Reports",
            ["Quantities", "Law", "Settlement", "Country", "Tables", "CCrypto", "CXLSXWriter"]),
        module("CountryFiles", ["Quantities", "Settlement", "Country", "Tables", "CCrypto"]),
        .executableTarget(
            name: "fastlege",
            dependencies: [
                "Quantities", "Law", "Settlement", "Country", "CountryFiles", "LawFiles", "Tables",
                "Reports", "Yams",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: common),
        .target(
            name: "TestSupport",
            dependencies: [
                "Quantities", "Law", "Settlement", "Country", "LawFiles", "CountryFiles",
            ],
            path: "Tests/TestSupport", swiftSettings: common),
        tests("QuantitiesTests", ["Quantities"]),
        tests("LawTests", ["Quantities", "Law", "LawFiles", "TestSupport"]),
        tests("SettlementTests", ["Quantities", "Law", "Settlement", "LawFiles", "TestSupport"]),
        tests(
            "CountryTests",
            ["Quantities", "Law", "Settlement", "Country", "CountryFiles", "TestSupport"]),
        tests("TablesTests", ["Quantities", "Tables", "TestSupport"]),
        tests(
            "CountryFilesTests",
            ["Quantities", "Settlement", "Country", "CountryFiles", "Tables", "TestSupport"]),
        tests(
            "ReportsTests",
            ["Quantities", "Law", "Settlement", "Tables", "Reports", "TestSupport"]),
        tests("FastlegeTests", ["Quantities", "Law", "Settlement", "Reports", "TestSupport"]),
        tests("HouseTests", ["Quantities", "Law", "Settlement", "LawFiles", "TestSupport"]),
    ]
)
