/// A plan as the model knows it: its duties with their dates written out beside the words that mean them.
struct ModelPlan: Sendable {
    var duties: [ModelDuty]
    var days: ModelDays

    subscript(id: String) -> ModelDuty? { duties.first { $0.id == id } }
}

/// When a duty falls, in words for the planner and in days for the model.
struct ModelSlot: Sendable {
    var period: String
    var opens: Day
    var due: Day
    /// A roll stays inside.
    var bounds: ClosedRange<Day>

    init(_ period: String, _ opens: Day, _ due: Day, bounds: ClosedRange<Day>? = nil) {
        self.period = period
        self.opens = opens
        self.due = due
        self.bounds = bounds ?? opens...due
    }
}

struct ModelDuty: Sendable {
    enum Kind: Sendable, Equatable {
        /// Its days stand in the plan.
        case dated
        /// Somebody has to fix a day.
        case undated
        /// It comes after another duty: so many days, or working days, from that.
        case after(String, count: Int, working: Bool)
        /// So many completions.
        case quota(target: Int)
        /// Dated, and taken by these people, who have to reach 60; so many make-ups at most, or until passed.
        case exam([String], within: Int, limit: Int?)
    }

    /// How it is reminded of.
    struct Policy: Sendable {
        /// Days before the opening, 0 for the opening itself.
        var opens: [Int] = [0]
        /// Days, or working days, before the due date.
        var before: [(count: Int, working: Bool)] = []
        var due = true
        /// Working days from one repeat to the next.
        var overdue: Int? = 1
        /// Working days after the due date, each to the superior.
        var escalations: [Int] = []
        var late = Late.coalesce
    }

    enum Late: Sendable { case coalesce, each, drop }

    var id: String
    /// Earlier ids.
    var formerly: [String] = []
    var kind: Kind
    /// What the planner reads.
    var phrase: String
    /// What the model reads.
    var slots: [ModelSlot]
    /// No day of opening was said, so none is announced.
    var isOpeningImplied = false
    /// Given days stay where they are.
    var dates: [Day] = []
    var roll = ModelRoll.preceding
    /// Nil where who answers for the member answers for it.
    var owner: String?
    /// One occurrence for each branch.
    var isForBranches = false
    var policy: Policy? = Policy()
    var isOptional = false
    var needsEvidence = false
    var isConfidential = false
    /// Who approves it, within so many working days.
    var approver: String?
    var approvalWithin = 2
    /// The quota it counts toward, and how much.
    var countsToward: (duty: String, weight: Int)?

    /// The duty it comes after.
    var parent: String? { if case .after(let parent, _, _) = kind { parent } else { nil } }

    var isQuota: Bool { if case .quota = kind { true } else { false } }

    /// The members it has an occurrence for each; a single nil where it has none.
    var members: [String?] { isForBranches ? ModelRoster.branches.map(\.name) : [nil] }

    /// Those who answer for a member's occurrence.
    func owners(_ member: String?) -> [String] {
        if let owner { return [owner] }
        return ModelRoster.branches.filter { $0.name == member }.map(\.person)
    }
}

/// The people of the fixtures' roster.
enum ModelRoster {
    static let people = ["张三", "李四", "王五", "赵六"]
    static let superior = ["张三": "李四", "王五": "张三", "赵六": "张三"]
    static let branches: [(name: String, person: String)] = [("城关支行", "王五"), ("东街支行", "赵六"), ("西门支行", "张三")]

    static func isAbove(_ senior: String, _ person: String) -> Bool {
        var person = person
        while let next = superior[person] {
            if next == senior { return true }
            person = next
        }
        return false
    }

    /// The direct superiors of some people who are not among them.
    static func superiors(of people: [String]) -> [String] {
        var found: [String] = []
        for person in people {
            if let next = superior[person], !people.contains(next), !found.contains(next) { found.append(next) }
        }
        return found
    }
}

/// Who asks.
struct ModelCaller: Sendable, Equatable {
    var uid: Int
    var person: String?
    var isAdministrator = false
}
