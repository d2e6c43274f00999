import CivilTime
import Planning
import TestSupport
import Testing

/// Where the dates of a window come to lie when days off take some of them, by the working calendar of 2026.
@Suite struct RollTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var phrase: String
        var roll: DateRoll?
        /// The identity's period.
        var period: String
        /// Opening, soft bound, nominal due day and due day in force.
        var dates: String
        var testDescription: String { "\(phrase) \(roll?.rawValue ?? "")" }

        init(_ phrase: String, _ roll: DateRoll? = nil, of period: String = "2026", is dates: String) {
            (self.phrase, self.roll, self.period, self.dates) = (phrase, roll, period, dates)
        }
    }

    static let rows: [Row] = [
        // National Day is off from the 1st to the 7th; Saturday the 10th is worked.
        Row("10月初", is: "2026-10-01 ~2026-10-08 2026-10-10 2026-10-10"),
        Row("10月初", .following, is: "2026-10-01 ~2026-10-08 2026-10-10 2026-10-10"),
        Row("10月初", DateRoll.none, is: "2026-10-01 ~2026-10-05 2026-10-10 2026-10-10"),
        // Both bounds of July are worked or roll to the day before.
        Row("7月初", is: "2026-07-01 ~2026-07-03 2026-07-10 2026-07-10"),
        // A window that is all days off keeps its due day: a roll never leaves it.
        Row("10月2日至10月5日", is: "2026-10-02 2026-10-05 2026-10-05"),
        Row("10月2日至10月5日", .following, is: "2026-10-02 2026-10-05 2026-10-05"),
        // The wanted direction leads out of the window, so the other is taken.
        Row("10月5日至10月11日", .following, is: "2026-10-05 2026-10-11 2026-10-10"),
        Row("10月7日至10月12日", is: "2026-10-07 2026-10-12 2026-10-12"),
        Row("5月5日至5月10日", is: "2026-05-05 2026-05-10 2026-05-09"),
        Row("5月3日前", is: "2026-01-01 2026-05-03 2026-04-30"),
        Row("5月3日前", .following, is: "2026-01-01 2026-05-03 2026-04-30"),
        Row("5月3日前", DateRoll.none, is: "2026-01-01 2026-05-03 2026-05-03"),
        // A Friday that is off rolls within its week; a week that is all off keeps it.
        Row("每周五", of: "2026-W40", is: "2026-09-28 2026-10-02 2026-09-30"),
        Row("每周五", .following, of: "2026-W14", is: "2026-03-30 2026-04-03 2026-04-03"),
        Row("每周五", of: "2026-W08", is: "2026-02-16 2026-02-20 2026-02-20"),
        // A make-up Saturday is worked.
        Row("2月28日前", is: "2026-01-01 2026-02-28 2026-02-28"),
        Row("每月8日前", of: "2026-02", is: "2026-02-01 2026-02-08 2026-02-06"),
        Row("每月7日前", of: "2026-10", is: "2026-10-01 2026-10-07 2026-10-07"),
        Row("每月8日前", of: "2026-10", is: "2026-10-01 2026-10-08 2026-10-08"),
        // A holiday's own duties and those of opening days keep their days.
        Row("国庆节期间", of: "2026-国庆节", is: "2026-10-01 2026-10-07 2026-10-07"),
        Row("次月5日前", of: "2026-03", is: "2026-04-01 2026-04-05 2026-04-03"),
    ]

    @Test(arguments: rows) func stands(_ row: Row) throws {
        let duty = Fixture.duty("duty", row.phrase) { $0.roll = row.roll }
        let story = Story(Fixture.book(duty, calendar: China2026.calendar()), at: "2026-01-01T00:00")
        let view = try #require(story.view("duty@\(row.period)"))
        let soft = view.softDue.map { "~\($0) " } ?? ""
        let nominal = view.nominalDue?.description ?? "-"
        #expect("\(view.opens?.description ?? "-") \(soft)\(nominal) \(view.due?.description ?? "-")" == row.dates)
    }
}
