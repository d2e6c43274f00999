/// A sentence that refuses something, taken apart: what was tried and why not, then what would work.
public struct ThreeParts: Sendable, Hashable {
    /// What was tried, and why not.
    public let head: String
    /// What would work.
    public let next: String

    /// What an English next step says: it tells to do something, asks what was meant, or names a command or an option.
    private static let english = [
        "`", "--", "ask ", "write ", "give ", "correct ", "record ", "say ", "name ", "shorten ", "leave out ",
        "did you mean ", "expected one of ", "hold ", "make ", "close ", "try again", "is this ", "is it ",
    ]
    private static let chinese = ["请", "用 ", "可写", "是不是", "重试", "撤回", "更正", "--", "启动", "吗？"]

    /// The parts of a sentence; nil when it has no next step.
    public init?(_ text: String) {
        let separators: Set<Character> = [";", "；"]
        guard let end = text.lastIndex(where: separators.contains) else { return nil }
        head = String(text[..<end])
        next = String(text[text.index(after: end)...].drop { $0 == " " })
        guard !next.isEmpty else { return nil }
    }

    /// What was tried stands there, quoted.
    public func names(_ value: String) -> Bool { head.contains("“\(value)”") }

    /// There is more before the next step than names.
    public var saysWhy: Bool {
        var depth = 0
        return head.count { character in
            if character == "“" { depth += 1 }
            defer { if character == "”" { depth -= 1 } }
            return depth == 0 && character.isLetter
        } >= 3
    }

    /// The next step is one.
    public func saysWhatWorks(inChinese: Bool) -> Bool {
        (inChinese ? Self.chinese : Self.english).contains { next.contains($0) } && next.last != "." && next.last != "。"
    }
}
