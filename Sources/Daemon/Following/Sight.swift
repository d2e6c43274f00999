import Planning

/// How much of an entry somebody may see.
enum Sight: Hashable {
    /// Everything.
    case whole
    /// Everything, and how those can be reached whom a reminder goes to.
    case addressed
    /// Everything but the names of duties that are not, or no longer, known to everybody, and what tells of their files.
    case partial
    /// That it is there.
    case nothing
}

extension Planner {
    /// How much of an event a caller may see.
    func sight(of event: Event, for caller: Caller) -> Sight {
        guard maySee(event, caller) else { return .nothing }
        switch event.fact {
        case .planLoaded where !caller.isAdministrator: return .partial
        case .done(let completion), .amended(let completion):
            guard let quota = completion.countedAs?.duty, let year = event.basis?.planYear else { return .whole }
            return maySee(duty: quota, of: year, caller) ? .whole : .partial
        case .reminded where caller.isAdministrator || caller.isDelivery: return .addressed
        default: return .whole
        }
    }
}
