import Planning

extension Words {
    /// The columns of a report and of a coverage.
    public enum ReportColumn: Sendable, Hashable, CaseIterable {
        case planned, done, onTime, late, waived, lapsed, open, overdue, rate
        case messages, first, last, total, member, stillOpen, period, covered, wanted, toDate
        case step
    }

    /// A column's heading.
    public func reportHeading(_ column: ReportColumn) -> String {
        switch column {
        case .planned: pick("应办", "PLANNED")
        case .done: pick("已办", "DONE")
        case .onTime: pick("按时", "ON TIME")
        case .late: pick("迟办", "LATE")
        case .waived: pick("免除", "WAIVED")
        case .lapsed: pick("失效", "LAPSED")
        case .open: pick("未办", "OPEN")
        case .overdue: pick("其中逾期", "OVERDUE")
        case .rate: pick("完成率", "RATE")
        case .messages: pick("提醒次数", "MESSAGES")
        case .first: pick("首次", "FIRST")
        case .last: pick("末次", "LAST")
        case .total: pick("合计", "TOTAL")
        case .member: pick("成员", "MEMBER")
        case .stillOpen: pick("未覆盖", "STILL OPEN")
        case .period: pick("时段", "PERIOD")
        case .covered: pick("已覆盖", "COVERED")
        case .wanted: pick("应覆盖", "WANTED")
        case .toDate: pick("累计", "TO DATE")
        case .step: pick("级", "STEP")
        }
    }

    /// What the rows of a report are of.
    public func reportHeading(_ grouping: Report.Grouping) -> String {
        switch grouping {
        case .owner: pick("责任人", "OWNER")
        case .category: pick("类别", "CATEGORY")
        case .group: pick("组", "GROUP")
        case .duty: pick("职责", "DUTY")
        }
    }

    /// The line above a report.
    public func reportTitle(first: String, last: String) -> String {
        pick("\(visible(first))至\(visible(last))的执行情况", "from \(visible(first)) to \(visible(last))")
    }

    /// As of when a report is, and the ledger's last entry then.
    public func reportedAsOf(_ moment: String, anchor: String?) -> String {
        pick("截至\(visible(moment))", "as of \(visible(moment))")
            + (anchor.map { pick("，锚 \(visible($0))", ", anchor \(visible($0))") } ?? "")
    }

    /// The line above those who were reminded.
    public var remindedTitle: String { pick("提醒情况", "Reminded") }

    /// The line above what went up the line.
    public func escalatedTitle(_ count: Int) -> String { pick("逾期上报\(count)次", "Escalated (\(count))") }

    /// A share in thousandths: `87.5%`; a dash where there is none.
    public func rate(_ thousandths: Int?) -> String {
        thousandths.map { "\($0 / 10).\($0 % 10)%" } ?? "–"
    }

    /// What was due before adoption and stands apart.
    public func reportedApart(beforeAdoption count: Int, done: Int) -> String {
        pick(
            "另有\(count)项在启用前到期，其中\(done)项已登记完成，未计入",
            "\(count) more \(count == 1 ? "was" : "were") due before adoption, \(done) of them recorded as done; not counted"
        )
    }

    /// What waits for a date and stands apart.
    public func reportedApart(undated count: Int) -> String {
        pick(
            "另有\(count)项尚待定日期，未计入",
            "\(count) more \(count == 1 ? "waits" : "wait") for a date; not counted")
    }

    /// What is no longer in the plan and stands apart.
    public func reportedApart(withdrawn count: Int) -> String {
        pick(
            "另有\(count)项已从计划中撤出，未计入；用 yearplan upcoming --state withdrawn 查看",
            "\(count) more \(count == 1 ? "is" : "are") no longer in the plan; not counted; "
                + "`yearplan upcoming --state withdrawn` lists them")
    }

    /// That a coverage has more members than are told.
    public func membersTruncated(_ count: Int) -> String {
        pick("只列出前\(count)个成员", "only the first \(count) members are listed")
    }

    /// That nobody answers.
    public var nobody: String { pick("（无人）", "(nobody)") }
}
