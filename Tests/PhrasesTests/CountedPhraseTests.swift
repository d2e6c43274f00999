import CivilTime
import Phrases
import Testing

/// Quotas, coverage and intervals.
@Suite struct CountedPhraseTests {
    struct QuotaRow: Sendable, CustomTestStringConvertible {
        let phrase: String
        let quota: Quota
        let first: String

        init(_ phrase: String, _ bound: Quota.Bound, _ per: Period, unit: String? = nil, _ first: String) {
            self.phrase = phrase
            quota = Quota(bound: bound, per: per, unit: unit)
            self.first = first
        }

        var testDescription: String { phrase }
    }

    @Test(arguments: [
        QuotaRow("全年计划举办专项培训7次", .atLeast(7), .year, "2026 01-01–12-31"),
        QuotaRow("全年2次", .atLeast(2), .year, "2026 01-01–12-31"),
        QuotaRow("共4次", .atLeast(4), .year, "2026 01-01–12-31"),
        QuotaRow("县间交叉检查2次", .atLeast(2), .year, "2026 01-01–12-31"),
        QuotaRow("问题整改“回头看”3次", .atLeast(3), .year, "2026 01-01–12-31"),
        QuotaRow("6场", .atLeast(6), .year, "2026 01-01–12-31"),
        QuotaRow("全年恰好2次", .exactly(2), .year, "2026 01-01–12-31"),
        QuotaRow("限3次", .exactly(3), .year, "2026 01-01–12-31"),
        QuotaRow("每年至少讲2次", .atLeast(2), .year, "2026 01-01–12-31"),
        QuotaRow("每年至少讲2次党课，召开至少2次", .atLeast(2), .year, "2026 01-01–12-31"),
        QuotaRow("季度不得少于3次", .atLeast(3), .quarter, "2026-Q1 01-01–03-31"),
        QuotaRow("每月不少于二次", .atLeast(2), .month, "2026-01 01-01–01-31"),
        QuotaRow("每周三次", .atLeast(3), .week, "2026-W01 2025-12-29–01-04"),
        QuotaRow("一周两次", .atLeast(2), .week, "2026-W01 2025-12-29–01-04"),
        QuotaRow("每旬不少于2次", .atLeast(2), .tenDays, "2026-01-early 01-01–01-10"),
        QuotaRow("每日三次", .atLeast(3), .openingDay, "2026-01-04 01-04–01-04"),
        QuotaRow("每半年2次以上", .atLeast(2), .halfYear, "2026-H1 01-01–06-30"),
        QuotaRow("每两个月至少2次", .atLeast(2), .months(2), "2026.1 01-01–02-28"),
        QuotaRow("上半年2次", .atLeast(2), .year, "2026 01-01–06-30"),
        QuotaRow("3月至9月每周三次", .atLeast(3), .week, "2026-W10 03-02–03-08"),
        QuotaRow("每季度不得少于8学时", .atLeast(8), .quarter, unit: "学时", "2026-Q1 01-01–03-31"),
        QuotaRow("每年检查5家", .atLeast(5), .year, unit: "家", "2026 01-01–12-31"),
    ])
    func quotas(_ row: QuotaRow) throws {
        let schedule = try Schedule.parse(row.phrase)
        #expect(schedule.kind == .quota)
        #expect(schedule.quota == row.quota)
        #expect(schedule.windows(in: 2026, calendar: China.calendar).first.map(Reading.text) == row.first)
    }

    @Test func timesAWeekAreNoDayOfTheWeek() throws {
        #expect(try Schedule.parse("每周三次").kind == .quota)
        #expect(try Schedule.parse("每周三").kind == .recurring)
        #expect(try Schedule.parse("每周三至少3次").quota?.bound == .atLeast(3))
    }

    struct CoverageRow: Sendable, CustomTestStringConvertible {
        let phrase: String
        let shares: [Coverage]

        init(_ phrase: String, _ shares: Coverage?...) {
            self.phrase = phrase
            self.shares = shares.compactMap { $0 }
        }

        var testDescription: String { phrase }
    }

    @Test(arguments: [
        CoverageRow("每季度不低于25%", Coverage(1, of: 4, per: .quarter)),
        CoverageRow("每季度不低于25%，全年覆盖100%", Coverage(1, of: 4, per: .quarter), Coverage(1, of: 1, per: .year)),
        CoverageRow("全年现场检查覆盖面50%", Coverage(1, of: 2, per: .year)),
        CoverageRow("每季度覆盖三分之一", Coverage(1, of: 3, per: .quarter)),
        CoverageRow("每月百分之十二", Coverage(12, of: 100, per: .month)),
        CoverageRow("每半年全覆盖", Coverage(1, of: 1, per: .halfYear)),
        CoverageRow("全年检查必须覆盖所有机构", Coverage(1, of: 1, per: .year)),
        CoverageRow("每季度12.5％", Coverage(1, of: 8, per: .quarter)),
    ])
    func coverage(_ row: CoverageRow) throws {
        let schedule = try Schedule.parse(row.phrase)
        #expect(schedule.kind == .coverage)
        #expect(schedule.coverage == row.shares)
    }

    @Test func shareIsRoundedUpToMembers() throws {
        let quarter = try #require(Coverage(1, of: 4, per: .quarter))
        #expect([0, 1, 4, 5, 10].map(quarter.required) == [0, 1, 1, 2, 3])
    }

    @Test(arguments: [
        ("每15天", TimeAmount(15, .days)), ("每15天必须更换一次", TimeAmount(15, .days)), ("15天一次", TimeAmount(15, .days)),
        ("每两周", TimeAmount(2, .weeks)), ("隔周", TimeAmount(2, .weeks)), ("每两月", TimeAmount(2, .months)),
        ("每2个月", TimeAmount(2, .months)), ("每三个季度", TimeAmount(9, .months)), ("每两年一轮", TimeAmount(2, .years)),
        ("每5个工作日", TimeAmount(5, .workingDays)), ("每15天至少一次", TimeAmount(15, .days)),
        ("每5个月至少一次", TimeAmount(5, .months)), ("有效期为一年", TimeAmount(1, .years)),
        ("有效期三年", TimeAmount(3, .years)), ("间隔不超过1个月", TimeAmount(1, .months)),
        ("at most 1 month apart", TimeAmount(1, .months)), ("valid for 2 years", TimeAmount(2, .years)),
    ])
    func intervals(_ phrase: String, _ amount: TimeAmount) throws {
        let schedule = try Schedule.parse(phrase)
        #expect(schedule.kind == .interval)
        #expect(schedule.interval == amount)
        #expect(schedule.isValidity == (phrase.hasPrefix("有效期") || phrase.hasPrefix("valid")))
        #expect(schedule.windows(in: 2026, calendar: China.calendar).isEmpty)
    }
}
