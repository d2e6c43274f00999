import CivilTime
import Phrases

/// How urgent a reminder is, from the least.
public enum ReminderStage: String, Sendable, Hashable, Codable, CaseIterable {
    /// It opens, or soon will.
    case opens
    /// It waits for somebody to give it a date.
    case date
    /// It is behind its pace.
    case pace
    /// It waits for somebody's approval.
    case approval
    /// It will be due.
    case before
    /// It is due.
    case due
    /// It is overdue.
    case overdue
    /// It is overdue and goes up the line.
    case escalated
}

extension ReminderStage: Comparable {
    private var rank: Int {
        switch self {
        case .opens: 0
        case .date: 1
        case .pace: 2
        case .approval: 3
        case .before: 4
        case .due: 5
        case .overdue: 6
        case .escalated: 7
        }
    }

    /// The less urgent is the lesser.
    public static func < (left: ReminderStage, right: ReminderStage) -> Bool { left.rank < right.rank }
}

/// One rule by which an occurrence is reminded of, within its duty's policy.
public enum ReminderRule: Sendable, Hashable {
    /// At the opening.
    case opens
    /// Before the opening.
    case opensLead(TimeAmount)
    /// Before the due date.
    case before(TimeAmount)
    /// On the soft due date.
    case softDue
    /// On the due date.
    case due
    /// The n-th time after the due moment, from 1.
    case overdue(Int)
    /// The n-th step up the line, from 1.
    case escalate(Int)
    /// The n-th time somebody is asked for a date, from 1.
    case date(Int)
    /// Those who have to approve what was done are asked to.
    case approval
    /// On the last day for an approval.
    case approvalDue
    /// The n-th time after that, from 1.
    case approvalOverdue(Int)
    /// The n-th step up the line of those who have to approve, from 1.
    case approvalEscalate(Int)

    /// A quota or a coverage is behind its pace at the end of a month.
    case pace(YearMonth)
    /// The working days that are left of a period run short of what is still to be done in it.
    case short
    /// There is no plan for the year after yet.
    case nextYear

    /// How urgent it is.
    public var stage: ReminderStage {
        switch self {
        case .opens, .opensLead: .opens
        case .before, .softDue, .nextYear: .before
        case .pace, .short: .pace
        case .due, .approvalDue: .due
        case .overdue, .approvalOverdue: .overdue
        case .escalate, .approvalEscalate: .escalated
        case .date: .date
        case .approval: .approval
        }
    }

    /// Which of two rules of one stage and one instant is the more urgent: the nearer lead, the later repeat. Months
    /// and years count as their longest.
    var urgency: Int {
        switch self {
        case .opens, .softDue, .due, .nextYear, .approval, .approvalDue: 0
        case .pace(let month): month.year * 12 + month.month
        case .short: .max
        case .opensLead(let lead), .before(let lead): 0 - lead.minutesAtMost
        case .overdue(let count), .escalate(let count), .date(let count), .approvalOverdue(let count),
            .approvalEscalate(let count):
            count
        }
    }
}

extension ReminderRule {
    /// It goes to those who have to approve something, and not to those who have to do it.
    public var isOfApproval: Bool {
        switch self {
        case .approval, .approvalDue, .approvalOverdue, .approvalEscalate: true
        default: false
        }
    }

    /// Of an escalation: which step, from 1.
    var step: Int? {
        switch self {
        case .escalate(let step), .approvalEscalate(let step): step
        default: nil
        }
    }
}

extension ReminderRule: CustomStringConvertible, LosslessStringConvertible {
    /// `opens`, `opens-7d`, `-14d`, `soft`, `due`, `overdue+2`, `escalate-1`, `date+1`, `pace-2026-03`,
    /// `short`, `next-year`, `approve`, `approve-due`, `approve-overdue+1`, `approve-escalate-1`.
    public var description: String {
        switch self {
        case .opens: "opens"
        case .opensLead(let lead): "opens-\(lead)"
        case .before(let lead): "-\(lead)"
        case .softDue: "soft"
        case .due: "due"
        case .overdue(let count): "overdue+\(count)"
        case .escalate(let step): "escalate-\(step)"
        case .date(let count): "date+\(count)"
        case .pace(let month): "pace-\(month)"
        case .short: "short"
        case .nextYear: "next-year"
        case .approval: "approve"
        case .approvalDue: "approve-due"
        case .approvalOverdue(let count): "approve-overdue+\(count)"
        case .approvalEscalate(let step): "approve-escalate-\(step)"
        }
    }

    /// A rule as it is printed; nil for any other text.
    public init?(_ description: String) {
        func rest(after prefix: String) -> String? {
            description.hasPrefix(prefix) ? String(description.dropFirst(prefix.count)) : nil
        }
        if description == "opens" {
            self = .opens
        } else if description == "soft" {
            self = .softDue
        } else if description == "due" {
            self = .due
        } else if description == "short" {
            self = .short
        } else if description == "next-year" {
            self = .nextYear
        } else if let month = rest(after: "pace-").flatMap(YearMonth.init) {
            self = .pace(month)
        } else if description == "approve" {
            self = .approval
        } else if description == "approve-due" {
            self = .approvalDue
        } else if let count = rest(after: "approve-overdue+").flatMap({ Int($0) }) {
            self = .approvalOverdue(count)
        } else if let step = rest(after: "approve-escalate-").flatMap({ Int($0) }) {
            self = .approvalEscalate(step)
        } else if let lead = rest(after: "opens-").flatMap(TimeAmount.init(short:)) {
            self = .opensLead(lead)
        } else if let count = rest(after: "overdue+").flatMap({ Int($0) }) {
            self = .overdue(count)
        } else if let step = rest(after: "escalate-").flatMap({ Int($0) }) {
            self = .escalate(step)
        } else if let count = rest(after: "date+").flatMap({ Int($0) }) {
            self = .date(count)
        } else if let lead = rest(after: "-").flatMap(TimeAmount.init(short:)) {
            self = .before(lead)
        } else {
            return nil
        }
    }
}

extension ReminderRule: Codable {
    /// Reads the printed form.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let rule = ReminderRule(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected a reminder's rule such as -7d"))
        }
        self = rule
    }

    /// Writes the printed form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
