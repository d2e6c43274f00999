import FoundationEssentials
import Ledger
import Varlink

/// Sends a copy piece by piece, as fast as it is taken. It lives as long as the stream holds its callbacks.
final class Shipment<Reply: Encodable> {
    private let copy: any LedgerCopy
    private let pieceReply: (String) -> Reply
    private let endReply: (Int) -> Reply
    private let stream: StreamReplier
    private let error: (LedgerFault) -> VarlinkError
    private var isOver = false

    /// A piece, in bytes; less waits for a client than counts as fallen behind.
    private var piece: Int { 96 << 10 }

    /// - Parameters:
    ///   - piece: the reply with the next bytes as Base64.
    ///   - end: the last reply, by how many bytes there were in all.
    init(
        _ copy: any LedgerCopy, over stream: StreamReplier, piece: @escaping (String) -> Reply,
        end: @escaping (Int) -> Reply, error: @escaping (LedgerFault) -> VarlinkError
    ) {
        self.copy = copy
        pieceReply = piece
        endReply = end
        self.stream = stream
        self.error = error
    }

    func begin() {
        stream.onClose { [self] in isOver = true }
        stream.onDrain { [self] in proceed() }
        proceed()
    }

    private func proceed() {
        while !isOver, !stream.isBackedUp {
            do {
                let bytes = try copy.read(atMost: piece)
                guard !bytes.isEmpty else { return finish() }
                if case .closed = try stream.send(pieceReply(Data(bytes).base64EncodedString())) {
                    isOver = true
                }
            } catch let fault as LedgerFault {
                isOver = true
                stream.fail(error(fault))
            } catch {
                isOver = true
                stream.fail(self.error(.io("\(error)")))
            }
        }
    }

    private func finish() {
        isOver = true
        stream.finish(endReply(copy.size))
    }
}
