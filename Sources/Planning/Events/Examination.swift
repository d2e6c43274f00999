import CivilTime

/// A mark in an exam, to a hundredth, from 0 to 10,000.
public struct Score: Sendable, Hashable {
    /// The mark times 100.
    public var hundredths: Int

    /// The highest mark there is.
    public static let highest = 10_000

    /// A mark in hundredths; nil outside the range.
    public init?(hundredths: Int) {
        guard (0...Score.highest * 100).contains(hundredths) else { return nil }
        self.hundredths = hundredths
    }

    /// Whether it is enough.
    public func reaches(_ mark: Int) -> Bool { hundredths / 100 >= mark }
}

extension Score: CustomStringConvertible, LosslessStringConvertible {
    /// `85`, `85.5`, `85.25`.
    public var description: String {
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return String(whole) }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A mark as people write it, with at most two decimals; nil for any other text.
    public init?(_ description: String) {
        let parts = description.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        func number(_ text: Substring, _ digits: ClosedRange<Int>) -> Int? {
            guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            return Int(text)
        }
        guard let first = parts.first, let whole = number(first, 1...5) else { return nil }
        var rest = 0
        if parts.count == 2 {
            guard let decimals = number(parts[1], 1...2) else { return nil }
            rest = parts[1].utf8.count == 1 ? decimals * 10 : decimals
        }
        self.init(hundredths: whole * 100 + rest)
    }
}

extension Score: Codable {
    /// Reads the printed form.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let score = Score(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected a mark such as 85.5"))
        }
        self = score
    }

    /// Writes the printed form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// What some of those who took an exam, or a make-up, came to. What stands here of somebody replaces what stood before.
public struct ExamResults: Sendable, Hashable, Codable {
    /// One person's mark.
    public struct Mark: Sendable, Hashable, Codable {
        /// Who.
        public var person: String
        /// The mark.
        public var score: Score

        /// Somebody's mark.
        public init(person: String, score: Score) {
            self.person = person
            self.score = score
        }
    }

    /// The day of the exam.
    public var on: CivilDate
    /// Each person once.
    public var marks: [Mark]
    /// What shows it.
    public var evidence: [Evidence]

    /// Marks of one day.
    public init(on: CivilDate, marks: [Mark], evidence: [Evidence] = []) {
        self.on = on
        self.marks = marks
        self.evidence = evidence
    }
}

/// That somebody need not pass an exam.
public struct Excuse: Sendable, Hashable, Codable {
    /// Who.
    public var person: String
    /// Why.
    public var reason: String
    /// From which day.
    public var on: CivilDate

    /// Somebody is excused.
    public init(person: String, reason: String, on: CivilDate) {
        self.person = person
        self.reason = reason
        self.on = on
    }
}
