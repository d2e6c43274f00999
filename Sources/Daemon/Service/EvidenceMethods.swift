import CalendarInterface
import FoundationEssentials
import Ledger
import Planning
import Varlink
import Wording

/// Files that are kept with what is recorded.
extension CalendarService {
    func addEvidence(to interface: inout Interface) throws(InterfaceFault) {
        let steward = steward
        try interface.method(Wire.KeepEvidence.self) { (parameters, peer, answer) throws(VarlinkError) in
            let basket = answer.belongings.keep { steward.uploads.basket(of: peer.uid) }
            answer(.success(.init(received: try take(parameters, for: steward.caller(peer), into: basket))))
        }
        try interface.stream(Wire.GetEvidence.method, taking: Wire.GetEvidence.Parameters.self) {
            parameters, call, stream in
            do throws(VarlinkError) {
                let file = try kept(parameters, for: steward.caller(call.peer))
                let words = words(parameters.language)
                Shipment(
                    file, over: stream, piece: { Wire.GetEvidence.Reply(data: $0) },
                    end: { Wire.GetEvidence.Reply(bytes: $0) },
                    error: { VarlinkError(CalendarError($0, words)) }
                ).begin()
            } catch {
                stream.fail(error)
            }
        }
    }

    /// The files that were sent on this connection for what a call records.
    func files(
        _ kept: [Wire.Evidence], in basket: Basket?, _ words: Words
    ) throws(VarlinkError) -> [IncomingFile] {
        var files: [IncomingFile] = []
        for piece in kept where !files.contains(where: { $0.sha256.description == piece.sha256 }) {
            guard let sha256 = piece.sha256.flatMap(Fingerprint.init), let file = basket?[sha256], file.isGenuine,
                file.size == piece.size
            else {
                throw VarlinkError(.noSuchEvidence(sha256: piece.sha256 ?? "").saying(words.noSuchEvidence))
            }
            files.append(file)
        }
        return files
    }

    private func take(
        _ parameters: Wire.KeepEvidence.Parameters, for caller: Caller, into basket: Basket
    ) throws(VarlinkError) -> Int {
        let words = words(parameters.language)
        guard let sha256 = Fingerprint(parameters.sha256) else {
            throw .invalidParameter(
                "sha256", message: "“\(parameters.sha256.prefix(80))” is not 64 hexadecimal digits")
        }
        guard let data = Data(base64Encoded: parameters.data) else {
            throw .invalidParameter("data", message: "it is not Base64")
        }
        guard parameters.size >= 0 else { throw .invalidParameter("size", message: "\(parameters.size) is below 0") }
        guard parameters.size <= EvidenceStore.fileLimit else {
            throw VarlinkError(tooLarge("size", EvidenceStore.fileLimit, words))
        }
        do throws(Refusal) {
            try steward.desk.planner.checkRight(
                toActOn: parameters.name, correcting: parameters.correcting ?? false, by: caller, at: steward.now)
        } catch {
            throw VarlinkError(CalendarError(error, words))
        }
        let file =
            parameters.offset == 0
            ? try begin(sha256, parameters.size, in: basket, words) : try goOn(sha256, parameters, in: basket)
        guard data.count <= file.size - file.received else {
            basket.drop(sha256)
            throw .invalidParameter("data", message: "it goes beyond the \(file.size) bytes of the file")
        }
        do throws(LedgerFault) {
            try steward.uploads.append(Array(data), to: file, in: basket)
        } catch {
            throw VarlinkError(CalendarError(error, words))
        }
        guard !file.isWhole || file.isGenuine else {
            basket.drop(sha256)
            throw VarlinkError(.evidenceAltered(sha256: sha256.description).saying(words.evidenceAltered))
        }
        return file.received
    }

    private func begin(
        _ sha256: Fingerprint, _ size: Int, in basket: Basket, _ words: Words
    ) throws(VarlinkError) -> IncomingFile {
        do throws(Uploads.Refused) {
            return try steward.uploads.begin(sha256, size: size, in: basket)
        } catch {
            switch error {
            case .tooMany(let limit):
                throw VarlinkError(CalendarError(.tooMany(field: "evidence", limit: limit), words))
            case .tooLarge(let limit): throw VarlinkError(tooLarge("evidence", limit, words))
            case .ledger(let fault): throw VarlinkError(CalendarError(fault, words))
            }
        }
    }

    private func goOn(
        _ sha256: Fingerprint, _ parameters: Wire.KeepEvidence.Parameters, in basket: Basket
    ) throws(VarlinkError) -> IncomingFile {
        guard let file = basket[sha256], file.size == parameters.size, file.received == parameters.offset else {
            let received = basket[sha256]?.received ?? 0
            throw .invalidParameter(
                "offset", message: "\(parameters.offset) of \(parameters.size), but \(received) bytes have arrived")
        }
        return file
    }

    /// The file somebody asks for, if it is kept with an occurrence whose files they may read.
    private func kept(
        _ parameters: Wire.GetEvidence.Parameters, for caller: Caller
    ) throws(VarlinkError) -> any LedgerCopy {
        let words = words(parameters.language)
        let id: OccurrenceID
        do throws(Refusal) {
            id = try steward.desk.planner.evidenceTarget(parameters.name, by: caller, at: steward.now)
        } catch {
            throw VarlinkError(CalendarError(error, words))
        }
        let missing = VarlinkError(.noSuchEvidence(sha256: parameters.sha256).saying(words.noSuchEvidence))
        guard let sha256 = Fingerprint(parameters.sha256) else { throw missing }
        let found: Result<(any LedgerCopy)?, LedgerFault> = Result { () throws(LedgerFault) in
            let entries = try steward.desk.ledger.entries(
                EntryQuery(about: .occurrence(id), kinds: Fact.evidenceKinds, limit: 1000, newestFirst: true))
            guard entries.contains(where: { $0.event.fact.keeps(sha256) }) else { return nil }
            return try steward.evidence.open(sha256)
        }
        guard let file = try found.mapError({ VarlinkError(CalendarError($0, words)) }).get() else { throw missing }
        return file
    }

    private func tooLarge(_ field: String, _ limit: Int, _ words: Words) -> CalendarError {
        .tooLarge(field: field, limit: limit).saying(words.filesTooLarge(limit: limit))
    }
}
