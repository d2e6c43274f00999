import CalendarInterface
import FoundationEssentials
import Ledger
import Varlink

/// A copy of the ledger while it runs.
extension CalendarService {
    func addBackup(to interface: inout Interface) throws(InterfaceFault) {
        let steward = steward
        try interface.stream(Wire.Backup.method, taking: Wire.Backup.Parameters.self) { parameters, call, stream in
            let words = words(parameters.language)
            guard steward.caller(call.peer).isAdministrator else {
                return stream.fail(VarlinkError(CalendarError(.administratorsOnly, words)))
            }
            let ledger = steward.desk.ledger
            do throws(LedgerFault) {
                let end = Wire.Backup.Reply(seq: ledger.head.seq, anchor: ledger.head.description)
                Shipment(try ledger.copy(), end, over: stream) { VarlinkError(CalendarError($0, words)) }.begin()
            } catch {
                stream.fail(VarlinkError(CalendarError(error, words)))
            }
        }
    }
}

/// Sends a copy piece by piece, as fast as it is taken. It lives as long as the stream holds its callbacks.
private final class Shipment {
    private let copy: any LedgerCopy
    private let end: Wire.Backup.Reply
    private let stream: StreamReplier
    private let error: (LedgerFault) -> VarlinkError
    private var isOver = false

    /// A piece, in bytes; less waits for a client than counts as fallen behind.
    private static let piece = 96 << 10

    init(
        _ copy: any LedgerCopy, _ end: Wire.Backup.Reply, over stream: StreamReplier,
        error: @escaping (LedgerFault) -> VarlinkError
    ) {
        self.copy = copy
        self.end = end
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
                let bytes = try copy.read(atMost: Shipment.piece)
                guard !bytes.isEmpty else { return finish() }
                if case .closed = try stream.send(Wire.Backup.Reply(data: Data(bytes).base64EncodedString())) {
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
        var last = end
        last.bytes = copy.size
        stream.finish(last)
    }
}
