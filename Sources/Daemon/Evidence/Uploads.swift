import Ledger
import Systemd

/// Files that clients have sent, or are sending, to be kept with what they are about to record. Nothing of them stays
/// when the client goes.
final class Uploads {
    /// So many files one connection may have here at once.
    static let filesPerConnection = 64
    /// How much there may be at once.
    struct Limits {
        /// So many bytes of one user.
        var bytesPerUser = 256 << 20
        /// So many bytes in all.
        var bytes = 1 << 30
    }

    /// After so many milliseconds without another piece a file that is not whole gives way to others.
    static let patience: Int64 = 600_000

    /// Why a file is not taken.
    enum Refused: Error {
        /// This one or all together are too many.
        case tooMany(limit: Int)
        /// They would have more bytes than may be here.
        case tooLarge(limit: Int)
        case ledger(LedgerFault)
    }

    private let store: EvidenceStore
    private let limits: Limits
    private let clock: () -> Int64
    private var baskets: [WeakBasket] = []

    private struct WeakBasket {
        weak var basket: Basket?
    }

    /// - Parameter clock: milliseconds that only go forward.
    init(
        _ store: EvidenceStore, limits: Limits = Limits(), clock: @escaping () -> Int64 = { MachineClock.monotonic }
    ) {
        self.store = store
        self.limits = limits
        self.clock = clock
    }

    /// The files of a connection that has none yet.
    func basket(of user: UInt32) -> Basket {
        baskets.removeAll { $0.basket == nil }
        let basket = Basket(user: user)
        baskets.append(WeakBasket(basket: basket))
        return basket
    }

    /// Begins to take a file; one of the same hash in the basket begins anew.
    func begin(_ sha256: Fingerprint, size: Int, in basket: Basket) throws(Refused) -> IncomingFile {
        basket.drop(sha256)
        if !fits(size, basket.user) { dropIdle() }
        guard basket.count < Uploads.filesPerConnection else { throw .tooMany(limit: Uploads.filesPerConnection) }
        let all = live.reduce(0) { $0 + $1.bytes }
        guard all + size <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        guard fits(size, basket.user) else { throw .tooLarge(limit: limits.bytesPerUser) }
        do {
            let file = try store.receive(sha256: sha256, size: size)
            basket.put(file, at: clock())
            return file
        } catch {
            throw .ledger(error)
        }
    }

    /// Takes the next bytes of a file; where they cannot be taken nothing of it stays.
    func append(_ bytes: [UInt8], to file: IncomingFile, in basket: Basket) throws(LedgerFault) {
        do {
            try file.append(bytes)
            basket.touch(file.sha256, at: clock())
        } catch {
            basket.drop(file.sha256)
            throw error
        }
    }

    /// What has to be on disk before an act is recorded that names these files.
    func deposit(_ files: [IncomingFile]) -> some Deposit { KeptFiles(files, store) }

    private var live: [Basket] { baskets.compactMap(\.basket) }

    private func fits(_ size: Int, _ user: UInt32) -> Bool {
        let all = live.reduce(0) { $0 + $1.bytes }
        let own = live.reduce(0) { $0 + ($1.user == user ? $1.bytes : 0) }
        return own + size <= limits.bytesPerUser && all + size <= limits.bytes
    }

    private func dropIdle() {
        let limit = clock() - Uploads.patience
        for basket in live { basket.dropIdle(since: limit) }
    }
}

/// The files one connection has sent.
final class Basket {
    let user: UInt32
    private var files: [Fingerprint: (file: IncomingFile, touched: Int64)] = [:]

    init(user: UInt32) {
        self.user = user
    }

    /// How many there are.
    var count: Int { files.count }
    /// How many bytes they have, or will have.
    var bytes: Int { files.values.reduce(0) { $0 + $1.file.size } }

    subscript(_ sha256: Fingerprint) -> IncomingFile? { files[sha256]?.file }

    func put(_ file: IncomingFile, at now: Int64) { files[file.sha256] = (file, now) }

    func touch(_ sha256: Fingerprint, at now: Int64) { files[sha256]?.touched = now }

    func drop(_ sha256: Fingerprint) { files[sha256] = nil }

    func dropIdle(since limit: Int64) { files = files.filter { $0.value.touched > limit } }
}

/// Files that get their places together, or none of them does.
private final class KeptFiles: Deposit {
    private let files: [IncomingFile]
    private let store: EvidenceStore
    private var fresh: [Fingerprint] = []

    init(_ files: [IncomingFile], _ store: EvidenceStore) {
        self.files = files
        self.store = store
    }

    func place() throws(LedgerFault) {
        for file in files {
            do {
                if try store.place(file) { fresh.append(file.sha256) }
            } catch {
                withdraw()
                throw error
            }
        }
    }

    func withdraw() {
        for sha256 in fresh { store.withdraw(sha256) }
        fresh = []
    }
}
