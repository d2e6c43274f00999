import Planning
import Testing

@testable import PlanFiles

@Suite struct SpellingTests {
    @Test(
        arguments: [
            ("会计督道", ["会计主管", "会计督导", "前台柜员"], "会计督导"),
            ("张山", ["李四", "张三"], "张三"),
            ("cross-chekc-1", ["cross-check-2", "cross-check-1"], "cross-check-1"),
            ("Owner", ["owner", "occasions"], "owner"),
            ("wner", ["owner", "when"], "owner"),
            ("titel", ["title", "time"], "title"),
            ("东街支行", ["西门支行", "城关支行"], nil),
            ("x", ["y", "z"], nil),
            ("", ["a"], nil),
            ("每月", ["每周一次"], nil),
        ] as [(String, [String], String?)])
    func findsWhatWasMeant(_ name: String, _ known: [String], _ meant: String?) {
        #expect(Spelling.nearest(to: name, among: known) == meant)
    }

    @Test func longNamesAreNotCompared() {
        let long = String(repeating: "a", count: 100)
        #expect(Spelling.nearest(to: long, among: [long + "b"]) == nil)
    }

    @Test(arguments: [("王晓五", "王小五", true), ("王五", "王五", false), ("城关支行", "王五", false), ("张三", "张三丰", true)])
    func nearNames(_ a: String, _ b: String, _ isNear: Bool) {
        #expect(Spelling.isNear(a, b) == isNear)
        #expect(Spelling.isNear(b, a) == isNear)
    }
}
