import CivilTime

/// A time of day.
public enum Moment: Sendable, Hashable {
    /// 营业前, 日始: when the counters open.
    case open
    /// 午休, 中午.
    case noon
    /// 营业终了, 日终, 下班前: when the counters close.
    case close
    /// A clock time.
    case clock(TimeOfDay)

    /// The order within a day; the hours of an organisation are taken to lie around noon.
    var order: Int {
        switch self {
        case .open: -1
        case .noon: 12 * 3600
        case .close: 86_400
        case .clock(let time): time.secondOfDay
        }
    }
}

extension Moment: CustomStringConvertible, LosslessStringConvertible {
    /// `open`, `noon`, `close`, or a clock time such as `18:00`.
    public var description: String {
        switch self {
        case .open: "open"
        case .noon: "noon"
        case .close: "close"
        case .clock(let time): time.description
        }
    }

    /// `open`, `noon`, `close`, or a clock time such as `18:00`; nil for any other text.
    public init?(_ description: String) {
        switch description {
        case "open": self = .open
        case "noon": self = .noon
        case "close": self = .close
        default:
            guard let time = TimeOfDay(description) else { return nil }
            self = .clock(time)
        }
    }
}
