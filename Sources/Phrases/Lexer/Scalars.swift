/// A phrase as plain scalars: one width, one script, one kind of blank, each with the column it came from.
struct Scalars {
    /// The scalars after folding.
    private(set) var values: [UInt32] = []
    /// The column of each in the phrase, from 1.
    private(set) var columns: [Int] = []
    /// Whether there is Chinese in it, or no letter at all.
    private(set) var isChinese = false
    /// Whether there are neither Chinese characters nor letters in it: 3.1-5.31.
    private(set) var isPlainFigures = false
    /// The phrase as it was.
    let source: [Unicode.Scalar]

    /// The longest phrase that is read.
    static let limit = 500

    /// - Throws: a refusal for a phrase that is empty, too long or has control characters.
    init(_ phrase: String) throws(PhraseRefusal) {
        // One look at the length first, so that a text of megabytes is not copied.
        guard phrase.utf8.count <= Scalars.limit * 4 else { throw Scalars.tooLong }
        source = Array(phrase.unicodeScalars)
        guard source.count <= Scalars.limit else { throw Scalars.tooLong }
        values.reserveCapacity(source.count)
        columns.reserveCapacity(source.count)
        var blankColumn: Int?
        for (index, scalar) in source.enumerated() {
            let folded = Folding.fold(scalar.value)
            if folded == Folding.blank {
                blankColumn = blankColumn ?? index + 1
                continue
            }
            guard folded >= 0x20, folded != 0x7F, !(0x80..<0xA0).contains(folded) else {
                throw PhraseRefusal("a control character stands in the phrase; remove it", column: index + 1)
            }
            if folded == Folding.nothing { continue }
            // A blank tells words and figures of Latin letters apart; beside Chinese it means nothing.
            if let column = blankColumn, let last = values.last, last < 0x80, folded < 0x80 {
                values.append(0x20)
                columns.append(column)
            }
            blankColumn = nil
            isChinese = isChinese || Scalars.isChinese(folded)
            values.append(folded)
            columns.append(index + 1)
        }
        if isChinese { readFormalNumerals() }
        isPlainFigures = !isChinese && !values.contains { (0x61...0x7A).contains($0) || $0 >= 0xC0 }
        isChinese = isChinese || isPlainFigures
        guard !values.isEmpty else {
            throw PhraseRefusal("the phrase is empty; write one, for example 每月8日前", column: 1)
        }
    }

    /// 壹、贰、叁 before what they count, as in documents of banks.
    private mutating func readFormalNumerals() {
        for index in values.indices.reversed() {
            guard let plain = Scalars.formal[values[index]], index + 1 < values.count,
                Scalars.behindFormal.contains(values[index + 1])
            else { continue }
            values[index] = plain
        }
    }

    private static let formal = ScalarMap(
        zip("壹贰貳叁叄肆伍陆陸柒捌玖拾佰".unicodeScalars, "一二二三三四五六六七八九十百".unicodeScalars).map {
            ($0.0.value, $0.1.value)
        })

    /// What a formal numeral counts, and the plain ones it has become part of.
    private static let behindFormal = ScalarMap(set: "次日月年个天周季号场期项份名人户家笔元千万亿一二三四五六七八九十百")

    private static var tooLong: PhraseRefusal {
        PhraseRefusal("the phrase is longer than \(limit) characters; write only when it has to be done", column: 1)
    }

    static func isChinese(_ value: UInt32) -> Bool { (0x3400...0x9FFF).contains(value) || value == 0x3007 }

    /// The folded scalars of a token.
    func folded(_ token: Token) -> ArraySlice<UInt32> { values[token.place..<token.place + token.length] }

    /// The text between two columns, for messages; shortened where it is long.
    func text(from column: Int, to end: Int) -> String {
        let lower = Swift.min(Swift.max(column - 1, 0), source.count)
        let upper = Swift.min(Swift.max(end - 1, lower), source.count)
        var text = String(String.UnicodeScalarView(source[lower..<Swift.min(upper, lower + 40)]))
        if upper - lower > 40 { text += "…" }
        return text
    }
}
