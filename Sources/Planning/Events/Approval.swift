import CivilTime

/// That what was done has been approved.
public struct Approval: Sendable, Hashable, Codable {
    /// The day it took effect: what follows from it is due from here.
    public var on: CivilDate
    /// A remark.
    public var note: String?

    /// An approval.
    public init(on: CivilDate, note: String? = nil) {
        self.on = on
        self.note = note
    }
}

/// Who was there.
public struct Attendance: Sendable, Hashable, Codable {
    /// Those who were present; empty where only the absent were named.
    public var present: [String]
    /// Those of the participants who were not.
    public var absent: [String]

    /// Who was there and who was not.
    public init(present: [String] = [], absent: [String] = []) {
        self.present = present
        self.absent = absent
    }
}
