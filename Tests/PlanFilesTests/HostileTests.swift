import PlanFiles
import Testing

@Suite struct HostileTests {
    private func read(bytes: [UInt8]) -> PlanReading {
        PlanReader.read(
            plans: [SourceFile(name: "a.yaml", bytes: bytes)], calendars: [calendar], zone: PlanDirectory.zone)
    }

    /// A calendar that is read in no time.
    private let calendar = SourceFile(name: "cn.yaml", bytes: Array("calendar: cn\n".utf8))

    @Test func aPlanCutOffAtAnyByteIsReadOrRefusedInWords() {
        let text = """
            year: 2026
            people: {张三: {login: "zhang\\x73an", superior: [李四]}, '李四': {}}
            groups: {督导: [张三], 支行: {城关: {person: 张三, staff: [李四]}}}
            occasions: [防汛]
            remind: {before: [7d, 3个工作日], escalate: [{after: 3wd, to: superior}]}
            duties:
              - id: a
                title: |
                  多行
                when: [3月初, 10月初]
                participants: {all: 督导, required: 张三}
              - {id: b, title: "x\\u4e2d", after: {any: [a, {occasion: 防汛, at: end}]}, verify: {by: 督导, within: 2wd}}
            """
        let bytes = Array(text.utf8)
        for count in 0...bytes.count {
            let reading = read(bytes: Array(bytes[..<count]))
            #expect((reading.book == nil) == (reading.errorCount > 0))
            for diagnostic in reading.diagnostics {
                #expect(diagnostic.line >= 1 && diagnostic.column >= 1 && diagnostic.length >= 1)
                #expect(!diagnostic.message.isEmpty)
            }
        }
    }

    @Test func everyByteReplacedByNoiseIsReadOrRefused() {
        let bytes = Array("year: 2026\nduties: [{id: a, title: 'T', when: \"每月\", first: 2026-01-05}]\n".utf8)
        for position in bytes.indices {
            for noise: UInt8 in [0x00, 0x09, 0x0A, 0x22, 0x26, 0x2A, 0x3A, 0x5B, 0x7B, 0x7C, 0x80, 0xE4, 0xFF] {
                var changed = bytes
                changed[position] = noise
                let reading = read(bytes: changed)
                #expect((reading.book == nil) == (reading.errorCount > 0))
            }
        }
    }

    @Test func manyUnknownKeysAreCountedButNotAllKept() {
        let text = "year: 2026\n" + (0..<100_000).map { "key\($0): 1\n" }.joined()
        let reading = read(bytes: Array(text.utf8))
        #expect(reading.errorCount == 100_000)
        #expect(reading.diagnostics.count == Diagnostics.limit)
    }

    @Test func manyGroupsInEachOtherAreRefusedNotFollowed() {
        let text = "groups:\n" + (0..<5_000).map { "  g\($0): [g\($0 + 1)]\n" }.joined()
        let reading = read(bytes: Array(text.utf8))
        #expect(reading.book == nil)
        #expect(errors(reading).first?.contains("in a circle or deeper than 16") == true)
    }

    @Test func aLongChainIsNoDeeperThanAShortOne() {
        let text =
            "year: 2026\nduties:\n  - {id: d0, title: T, when: 每月}\n"
            + (1..<5_000).map { "  - {id: d\($0), title: T, after: d\($0 - 1)}\n" }.joined()
        let reading = read(bytes: Array(text.utf8))
        #expect(reading.book?.plans.first?.duties.count == 5_000)
    }

    @Test func valuesOfOneFileAreBounded() {
        let text = "duties: [" + String(repeating: "a,", count: 600_000) + "]"
        let reading = read(bytes: Array(text.utf8))
        #expect(reading.diagnostics.contains { $0.message == "more than 500000 values in one file" })
    }

    @Test func titlesMayHoldAnythingButAreBounded() {
        let long = String(repeating: "长", count: 201)
        #expect(read(bytes: Array("year: 2026\nduties: [{id: a, title: \(long), when: 每月}]".utf8)).errorCount == 1)
        let reading = read(bytes: Array("year: 2026\nduties: [{id: a, title: \"\\e]0;x\\a\", when: 每月}]".utf8))
        #expect(reading.errorCount == 0)
        let shown = reading.diagnostics.map(\.description).joined()
        #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
}
