import CivilTime
import Phrases
import Testing

/// The form of `yearplan when --json`.
@Suite struct ExplanationTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let phrase: String
        let json: String

        init(_ phrase: String, _ json: String) {
            self.phrase = phrase
            self.json = json
        }

        var testDescription: String { phrase }
    }

    @Test(arguments: [
        Row(
            "4月末至6月上旬",
            #"{"phrase":"4月末至6月上旬","kind":"window","en":"end of Apr to early Jun","zh":"4月末至6月上旬","#
                + #""occurrences":[{"key":"2026","opens":"2026-04-21","softOpens":"2026-04-26","due":"2026-06-10"}]}"#),
        Row(
            "每半年末月",
            #"{"phrase":"每半年末月","kind":"recurring","en":"the last month of every half-year","zh":"每半年末月","#
                + #""occurrences":[{"key":"2026-H1","opens":"2026-06-01","due":"2026-06-30"},"#
                + #"{"key":"2026-H2","opens":"2026-12-01","due":"2026-12-31"}]}"#),
        Row(
            "全年7次",
            #"{"phrase":"全年7次","kind":"quota","en":"at least 7 times every year","zh":"每年至少7次","#
                + #""quota":{"atLeast":7,"per":"year"},"occurrences":[{"key":"2026","opens":"2026-01-01","due":"2026-12-31"}]}"#
        ),
        Row(
            "上半年不得少于8学时",
            #"{"phrase":"上半年不得少于8学时","kind":"quota","en":"at least 8 class hours H1 every year","zh":"每年上半年至少8学时","#
                + #""quota":{"atLeast":8,"per":"year","unit":"学时"},"occurrences":[{"key":"2026","opens":"2026-01-01","due":"2026-06-30"}]}"#
        ),
        Row(
            "每半年不低于25%",
            #"{"phrase":"每半年不低于25%","kind":"coverage","en":"cover at least 25% every half-year","zh":"每半年覆盖至少25%","#
                + #""coverage":[{"share":0.25,"per":"half-year"}],"occurrences":[{"key":"2026-H1","opens":"2026-01-01","due":"2026-06-30"},"#
                + #"{"key":"2026-H2","opens":"2026-07-01","due":"2026-12-31"}]}"#),
        Row(
            "每15天",
            #"{"phrase":"每15天","kind":"interval","en":"every 15 days","zh":"每15天","interval":{"days":15},"occurrences":[]}"#
        ),
        Row(
            "检查后3个工作日内",
            #"{"phrase":"检查后3个工作日内","kind":"relative","en":"within 3 working days","zh":"3个工作日内","within":{"workdays":3},"occurrences":[]}"#
        ),
        Row(
            "会议召开三日前",
            #"{"phrase":"会议召开三日前","kind":"relative","en":"3 days before","zh":"提前3天","lead":{"days":3},"occurrences":[]}"#
        ),
        Row(
            "1-2天内",
            #"{"phrase":"1-2天内","kind":"relative","en":"within 1 to 2 days","zh":"1至2天内","within":{"days":2},"softWithin":{"days":1},"occurrences":[]}"#
        ),
        Row(
            "自当日起3天内",
            #"{"phrase":"自当日起3天内","kind":"relative","en":"within 3 days counted from the day itself","zh":"当日起3天内","within":{"days":3,"from":"event"},"occurrences":[]}"#
        ),
        Row(
            "及时",
            #"{"phrase":"及时","kind":"relative","en":"promptly","zh":"及时","assumed":true,"within":{"workdays":1},"occurrences":[]}"#
        ),
        Row(
            "五一或十一长假期间",
            #"{"phrase":"五一或十一长假期间","kind":"holiday","en":"during Labour Day or during National Day","zh":"劳动节期间或国庆节期间","anyOf":true,"#
                + #""holiday":[{"name":"劳动节","relation":"during"},{"name":"国庆节","relation":"during"}],"occurrences":[{"key":"2026","#
                + #""opens":"2026-05-01","due":"2026-10-07","windows":[["2026-05-01","2026-05-05"],["2026-10-01","2026-10-07"]]}]}"#
        ),
        Row(
            "以上级通知为准",
            #"{"phrase":"以上级通知为准","kind":"undated","en":"as notified","zh":"以通知为准","occurrences":[]}"#),
        Row("定期", #"{"phrase":"定期","error":"names no period; write one, for example 每月 or 每季度","column":1}"#),
        Row(
            "a\"\\\u{1}",
            #"{"phrase":"a\"\\\u0001","error":"a control character stands in the phrase; remove it","column":4}"#),
    ])
    func json(_ row: Row) {
        #expect(Explanation(row.phrase, in: .year(2026), calendar: China.calendar).description == row.json)
    }

    @Test func rolledDatesAndTimesOfDay() {
        let explanation = Explanation(
            "3月8日前18:00", in: .year(2026), calendar: China.calendar, roll: .preceding)
        #expect(
            explanation.description.hasSuffix(
                #""at":"18:00","occurrences":[{"key":"2026","opens":"2026-01-01","due":"2026-03-08","rolled":"2026-03-06","at":"18:00"}]}"#
            ))
    }

    @Test func softBoundOfTheEnd() {
        let text = Explanation("3月初", in: .year(2026), calendar: China.calendar).description
        #expect(text.contains(#""due":"2026-03-10","softDue":"2026-03-05""#))
    }

    @Test func spansShowWhatIsDueInThem() throws {
        let span = DateSpan(day("2026-12-20"), day("2027-02-10"))
        guard case .read(_, let occurrences) = Explanation("次月5日前", in: .span(span), calendar: China.calendar).outcome
        else {
            Issue.record("the phrase was refused")
            return
        }
        #expect(occurrences.map(\.window.due) == [day("2027-01-05"), day("2027-02-05")])
    }
}
