import PlanFiles
import Testing

/// One slip in each kind of key gives exactly one clear line.
@Suite struct SlipTests {
    struct Slip: Sendable, CustomTestStringConvertible {
        let keys: [String]
        let line: String
        let hint: String?
        var testDescription: String { keys.joined(separator: ", ") }
        init(_ keys: String..., gives line: String, hint: String? = nil) {
            self.keys = keys
            self.line = line
            self.hint = hint
        }
    }

    @Test(arguments: [
        Slip("when: 每月", "titel: x", gives: "24:5: unknown key “titel” of a duty", hint: "did you mean “title”?"),
        Slip("when: 每月", "formerly: Alt", gives: "24:15: “Alt” is not an id"),
        Slip(
            "when: 每月", "formerly: cross-checks",
            gives: "24:15: “cross-checks” is the id of a duty that still stands in the plan"),
        Slip("when: 每月", "category: chekc", gives: "24:15: “chekc” is not a category", hint: "did you mean “check”?"),
        Slip("when: 经常", gives: "23:11: “经常” names no period"),
        Slip("when: [每月, 定期]", gives: "23:16: “定期” names no period"),
        Slip("when: {dates: [2026-02-30]}", gives: "23:20: “2026-02-30” is not a date of the calendar"),
        Slip("when: {dates: []}", gives: "23:19: a list of dates has 1 to 400 of them"),
        Slip("when: {rrule: \"FREQ=HOURLY\"}", gives: "23:25: “HOURLY” stands for FREQ"),
        Slip("when: {rrule: \"FREQ=DAILY\", dates: [2026-03-01]}", gives: "23:33: “dates” and “rrule” both say when"),
        Slip("when: {date: 2026-03-01}", gives: "23:12: unknown key “date” of when", hint: "did you mean “dates”?"),
        Slip("when: ", gives: "23:10: nothing stands here; a phrase such as 每季度下旬 is expected"),
        Slip("note: x", gives: "21:9: the duty says neither when nor after or before what"),
        Slip("when: 3个工作日内", gives: "23:11: “3个工作日内” counts from an event", hint: "say from which with “after”"),
        Slip("when: 每月", "since: done", gives: "24:12: “since” belongs to an interval such as 每15天"),
        Slip("when: 每15天", "since: last", gives: "24:12: “last” is not what an interval counts from"),
        Slip(
            "after: cross-chek-1", gives: "23:12: unknown duty or occasion “cross-chek-1”",
            hint: "did you mean “cross-check-1”?"),
        Slip("after: 员工休架", gives: "23:12: unknown duty or occasion “员工休架”", hint: "did you mean “员工休假”?"),
        Slip("after: 张三", gives: "23:12: “张三” is a person; a duty or an occasion is expected"),
        Slip("after: [cross-check-1, cross-check-1]", gives: "23:28: the same cause stands twice"),
        Slip(
            "after: {duty: cross-check-1, result: foud}", gives: "23:12: “cross-check-1” has no result “foud”",
            hint: "did you mean “found”?"),
        Slip("after: {occasion: 防汛, at: end}", gives: "23:23: unknown occasion “防汛”"),
        Slip("after: {occasion: 防汛期, at: start}", gives: "23:32: “start” is not a moment of an occasion"),
        Slip("after: tested", gives: "23:12: “tested” waits for itself: tested → tested"),
        Slip("before: quarterly-exma", gives: "23:13: unknown duty or occasion “quarterly-exma”"),
        Slip("when: 每15天", "first: 1月5日", gives: "24:12: “1月5日” is not a date of the calendar"),
        Slip("when: 每月", "at: 25:00", gives: "24:9: “25:00” is not a time of day"),
        Slip("when: 每月", "place: [a]", gives: "24:12: the place is expected, found a list"),
        Slip("when: 每月", "optional: 是", gives: "24:15: “是” is neither yes nor no"),
        Slip("when: 每月", "owner: 会计督", gives: "24:12: unknown person or group “会计督”", hint: "did you mean “会计督导”?"),
        Slip("when: 每月", "owner: each", gives: "24:12: there is no member that “each” could stand for"),
        Slip("when: 每月", "owner: 防汛期", gives: "24:12: “防汛期” is an occasion; a person or a group is expected"),
        Slip("when: 每月", "participants: {required: 张三}", gives: "24:19: who takes part is missing"),
        Slip("when: 每月", "participants: [张三, 张三]", gives: "24:24: the same name stands twice"),
        Slip("when: 每月", "pass: 六十", gives: "24:11: “六十” is not a mark, a number from 1 to 1000"),
        Slip("when: 每月", "retake: yes", gives: "24:13: retake with its keys is expected, found “yes”"),
        Slip("when: 每月", "retake: {until: done}", gives: "24:21: “done” is not an end of the make-ups"),
        Slip("when: 每月", "retake: {after: retraining}", gives: "24:21: unknown duty “retraining”"),
        Slip("when: 每月", "retake: {limit: 0}", gives: "24:21: “0” is not a number of make-ups, a number from 1 to 100"),
        Slip("when: 每月", "each: 支航", gives: "24:11: unknown group “支航”", hint: "did you mean “支行”?"),
        Slip("when: 每月", "each: 张三", gives: "24:11: “张三” is a person; a group is expected"),
        Slip("when: 每季度不低于25%", "covers: 网点", gives: "24:13: unknown group “网点”"),
        Slip("when: 每季度不低于25%", gives: "23:11: a share of what is not said"),
        Slip("when: 每月", "covers: 支行", gives: "24:13: “covers” belongs to a share"),
        Slip("when: 每月", "counts-toward: cross-check", gives: "24:20: unknown duty “cross-check”"),
        Slip("when: 每月", "counts-toward: quarterly-exam", gives: "24:20: “quarterly-exam” counts nothing"),
        Slip(
            "when: 每月", "counts-toward: {duty: cross-checks, as: 0}",
            gives: "24:45: “0” is not how many it counts as, a number from 1 to 1000"),
        Slip("when: 全年2次", "counts-toward: tested", gives: "24:20: a duty cannot count toward itself"),
        Slip("when: 每月", "results: [ok, ok]", gives: "24:19: the result “ok” stands twice"),
        Slip("when: 每月", "closes: cross-check-2", gives: "24:13: unknown duty “cross-check-2”"),
        Slip("when: 每月", "verify: {within: 2wd}", gives: "24:13: who signs it off is missing"),
        Slip("when: 每月", "verify: {by: 李司}", gives: "24:18: unknown person or group “李司”", hint: "did you mean “李四”?"),
        Slip("when: 每月", "evidence: yes", gives: "24:15: “yes” is not a rule of evidence"),
        Slip("when: 每月", "lasts: 很久", gives: "24:12: “很久” is not a length"),
        Slip("when: 每月", "roll: backward", gives: "24:11: “backward” is not a roll"),
        Slip("when: 每月", "remind: {befor: [7d]}", gives: "24:14: unknown key “befor” of remind"),
        Slip("when: 每月", "remind: {before: [7x]}", gives: "24:23: “7x” is not a length of time"),
        Slip("when: 每月", "remind: {before: [7d, 7d]}", gives: "24:27: the lead 7d stands twice"),
        Slip("when: 每月", "remind: {overdue: 2h}", gives: "24:23: reminders of what is overdue come at most once a day"),
        Slip("when: 每月", "remind: {overdue: 0d}", gives: "24:23: “0d” is no time at all"),
        Slip("when: 每月", "remind: {at: noon}", gives: "24:18: “noon” is not a time of day"),
        Slip("when: 每月", "remind: {late: never}", gives: "24:20: “never” is not what becomes of late reminders"),
        Slip(
            "when: 每月", "remind: {escalate: [{after: 3wd}]}",
            gives: "24:25: an escalation says after how long and to whom"),
        Slip(
            "when: 每月", "remind: {escalate: [{after: 3wd, to: superor}]}",
            gives: "24:42: unknown person or group “superor”"),
        Slip("when: 每月", "remind: often", gives: "24:13: none or keys such as before: [7d, 1d] are expected"),
        Slip("when: 每月", "while: 防汛", gives: "24:12: “防汛” is neither an occasion nor a duty nor a phrase"),
        Slip("when: 每月", "confidential: secret", gives: "24:19: “secret” is neither yes nor no"),
        Slip("when: 每月", "source: {a: b}", gives: "24:13: the source is expected, found keys with values"),
        Slip("when: 每月", "note: ''", gives: "24:11: nothing stands here; the note is expected"),
    ])
    func ofADuty(_ slip: Slip) {
        let reading = read(planWith(slip.keys.joined(separator: "\n    ")))
        let found = errors(reading)
        #expect(found.count == 1, "\(found)")
        #expect(
            found.first?.hasPrefix("a.yaml:" + slip.line.replacingFirst(": ", with: ": error: ")) == true, "\(found)")
        #expect(reading.book == nil)
        if let hint = slip.hint { #expect(reading.diagnostics.compactMap(\.hint).contains(hint)) }
    }

