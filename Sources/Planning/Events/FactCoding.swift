extension Fact {
    /// The kinds of fact, by the names under which they are stored and monitored.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case planLoaded = "plan_loaded"
        case planMissing = "plan_missing"
        case adopted, pinned, shifted, withdrawn, restored, rekeyed, reminded, dropped
        case done, amended, undone, waived, moved, dated, snoozed, acknowledged, raised, ended
        case delegated, recalled
        case lineKept = "line_kept"
        case result, excused
        case findingOpened = "finding_opened"
        case findingClosed = "finding_closed"
        case approved, rejected
        case archived

        /// Whether it is something a person did to an occurrence. Being reminded is not acting.
        public var isAct: Bool {
            switch self {
            case .done, .amended, .undone, .waived, .moved, .dated, .snoozed, .acknowledged: true
            case .result, .excused, .findingOpened, .findingClosed, .approved, .rejected: true
            default: false
            }
        }
    }

    /// Its kind.
    public var kind: Kind {
        switch self {
        case .planLoaded: .planLoaded
        case .planMissing: .planMissing
        case .adopted: .adopted
        case .pinned: .pinned
        case .shifted: .shifted
        case .withdrawn: .withdrawn
        case .restored: .restored
        case .rekeyed: .rekeyed
        case .reminded: .reminded
        case .dropped: .dropped
        case .done: .done
        case .amended: .amended
        case .undone: .undone
        case .waived: .waived
        case .moved: .moved
        case .dated: .dated
        case .snoozed: .snoozed
        case .acknowledged: .acknowledged
        case .delegated: .delegated
        case .recalled: .recalled
        case .lineKept: .lineKept
        case .raised: .raised
        case .ended: .ended
        case .result: .result
        case .excused: .excused
        case .findingOpened: .findingOpened
        case .findingClosed: .findingClosed
        case .approved: .approved
        case .rejected: .rejected
        case .archived: .archived
        }
    }

    /// Writes the details without the kind, which is kept beside them.
    public func encodeDetails(to encoder: any Encoder) throws {
        switch self {
        case .planLoaded(let details): try details.encode(to: encoder)
        case .planMissing(let details): try details.encode(to: encoder)
        case .adopted(let details): try details.encode(to: encoder)
        case .pinned(let details): try details.encode(to: encoder)
        case .shifted(let details): try details.encode(to: encoder)
        case .withdrawn, .restored: try Reason(nil).encode(to: encoder)
        case .rekeyed(let details): try details.encode(to: encoder)
        case .reminded(let details), .dropped(let details): try details.encode(to: encoder)
        case .done(let details), .amended(let details): try details.encode(to: encoder)
        case .undone(let details), .waived(let details): try details.encode(to: encoder)
        case .moved(let details): try details.encode(to: encoder)
        case .dated(let details): try details.encode(to: encoder)
        case .snoozed(let details): try details.encode(to: encoder)
        case .acknowledged(let details): try details.encode(to: encoder)
        case .delegated(let details): try details.encode(to: encoder)
        case .recalled(let details): try details.encode(to: encoder)
        case .lineKept(let details): try details.encode(to: encoder)
        case .raised(let details): try details.encode(to: encoder)
        case .ended(let details): try details.encode(to: encoder)
        case .result(let details): try details.encode(to: encoder)
        case .excused(let details): try details.encode(to: encoder)
        case .findingOpened(let details): try details.encode(to: encoder)
        case .findingClosed(let details): try details.encode(to: encoder)
        case .approved(let details): try details.encode(to: encoder)
        case .rejected(let details): try details.encode(to: encoder)
        case .archived(let details): try details.encode(to: encoder)
        }
    }

    /// Reads the details of a fact whose kind is known.
    public init(_ kind: Kind, detailsFrom decoder: any Decoder) throws {
        switch kind {
        case .planLoaded: self = .planLoaded(try PlanLoaded(from: decoder))
        case .planMissing: self = .planMissing(try PlanMissing(from: decoder))
        case .adopted: self = .adopted(try Adoption(from: decoder))
        case .pinned: self = .pinned(try Pin(from: decoder))
        case .shifted: self = .shifted(try Shift(from: decoder))
        case .withdrawn: self = .withdrawn
        case .restored: self = .restored
        case .rekeyed: self = .rekeyed(try Rekeying(from: decoder))
        case .reminded: self = .reminded(try Reminder(from: decoder))
        case .dropped: self = .dropped(try Reminder(from: decoder))
        case .done: self = .done(try Completion(from: decoder))
        case .amended: self = .amended(try Completion(from: decoder))
        case .undone: self = .undone(try Reason(from: decoder))
        case .waived: self = .waived(try Reason(from: decoder))
        case .moved: self = .moved(try Move(from: decoder))
        case .dated: self = .dated(try Dating(from: decoder))
        case .snoozed: self = .snoozed(try Snooze(from: decoder))
        case .acknowledged: self = .acknowledged(try Acknowledgement(from: decoder))
        case .delegated: self = .delegated(try Delegation(from: decoder))
        case .recalled: self = .recalled(try Recall(from: decoder))
        case .lineKept: self = .lineKept(try EscalationLine(from: decoder))
        case .raised: self = .raised(try Raising(from: decoder))
        case .ended: self = .ended(try Ending(from: decoder))
        case .result: self = .result(try ExamResults(from: decoder))
        case .excused: self = .excused(try Excuse(from: decoder))
        case .findingOpened: self = .findingOpened(try Finding(from: decoder))
        case .findingClosed: self = .findingClosed(try Completion(from: decoder))
        case .approved: self = .approved(try Approval(from: decoder))
        case .rejected: self = .rejected(try Reason(from: decoder))
        case .archived: self = .archived(try Archiving(from: decoder))
        }
    }
}
