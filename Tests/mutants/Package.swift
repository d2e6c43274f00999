// swift-tools-version: 6.2
import PackageDescription

// The planner and its tests alone, without what a whole build needs, so that a mutant is built soon.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
    name: "mutants",
    dependencies: [.package(url: "https://github.com/apple/swift-collections", exact: "1.6.0")],
    targets: [
        .target(name: "CivilTime", swiftSettings: settings),
        .target(name: "Phrases", dependencies: ["CivilTime"], swiftSettings: settings),
        .target(
            name: "Planning",
            dependencies: ["CivilTime", "Phrases", .product(name: "HeapModule", package: "swift-collections")],
            swiftSettings: settings),
        .target(name: "TestSupport", dependencies: ["CivilTime", "Phrases", "Planning"], swiftSettings: settings),
        .testTarget(name: "PlanningTests", dependencies: ["Planning", "TestSupport"], swiftSettings: settings),
    ]
)
