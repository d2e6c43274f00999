import CalendarInterface
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
                let (seq, anchor) = (ledger.head.seq, ledger.head.description)
                Shipment(
                    try ledger.copy(), over: stream, piece: { Wire.Backup.Reply(data: $0) },
                    end: { Wire.Backup.Reply(bytes: $0, seq: seq, anchor: anchor) },
                    error: { VarlinkError(CalendarError($0, words)) }
                ).begin()
            } catch {
                stream.fail(VarlinkError(CalendarError(error, words)))
            }
        }
    }
}
