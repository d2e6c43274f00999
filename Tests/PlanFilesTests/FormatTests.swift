import CivilTime
import Phrases
import PlanFiles
import Planning
import Testing

/// A plan that uses every key of the format loads, and every key arrives where it belongs.
@Suite struct FormatTests {
    private static let text = """
        plan: 2026年渠道部计划
        year: 2026
        organisation: 某村镇银行
        time-zone: Asia/Shanghai
        calendar: cn
        opening-days: mon-sat
        hours: {open: "08:45", noon: "11:45", close: "16:30"}
        owner: 经理
        occasions: [柜员离岗, 系统升级, 汛期]
        people:
          甲一: {login: jiayi, superior: 乙二}
          乙二: {login: yier, mail: yier@example.org}
          丙三: {login: bingsan, superior: [甲一, 乙二]}
        groups:
          经理: 乙二
          督导: [甲一]
          柜员: [丙三]
          网点: {南门: 丙三, 北门: {person: 甲一, staff: [丙三], formerly: 北门储蓄所}}
        remind:
          at: "08:15"
          opens: [7d, 0d]
          before: [5wd, 1d, 30min]
          due: yes
          overdue: 2wd
          escalate: [{after: 2wd, to: superior}, {after: 4wd, to: 经理}]
          late: each
        categories:
          routine: {remind: {before: []}}
        duties:
          - id: atm-check
            formerly: [atm-round]
            title: 自助设备检查
            category: check
            when: 3月上旬至4月中旬
            at: "10:00"
            place: 南门
            owner: 督导
            participants: {all: [督导, 柜员], required: 经理}
            counts-toward: {duty: atm-checks, as: 2}
            results: [found, clean]
            verify: {by: 经理, within: 2wd}
            evidence: required
            lasts: 1个月
            roll: following
            confidential: no
            source: 计划 一
            note: 逐台登记
          - {id: atm-checks, title: 全年设备检查, category: check, when: 全年2次}
          - {id: atm-report, title: 检查通报, category: report, after: atm-check, when: 3个工作日内}
          - {id: atm-return, title: 复查, when: 5月末前, after: {duty: atm-check, result: found}, closes: atm-check}
          - {id: meeting, title: 季度会, category: meeting, when: [1月初, 7月初], at: close, remind: {before: [7d, 30min]}}
          - {id: exam, title: 考试, category: exam, when: 每季度下旬, participants: 柜员, pass: 80, retake: {within: 30d, until: pass, limit: 2, after: lessons}}
          - {id: lessons, title: 再培训, category: training, after: {duty: exam, result: fail}, lasts: 4学时}
          - {id: question-bank, title: 题库, category: routine, when: 每季更新一次, before: exam}
          - {id: branch-check, title: 网点检查, category: check, when: 每季度不低于25%，全年覆盖100%, covers: 网点, owner: 督导}
          - {id: assessment, title: 技能考核, category: exam, when: 每季, each: 网点, owner: each, participants: each}
          - {id: password, title: 更换密码, category: routine, when: 每15天, since: first, each: 柜员, first: 2026-01-05}
          - {id: handover, title: 交接, category: personnel, after: 柜员离岗, when: 当日, owner: each}
          - {id: patrol, title: 巡查, when: 每月, while: 汛期, optional: yes, remind: none}
          - {id: upgrade-check, title: 升级后检查, after: {any: [{occasion: 系统升级, at: end}, 汛期]}}
          - {id: anniversary, title: 行庆, when: {dates: [2026-05-20]}}
        """

    @Test func everyKeyArrives() throws {
        let reading = read(Self.text)
        #expect(errors(reading).isEmpty)
        let plan = try #require(reading.book?.plans.first)
        #expect(plan.title == "2026年渠道部计划")
        #expect(plan.organisation == "某村镇银行")
        #expect(plan.hours == Hours(open: TimeOfDay("08:45"), noon: TimeOfDay("11:45"), close: TimeOfDay("16:30")))
        #expect(plan.duties.count == 15)
        let saturday = try #require(CivilDate("2026-03-07"))
        #expect(plan.calendar.opening.contains(saturday) && !plan.calendar.working.contains(saturday))

        let check = try #require(duty("atm-check", reading))
        #expect(check.formerly == ["atm-round"])
        #expect(check.category == .check)
        #expect(check.phrases == ["3月上旬至4月中旬"])
        #expect(check.at == TimeOfDay("10:00"))
        #expect(check.place == "南门")
        #expect(check.owner == .group("督导"))
        #expect(check.participants == Participants(all: [.group("督导"), .group("柜员")], required: [.group("经理")]))
        #expect(check.countsToward == CountsToward(duty: "atm-checks", weight: 2))
        #expect(check.results == ["found", "clean"])
        #expect(check.verify == Verification(by: .group("经理"), within: TimeAmount(2, .workingDays)))
        #expect(check.needsEvidence)
        #expect(check.lasts == TimeAmount(1, .months))
        #expect(check.roll == .following)
        #expect(!check.isConfidential)
        #expect(check.source == "计划 一" && check.note == "逐台登记")
        let policy = try #require(check.reminders)
        #expect(policy.at == TimeOfDay("08:15"))
        #expect(policy.opens == [TimeAmount(7, .days), TimeAmount(0, .days)])
        #expect(policy.overdue == TimeAmount(2, .workingDays))
        #expect(policy.escalations.map(\.to) == [.superior, .party(.group("经理"))])
        #expect(policy.late == .each)
    }

    @Test func theLinksBetweenDutiesArrive() throws {
        let reading = read(Self.text)
        #expect(duty("atm-return", reading)?.closes == "atm-check")
        #expect(duty("atm-return", reading)?.after == .all([.duty("atm-check", result: "found")]))
        #expect(duty("exam", reading)?.passMark == 80)
        #expect(
            duty("exam", reading)?.retake
                == Retake(within: TimeAmount(30, .days), untilPass: true, limit: 2, after: "lessons"))
        #expect(duty("lessons", reading)?.lasts == nil)
        #expect(duty("lessons", reading)?.leastLength == CountedLength(4, "学时"))
        #expect(duty("question-bank", reading)?.before == .all([.duty("exam", result: nil)]))
        #expect(duty("question-bank", reading)?.reminders?.before == [])
        #expect(duty("branch-check", reading)?.covers == "网点")
        #expect(duty("assessment", reading)?.each == "网点")
        #expect(duty("assessment", reading)?.owner == .each)
        #expect(duty("password", reading)?.since == .first)
        #expect(duty("password", reading)?.first == CivilDate("2026-01-05"))
        #expect(duty("password", reading)?.owner == .each)
        #expect(duty("handover", reading)?.after == .all([.raised("柜员离岗")]))
        #expect(duty("patrol", reading)?.condition == .occasion("汛期"))
        #expect(duty("patrol", reading)?.isOptional == true)
        #expect(duty("patrol", reading)?.reminders == nil)
        #expect(duty("upgrade-check", reading)?.after == .any([.ended("系统升级"), .raised("汛期")]))
        #expect(duty("meeting", reading)?.at == TimeOfDay("16:30"))
    }

    @Test func nothingInItIsDoubtful() {
        let warned = lines(read(Self.text)).filter { $0.contains(": warning: ") }
        #expect(warned.isEmpty, "\(warned)")
    }
}
