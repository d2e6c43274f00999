/// Bytes as they were at one moment, to be read from the beginning to the end: a copy of a ledger, or a kept file.
public protocol LedgerCopy: AnyObject {
    /// How many bytes it has.
    var size: Int { get }

    /// The next bytes, at most so many; none at the end.
    func read(atMost count: Int) throws(LedgerFault) -> [UInt8]
}
