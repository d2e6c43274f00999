import CivilTime

extension RecurrenceRule {
    /// The occurrences of a year. Each opens with its day, week, month or year and rolls within it, in a year within its
    /// month, as single days of a phrase do.
    func windows(in year: Int) -> [Window] {
        let frame = YearFrame(year)
        let days = RecurrenceDays(self).days(in: frame)
        // The period that was entered last, as bits.
        var period = 0
        var end = 0
        var month = 0
        return [Window](unsafeUninitializedCapacity: days.count) { windows, count in
            days.forEach { position in
                if position >= end {
                    switch frequency {
                    case .daily:
                        period = position
                        end = position + 1
                    case .weekly:
                        period = position - (frame.date(position).weekday.rawValue - 1)
                        end = period + 7
                    case .monthly, .yearly:
                        while position >= end {
                            month += 1
                            let next = frame.month(month)
                            period = next.position
                            end = next.position + next.length
                        }
                    }
                }
                let date = frame.date(position)
                let bounds = DateSpan(frame.date(period), frame.date(end - 1))
                let opens = frequency == .yearly ? frame.span.first : bounds.first
                windows.initializeElement(
                    at: count,
                    to: Window(on: date, opens: Swift.max(opens, Swift.min(start, date)), bounds: bounds))
                count += 1
            }
        }
    }
}
