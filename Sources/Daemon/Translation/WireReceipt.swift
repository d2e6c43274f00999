import CalendarInterface
import CivilTime
import Planning

extension Wire.Receipt {
    /// The record of an act; nil when it came to nothing, which no act does.
    init?(_ recorded: Recorded, _ time: WireTime) {
        guard let entry = recorded.entries.first else { return nil }
        let act = recorded.act
        let wasDone = entry.event.fact.kind == .done || entry.event.fact.kind == .result
        self.init(
            seq: entry.seq, anchor: entry.anchor.description, recordedAt: time.moment(entry.event.recordedAt),
            occurrence: act.occurrence?.description, title: act.after?.title ?? entry.event.basis?.title,
            before: act.before?.state.rawValue, after: act.after?.state.rawValue, due: act.after?.due?.description,
            marks: act.after.map(Wire.Occurrence.marks) ?? [], gates: wasDone ? act.after?.gates ?? [] : [],
            effects: act.consequences.map(Wire.Effect.init))
    }
}

extension Wire.Effect {
    init(_ consequence: Consequence) {
        let kind: Kind =
            switch consequence.kind {
            case .opened: .opened
            case .waiting: .waiting
            case .counted: .counted
            case .closed: .closed
            case .needsDate: .needsDate
            case .passed: .passed
            case .withdrawn: .withdrawn
            case .kept: .kept
            case .unsettled: .unsettled
            }
        let view = consequence.view
        self.init(
            kind: kind, occurrence: view.id.description, title: view.title, due: view.due?.description,
            progress: view.standing.map(Wire.Progress.init) ?? view.progress.map(Wire.Progress.init),
            marks: Wire.Occurrence.marks(of: view))
    }
}
