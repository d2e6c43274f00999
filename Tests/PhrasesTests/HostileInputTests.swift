import Phrases
import Testing

/// Nothing that is typed makes the reader stop, loop or trap.
@Suite struct HostileInputTests {
    private static let pieces = [
        "每", "月", "日", "年", "季度", "周", "旬", "3", "12", "31", "99", "999999", "一", "二十", "百", "两", "〇", "前", "后", "内",
        "至", "-", "、", "，", "或", "和", "；", "（", "）", "初", "末", "终", "上旬", "下旬", "次", "次月", "次年", "至少", "恰好",
        "%", "25%", "分之", "工作日", "个", "天", "半年", "第", "最后", "首", "营业终了", "午休", "18:00", "春节", "节假日", "期间",
        "除外", "除", "外", "及时", "提前", "结束", "以", "为准", "按", "安排", "2026", "2026-03-09", "指定日期", "检查", "培训", "不", "若",
        " ", "\u{3000}", "Q1", "T+", "every", "month", "of", "the", "by", "8th", "late", "Mar", "at", "least", "times",
        "\u{0}", "\u{7}",
        "\u{FEFF}", "🏦", "é", "\u{E000}", "\u{10FFFF}",
    ]

    @Test(arguments: 1...12) func randomTextIsReadOrRefused(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<400 {
            let text = (0..<random.number(1...14)).map { _ in random.pick(HostileInputTests.pieces) }.joined()
            guard let schedule = try? Schedule.parse(text) else { continue }
            for language in PhraseLanguage.allCases {
                let printed = schedule.printed(language)
                guard printed.unicodeScalars.count <= 500 else { continue }
                #expect((try? Schedule.parse(printed)) == schedule, "“\(text)” became “\(printed)”")
            }
            let windows = schedule.windows(in: 2026, calendar: China.calendar)
            #expect(windows.allSatisfy { $0.opens <= $0.due }, "\(text)")
            #expect(Set(windows.map(\.key)).count == windows.count, "\(text)")
        }
    }

    @Test(arguments: [
        String(repeating: "每", count: 500), String(repeating: "3月、", count: 166), String(repeating: "1、", count: 250),
        String(repeating: "（", count: 500), String(repeating: "检", count: 500), String(repeating: "春节、", count: 166),
        String(repeating: "每月；", count: 166), String(repeating: "9", count: 500), String(repeating: "十", count: 500),
        String(repeating: "，", count: 500), String(repeating: "除", count: 500),
        String(repeating: "1月、", count: 160) + "除外",
        String(repeating: "every ", count: 80), String(repeating: "Mar, ", count: 99),
        String(repeating: "\u{300}", count: 500),
    ])
    func repetitionsEnd(_ text: String) {
        _ = try? Schedule.parse(text)
        _ = try? Schedule.parse(condition: text)
        _ = try? Length.parse(text)
    }

    @Test(arguments: [501, 5000, 5_000_000]) func longTextIsRefusedUnread(_ count: Int) {
        #expect(throws: PhraseRefusal.self) { try Schedule.parse(String(repeating: "月", count: count)) }
    }

    @Test(arguments: ["", " ", "\u{3000}", "“”", "…", "\u{FEFF}"]) func emptyTextIsRefused(_ text: String) {
        #expect(throws: PhraseRefusal.self) { try Schedule.parse(text) }
    }

    @Test func controlCharactersAreNamedWithTheirColumn() {
        do {
            _ = try Schedule.parse("每月\u{7}8日前")
            Issue.record("the phrase was read")
        } catch {
            #expect(error.column == 3)
            #expect(error.message.contains("control character"))
        }
    }

    @Test(arguments: [-5, 0, 1, 2, 9997, 9998, 9999, 10_000, Int.max, Int.min])
    func yearsAtTheEdgeOfTheCalendar(_ year: Int) throws {
        for phrase in ["每周五", "每旬", "次年3月底前", "11月至次年2月", "年终", "节前", "每日", "每月最后一个工作日", "季后15日内"] {
            let windows = try Schedule.parse(phrase).windows(in: year, calendar: China.calendar)
            #expect(windows.allSatisfy { $0.opens <= $0.due }, "\(phrase)")
        }
    }
}
