import CivilTime

/// One fact in the ledger. Events are only ever added; what was wrong is corrected by another event.
public struct Event: Sendable, Hashable {
    /// When it was recorded.
    public var recordedAt: Instant
    /// Who did it.
    public var actor: Actor
    /// The occurrence it is about; nil when it is about a plan, an occasion or several occurrences.
    public var occurrence: OccurrenceID?
    /// What that occurrence was at the time.
    public var basis: Basis?
    /// What happened.
    public var fact: Fact

    /// An event.
    public init(recordedAt: Instant, actor: Actor, occurrence: OccurrenceID? = nil, basis: Basis? = nil, fact: Fact) {
        self.recordedAt = recordedAt
        self.actor = actor
        self.occurrence = occurrence
        self.basis = basis
        self.fact = fact
    }

    /// The day it took effect, where that is another than the day it was recorded.
    public var effective: CivilDate? {
        switch fact {
        case .done(let completion), .amended(let completion), .findingClosed(let completion): completion.on
        case .result(let results): results.on
        case .excused(let excuse): excuse.on
        case .findingOpened(let finding): finding.on
        case .approved(let approval): approval.on
        case .raised(let raising): raising.on
        case .ended(let ending): ending.on
        case .delegated(let delegation): delegation.first
        case .recalled(let recall): recall.on
        default: nil
        }
    }

    /// Every occurrence it is about, for an index: its own, those of a reminder's parts, both ends of a renaming.
    public var subjects: [OccurrenceID] {
        var subjects = occurrence.map { [$0] } ?? []
        switch fact {
        case .reminded(let message): subjects += message.parts.map(\.occurrence)
        case .rekeyed(let rekeyed): subjects.append(rekeyed.to)
        default: break
        }
        return subjects
    }
}
