// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

/// A room of the house: it imports only rooms that stand above it in this file.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "yearplan",
    products: [
        .executable(name: "yearpland", targets: ["yearpland"]),
        .executable(name: "yearplan", targets: ["yearplan"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        room("CivilTime"),
        room("Phrases", ["CivilTime"]),
        room("Planning", ["CivilTime", "Phrases", .product(name: "HeapModule", package: "swift-collections")]),
        room("Wording", ["CivilTime", "Phrases", "Planning"]),
        room("PlanFiles", ["CivilTime", "Phrases", "Planning", .product(name: "Yams", package: "Yams")]),
        room(
            "Ledger",
            [
                "CivilTime", "Planning",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(name: "CLinux"),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        room("Systemd", ["CLinux", "CSystemd"]),
        room(
            "Varlink",
            [
                "CLinux",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        room("CalendarInterface", exclude: ["io.yearplan.Calendar.varlink"]),
        room(
            "Daemon",
            [
                "CivilTime", "Phrases", "Planning", "Wording", "PlanFiles", "Ledger", "Varlink", "CalendarInterface",
                "CLinux", "Systemd",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        .executableTarget(
            name: "yearpland",
            dependencies: ["Ledger", "Daemon", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict),
        .executableTarget(
            name: "yearplan",
            dependencies: [
                "CivilTime", "Phrases", "Planning", "Wording", "PlanFiles", "CLinux", "Varlink", "CalendarInterface",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "expansion", dependencies: ["CivilTime", "Phrases", "PlanFiles"], path: "Tests/benchmarks/expansion",
            exclude: ["run.py", "with_dateutil.py", "with_libical.c", "with_rrule.go"], swiftSettings: strict),
        room("TestSupport", ["CivilTime", "Phrases", "Planning", "Ledger"]),
        tests("CivilTimeTests", ["CivilTime"]),
        tests("PhrasesTests", ["Phrases", "PlanFiles"]),
        tests("PlanningTests", ["Planning", "TestSupport"]),
        tests("WordingTests", ["Wording", "TestSupport"]),
        tests("PlanFilesTests", ["PlanFiles", "TestSupport"]),
        tests("LedgerTests", ["Ledger", "TestSupport"]),
        tests("SystemdTests", ["Systemd"]),
        tests("VarlinkTests", ["Varlink", "CalendarInterface"]),
        tests("DaemonTests", ["Daemon", "TestSupport"]),
        tests("YearplanTests", ["yearplan", "Daemon", "TestSupport"], exclude: ["Goldens"]),
    ]
)
