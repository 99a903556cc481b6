// swift-tools-version: 6.2
import PackageDescription

let common: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Large runs beside their peers; never part of the product's own build.
let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "fastlege", path: "..")],
    targets: [
        .executableTarget(
            name: "capitation-bench",
            dependencies: [
                .product(name: "Settlement", package: "fastlege"),
                .product(name: "LawFiles", package: "fastlege"),
            ],
            swiftSettings: common),
        .executableTarget(
            name: "country-bench",
            dependencies: [
                .product(name: "Settlement", package: "fastlege"),
                .product(name: "Country", package: "fastlege"),
                .product(name: "CountryFiles", package: "fastlege"),
            ],
            swiftSettings: common),
        .executableTarget(
            name: "country-torture",
            dependencies: [
                .product(name: "Country", package: "fastlege"),
                .product(name: "CountryFiles", package: "fastlege"),
                .product(name: "TestSupport", package: "fastlege"),
            ],
            swiftSettings: common),
    ]
)
