import CivilTime
import Ledger
import Planning

/// Where everything is decided and recorded: it owns the planner and the ledger.
///
/// Requests wait until ``turn(reminding:)``. A turn decides the reminders that are due, then the requests in their
/// order, all on a working copy; it records everything in one transaction; then the copy is the state, and answers and
/// entries leave. When recording fails the copy is dropped and everybody who waits is told. It does no other work: no
/// socket, no file, no clock but the one it is given.
final class Desk {
    /// The record.
    let ledger: any Ledger
    /// The clock the plan goes by.
    let time: any Timekeeper
    /// The state: plans in force and all recorded events.
    private(set) var planner: Planner
    /// What hangs on what in the plans in force.
    private var dependents: Dependents
    /// Which plan runs.
    private(set) var standing = PlanStanding()
    /// Why the last attempt to record failed; nil while recording works.
    private(set) var fault: LedgerFault?
    /// The planner says something is due and decides nothing: a mistake of the program that must not make it spin.
    private(set) var isStalled = false
    /// What the files say has been in force since the start, before they were loaded.
    private var hasFiles = false

    /// Those who administer were told that there is no plan, and there has been none since.
    private(set) var isMissingNoted: Bool

    /// The latest day before which nothing is overdue, where somebody moved that line.
    private(set) var adoptedFrom: CivilDate?

    /// Told of entries once they are on disk, before those who asked for them are answered.
    var onRecorded: ([Entry]) -> Void = { _ in }
    /// Told when recording begins to fail, fails in another way or works again (nil).
    var onFault: (LedgerFault?) -> Void = { _ in }

    private var waiting: [Request] = []
    /// When the last event was recorded.
    private var lastEvent: Instant
    private var sinceCheckpoint: Int
    private let spacing: Int

    /// One transaction speaks of about so many occurrences at most.
    private static let room = 4096
    /// One turn of a rehearsal speaks of about so many.
    private static let patientRoom = 64

    /// A desk on a ledger, with the plan that ran last in force if its texts are still good.
    ///
    /// - Parameters:
    ///   - files: what the files say; where these are the texts that ran last, those are not read once more.
    ///   - spacing: after so many events a checkpoint is saved.
    init(
        ledger: any Ledger, time: any Timekeeper, files: PlanSet? = nil, spacing: Int = Checkpoints.spacing
    ) throws(LedgerFault) {
        self.ledger = ledger
        self.spacing = spacing
        self.time = time
        let (planner, read) = try Checkpoints.restore(from: ledger)
        self.planner = planner
        dependents = Dependents(planner.book)
        sinceCheckpoint = read
        lastEvent =
            try ledger.entries(after: ledger.head.seq - 1, limit: 1).last?.event.recordedAt ?? Instant(milliseconds: 0)
        isMissingNoted = try ledger.last([.planLoaded, .planMissing])?.event.fact.kind == .planMissing
        if case .adopted(let adoption) = try ledger.last([.adopted])?.event.fact { adoptedFrom = adoption.from }
        guard let loaded = planner.fold.loaded else { return }
        let isKnown = files?.isSame(as: loaded) ?? false
        let last = isKnown ? files : try PlanSet(loaded, in: ledger)
        if let book = last?.reading.book {
            self.planner.replace(book: book, [])
            dependents = Dependents(book)
            standing.source = .lastGood
            hasFiles = isKnown
        }
    }

    /// When something is next to be decided, on the plan's clock.
    var deadline: Instant? { planner.nextWake }

    /// Whether a request waits for a turn.
    var hasRequests: Bool { !waiting.isEmpty }

    /// Whether to look again before anything is due: what was due could not be recorded.
    var wantsRetry: Bool { fault != nil || isStalled }

    /// Puts a request behind those that wait already.
    func submit(_ request: Request) {
        waiting.append(request)
    }

    /// Files cannot be put in force: what runs, runs on.
    ///
    /// - Parameter hasSecrets: they may speak of confidential duties.
    func refuse(_ plan: PlanFault, hasSecrets: Bool = false) {
        standing.fault = plan
        standing.hasSecrets = hasSecrets
        standing.diagnostics = if case .mistakes(let diagnostics, _) = plan { diagnostics } else { [] }
        if standing.source == .files { standing.source = .lastGood }
    }

    /// Decides and records what is due and what was asked for.
    ///
    /// - Parameter reminding: at a start the plan is put in force first, so that what was missed is said by the plan
    ///   of today.
    func turn(reminding: Bool = true) {
        var now = time.now
        let requests = waiting
        waiting = []
        var draft = Draft(planner, dependents)
        if reminding { now = remind(&draft, through: now) }
        let answers = requests.map { decide($0, in: &draft, at: now) }
        let outcome = record(draft)
        for answer in answers { answer(outcome) }
    }

