import CivilTime

/// Gathers the reminders of one instant to one audience into messages.
struct Outgoing {
    private struct Address: Hashable {
        var instant: Instant
        var audience: [String]
        var isDropped: Bool
        /// A confidential occurrence never shares a message with another.
        var alone: OccurrenceID?
    }

    private var messages: [Address: Reminder] = [:]

    mutating func send(_ reminder: Reminder?) { add(reminder, isDropped: false) }

    mutating func drop(_ reminder: Reminder?) { add(reminder, isDropped: true) }

    private mutating func add(_ reminder: Reminder?, isDropped: Bool) {
        guard let reminder else { return }
        let secret = reminder.parts.first { $0.basis.isConfidential }?.occurrence
        let address = Address(
            instant: reminder.instant, audience: reminder.audience, isDropped: isDropped, alone: secret)
        messages[address, default: Reminder(instant: reminder.instant, audience: reminder.audience, parts: [])]
            .parts += reminder.parts
    }

    func events(recordedAt now: Instant) -> [Event] {
        messages.map { address, reminder -> (Address, Reminder) in
            var sorted = reminder
            sorted.parts.sort {
                ($1.rule.stage, $0.nominal, $0.occurrence) < ($0.rule.stage, $1.nominal, $1.occurrence)
            }
            return (address, sorted)
        }
        .sorted { left, right in
            (left.0.instant, left.1.parts.first?.identity ?? "", left.1.audience.joined(separator: "\n"))
                < (right.0.instant, right.1.parts.first?.identity ?? "", right.1.audience.joined(separator: "\n"))
        }
        .map { address, reminder in
            let single = reminder.parts.count == 1 ? reminder.parts.first : nil
            return Event(
                recordedAt: now, actor: .daemon, occurrence: single?.occurrence, basis: single?.basis,
                fact: address.isDropped ? .dropped(reminder) : .reminded(reminder))
        }
    }
}
