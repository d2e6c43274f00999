import ArgumentParser
import CivilTime

/// A day as it is typed: an ISO date, or a word for a day near today.
enum DayArgument: ExpressibleByArgument, Equatable {
    case date(CivilDate)
    /// So many days after today.
    case relative(Int)

    init?(argument: String) {
        switch argument {
        case "today", "今天", "今日": self = .relative(0)
        case "yesterday", "昨天", "昨日": self = .relative(-1)
        case "tomorrow", "明天", "明日": self = .relative(1)
        default:
            guard let date = CivilDate(argument) else { return nil }
            self = .date(date)
        }
    }

    /// The day in the form of the wire; a word is reckoned from the daemon's day.
    func text(_ session: Session) throws -> String {
        switch self {
        case .date(let date): date.description
        case .relative(let days): (try session.today() + days).description
        }
    }
}
