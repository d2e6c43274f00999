/// A copy of a ledger as it was at one moment, to be read from its beginning to its end.
public protocol LedgerCopy: AnyObject {
    /// How many bytes it has.
    var size: Int { get }

    /// The next bytes, at most so many; none at the end.
    func read(atMost count: Int) throws(LedgerFault) -> [UInt8]
}
