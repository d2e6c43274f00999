/// A stretch of one line of a file.
public struct SourcePlace: Sendable {
    /// The file it is in.
    public let source: SourceText
    private let lineValue: Int32
    private let columnValue: Int32
    private let lengthValue: Int32

    /// The line, from 1.
    public var line: Int { Int(lineValue) }
    /// The column of the first character, from 1, counting Unicode scalars.
    public var column: Int { Int(columnValue) }
    /// How many Unicode scalars it covers, at least 1.
    public var length: Int { Int(lengthValue) }

    /// A stretch of a line; a place beyond what a file may hold is cut to the largest that fits.
    public init(_ source: SourceText, line: Int, column: Int, length: Int = 1) {
        self.source = source
        lineValue = Int32(clamping: max(line, 1))
        columnValue = Int32(clamping: max(column, 1))
        lengthValue = Int32(clamping: max(length, 1))
    }

    /// Whether this place comes first in its file.
    func isBefore(_ other: SourcePlace) -> Bool {
        (lineValue, columnValue) < (other.lineValue, other.columnValue)
    }
}
