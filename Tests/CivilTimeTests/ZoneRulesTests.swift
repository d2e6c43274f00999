import CivilTime
import Testing

@Suite struct ZoneRulesTests {
    // Offsets in seconds as Python's zoneinfo gives them for the same instants (UTC).
    @Test(arguments: [
        ("America/New_York", "1883-11-18T16:59:59", -17762),
        ("America/New_York", "1883-11-18T17:00:01", -18000),
        ("America/New_York", "1974-01-06T07:00:00", -14400),
        ("America/New_York", "2026-03-08T06:59:59", -18000),
        ("America/New_York", "2026-03-08T07:00:00", -14400),
        ("America/New_York", "2026-11-01T05:59:59", -14400),
        ("America/New_York", "2026-11-01T06:00:00", -18000),
        ("America/New_York", "2500-07-01T00:00:00", -14400),
        ("America/New_York", "2500-01-01T00:00:00", -18000),
        ("Europe/Dublin", "1971-07-01T00:00:00", 3600),
        ("Europe/Dublin", "2026-03-29T00:59:59", 0),
        ("Europe/Dublin", "2026-03-29T01:00:00", 3600),
        ("Europe/Dublin", "2026-10-25T00:59:59", 3600),
        ("Europe/Dublin", "2026-10-25T01:00:00", 0),
        ("Europe/Dublin", "2400-01-01T00:00:00", 0),
        ("Europe/Dublin", "2400-07-01T00:00:00", 3600),
        ("Antarctica/Troll", "2004-01-01T00:00:00", 0),
        ("Antarctica/Troll", "2026-03-29T00:59:59", 0),
        ("Antarctica/Troll", "2026-03-29T01:00:00", 7200),
        ("Antarctica/Troll", "2026-10-25T00:59:59", 7200),
        ("Antarctica/Troll", "2026-10-25T01:00:00", 0),
        ("Antarctica/Troll", "2300-08-01T00:00:00", 7200),
        ("America/St_Johns", "1935-01-01T00:00:00", -12652),
        ("America/St_Johns", "1988-07-01T00:00:00", -5400),
        ("America/St_Johns", "2026-03-08T05:29:59", -12600),
        ("America/St_Johns", "2026-03-08T05:30:00", -9000),
        ("America/St_Johns", "2026-11-01T04:29:59", -9000),
        ("America/St_Johns", "2026-11-01T04:30:00", -12600),
        ("Pacific/Apia", "2011-12-30T09:59:59", -36000),
        ("Pacific/Apia", "2011-12-30T10:00:00", 50400),
        ("Pacific/Apia", "2021-04-03T13:59:59", 50400),
        ("Pacific/Apia", "2021-04-03T14:00:00", 46800),
        ("Pacific/Apia", "2030-01-01T00:00:00", 46800),
        ("Australia/Lord_Howe", "2026-04-04T14:59:59", 39600),
        ("Australia/Lord_Howe", "2026-04-04T15:00:00", 37800),
        ("Australia/Lord_Howe", "2026-10-03T15:29:59", 37800),
        ("Australia/Lord_Howe", "2026-10-03T15:30:00", 39600),
        ("Australia/Lord_Howe", "2200-01-01T00:00:00", 39600),
        ("Asia/Shanghai", "1900-12-31T15:54:16", 29143),
        ("Asia/Shanghai", "1900-12-31T15:54:17", 28800),
        ("Asia/Shanghai", "1940-05-31T16:00:00", 32400),
        ("Asia/Shanghai", "1945-09-01T00:00:00", 32400),
        ("Asia/Shanghai", "1947-07-01T00:00:00", 32400),
        ("Asia/Shanghai", "1949-05-20T00:00:00", 32400),
        ("Asia/Shanghai", "1986-05-03T17:59:59", 28800),
        ("Asia/Shanghai", "1986-05-03T18:00:00", 32400),
        ("Asia/Shanghai", "1986-09-13T16:59:59", 32400),
        ("Asia/Shanghai", "1986-09-13T17:00:00", 28800),
        ("Asia/Shanghai", "1991-09-14T16:59:59", 32400),
        ("Asia/Shanghai", "1991-09-14T17:00:00", 28800),
        ("Asia/Shanghai", "2026-07-01T00:00:00", 28800),
        ("Asia/Shanghai", "2900-07-01T00:00:00", 28800),
        ("Asia/Kathmandu", "1985-12-31T18:29:59", 19800),
        ("Asia/Kathmandu", "1985-12-31T18:30:00", 20700),
    ])
    func offsets(_ zone: String, _ instant: String, _ offset: Int) throws {
        let rules = try ZoneFiles.rules(zone)
        #expect(rules.offset(at: utc(instant)) == offset)
        #expect(rules.civil(utc(instant)) == ZoneRules.utc.civil(utc(instant) + Int64(offset) * 1000))
    }

