import CivilTime

/// Figures: dates, times, shares, numbers.
extension Lexer {
    static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

    /// Figures: a date, a clock time, a percentage, a number, a place in an order.
    mutating func figures() throws(PhraseRefusal) {
        let (value, length) = integer(at: index)
        guard length <= 12 else {
            throw PhraseRefusal(
                "“\(scalars.text(from: scalars.columns[index], to: scalars.columns[index] + length))” is too large a number",
                column: scalars.columns[index])
        }
        if length == 4, let date = try date(year: value) { return append(.date(date.value), length: date.length) }
        if try figuresOfDate(value, length: length) { return }
        if let time = try time(hour: value, length: length) { return append(.time(time.value), length: time.length) }
        if let share = try percent(value, length: length) {
            return append(.share(share.numerator, share.denominator), length: share.length)
        }
        if !scalars.isChinese, let suffix = Lexer.english.longest(scalars.values, at: index + length),
            case .ordinal = suffix.word, isBoundary(index + length + suffix.length)
        {
            return append(.place(value), length: length + suffix.length)
        }
        // 3分之1.
        if let share = fraction(after: (value, length)) {
            return append(.share(share.numerator, share.denominator), length: share.length)
        }
        if try fractionOfUnit(value, length: length) { return }
        if scalar(index + length) == 0x2E, let next = scalar(index + length + 1), Lexer.isDigit(next),
            decimal(value, length: length) == nil
        {
            let column = scalars.columns[index]
            throw PhraseRefusal(
                "“\(scalars.text(from: column, to: column + length + 1 + integer(at: index + length + 1).length))” is no date that is understood; write for example 3月1日 or 2026-03-01",
                column: column)
        }
        if let amount = decimal(value, length: length) {
            return append(.number(amount.value, spelled: false), length: amount.length)
        }
        let scaled = scaled((value, length))
        append(.number(scaled.value, spelled: false), length: scaled.length)
    }

    /// 200万, 三千: a number with the power of ten after it.
    func scaled(_ number: (value: Int, length: Int)) -> (value: Int, length: Int) {
        var number = number
        while let place = scalar(index + number.length), let scale = Lexer.scales[place] {
            let (value, isTooLarge) = number.value.multipliedReportingOverflow(by: Int(scale))
            guard !isTooLarge, value <= 1_000_000_000_000_000 else { break }
            number = (value, number.length + 1)
        }
        return number
    }

    /// 1.5万: a decimal fraction that a power of ten makes whole.
    private func decimal(_ whole: Int, length: Int) -> (value: Int, length: Int)? {
        guard scalar(index + length) == 0x2E, length <= 6 else { return nil }
        let decimals = integer(at: index + length + 1)
        guard (1...4).contains(decimals.length) else { return nil }
        var divisor = 1
        for _ in 0..<decimals.length { divisor *= 10 }
        let scaled = scaled((whole * divisor + decimals.value, length + 1 + decimals.length))
        guard scaled.length > length + 1 + decimals.length, scaled.value.isMultiple(of: divisor) else { return nil }
        return (scaled.value / divisor, scaled.length)
    }

    /// 千, 万, 亿.
    private static let scales = ScalarMap([(0x5343, 1000), (0x4E07, 10_000), (0x4EBF, 100_000_000)])

    func integer(at start: Int) -> (value: Int, length: Int) {
        var value = 0
        var length = 0
        while start + length < scalars.values.count, Lexer.isDigit(scalars.values[start + length]) {
            if length < 12 { value = value * 10 + Int(scalars.values[start + length] - 0x30) }
            length += 1
        }
        return (value, length)
    }

    func scalar(_ place: Int) -> UInt32? { place < scalars.values.count ? scalars.values[place] : nil }

    /// 2026-03-09, with `-`, `/` or `.` between the parts.
    private func date(year: Int) throws(PhraseRefusal) -> (value: CivilDate, length: Int)? {
        let separator = scalar(index + 4)
        guard separator == 0x2D || separator == 0x2F || separator == 0x2E else { return nil }
        let month = integer(at: index + 5)
        guard (1...2).contains(month.length), scalar(index + 5 + month.length) == separator else { return nil }
        let day = integer(at: index + 6 + month.length)
        guard (1...2).contains(day.length) else { return nil }
        let length = 6 + month.length + day.length
        guard (1900...2999).contains(year) else {
            let column = scalars.columns[index]
            throw PhraseRefusal(
                "“\(scalars.text(from: column, to: column + length))” lies outside the years 1900 to 2999",
                column: column)
        }
        guard let date = CivilDate(year: year, month: month.value, day: day.value) else {
            let column = scalars.columns[index]
            throw PhraseRefusal("there is no day “\(scalars.text(from: column, to: column + length))”", column: column)
        }
        return (date, length)
    }

    /// 18:00.
    private func time(hour: Int, length: Int) throws(PhraseRefusal) -> (value: TimeOfDay, length: Int)? {
        guard length <= 2, scalar(index + length) == 0x3A else { return nil }
        let minute = integer(at: index + length + 1)
        guard minute.length == 2 else { return nil }
        guard let time = TimeOfDay(hour: hour, minute: minute.value) else {
            let column = scalars.columns[index]
            throw PhraseRefusal(
                "there is no time “\(scalars.text(from: column, to: column + length + 3))”; write 00:00 to 23:59",
                column: column)
        }
        return (time, length + 3)
    }

    /// 25%, 12.5%.
    private func percent(_ value: Int, length: Int) throws(PhraseRefusal) -> (
        numerator: Int, denominator: Int, length: Int
    )? {
        var numerator = value
        var denominator = 100
        var length = length
        if scalar(index + length) == 0x2E {
            let decimals = integer(at: index + length + 1)
            guard (1...2).contains(decimals.length) else { return nil }
            let scale = decimals.length == 1 ? 10 : 100
            numerator = numerator * scale + decimals.value
            denominator *= scale
            length += 1 + decimals.length
        }
        guard scalar(index + length) == 0x25 else { return nil }
        return (numerator, denominator, length + 1)
    }

    /// 百分之二十五.
    func percentInWords() -> (numerator: Int, denominator: Int, length: Int)? {
        guard scalar(index) == 0x767E, scalar(index + 1) == 0x5206, scalar(index + 2) == 0x4E4B,
            let value = numeralOrFigures(at: index + 3),
            scalar(index + 3 + value.length) != 0x70B9  // 点: a fraction of a percent in words is not read
        else { return nil }
        return (value.value, 100, 3 + value.length)
    }

    /// 四分之一.
    func fraction(after numeral: (value: Int, length: Int)) -> (numerator: Int, denominator: Int, length: Int)? {
        let place = index + numeral.length
        guard scalar(place) == 0x5206, scalar(place + 1) == 0x4E4B, let value = numeralOrFigures(at: place + 2)
        else { return nil }
        let denominator = numeral.value
        return (value.value, denominator, numeral.length + 2 + value.length)
    }

    private func numeralOrFigures(at place: Int) -> (value: Int, length: Int)? {
        guard let value = scalar(place) else { return nil }
        if Lexer.isDigit(value) {
            let figures = integer(at: place)
            return figures.length <= 6 ? figures : nil
        }
        return Numerals.read(scalars.values, at: place)
    }
}
