import CivilTime

/// Counts, shares and lengths in plain wording.
extension EnglishWording {
    /// “two per month” as 2 times every month, “four meetings”, “two or more times”, “25 percent of outlets”.
    mutating func counts() {
        var index = 0
        while index < tokens.count {
            if word(index) == .half, word(index + 1) == .each || number(index + 1) == 1, word(index + 2) == .year {
                replace(index..<index + 3, [.number(6, spelled: true), .word(.month)])
            } else if let value = number(index) {
                count(value, at: index)
            } else if word(index) == .happenings {
                replace(index..<index + 1, [.word(.content)])
            } else if word(index) == .atLeast {
                index = minimum(at: index)
            }
            index += 1
        }
    }

    private mutating func count(_ value: Int, at index: Int) {
        switch word(index + 1) {
        case .percent: replace(index..<index + 2, [.share(value, 100)])
        case .happenings: replace(index + 1..<index + 2, [.word(.times)])
        case .orMore:
            replace(index + 1..<index + 2, [])
            replace(index..<index, [.word(.atLeast)])
        case .each where isCountAhead(index) && isUnit(word(index + 2)) && word(index + 3) == nil:
            replace(index + 1..<index + 1, [.word(.times)])
        case .fortnight: replace(index..<index + 2, [.number(value * 2, spelled: true), .word(.week)])
        default: break
        }
    }

    /// Whether a number that stands here can count something: nothing that it could belong to is before it.
    private func isCountAhead(_ index: Int) -> Bool {
        guard tokens.indices.contains(index - 1) else { return true }
        return [.atLeast, .exactly, .content, .comma, .and, .semicolon].contains(word(index - 1))
    }

    /// “at least quarterly” as at least once every quarter, “at least every 15 days” as every 15 days.
    /// - Returns: where to go on.
    private mutating func minimum(at index: Int) -> Int {
        switch word(index + 1) {
        case .recurring: replace(index + 1..<index + 1, [.word(.once)])
        case .each:
            if number(index + 2) != nil, word(index + 3) != .month {
                replace(index..<index + 1, [])
                return index - 1
            }
            replace(index + 1..<index + 1, [.word(.once)])
        default:
            // At least 3 days before the meeting: a lead.
            if number(index + 1) != nil, isLength(index + 2), word(index + 3) == .before {
                replace(index..<index + 1, [])
                return index - 1
            }
        }
        return index
    }

    /// Whether a unit of a length stands here.
    func isLength(_ index: Int) -> Bool {
        switch word(index) {
        case .workingDay, .calendarDay, .hour, .minute: true
        case let word: isUnit(word) && word != .quarter && word != .halfYear && word != .term
        }
    }

    /// “within 3 working days of receipt”, “no later than 5 days after the check”, “3 days in advance”.
    mutating func distances() {
        var index = 0
        while index < tokens.count {
            guard number(index) != nil, isLength(index + 1) else {
                if word(index) == .sameDay {
                    let hasOn = word(index - 1) == .onwards
                    if hasOn { index -= 1 }
                    replace(index..<index + (hasOn ? 2 : 1), [.word(.onwards), .word(.this), .word(.day)])
                    index += 2
                } else if word(index) == .nextDay || word(index) == .nextWorkingDay, word(index - 1) == .notLaterThan {
                    replace(index - 1..<index, [])
                }
                index += 1
                continue
            }
            switch word(index + 2) {
            case .of where word(index - 1) == .within && word(index + 3) != .end,
                .from where word(index - 1) == .within, .following where !isUnit(word(index + 3)):
                replace(index + 2..<index + 3, [.word(.after)])
            default: break
            }
            if word(index + 2) == .after, word(index - 1) == .notLaterThan {
                replace(index - 1..<index, [.word(.within)])
            } else if word(index + 2) == .before, word(index - 1) == .notLaterThan {
                replace(index - 1..<index, [])
                index -= 1
            } else if word(index + 2) == .after, index == 0, !isEnd(index + 3) {
                replace(0..<0, [.word(.within)])
                index += 1
            }
            // After each inspection: which one it is after, the plan says.
            if word(index + 2) == .after || word(index + 2) == .before, word(index + 3) == .each, isContent(index + 4) {
                replace(index + 3..<index + 4, [])
            }
            index += 1
        }
    }

    /// The end of a period, which is no event.
    private func isEnd(_ index: Int) -> Bool {
        if case .periodEnd? = word(index) { return true }
        return word(index) == .end || isUnit(word(index)) || word(index) == .each
    }

    func isContent(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        return tokens[index].kind == .word(.content) || tokens[index].kind == .unknown
    }
}
