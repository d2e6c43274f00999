/// What speaks against an act on people and occasions.
extension CalendarError {
    /// Nobody and nothing of the roster has this name.
    public static func noSuchPerson(name: String, candidates: [String]) -> CalendarError {
        make(.noSuchPerson) { ($0.name, $0.candidates) = (name, candidates) }
    }

    /// There is no such occasion.
    public static func noSuchOccasion(name: String, candidates: [String]) -> CalendarError {
        make(.noSuchOccasion) { ($0.name, $0.candidates) = (name, candidates) }
    }

    /// The occasion is not under way.
    public static func notRaised(occasion: String) -> CalendarError {
        make(.notRaised) { $0.occasion = occasion }
    }

    /// Nobody would answer for what the occasion opens.
    public static func nobodyAnswers(occasion: String, duty: String) -> CalendarError {
        make(.nobodyAnswers) { ($0.occasion, $0.duty) = (occasion, duty) }
    }

    /// The caller may not hand on the person's duties.
    public static func notAllowedFor(person: String, superiors: [String]) -> CalendarError {
        make(.notAllowedFor) { ($0.person, $0.superiors) = (person, superiors) }
    }

    /// Somebody stands in for the person on some of these days already.
    public static func delegatedAlready(person: String, to: String, first: String, last: String?) -> CalendarError {
        make(.delegatedAlready) { ($0.person, $0.to, $0.first, $0.last) = (person, to, first, last) }
    }

    /// Each of these people would stand in for the next, and the last for the first.
    public static func delegationCircle(people: [String]) -> CalendarError {
        make(.delegationCircle) { $0.people = people }
    }

    /// Nobody stands in for the person.
    public static func notDelegated(person: String) -> CalendarError {
        make(.notDelegated) { $0.person = person }
    }
}
