import CivilTime
import Foundation
import Planning
import TestSupport

/// One thing that happens to a planner and to the model alike.
enum ModelStep: Sendable {
    case command(ModelCommand, ModelCaller)
    /// Lives until an instant, deciding each reminder when it falls.
    case live(until: Millis)
    /// The clock jumps, or nobody was there, and then everything is decided.
    case jump(to: Millis)
    case load(ModelPlan)
    /// The state is made anew, from all events or from a checkpoint.
    case restart(fromCheckpoint: Bool)
}

/// A planner and the model side by side.
struct ModelRun {
    /// Where the two part.
    struct Divergence: Error, CustomStringConvertible {
        var description: String
    }

    private(set) var planner = Planner()
    private(set) var model: Model
    private var events: [Event] = []

    /// Loads a plan into both.
    init(_ plan: ModelPlan, at now: Millis) throws {
        model = Model(plan, at: now)
        try load(plan)
        try settle()
    }

    private var now: Instant { Instant(milliseconds: Int64(model.now)) }

    mutating func take(_ step: ModelStep) throws {
        switch step {
        case .command(let command, let caller): try take(command, caller)
        case .live(let end):
            while let wake = try nextWake(), wake <= end {
                model.now = max(wake, model.now)
                try tick()
            }
            model.now = max(model.now, end)
        case .jump(let instant): model.now = instant
        case .load(let plan):
            model.load(plan)
            try load(plan)
        case .restart(let fromCheckpoint): try restart(fromCheckpoint)
        }
        try settle()
    }

    /// Decides what has fallen, and compares all there is to see.
    private mutating func settle() throws {
        _ = try nextWake()
        try tick()
        let found = listing
        let expected = model.listing
        guard found == expected else {
            throw Divergence(description: "listing:\n" + ModelRun.difference(found, expected))
        }
        guard planner.selfAudit(at: now).isEmpty else {
            throw Divergence(description: "unexplained silence of \(planner.selfAudit(at: now))")
        }
    }

    /// When something is next to be decided.
    private func nextWake() throws -> Millis? {
        let (found, expected) = (planner.nextWake.map { Int($0.milliseconds) }, model.nextWake)
        guard found == expected else {
            throw Divergence(description: "next wake: planner \(found ?? -1), model \(expected ?? -1)")
        }
        return found
    }

    private mutating func tick() throws {
        let decided = planner.tick(now)
        evolve(decided)
        let (found, expected) = (ModelRun.said(decided), model.tick())
        guard found == expected else {
            throw Divergence(
                description: "reminders at \(Fixture.civil(now)):\n" + ModelRun.difference(found, expected))
        }
    }

    private mutating func take(_ command: ModelCommand, _ caller: ModelCaller) throws {
        let before = planner.fold
        var refusal: Refusal?
        do throws(Refusal) {
            evolve(try planner.decide(command.command, by: caller.caller, at: now))
        } catch {
            refusal = error
        }
        let isTaken = model.take(command, by: caller)
        guard isTaken == (refusal == nil) else {
            throw Divergence(
                description: "planner \(refusal.map { "refuses: \($0)" } ?? "accepts"),"
                    + " model \(isTaken ? "accepts" : "refuses")")
        }
        guard refusal == nil || planner.fold == before else {
            throw Divergence(description: "a refusal changed the state")
        }
    }

    private mutating func load(_ plan: ModelPlan) throws {
        let book = try plan.book()
        let loaded = planner.adopt(book, PlanSources(plans: [], calendars: []), by: .daemon, at: now)
        planner.replace(book: book, loaded)
        events += loaded
    }

    private mutating func evolve(_ decided: [Event]) {
        planner.evolve(decided)
        events += decided
    }

    private mutating func restart(_ fromCheckpoint: Bool) throws {
        var fresh: Planner
        if fromCheckpoint {
            let checkpoint = try JSONEncoder().encode(planner.fold)
            fresh = Planner(book: planner.book, fold: try JSONDecoder().decode(Fold.self, from: checkpoint))
        } else {
            fresh = Planner(book: planner.book)
            fresh.refold(events)
        }
        guard fresh.fold == planner.fold else { throw Divergence(description: "another state after a restart") }
        planner = fresh
    }

    /// What each reminder said, in the model's words.
    private static func said(_ events: [Event]) -> [String] {
        var addresses: Set<String> = []
        let lines = events.flatMap { event -> [String] in
            let (reminder, word): (Reminder, String)
            switch event.fact {
            case .reminded(let message): (reminder, word) = (message, "said")
            case .dropped(let message): (reminder, word) = (message, "dropped")
            default: return ["unexpected \(event.fact.kind)"]
            }
            let secret = reminder.parts.first { $0.basis.isConfidential }?.occurrence
            let address = "\(word) \(reminder.instant) \(reminder.audience) \(secret?.description ?? "")"
            guard addresses.insert(address).inserted else { return ["\(address) in two messages"] }
            guard secret == nil || reminder.parts.allSatisfy({ $0.occurrence == secret }) else {
                return ["\(address) beside others"]
            }
            return reminder.parts.map { part in
                [
                    word, part.identity, "for \(reminder.instant.milliseconds)",
                    "to \(reminder.audience.joined(separator: "、"))",
                    "with \(part.merged.map(\.description).sorted().joined(separator: " "))", "missed \(part.missed)",
                    "late \(part.lateBy ?? 0)",
                ].joined(separator: " ")
            }
        }
        return lines.sorted()
    }

    /// The model's listing as the planner has it.
    private var listing: [String] {
        planner.views(OccurrenceQuery(), for: Fixture.root, at: now).map { view in
            guard view.state != .withdrawn else { return "\(view.id) withdrawn" }
            func text(_ day: CivilDate?) -> String { day.map { "\($0.dayNumber)" } ?? "-" }
            var line = "\(view.id) \(view.state.rawValue) \(text(view.opens))..\(text(view.due))"
            if let progress = view.progress, progress.unit != OccurrenceView.Progress.people {
                line += " \(progress.done)/\(progress.target)"
            }
            if let next = view.nextReminder, let rule = view.nextRule { line += " next \(rule) \(next.milliseconds)" }
            if view.state == .awaitingApproval { line += " by \(view.approvers.joined(separator: "、"))" }
            if !view.acknowledgedBy.isEmpty {
                line += " seen by \(view.acknowledgedBy.sorted().joined(separator: "、"))"
            }
            return line
        }.sorted()
    }

    private static func difference(_ found: [String], _ expected: [String]) -> String {
        let planner = found.filter { !expected.contains($0) }.map { "  planner: \($0)" }
        let model = expected.filter { !found.contains($0) }.map { "  model:   \($0)" }
        return (planner + model).joined(separator: "\n")
    }
}
