import Varlink

/// Where the answer to a call goes, once.
struct Answer<Reply: Encodable> {
    private let replier: Replier

    init(_ replier: Replier) {
        self.replier = replier
    }

    /// Whether the caller is still there. What takes long need not go on for one who is not.
    var isWanted: Bool { replier.isOpen }

    /// What is kept for the caller's connection.
    var belongings: Belongings { replier.belongings }

    func callAsFunction(_ outcome: Result<Reply, VarlinkError>) {
        switch outcome {
        case .success(let reply): replier.reply(reply)
        case .failure(let error): replier.fail(error)
        }
    }
}
