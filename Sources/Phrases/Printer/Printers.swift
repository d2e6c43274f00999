enum ChinesePrinter {
    static func text(_ schedule: Schedule) -> String { schedule.kind.rawValue }
}

enum EnglishPrinter {
    static func text(_ schedule: Schedule) -> String { schedule.kind.rawValue }
}
