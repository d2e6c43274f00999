import Planning

/// The `MESSAGE_ID=` of journal entries, by which the catalog and filters know them (systemd.journal-fields(7)).
enum MessageID: String, Sendable, Hashable, CaseIterable {
    /// An entry of the ledger that only some may know of.
    case opaque = "7f1b28a8c1404026adaa3aa58a7f48f2"
    /// The daemon is ready.
    case started = "51ce33632c1e4bf8ac1dd832bc0346e2"
    /// The daemon stops.
    case stopping = "33c89b5707d44e588f50e7fde91b2078"
    /// Plan files were refused; the plan that runs is unchanged.
    case planRefused = "24aaaf28bfab4da2825dfd3c0950c42d"
    /// There is no plan; administrators are told once.
    case planMissing = "5cdc4d2276404d249c0eff22ba184d5e"
    /// Something is amiss with the daemon itself, so the watchdog is not fed.
    case unwell = "15ca64bf156e4a92873b303f9b0eff42"
    /// The ledger is not what was recorded.
    case damaged = "c0d9a4f57be34c18a36e51f2b87d09e4"
    /// Nothing can be recorded; reminders are held.
    case recordingFailed = "ba5500da2d7345bdb6731a5f6619c72e"
    /// Recording works again.
    case recordingWorks = "587d27c067aa43968da1370b36856415"
    /// Plan files came into force.
    case planLoaded = "ab1f11a7c61248d0932649d299b62e78"
    /// The adoption line was moved.
    case adopted = "52676d96192d46e3964498f1c232453b"
    /// An occurrence keeps its dates though the plan says others now.
    case pinned = "bd7aa49ccc3444b48b36600e9e5439b4"
    /// An occurrence took other dates because the working calendar did.
    case shifted = "03793f46ade446fdb95a83c4ed9d1b2a"
    /// An occurrence is no longer in the plan.
    case withdrawn = "c89ef447af224299b6276305fb568f34"
    /// A withdrawn occurrence is in the plan again.
    case restored = "9b8fc0a9ebbc4f3e87042c29c3c52198"
    /// History moved to another name.
    case rekeyed = "450b27bffd0b4bc6af4a5d065af78892"
    /// A reminder.
    case reminded = "3c92cb9cf1494805ae25c869722c6b07"
    /// Reminders that were not sent because they came too late.
    case dropped = "b855e03fc2e64ebba7bb3b9ec084bdae"
    /// Something was done.
    case done = "b9a0d30a21d04d8ab1e2a2eaa46cdcdb"
    /// A completion was corrected.
    case amended = "6e52159c023c403c93fb477837c7fb4f"
    /// A completion or a waiver was taken back.
    case undone = "3b6448275b1344d9b08d93da27ecf709"
    /// Something need not be done.
    case waived = "b72e45e8d8384e8688762d1f7befe52e"
    /// A due day was moved.
    case moved = "7f4d05c4abbf4d8c97d3c6129ad8e704"
    /// A day was fixed.
    case dated = "69a61d88293242e9b3482e12bf308e14"
    /// Reminders are held.
    case snoozed = "12a7587618fe4faf9a1ce735d45fab89"
    /// Somebody took note.
    case acknowledged = "5311138516c340899e7f7a3f1010c44d"
    /// Somebody stands in for another.
    case delegated = "cc587691f64c4f3fbe74eb688b9e877b"
    /// Nobody stands in for somebody any more.
    case recalled = "7058f06647d6439f983c5833b0428b1a"
    /// Escalation goes on along the line as it stood.
    case lineKept = "220c997011664db4a710a644722050bc"
    /// An occasion happened.
    case raised = "d2397632e8524bd0b34dea9693e43185"
    /// An occasion is over.
    case ended = "801dceb1b6c84b9283e38219b7ab70fa"

    /// Marks of an exam were recorded.
    case result = "6442b662153e4cf3956b51e8c5f42d83"
    /// A participant need not pass an exam.
    case excused = "696af1e1eb504296afb6362b21a3e5ea"
    /// Something was found wrong.
    case findingOpened = "42431688dc264d668cfa5481aaa74051"
    /// What was found has been put right.
    case findingClosed = "7de61bf107f144f188f50bba57c34aa2"
    /// What was done has been approved.
    case approved = "a0f0fdaeeb674479989394bafa89a021"
    /// What was done has been sent back.
    case rejected = "b63eb8b39cb44ccba63c28e26708edc1"

    /// A closed year left the ledger.
    case archived = "5e2d87adc92545d6a3108fc4c313b514"

    /// The identifier of a kind of entry.
    init(_ kind: Fact.Kind) {
        self =
            switch kind {
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
}
