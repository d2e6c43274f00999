import PlanFiles
import Testing
import Wording

@testable import Daemon

@Suite("Configuration")
struct ConfigurationTests {
    private static func read(_ text: String) throws -> Settings {
        try ConfigurationFile.read(SourceFile(name: "yearplan.yaml", bytes: Array(text.utf8)))
    }

    @Test("every key of the file is read")
    func everyKey() throws {
        let settings = try Self.read(
            """
            plan: /srv/plan.d
            calendars: [/srv/a, /srv/b]
            state: /srv/state
            socket: /srv/socket
            language: zh
            access: {group: office, administrators: heads}
            """)
        var expected = Settings()
        expected.plan = "/srv/plan.d"
        expected.calendars = ["/srv/a", "/srv/b"]
        expected.state = "/srv/state"
        expected.socket = "/srv/socket"
        expected.language = .zh
        expected.group = "office"
        expected.administrators = "heads"
        #expect(settings == expected)
    }

    @Test("a file without content says nothing", arguments: ["", "# nothing yet\n"])
    func emptyFile(text: String) throws {
        #expect(try Self.read(text) == Settings())
    }

    @Test(
        "a slip is refused at its place",
        arguments: [
            ("plans: /srv", "yearplan.yaml:1:1: error: unknown key “plans” of the configuration"),
            ("plan: /a\nplan: /b", "yearplan.yaml:2:1: error:"),
            ("plan: [/a]", "yearplan.yaml:1:7: error: the directory of the plan is expected, found a list"),
            ("plan:", "yearplan.yaml:1:"),
            ("calendars: {a: b}", "yearplan.yaml:1:12: error: a directory of calendars or a list is expected"),
            ("language: de", "yearplan.yaml:1:11: error: “de” is not a language; known are zh, en"),
            ("access: yearplan", "yearplan.yaml:1:9: error: access with its keys is expected, found “yearplan”"),
            ("access: {admins: x}", "yearplan.yaml:1:10: error: unknown key “admins” of access"),
            ("state: &a /srv", "yearplan.yaml:1:8: error:"),
            ("- plan", "yearplan.yaml:1:1: error: the configuration with its keys is expected"),
        ])
    func slips(text: String, expected: String) {
        let fault = #expect(throws: ConfigurationFault.self) { try Self.read(text) }
        #expect(fault?.description.hasPrefix(expected) == true, "\(String(describing: fault))")
    }

    @Test("all slips are said at once")
    func slipsTogether() {
        let fault = #expect(throws: ConfigurationFault.self) { try Self.read("plans: /a\nlanguage: de\nport: 80\n") }
        guard case .mistakes(let diagnostics) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(diagnostics.map(\.line) == [1, 2, 3])
    }

    @Test("the file that is installed says nothing, and with its comments taken away every default")
    func installed() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let file = try PlanDirectory.file("/\(root)/config/yearplan.yaml")
        #expect(try ConfigurationFile.read(file) == Settings())
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
        let bare = lines.drop { !$0.hasPrefix("#plan:") }.filter { $0.hasPrefix("#") }.compactMap { line in
            line.dropFirst().hasPrefix(" ") && !line.hasPrefix("#  ") ? nil : String(line.dropFirst())
        }
        let settings = try Self.read(bare.joined(separator: "\n"))
        #expect(settings.group == Configuration.defaultGroup)
        #expect(settings.administrators == Configuration.defaultAdministrators)
        let unset = try Configuration.resolve(
            file: nil, otherwise: "/nonexistent", flags: Settings(), environment: ["LANG": "zh_CN.UTF-8"])
        #expect(settings.plan == unset.plan)
        #expect(settings.calendars == unset.calendars)
        #expect(settings.state == unset.state)
        #expect(settings.socket == unset.socket)
        #expect(settings.language == .zh)
    }

    @Test("flags go before the environment, and that before the service manager's directory")
    func layers() throws {
        var flags = Settings()
        flags.plan = "/flag"
        let file = "/nonexistent/yearplan.yaml"
        #expect(throws: ConfigurationFault.self) {
            try Configuration.resolve(file: file, flags: flags, environment: [:])
        }
        let environment = [
            "YEARPLAN_PLAN": "/environment", "YEARPLAN_CALENDARS": "/a::/b", "YEARPLAN_SOCKET": "",
            "STATE_DIRECTORY": "/manager:/other", "LANG": "zh_CN.UTF-8",
        ]
        let configuration = try Configuration.resolve(
            file: nil, otherwise: file, flags: flags, environment: environment)
        #expect(configuration.plan == "/flag")
        #expect(configuration.calendars == ["/a", "/b"])
        #expect(configuration.socket == "/run/yearplan/io.yearplan.Calendar")
        #expect(configuration.state == "/manager")
        #expect(configuration.language == .zh)
        #expect(configuration.group == nil)
    }

    @Test("a layer leaves open what it does not say")
    func merging() {
        var upper = Settings()
        upper.state = "/upper"
        var lower = Settings()
        lower.state = "/lower"
        lower.group = "office"
        var expected = lower
        expected.state = "/upper"
        #expect(upper.over(lower) == expected)
    }

    @Test("a language that is neither zh nor en is refused")
    func language() {
        #expect(
            throws: ConfigurationFault.value(name: "YEARPLAN_LANGUAGE", found: "fr", expected: "zh or en")
        ) { try Settings(environment: ["YEARPLAN_LANGUAGE": "fr"]) }
    }
}
