import PlanFiles
import Testing

@Suite struct StrictYAMLTests {
    struct Slip: Sendable, CustomTestStringConvertible {
        let text: String
        let line: String
        var testDescription: String { text.debugDescription }
        init(_ text: String, _ line: String) {
            self.text = text
            self.line = line
        }
    }

    @Test(arguments: [
        Slip("a: &x 1\n", "1:4: anchors are not allowed; write the value out each time"),
        Slip("a: &x [1]\n", "1:4: anchors are not allowed; write the value out each time"),
        Slip("a: 1\nb: *a\n", "2:4: aliases are not allowed; write the value out"),
        Slip("a: !!str 1\n", "1:4: tags are not allowed"),
        Slip("a: !x {b: c}\n", "1:4: tags are not allowed"),
        Slip("%TAG ! tag:example.org,2026:\n---\na: 1\n", "1:1: tags are not allowed"),
        Slip("%YAML 1.1\n---\na: 1\n", "1:1: the file says YAML 1.1; YAML 1.2 is read"),
        Slip("a: 1\n---\nb: 2\n", "2:1: several documents in one file; write a file for each"),
        Slip("a: 1\nb: 2\na: 3\n", "3:1: the key “a” stands here again; it is first in line 1"),
        Slip("x: {会计: 1, 会计: 2}\n", "1:12: the key “会计” stands here again; it is first in line 1"),
        Slip("? [a]\n: b\n", "1:3: a key has to be text"),
        Slip("a: b: c\n", "1:5: a colon and a blank begin a value, and none can stand here"),
        Slip("a: \"b\n", "1:4: a quoted text begins here and is never closed"),
        Slip("a: {b: c\nd: e\n", "2:2: a { is not closed before this; it begins in line 1"),
        Slip("a: [b, c\nd: e\n", "2:2: a [ is not closed before this; it begins in line 1"),
        Slip("a:\n\t- b\n", "2:1: this character cannot begin a value"),
        Slip("a: @b\n", "1:4: this character cannot begin a value"),
        Slip("a:\n  - b\n c: d\n", "3:2: a key is expected here"),
        Slip("a: \u{1B}[31m\n", "1:4: the control character U+001B cannot stand in a YAML file"),
        Slip("中: \u{7F}\n", "1:4: the control character U+007F cannot stand in a YAML file"),
        Slip("中: \u{9B}\n", "1:4: the character U+009B cannot stand in a YAML file"),
    ])
    func refuses(_ slip: Slip) {
        let diagnostics = Diagnostics()
        _ = YAMLDocument(SourceFile(name: "a.yaml", bytes: Array(slip.text.utf8)), diagnostics)
        #expect(diagnostics.all.map { "\($0.line):\($0.column): \($0.message)" } == [slip.line])
        #expect(diagnostics.hasErrors)
    }

    @Test(
        arguments: [
            ([0xFF], 1), ([0xE4, 0xB8], 1), ([0x61, 0x0A, 0x62, 0xC0, 0x80], 2), ([0xED, 0xA0, 0x80], 1),
            ([0xF5, 0x80, 0x80, 0x80], 1), ([0x61, 0x80], 2),
        ] as [([UInt8], Int)])
    func refusesWhatIsNotUTF8(_ bytes: [UInt8], _ column: Int) {
        let diagnostics = Diagnostics()
        let document = YAMLDocument(SourceFile(name: "a.yaml", bytes: bytes), diagnostics)
        #expect(document.root == nil && !document.isComplete)
        #expect(diagnostics.all.count == 1)
        #expect(diagnostics.all[0].column == column)
        #expect(diagnostics.all[0].message.hasSuffix("is not UTF-8; save the file as UTF-8"))
    }

    @Test func everyRepeatedKeyHasItsOwnPlace() {
        let diagnostics = Diagnostics()
        let text = "a: 1\nb: {c: 1, c: 2, c: 3}\na: 2\na: 3\n"
        _ = YAMLDocument(SourceFile(name: "a.yaml", bytes: Array(text.utf8)), diagnostics)
        #expect(diagnostics.all.map { [$0.line, $0.column] } == [[2, 11], [2, 17], [3, 1], [4, 1]])
    }

    @Test(arguments: ["no", "1:30", "3-05", "2026", "0x1F", "~", "null", "1e3", "2026-01-05", "012", "yes", "+1"])
    func scalarsAreTheTextThatStandsThere(_ text: String) throws {
        let diagnostics = Diagnostics()
        let document = YAMLDocument(SourceFile(name: "a.yaml", bytes: Array("a: \(text)\n".utf8)), diagnostics)
        let fields = try #require(
            document.root.flatMap { YAMLFields($0, of: "a test", keys: ["a"], diagnostics) })
        #expect(fields["a"]?.text("a text", diagnostics) == text)
        #expect(diagnostics.all.isEmpty)
    }

    @Test func aByteOrderMarkAndWindowsLineEndsAreNoMistake() throws {
        let diagnostics = Diagnostics()
        let bytes = [0xEF, 0xBB, 0xBF] + Array("a: x\r\nb: \"y\"\r\nc: z".utf8)
        let document = YAMLDocument(SourceFile(name: "a.yaml", bytes: bytes), diagnostics)
        let fields = try #require(
            document.root.flatMap { YAMLFields($0, of: "a test", keys: ["a", "b"], diagnostics) })
        #expect(fields["a"]?.place.column == 4)
        #expect(diagnostics.all.map { "\($0.line):\($0.column): \($0.message)" } == ["3:1: unknown key “c” of a test"])
        #expect(diagnostics.all[0].excerpt?.text == "c: z")
    }

    @Test func nestingAndSizeAreBounded() {
        let deep = "a: " + String(repeating: "[", count: 40)
        let large = SourceFile(name: "a.yaml", bytes: [UInt8](repeating: 0x20, count: SourceFile.sizeLimit + 1))
        let first = Diagnostics()
        _ = YAMLDocument(SourceFile(name: "a.yaml", bytes: Array(deep.utf8)), first)
        #expect(first.all.map(\.message) == ["nested deeper than 32 levels"])
        let second = Diagnostics()
        _ = YAMLDocument(large, second)
        #expect(second.all.map(\.message) == ["the file has 8388609 bytes; 8388608 (8 MiB) is the most"])
        #expect(second.all[0].line == 1 && second.all[0].column == 1)
    }
}
