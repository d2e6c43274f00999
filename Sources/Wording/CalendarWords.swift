import CivilTime

extension Words {
    /// Dates of an occurrence, for the sentence that says they became others.
    public struct Dates: Sendable, Hashable {
        /// The day it opens.
        public var opens: String?
        /// The day by which it would better be done.
        public var softDue: String?
        /// The due day.
        public var due: String?

        /// Days as they are written.
        public init(opens: String?, softDue: String?, due: String?) {
            self.opens = opens
            self.softDue = softDue
            self.due = due
        }
    }

    /// What of some dates became other ones: `due 2027-10-08 → 2027-10-09`.
    public func shifted(from old: Dates, to new: Dates) -> String {
        let pairs = [
            (label(.opens), old.opens, new.opens), (label(.softDue), old.softDue, new.softDue),
            (label(.due), old.due, new.due),
        ]
        let changes = pairs.filter { $0.1 != $0.2 }.map { label, old, new in
            "\(label) \(old.map(visible) ?? "–") → \(new.map(visible) ?? "–")"
        }
        return changes.joined(separator: pick("，", ", "))
    }

    /// What a load changed about the working calendar: years that became official, occurrences with other dates; nil
    /// where there is nothing to say.
    public func calendarChange(official years: [Int], shifted: Int) -> String? {
        var parts: [String] = []
        if !years.isEmpty {
            let years = list(years.map(String.init))
            parts.append(pick("\(years)年节假日安排已公布", "the calendar of \(years) is official now"))
        }
        if shifted > 0 {
            parts.append(
                pick(
                    "按日历调整\(shifted)项的日期",
                    "\(shifted) occurrence\(plural(shifted)) took other dates by the calendar"))
        } else if !years.isEmpty {
            parts.append(pick("日期均未变动", "no date moved"))
        }
        return parts.isEmpty ? nil : parts.joined(separator: pick("，", ", "))
    }

    /// Something said of a day with what is doubtful about that day: `stays due on 2027-03-31 (provisional)`.
    /// - Parameter marks: by the interface's names; those that say nothing of a day are left out.
    public func doubtful(_ text: String, marks: [String]) -> String {
        text + aside(list(marks.filter(["provisional", "assumed", "day_off"].contains).compactMap(mark)))
    }

    /// What is doubtful about the due day an act came to, one sentence each.
    /// - Parameter marks: by the interface's names; those that say nothing of a day are left out.
    public func doubts(marks: [String], due: String?) -> [String] {
        marks.compactMap { mark in
            switch mark {
            case "provisional":
                let year = due.map { String($0.prefix(4)) }.map(visible) ?? ""
                return pick(
                    "日期暂定：\(year)年节假日安排尚未公布", "provisional: there is no official calendar of \(year) yet")
            case "assumed": return pick("日期为推定", "the date is read by assumption")
            case "day_off": return pick("\(due.map(visible) ?? "")是休息日", "\(due.map(visible) ?? "") is a day off")
            default: return nil
            }
        }
    }
}
