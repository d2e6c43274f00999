extension Words {
    /// How something was completed: `on 2026-03-25, pass, “两批次”, evidence 登记簿-17`.
    public func completed(on day: String, result: String?, note: String?, evidence: [String]) -> String {
        var words = [pick("\(visible(day))完成", "on \(visible(day))")]
        if let result { words.append(pick("结果\(quoted(result))", "result \(visible(result))")) }
        if let note { words.append(quoted(note)) }
        if !evidence.isEmpty {
            words.append(pick("凭证\(list(evidence.map(visible)))", "evidence \(list(evidence.map(visible)))"))
        }
        return words.joined(separator: pick("，", ", "))
    }

    /// A due day set by a person, and why.
    public func moved(to day: String, reason: String) -> String {
        pick("改至\(visible(day))：\(visible(reason))", "to \(visible(day)): \(visible(reason))")
    }

    /// Until a day.
    public func until(_ day: String) -> String { pick("至\(visible(day))", "until \(visible(day))") }

    /// From a day.
    public func from(_ day: String) -> String { pick("自\(visible(day))", "from \(visible(day))") }

    /// For a day.
    public func on(_ day: String) -> String { pick("\(visible(day))", "on \(visible(day))") }

    /// For somebody.
    public func forMember(_ member: String) -> String { pick("对象\(visible(member))", "for \(visible(member))") }

    /// What history moved to.
    public func renamed(to name: String) -> String { "→ \(visible(name))" }

    /// The due day an occurrence keeps though the plan changed.
    public func keeps(due: String) -> String { pick("仍于\(visible(due))到期", "stays due on \(visible(due))") }

    /// A plan in brief.
    public func plan(_ title: String, year: Int, duties: Int) -> String {
        pick(
            "\(visible(title))（\(year)年，\(duties)项）",
            "\(visible(title)) (\(year), \(duties) dut\(duties == 1 ? "y" : "ies"))")
    }

    /// How many duties are new and gone with a load.
    public func difference(added: Int, removed: Int) -> String {
        pick("新增\(added)项，删去\(removed)项", "\(added) added, \(removed) removed")
    }

    /// A person and the account used.
    public func person(_ name: String, login: String) -> String { visible(name) + aside(visible(login)) }

    /// What belongs to a name: `运营部：李四、陈二`.
    public func members(_ names: [String], of group: String) -> String {
        visible(group) + pick("：", ": ") + list(names.map(visible))
    }

    /// Who did what the daemon decided by itself.
    public var theDaemon: String { pick("服务", "daemon") }

    /// An entry the reader may not know of.
    public var opaqueEntry: String { pick("保密", "confidential") }

    /// An entry that was recorded before the watch began.
    public var replayed: String { pick("补发", "replayed") }

    /// An entry of a kind that is newer than this program.
    public func unknownEvent(_ kind: String) -> String { visible(kind) }

    /// A closed year that left the ledger.
    public func archived(year: Int, events: Int, sha256: String) -> String {
        pick(
            "\(year)年的\(events)条记录，文件 sha256:\(visible(sha256))",
            "\(events) event\(events == 1 ? "" : "s") of \(year), in the file sha256:\(visible(sha256))")
    }
}