    @Test(arguments: [
        Slip("plna: x", gives: "16:1: unknown key “plna” of a plan file", hint: "did you mean “plan”?"),
        Slip("opening-days: weekdays", gives: "16:15: “weekdays” is not a kind of opening days"),
        Slip("hours: {open: \"9\"}", gives: "16:15: “9” is not a time of day"),
        Slip("hours: {close: \"08:00\"}", gives: "16:8: the counters open at 09:00, pause at 12:00 and close at 08:00"),
        Slip("organisation: [x]", gives: "16:15: the organisation is expected, found a list"),
        Slip("remind: {opens: maybe}", gives: "16:17: “maybe” is not a length of time"),
        Slip("categories: {chek: {}}", gives: "16:14: unknown category “chek”", hint: "did you mean “check”?"),
        Slip("categories: {check: {colour: red}}", gives: "16:22: unknown key “colour” of a category"),
        Slip("reading: x", gives: "16:10: a map of words with how they are read is expected, found “x”"),
        Slip("terms: [x]", gives: "16:8: a map of school terms with their days is expected, found a list"),
    ])
    func ofTheHeader(_ slip: Slip) {
        let reading = read(planWith("when: 每月", header: slip.keys[0]))
        let found = errors(reading)
        #expect(found.count == 1, "\(found)")
        #expect(
            found.first?.hasPrefix("a.yaml:" + slip.line.replacingFirst(": ", with: ": error: ")) == true, "\(found)")
        if let hint = slip.hint { #expect(reading.diagnostics.compactMap(\.hint).contains(hint)) }
    }

