import PlanFiles
import Planning

@testable import Daemon

/// Plan files as short as a table row.
enum Plans {
    static let calendar = SourceFile(
        name: "cn.yaml",
        bytes: Array(
            """
            calendar: cn
            holidays: [元旦]
            years: {2026: {published: yes, off: {元旦: 2026-01-01/2026-01-03}, work: [2026-01-04]}}
            """.utf8))

    /// A plan of 2026 with these duties, each a line of YAML.
    static func set(_ duties: String...) -> PlanSet {
        PlanSet(plans: [SourceFile(name: "plan.d/ops.yaml", bytes: Array(text(duties).utf8))], calendars: [calendar])
    }

    static func text(_ duties: [String]) -> String {
        """
        plan: 运营工作计划
        year: 2026
        time-zone: Asia/Shanghai
        calendar: cn
        owner: 李四
        occasions: [员工休假]
        groups: {员工: [张三, 李四, 王五]}
        people:
          张三: {login: zhangsan, superior: 李四}
          李四: {login: lisi}
          王五: {login: wangwu, superior: 张三}
        remind: {at: "08:30", before: [1d], overdue: 1wd}
        duties:

        """ + duties.map { "  - \($0)\n" }.joined()
    }

    /// Due on Monday 2026-03-09, opening a week before.
    static let report = "{id: report, title: 报告, when: 2026年3月2日至3月9日, owner: 张三}"
    /// Due on Friday 2026-03-20, opening on Monday 2026-03-16.
    static let check = "{id: check, title: 检查, when: 2026年3月16日至3月20日, owner: 张三}"
    /// Like `check`, and seen by few.
    static let surprise = "{id: surprise, title: 突击, when: 2026年3月16日至3月20日, owner: 张三, confidential: yes}"
    /// Comes after `report`.
    static let bulletin = "{id: bulletin, title: 通报, after: report, when: 3个工作日内, owner: 张三}"
    /// A line no plan can have.
    static let wrong = "{id: wrong, title: 错, when: 定期, owner: 张三}"
}
