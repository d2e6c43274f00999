import CivilTime
import Phrases
import Planning

/// Small plans, people and instants for tests, written as short as a table row.
public enum Fixture {
    /// A date such as `"2026-03-09"`; a wrong one stops the test.
    public static func day(_ text: String) -> CivilDate {
        guard let date = CivilDate(text) else { preconditionFailure("not a date: \(text)") }
        return date
    }

    /// An instant such as `"2026-03-09T08:30"` in China's time, eight hours ahead of UTC.
    public static func instant(_ text: String) -> Instant {
        guard let civil = CivilDateTime(text) else { preconditionFailure("not a date and time: \(text)") }
        return zone.instant(civil)
    }

    /// The civil time of an instant in China, for messages of tests.
    public static func civil(_ instant: Instant) -> String { zone.civil(instant).description }

    /// China's time, without its summer times of long ago.
    public static let zone = ZoneRules(fixedOffset: 8 * 3600)

    /// A phrase's schedule; a refused one stops the test.
    public static func schedule(_ phrases: String...) -> Schedule {
        do {
            return phrases.count == 1 ? try Schedule.parse(phrases[0]) : try Schedule.parse(phrases)
        } catch {
            preconditionFailure("\(phrases): \(error)")
        }
    }

    /// A duty with a phrase, reminded of on opening, on the due day and every working day after it.
    public static func duty(
        _ id: String, _ phrases: String..., owner: Party? = .person("张三"),
        reminders: ReminderPolicy? = ReminderPolicy(), _ change: (inout Duty) -> Void = { _ in }
    ) -> Duty {
        let schedule: Schedule
        do {
            schedule = phrases.isEmpty ? .implied : try Schedule.parse(phrases)
        } catch {
            preconditionFailure("\(phrases): \(error)")
        }
        var duty = Duty(id: id, title: id, schedule: schedule, first: day("2026-01-01"))
        duty.phrases = phrases
        duty.owner = owner
        duty.reminders = reminders
        change(&duty)
        return duty
    }

    /// 张三 answers to 李四, 王五 to 张三; 会计督导 is 张三, 前台柜员 are 王五 and 赵六; three branches.
    public static let roster: Roster = {
        var roster = Roster()
        roster.add(Person(name: "张三", login: "zhangsan", superiors: ["李四"]))
        roster.add(Person(name: "李四", login: "lisi"))
        roster.add(Person(name: "王五", login: "wangwu", superiors: ["张三"]))
        roster.add(Person(name: "赵六", login: "zhaoliu", superiors: ["张三"]))
        roster.add(Group(name: "会计督导", members: [.init("张三")]))
        roster.add(Group(name: "前台柜员", members: [.init("王五"), .init("赵六")]))
        roster.add(
            Group(
                name: "支行",
                members: [
                    .init("城关支行", person: "王五"), .init("东街支行", person: "赵六"),
                    .init("西门支行", person: "张三", formerly: ["西门分理处"]),
                ]))
        roster.occasions = ["员工休假", "防汛期"]
        return roster
    }()

    /// A book of one plan with these duties.
    public static func book(
        _ duties: Duty..., year: Int = 2026, calendar: WorkingCalendar = .weekdaysOnly
    ) -> PlanBook {
        book(duties, year: year, calendar: calendar)
    }

    /// A book of one plan with these duties.
    public static func book(
        _ duties: [Duty], year: Int = 2026, calendar: WorkingCalendar = .weekdaysOnly
    ) -> PlanBook {
        PlanBook(
            roster: roster,
            plans: [
                Plan(
                    years: year...year, title: "\(year)年运营工作计划", zone: zone, zoneName: "Asia/Shanghai",
                    calendar: calendar, calendarName: "cn", duties: duties)
            ])
    }

    /// Root.
    public static let root = Caller(actor: Actor(uid: 0, login: "root"), isAdministrator: true)

    /// A person of the roster, without any rights but their own.
    public static func caller(_ person: String) -> Caller {
        let login = roster.people[person]?.login
        let uid = UInt32(1000 + (roster.order.firstIndex(of: person) ?? 900))
        return Caller(actor: Actor(uid: uid, login: login, person: person), isAdministrator: false)
    }
}
