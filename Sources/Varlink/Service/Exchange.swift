/// One call and its answers, on the service's side. Whoever holds it owes the answer.
final class Exchange {
    let method: String
    let mode: Call.Mode
    let belongings: Belongings
    /// Nil once the call is answered or the caller is gone.
    private var connection: Connection?
    var onClose: (() -> Void)?
    var onDrain: (() -> Void)?

    init(call: Call, connection: Connection) {
        method = call.method
        mode = call.mode
        belongings = connection.belongings
        self.connection = connection
    }

    deinit {
        connection?.abandon(method: method, mode: mode)
    }

    var isOpen: Bool {
        connection?.isOpen ?? false
    }

    var isBackedUp: Bool {
        connection?.isBackedUp ?? false
    }

    /// The parameters of the call; when they do not fit, the call has been answered.
    func read<Parameters: Decodable>(_ type: Parameters.Type, of call: Call) -> Parameters? {
        do {
            return try call.parameters(as: type)
        } catch {
            finish(refusing: error)
            return nil
        }
    }

    func send(_ frame: Frame) -> Delivery {
        connection?.send(frame) ?? .closed
    }

    func finish(refusing error: VarlinkError) {
        finish { () throws(Unencodable) in try Frame(error: error) }
    }

    /// Answers the call for good; what comes after the first time is ignored.
    func finish(_ makeFrame: () throws(Unencodable) -> Frame) {
        guard let connection else { return }
        self.connection = nil
        onClose = nil
        onDrain = nil
        do {
            connection.finish(with: mode == .oneway ? nil : try makeFrame())
        } catch {
            connection.fail(.unencodable(method: method, error))
        }
    }

    /// The caller is gone.
    func disconnect() {
        guard connection != nil else { return }
        let tell = onClose
        if mode != .oneway { connection = nil }
        onClose = nil
        onDrain = nil
        tell?()
    }

    /// What was waiting for the caller has been taken.
    func drain() {
        onDrain?()
    }
}
