import CivilTime
import Planning

extension Words {
    /// How far a quota or a coverage is, what is still to be done and until when, and how far that is behind:
    /// `done 4 of 10, 6 to go by 31 Dec, behind pace by 2`. Members that are still open are named, the first of them.
    public func standing(_ standing: Standing) -> String {
        var words = [
            pick("已完成", "done ")
                + progress(
                    done: standing.done, target: standing.target, unit: standing.unit, counts: times(standing))
        ]
        if standing.toGo > 0 {
            let unit = standing.unit.map { unitName($0, count: standing.toGo) }
            let by = standing.by.map { pick("\(shortDay($0))前", " by \(shortDay($0))") } ?? ""
            words.append(
                pick(
                    "\(by)还差\(standing.toGo)\(unit ?? times(standing))",
                    "\(standing.toGo)\(unit.map { " \($0)" } ?? "") to go\(by)"))
        }
        if standing.behind > 0 {
            words.append(behind(standing.behind, unit: standing.unit, counts: times(standing)))
        }
        if standing.openCount > 0 { words.append(stillOpen(standing.open, of: standing.openCount)) }
        return words.joined(separator: pick("，", ", "))
    }

    /// That something is behind its pace.
    public func behind(_ count: Int, unit: String?, counts: String = "次") -> String {
        pick(
            "落后进度\(count)\(unit.map { unitName($0) } ?? counts)",
            "behind pace by \(count)\(unit.map { " \(unitName($0, count: count))" } ?? "")")
    }

    /// Which members are still open: `still open: 城关支行, 东街支行 and 3 more`.
    public func stillOpen(_ names: [String], of count: Int) -> String {
        let others = count - names.count
        let more = others > 0 ? pick("等\(count)个", " and \(others) more") : ""
        return pick("尚未覆盖：", "still open: ") + list(names.map(visible)) + more
    }

    /// `31 Dec`, `12月31日`.
    func shortDay(_ day: CivilDate) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return pick("\(day.month)月\(day.day)日", "\(day.day) \(months[day.month - 1])")
    }

    /// That the plan of the year after is missing.
    func nextYear(_ part: Notice.Part) -> String {
        let next = part.opens.map { String($0.year) } ?? pick("下一年", "next year")
        return pick("还没有\(next)年的计划", "there is no plan for \(next) yet")
    }

    private func times(_ standing: Standing) -> String { standing.openCount > 0 ? "个" : "次" }
}

extension Words {
    /// What is said of a completion because of what it counts toward, to be put behind how it was completed.
    public func particulars(amount: Int?, target: String?, credit: String?) -> String {
        let words = [
            amount.map { pick("计\($0)", "counts \($0)") },
            target.map { pick("对象\(visible($0))", "at \(visible($0))") },
            credit.map { pick("由\(visible($0))完成并计入", "credited from \(visible($0))") },
        ].compactMap { $0 }
        return words.map { pick("，", ", ") + $0 }.joined()
    }
}
