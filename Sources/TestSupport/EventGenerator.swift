import CivilTime
import Planning

/// A minimal generator with a seed (SplitMix64, Steele et al. 2014), for the same random test each time.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// The same seed gives the same numbers.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}

/// Events of every kind but `archived`, with and without what may be absent, from a seed.
public struct EventGenerator {
    private var random: SeededGenerator
    /// Nothing left with an event that was made up, so that an audit would find the places of what left missing.
    private static let samples = FactSample.all.filter { $0.kind != .archived }
    private var clock: Int64 = 1_767_225_600_000

    /// The same seed gives the same events.
    public init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// So many of them, in order of time.
    public mutating func events(_ count: Int) throws -> [Event] {
        try (0..<count).map { _ in try event() }
    }

    private mutating func event() throws -> Event {
        clock += Int64.random(in: 0...86_400_000, using: &random)
        let sample = EventGenerator.samples.randomElement(using: &random)!
        let occurrence = [
            nil, OccurrenceID(duty: "quarterly-exam", period: "2026-Q1"),
            OccurrenceID(duty: "quarterly-exam", period: "2026-Q2"),
            OccurrenceID(duty: "seal-check", period: "2026-W09", member: "城东支行"),
        ].randomElement(using: &random)!
        return Event(
            recordedAt: Instant(milliseconds: clock),
            actor: Bool.random(using: &random)
                ? .daemon : Actor(uid: UInt32.random(in: 0 ... .max, using: &random), login: "zhang", person: "张三"),
            occurrence: occurrence,
            basis: Bool.random(using: &random) ? nil : .sample,
            fact: try sample.fact())
    }
}
