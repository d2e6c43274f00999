import CivilTime
import Testing

@Suite struct ZoneRuleTests {
    private func rules(_ text: String) throws(ZoneFault) -> ZoneRules {
        try ZoneRules(tzif: ZoneFiles.file(transitions: [], offsets: [0], rule: text))
    }

    // POSIX TZ strings with the extensions of RFC 9636, 3.3.1; offsets in seconds east of Greenwich.
    @Test(arguments: [
        ("CST-8", "2026-07-01", 28800),
        ("<+0545>-5:45", "2026-07-01", 20700),
        ("LMT-8:05:43", "2026-07-01", 29143),
        ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59", -18000),
        ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00", -14400),
        ("EST5EDT4,M3.2.0/2:00,M11.1.0/2:00:00", "2026-11-01T05:59:59", -14400),
        // The southern hemisphere: daylight saving time over the new year.
        ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-01-01", 46800),
        ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-07-01", 43200),
        // Negative daylight saving time (Dublin), and times of day beyond the day (Greenland, Gaza).
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01", 0),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01", 3600),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59:59", -7200),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00", -3600),
        ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-28T00:00", 10800),
        // Days of the year: J60 is 1 March always, 59 is 29 February in a leap year.
        ("AAA0BBB,J60/0,J300/0", "2028-02-29T23:59:59", 0),
        ("AAA0BBB,J60/0,J300/0", "2028-03-01", 3600),
        ("AAA0BBB,59/0,300/0", "2028-02-29", 3600),
        ("AAA0BBB,59/0,300/0", "2027-02-28T23:59:59", 0),
        ("AAA0BBB,59/0,300/0", "2027-03-01", 3600),
        // Daylight saving time all year.
        ("EST5EDT,0/0,J365/25", "2026-01-01T05:00", -14400),
        ("EST5EDT,0/0,J365/25", "2026-12-31T23:00", -14400),
        ("EST5EDT,0/0,J365/25", "2028-12-31T23:00", -14400),
    ])
    func offsets(_ rule: String, _ instant: String, _ offset: Int) throws {
        #expect(try rules(rule).offset(at: utc(instant)) == offset)
    }

    @Test(arguments: [
        "X5", "EST", "EST25", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
        "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J300", "EST5EDT,366,300", "EST5EDT,M3.2.0/168,M11.1.0",
        "EST5EDT,M3.2.0,M11.1.0x", "<EST5", "<+1>-1", "EST5:60", "EST5EDT,M3.2.0,M11.1.0,", "\u{0}", "EST5 ", "时区-8",
    ])
    func otherTextsAreRefused(_ rule: String) {
        let error = #expect(throws: ZoneFault.self) { try rules(rule) }
        guard case .badRule = error else {
            Issue.record("\(String(describing: error)) for “\(rule)”")
            return
        }
    }
}
