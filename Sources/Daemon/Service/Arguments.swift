import CalendarInterface
import CivilTime
import Ledger
import Planning
import Varlink

/// Reads the texts of a call as the values they stand for; what does not fit is the parameter's fault.
enum Arguments {
    /// A day, ISO 8601.
    static func day(_ text: String, _ parameter: String) throws(VarlinkError) -> CivilDate {
        guard let day = CivilDate(text) else {
            throw .invalidParameter(parameter, message: "“\(text)” is not a day, expected one such as 2026-03-09")
        }
        return day
    }

    /// A day that may be absent.
    static func day(_ text: String?, _ parameter: String) throws(VarlinkError) -> CivilDate? {
        guard let text else { return nil }
        return try day(text, parameter) as CivilDate
    }

    /// Words of an enumeration that may be absent.
    static func words<Word: RawRepresentable<String> & Hashable>(
        _ texts: [String]?, _ type: Word.Type, _ parameter: String
    ) throws(VarlinkError) -> Set<Word>? {
        guard let texts else { return nil }
        var words: Set<Word> = []
        for (index, text) in texts.enumerated() {
            guard let word = Word(rawValue: text) else {
                throw .invalidParameter("\(parameter)[\(index)]", message: "“\(text)” is not known here")
            }
            words.insert(word)
        }
        return words
    }

    /// Kinds of entries, among them the opaque one, that may be absent.
    static func kinds(_ texts: [String]?) throws(VarlinkError) -> Set<String>? {
        guard let texts else { return nil }
        for (index, text) in texts.enumerated() where text != Wire.Entry.opaqueKind && Fact.Kind(rawValue: text) == nil
        {
            let known = Fact.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalidParameter(
                "kinds[\(index)]", message: "“\(text)” is no kind of entry, expected one of \(known)")
        }
        return Set(texts)
    }

    /// A number within bounds, or what stands for an absent one.
    static func number(
        _ number: Int?, in bounds: ClosedRange<Int>, otherwise: Int, _ parameter: String
    ) throws(VarlinkError) -> Int {
        guard let number else { return otherwise }
        guard bounds.contains(number) else {
            throw .invalidParameter(
                parameter, message: "\(number) is not between \(bounds.lowerBound) and \(bounds.upperBound)")
        }
        return number
    }

    /// A place in the chain.
    static func anchor(_ text: String?) throws(VarlinkError) -> Anchor? {
        guard let text else { return nil }
        guard let anchor = Anchor(text) else {
            throw .invalidParameter("anchor", message: "“\(text)” is not an anchor, expected sequence:hash")
        }
        return anchor
    }
}
