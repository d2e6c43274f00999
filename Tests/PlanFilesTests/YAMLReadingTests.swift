import PlanFiles
import Testing

/// The reader as another room uses it, for a configuration of its own.
@Suite struct YAMLReadingTests {
    private func fields(_ text: String, _ diagnostics: Diagnostics) throws -> YAMLFields {
        let document = YAMLDocument(SourceFile(name: "yearplan.yaml", bytes: Array(text.utf8)), diagnostics)
        let root = try #require(document.root)
        return try #require(
            YAMLFields(
                root, of: "the configuration", keys: ["socket", "port", "verbose", "groups", "mode"], diagnostics))
    }

    @Test func readsTextsNumbersFlagsListsAndWords() throws {
        let diagnostics = Diagnostics()
        let fields = try fields(
            "socket: /run/x\nport: 80\nverbose: no\ngroups: [a, b]\nmode: fast\n", diagnostics)
        #expect(fields["socket"]?.text("a path", diagnostics) == "/run/x")
        #expect(fields["port"]?.number("a port", in: 1...99, diagnostics) == 80)
        #expect(fields["verbose"]?.flag("yes or no", diagnostics) == false)
        #expect(fields["groups"]?.texts("a group", diagnostics)?.map(\.text) == ["a", "b"])
        #expect(fields["mode"]?.word("a mode", among: ["fast", "slow"], diagnostics) == "fast")
        #expect(fields.pair("mode")?.place.line == 5)
        #expect(diagnostics.all.isEmpty)
    }

    @Test func saysWhatWasExpected() throws {
        let diagnostics = Diagnostics()
        let fields = try fields(
            "sokcet: x\nsocket: [a]\nport: 100\nverbose: maybe\ngroups: {a: b}\nmode: fats\n", diagnostics)
        _ = fields["socket"]?.text("a path", diagnostics)
        _ = fields["port"]?.number("a port", in: 1...99, diagnostics)
        _ = fields["verbose"]?.flag("yes or no", diagnostics)
        _ = fields["groups"]?.texts("a group", diagnostics)
        _ = fields["mode"]?.word("a mode", among: ["fast", "slow"], diagnostics)
        #expect(
            diagnostics.all.map { "\($0.line):\($0.column): \($0.message)" } == [
                "1:1: unknown key “sokcet” of the configuration",
                "2:9: a path is expected, found a list",
                "3:7: “100” is not a port, a number from 1 to 99",
                "4:10: “maybe” is neither yes nor no",
                "5:9: a group or a list is expected, found keys with values",
                "6:7: “fats” is not a mode; known are fast, slow",
            ])
        #expect(diagnostics.all.map(\.hint) == ["did you mean “socket”?", nil, nil, nil, nil, "did you mean “fast”?"])
    }
}