    @Test(arguments: [
        ("Asia/Shanghai", "2026-03-09T08:30", "2026-03-09T00:30"),
        ("America/New_York", "2026-03-08T01:59:59", "2026-03-08T06:59:59"),
        ("America/New_York", "2026-03-08T03:00", "2026-03-08T07:00"),
        ("America/New_York", "2026-11-01T00:59:59", "2026-11-01T04:59:59"),
        ("America/New_York", "2026-11-01T02:00", "2026-11-01T07:00"),
        ("Antarctica/Troll", "2026-03-29T03:00", "2026-03-29T01:00"),
        ("Pacific/Apia", "2011-12-29T23:59:59", "2011-12-30T09:59:59"),
        ("Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00"),
        ("UTC", "2026-03-09T08:30", "2026-03-09T08:30"),
    ])
    func timesThatExistOnce(_ zone: String, _ civil: String, _ instant: String) throws {
        #expect(try ZoneFiles.rules(zone).resolve(clock(civil)) == .unique(utc(instant)))
    }

    // The skipped time, and the first instant that exists after it.
    @Test(arguments: [
        ("America/New_York", "2026-03-08T02:00", "2026-03-08T07:00"),
        ("America/New_York", "2026-03-08T02:59:59", "2026-03-08T07:00"),
        ("America/New_York", "2500-03-14T02:30", "2500-03-14T07:00"),
        ("Europe/Dublin", "2026-03-29T01:30", "2026-03-29T01:00"),
        ("Antarctica/Troll", "2026-03-29T01:00", "2026-03-29T01:00"),
        ("Antarctica/Troll", "2026-03-29T02:59:59", "2026-03-29T01:00"),
        ("America/St_Johns", "2026-03-08T02:15", "2026-03-08T05:30"),
        ("America/St_Johns", "1988-04-03T02:00", "1988-04-03T03:31"),
        ("Pacific/Apia", "2011-12-30T00:00", "2011-12-30T10:00"),
        ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00"),
        ("Pacific/Apia", "2011-12-30T23:59:59", "2011-12-30T10:00"),
        ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30"),
        ("Asia/Shanghai", "1940-06-01T00:30", "1940-05-31T16:00"),
        ("Asia/Shanghai", "1986-05-04T02:30", "1986-05-03T18:00"),
    ])
    func gaps(_ zone: String, _ civil: String, _ instant: String) throws {
        let rules = try ZoneFiles.rules(zone)
        #expect(rules.resolve(clock(civil)) == .gap(utc(instant)))
        #expect(rules.instant(clock(civil)) == utc(instant))
    }

    @Test(arguments: [
        ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30", "2026-11-01T06:30"),
        ("America/New_York", "2500-11-07T01:30", "2500-11-07T05:30", "2500-11-07T06:30"),
        ("Europe/Dublin", "2026-10-25T01:30", "2026-10-25T00:30", "2026-10-25T01:30"),
        ("Antarctica/Troll", "2026-10-25T01:30", "2026-10-24T23:30", "2026-10-25T01:30"),
        ("America/St_Johns", "2026-11-01T01:15", "2026-11-01T03:45", "2026-11-01T04:45"),
        ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45", "2026-04-04T15:15"),
        ("Asia/Shanghai", "1986-09-14T01:30", "1986-09-13T16:30", "1986-09-13T17:30"),
    ])
    func folds(_ zone: String, _ civil: String, _ first: String, _ second: String) throws {
        let rules = try ZoneFiles.rules(zone)
        #expect(rules.resolve(clock(civil)) == .fold(utc(first), utc(second)))
        #expect(rules.instant(clock(civil)) == utc(first))
    }

    @Test func everyInstantOfEveryZoneIsFoundAgainFromItsClockTime() throws {
        #expect(ZoneFiles.names.count > 300)
        var random = SeededGenerator(seed: 9636)
        for name in ZoneFiles.names {
            let rules = try ZoneFiles.rules(name)
            for _ in 0..<40 {
                let instant = Instant(seconds: Int64.random(in: -5_000_000_000...20_000_000_000, using: &random))
                switch rules.resolve(rules.civil(instant)) {
                case .unique(let found): #expect(found == instant, "\(name)")
                case .fold(let first, let second):
                    #expect(first == instant || second == instant, "\(name)")
                    #expect(first < second, "\(name)")
                case .gap: Issue.record("\(name): \(instant) has a clock time that does not exist")
                }
            }
        }
    }

    @Test(arguments: [Int.min, -93_600, 0, 20_700, 93_600, .max])
    func fixedOffsets(_ seconds: Int) {
        let rules = ZoneRules(fixedOffset: seconds)
        #expect(abs(rules.offset(at: utc("2026-03-09T08:30"))) < 26 * 3600)
        #expect(rules.civil(rules.instant(clock("2026-03-09T08:30"))) == clock("2026-03-09T08:30"))
    }

    @Test func clockTimesAtTheEndsOfTheCalendar() throws {
        for name in ["America/New_York", "Pacific/Kiritimati", "Etc/GMT+12"] {
            let rules = try ZoneFiles.rules(name)
            #expect(rules.civil(rules.instant(CivilDateTime(.earliest, .endOfDay))).date == .earliest)
            #expect(rules.civil(rules.instant(CivilDateTime(.latest, .midnight))).date == .latest)
            #expect(rules.civil(Instant(milliseconds: .max)).date == .latest)
            #expect(rules.civil(Instant(milliseconds: .min)).date == .earliest)
        }
    }
}
