import CalendarInterface
import CivilTime
import FoundationEssentials
import Planning

/// What was recorded, read from the output of `yearplan log --json`.
struct RecordedLog {
    /// The events in order; those the one who asked may not know of are not among them.
    let events: [Event]

    /// What people did, which a simulation cannot find out by itself.
    var acts: [Event] { events.filter(\.fact.kind.isFromOutside) }

    private struct Log: Decodable {
        var entries: [Wire.Entry]
    }

    /// The largest log that is read, in bytes.
    static let sizeLimit = 256 << 20

    /// - Throws: a decoding error where the text is no such log.
    init(json: [UInt8]) throws {
        guard json.count <= RecordedLog.sizeLimit else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "too large"))
        }
        events = try JSONDecoder().decode(Log.self, from: Data(json)).entries.compactMap(Event.init)
    }
}

extension Fact.Kind {
    fileprivate var isFromOutside: Bool {
        switch self {
        case .raised, .ended, .delegated, .recalled, .lineKept: true
        default: isAct
        }
    }
}