    /// Saves what a start can do without, so that it is quicker.
    func close() throws(LedgerFault) {
        if time.isPatient { try ledger.setRehearsalPosition(time.now) }
        if sinceCheckpoint > 0, let checkpoint = Checkpoints.make(planner.fold) {
            _ = try ledger.append([], texts: [], checkpoint: checkpoint)
            sinceCheckpoint = 0
        }
    }

    /// Reads the last event back from the ledger.
    ///
    /// - Returns: whether it is the one this desk recorded last.
    func verifyHead() throws(LedgerFault) -> Bool {
        let head = ledger.head
        guard head != .start else { return true }
        return try ledger.entries(after: head.seq - 1, limit: 1).first?.anchor == head
    }
}

extension Desk {
    /// Decides what is due, in several transactions if it is much.
    ///
    /// - Returns: the instant up to which all is decided. A patient clock is held there when there is too much for one
    ///   turn, so that requests do not wait for a rehearsal that is faster than the machine.
    private func remind(_ draft: inout Draft, through now: Instant) -> Instant {
        func remind() -> Draft.Reminding {
            let room = time.isPatient ? Desk.patientRoom : Desk.room
            return draft.remind(through: now, patient: time.isPatient ? lastEvent : nil, room: room)
        }
        var outcome = remind()
        while outcome == .more, case .success = record(draft) {
            draft = Draft(planner, dependents)
            if time.isPatient {
                time.fallBack(to: lastEvent)
                return lastEvent
            }
            outcome = remind()
        }
        isStalled = outcome == .stalled
        return now
    }

    private typealias Answer = (Result<[Entry], LedgerFault>) -> Void

    private func decide(_ request: Request, in draft: inout Draft, at now: Instant) -> Answer {
        switch request {
        case .noteMissing(let missing):
            draft.note(missing, at: now)
            return { _ in }
        case .act(let command, let caller, let deposit, let answer):
            do {
                let before = deposit == nil ? nil : draft
                let act = try draft.act(command, by: caller, at: now)
                do {
                    try deposit?.place()
                } catch {
                    draft = before ?? draft
                    return { _ in answer(.failure(.unrecorded(error))) }
                }
                return { outcome in
                    if case .failure = outcome { deposit?.withdraw() }
                    answer(
                        outcome.map { Recorded(act: act, entries: Array($0[act.places])) }
                            .mapError(ActFault.unrecorded))
                }
            } catch {
                // What it was refused for may have been decided in this very turn.
                return { outcome in
                    answer(outcome.mapError(ActFault.unrecorded).flatMap { _ in .failure(.refused(error)) })
                }
            }
        case .load(let set, let actor, let answer):
            guard let book = set.reading.book else {
                let fault = PlanFault.mistakes(set.reading.diagnostics, errors: set.reading.errorCount)
                return { [self] _ in
                    refuse(fault, hasSecrets: set.hasSecrets)
                    answer(.failure(.plan(fault)))
                }
            }
            let change = draft.load(set, book, isInForce: hasFiles, by: actor, at: now)
            hasFiles = false
            return { [self] outcome in
                if case .success = outcome {
                    standing = PlanStanding(
                        source: .files, diagnostics: set.reading.diagnostics, hasSecrets: set.hasSecrets)
                }
                answer(outcome.map { _ in change }.mapError(LoadFault.unrecorded))
            }
        }
    }

    /// Puts a draft on disk and makes it the state; on failure it is dropped.
    private func record(_ draft: Draft) -> Result<[Entry], LedgerFault> {
        do throws(LedgerFault) {
            guard !draft.events.isEmpty else {
                try probe()
                accept(draft)
                return .success([])
            }
            let isTime = sinceCheckpoint + draft.events.count >= spacing
            let checkpoint = isTime ? Checkpoints.make(draft.planner.fold) : nil
            let entries = try ledger.append(draft.events, texts: draft.texts, checkpoint: checkpoint)
            accept(draft)
            lastEvent = draft.events.last?.recordedAt ?? lastEvent
            sinceCheckpoint = checkpoint == nil ? sinceCheckpoint + entries.count : 0
            for fact in draft.events.map(\.fact) { take(fact) }
            note(nil)
            onRecorded(entries)
            return .success(entries)
        } catch {
            note(error)
            return .failure(error)
        }
    }

    private func take(_ fact: Fact) {
        switch fact {
        case .adopted(let adoption): adoptedFrom = adoption.from
        case .planLoaded: isMissingNoted = false
        case .planMissing: isMissingNoted = true
        default: break
        }
    }

    private func accept(_ draft: Draft) {
        planner = draft.planner
        dependents = draft.dependents
    }

    /// After a failure, finds out by writing something harmless whether recording works again.
    private func probe() throws(LedgerFault) {
        guard fault != nil, let checkpoint = Checkpoints.make(planner.fold) else { return }
        _ = try ledger.append([], texts: [], checkpoint: checkpoint)
        sinceCheckpoint = 0
        note(nil)
    }

    private func note(_ fault: LedgerFault?) {
        let isNews = self.fault?.code != fault?.code
        self.fault = fault
        if isNews { onFault(fault) }
    }
}
