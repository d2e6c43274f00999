import PlanFiles
import Testing

@Suite struct DiagnosticTests {
    @Test func printsLikeACompiler() {
        let reading = read(planWith("when: 每季度下旬", "owner: 会计督道"))
        #expect(
            reading.diagnostics.map(\.description) == [
                """
                a.yaml:24:12: error: unknown person or group “会计督道”
                    owner: 会计督道
                           ^~~~~~~~ did you mean “会计督导”?
                """
            ])
    }

    @Test func marksTheWordOfAPhraseInsideQuotationMarks() {
        for (text, column) in [("定期", 11), ("\"定期\"", 12), ("'定期'", 12)] {
            let reading = read(planWith("when: \(text)"))
            #expect(reading.diagnostics.map(\.column) == [column], "\(text)")
            #expect(reading.diagnostics.first?.length == 2)
            #expect(reading.diagnostics.first?.excerpt?.underline.hasSuffix(" ^~~~") == true)
        }
    }

    @Test func showsControlCharactersByTheirCode() {
        let reading = read(planWith("when: 每月", "owner: \"a\\e[31m\\u202e\""))
        let text = reading.diagnostics.map(\.description).joined()
        #expect(reading.diagnostics.map(\.message) == ["unknown person or group “a<U+001B>[31m<U+202E>”"])
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    }

    @Test func keepsTheMarkBelowItsPlaceInALongLine() throws {
        let long = String(repeating: "很长的说明", count: 100)
        let reading = read("year: 2026\nduties: [{id: x, title: X, note: \(long), when: 每月, owner: 没有}]\n")
        let diagnostic = try #require(reading.diagnostics.first)
        let excerpt = try #require(diagnostic.excerpt)
        #expect(diagnostic.message == "unknown person or group “没有”")
        #expect(excerpt.text.hasPrefix("…"))
        #expect(excerpt.text.unicodeScalars.count < 170)
        let before = excerpt.text.components(before: "没有")
        let width = before.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2FFF ? 2 : 1) }
        #expect(width == excerpt.indent)
        #expect(excerpt.width == 4)
    }

    @Test func saysAllErrorsAtOnceInTheOrderOfThePlaces() {
        let first = planWith("owner: 没有", "when: 定期", "colour: red", "each: 支航")
        let reading = read(first, "groups: {库房: {东库: 没有}}\npeople: {何人}\n", "year: 26\n")
        let places = reading.diagnostics.map { [$0.file, "\($0.line)", "\($0.column)"] }
        #expect(
            places == [
                ["a.yaml", "23", "12"], ["a.yaml", "24", "11"], ["a.yaml", "25", "5"], ["a.yaml", "26", "11"],
                ["b.yaml", "1", "19"], ["b.yaml", "2", "12"], ["c.yaml", "1", "7"],
            ])
        #expect(reading.errorCount == 7)
        #expect(reading.book == nil)
    }

    @Test func dutiesOfAFileWithABadYearAreNotCalledUnknown() {
        let reading = read(planWith("after: lost"), "year: 20226\nduties: [{id: lost, title: L, when: 每月}]\n")
        #expect(lines(reading) == ["b.yaml:1:7: error: “20226” is neither a year nor a span of years"])
    }

    @Test func namesFromAFileThatCannotBeReadAreNotCalledUnknown() {
        let reading = read(planWith("when: 每月", "owner: 赵六"), "people:\n  赵六: {login: zhaoliu\n")
        #expect(reading.diagnostics.map(\.file) == ["b.yaml"])
    }
}

extension String {
    /// What stands before the first occurrence of a text, all of it if there is none.
    fileprivate func components(before text: String) -> String {
        var rest = self[...]
        var before = ""
        while !rest.isEmpty, !rest.hasPrefix(text) { before.append(rest.removeFirst()) }
        return before
    }
}