    @Test(arguments: [
        Slip("year: next", gives: "1:7: “next” is neither a year nor a span of years"),
        Slip("year: 2028-2026", gives: "1:7: a span of years goes from the earlier to the later, 10 years at most"),
        Slip("year: 1926", gives: "1:7: plans are for years from 1970 to 2199"),
        Slip("plan: x", gives: "1:1: “plan” stands in a file that names no year"),
        Slip("duties: []", gives: "1:1: “duties” stands in a file that names no year"),
        Slip("year: 2026\ntime-zone: Asia/Shanghia", gives: "2:12: unknown time zone “Asia/Shanghia”"),
        Slip("year: 2026\ntime-zone: ../../etc/passwd", gives: "2:12: unknown time zone “../../etc/passwd”"),
        Slip("year: 2026\ncalendar: ch", gives: "2:11: unknown calendar “ch”", hint: "did you mean “cn”?"),
        Slip("year: 2026\nowner: 李四", gives: "2:8: unknown person or group “李四”"),
        Slip("year: 2026\nduties: {id: x}", gives: "2:9: a list of duties is expected, found keys with values"),
        Slip("year: 2026\nduties: [x]", gives: "2:10: a duty with its keys is expected, found “x”"),
        Slip("year: 2026\nduties: [{title: x, when: 每月}]", gives: "2:10: a duty needs an id"),
        Slip("year: 2026\nduties: [{id: X, title: x, when: 每月}]", gives: "2:15: “X” is not an id"),
        Slip("year: 2026\nduties: [{id: x, when: 每月}]", gives: "2:15: the duty has no title"),
        Slip("- a\n- b", gives: "1:1: a plan file with its keys is expected, found a list"),
        Slip("occasions: [每月]", gives: "1:13: the occasion “每月” reads as a phrase that says when"),
        Slip("occasions: [停电, 停电]", gives: "1:17: the name “停电” is taken: it is an occasion at a.yaml:1"),
        Slip("occasions: [each]", gives: "1:13: “each” is a word of the format and cannot be a name"),
        Slip("people: {张/三: {}}", gives: "1:10: “/” cannot stand in the name “张/三”"),
        Slip("people: {张三: zhangsan}", gives: "1:14: the person's keys, {} if there are none is expected"),
        Slip("people: {张三: {logn: x}}", gives: "1:15: unknown key “logn” of a person", hint: "did you mean “login”?"),
        Slip("people: {张三: {login: a b}}", gives: "1:22: “a b” cannot be the name of a Unix account"),
        Slip("people: {张三: {login: [a, b c]}}", gives: "1:26: “b c” cannot be the name of a Unix account"),
        Slip("people: {张三: {login: [a, b]}, 李四: {login: b}}", gives: "1:31: “李四” and “张三” have one login, “b”"),
        Slip("people: {张三: {login: a}, 李四: {login: a}}", gives: "1:26: “李四” and “张三” have one login, “a”"),
        Slip("people: {张三: {superior: 李四}}", gives: "1:25: unknown person “李四”"),
        Slip("people: {张三: {superior: 张三}}", gives: "1:10: superiors in a circle: 张三 → 张三"),
        Slip(
            "people: {张三: {superior: 李四}, 李四: {superior: 张三}}",
            gives: "1:10: superiors in a circle: 张三 → 李四 → 张三"),
        Slip(
            "people: {张三: {}}\ngroups: {督导: [张三, 张山]}",
            gives: "2:19: unknown person “张山”; “督导” is of people or of things, never of both",
            hint: "did you mean “张三”?"),
        Slip("people: {张三: {}}\ngroups: {支行: {张三: 李四}}", gives: "2:15: “张三” is a person, not a thing"),
        Slip("people: {张三: {}}\ngroups: {督导: [张三, 张三]}", gives: "2:19: “张三” is a member twice"),
        Slip("groups: {a: [b], b: [a]}", gives: "1:10: groups in each other in a circle or deeper than 16: a → b → a"),
        Slip("people: {张三: {}}\ngroups: {张三: [x]}", gives: "2:10: the name “张三” is taken: it is a person at a.yaml:1"),
        Slip("groups: {支行: {城关: {boss: x}}}", gives: "1:20: unknown key “boss” of a thing"),
    ])
    func ofAFile(_ slip: Slip) {
        let reading = read(slip.keys[0])
        let found = errors(reading)
        #expect(found.count >= 1 && found.count <= 2, "\(found)")
        #expect(
            found.contains { $0.hasPrefix("a.yaml:" + slip.line.replacingFirst(": ", with: ": error: ")) }, "\(found)")
        if let hint = slip.hint { #expect(reading.diagnostics.compactMap(\.hint).contains(hint)) }
    }
}

extension String {
    func replacingFirst(_ text: String, with other: String) -> String {
        var rest = self[...]
        var before = ""
        while !rest.isEmpty, !rest.hasPrefix(text) { before.append(rest.removeFirst()) }
        return rest.isEmpty ? before : before + other + rest.dropFirst(text.count)
    }
}
