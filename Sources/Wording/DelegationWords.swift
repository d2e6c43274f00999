import CivilTime
import Planning

extension Words {
    /// Who stands in for whom, and how long: `王五 → 赵六, 2026-07-01 to 2026-07-15`.
    public func delegation(_ person: String, to: String, first: String, last: String?) -> String {
        let days =
            last.map { pick("\(visible(first))至\(visible($0))", "\(visible(first)) to \(visible($0))") }
            ?? pick("自\(visible(first))起", "from \(visible(first)) on")
        return "\(visible(person)) → \(visible(to))" + pick("，", ", ") + days
    }

    func notAllowedFor(_ person: String, _ superiors: [String]) -> String {
        guard !superiors.isEmpty else {
            return pick(
                "无权转办\(quoted(person))的事项：只有本人或管理员可以；请本人或管理员执行",
                "not allowed to hand on the duties of \(quoted(person)): only that person or an administrator may; ask one"
            )
        }
        let above = list(superiors.map(visible))
        return pick(
            "无权转办\(quoted(person))的事项：本人、其上级（\(above)）或管理员可以；请其中一人执行",
            "not allowed to hand on the duties of \(quoted(person)): only that person, a superior (\(above)) or an "
                + "administrator may; ask one of them")
    }

    func delegatedAlready(_ person: String, _ to: String, _ first: CivilDate, _ last: CivilDate?) -> String {
        let now = delegation(person, to: to, first: first.description, last: last?.description)
        return pick(
            "\(quoted(person))在这些天里已由人代办（\(now)）；请先收回：yearplan recall \(visible(person))",
            "somebody stands in for \(quoted(person)) on some of these days already (\(now)); take that back first: "
                + "`yearplan recall \(visible(person))`")
    }

    func delegationCircle(_ people: [String]) -> String {
        guard people.count > 1 else {
            return pick(
                "\(list(quoting: people))不能由本人代办；请写另一人的姓名",
                "\(list(quoting: people)) cannot stand in for themselves; name somebody else")
        }
        return pick(
            "\(list(quoting: people))会互相代办，没有人实际办理；请写另一人的姓名",
            "\(list(quoting: people)) would stand in for each other and nobody would act; name somebody else")
    }

    func notDelegated(_ person: String) -> String {
        pick(
            "那天及以后没有人代\(quoted(person))办理；用 yearplan log --kinds delegated recalled 查看代办记录",
            "nobody stands in for \(quoted(person)) on that day or later; `yearplan log --kinds delegated recalled` "
                + "shows who did")
    }
}
