import Testing

@testable import Varlink

@Suite struct LimitTests {
    private func isServed(_ client: RawClient) throws -> Bool {
        client.send(echo("x"))
        return try client.next() == echoed("x")
    }

    @Test func refusesConnectionsBeyondTheUsersShare() throws {
        var limits = VarlinkLimits()
        limits.connectionsPerUser = 2
        try refusesThird(TestService(limits)) {
            if case .tooManyConnectionsOfUser(_, limit: 2) = $0 { true } else { false }
        }
    }

    @Test func refusesConnectionsBeyondAll() throws {
        var limits = VarlinkLimits()
        limits.connections = 2
        try refusesThird(TestService(limits)) { $0 == .tooManyConnections(limit: 2) }
    }

    private func refusesThird(_ service: TestService, _ isExpected: @escaping (Incident) -> Bool) throws {
        let first = try service.client()
        do {
            let second = try service.client()
            #expect(try isServed(first))
            #expect(try isServed(second))
            #expect(try !isServed(service.client()))
            let incidents = try service.read { _, state in state.incidents }
            #expect(incidents.count == 1)
            #expect(incidents.allSatisfy(isExpected))
        }
        // The place of the one that left is given to another as soon as the service has seen it leave.
        var attempts = 0
        while try !isServed(service.client()) {
            attempts += 1
            try #require(attempts < 10_000)
        }
        #expect(try isServed(first))
    }

    @Test(arguments: [(1024, 960), (1088, 1024), (1087, 1023), (100, 36), (10, 1), (Int.max, 1024)])
    func keepsDescriptorsFromClients(_ descriptors: Int, _ connections: Int) {
        #expect(VarlinkLimits().within(descriptors: descriptors, kept: 64).connections == connections)
    }

    @Test func cutsCallThatDoesNotCome() throws {
        var limits = VarlinkLimits()
        limits.patience = .milliseconds(10)
        let service = try TestService(limits)
        let client = try service.client()
        client.send(bytes: Array(echo("x").utf8))
        #expect(try client.next() == nil)
        try service.wait { $0.incidents.contains { if case .slowCall = $0 { true } else { false } } }
    }

    @Test func hasPatienceWithIdleConnections() throws {
        var limits = VarlinkLimits()
        limits.patience = .milliseconds(10)
        let service = try TestService(limits)
        let idle = try service.client()
        #expect(try isServed(idle))
        // As long as another is cut, twice, the idle one would have been too.
        for _ in 0..<2 {
            let slow = try service.client()
            slow.send(bytes: [0x7b])
            #expect(try slow.next() == nil)
        }
        #expect(try isServed(idle))
    }

    @Test func cutsReplyThatIsNotTaken() throws {
        var limits = VarlinkLimits()
        limits.patience = .milliseconds(10)
        let service = try TestService(limits)
        let client = try service.client()
        client.send(#"{"method":"org.example.test.Large","parameters":{"size":8000000}}"#)
        try service.wait { $0.incidents.contains { if case .slowReader = $0 { true } else { false } } }
    }

    @Test func takesCallAndSendsReplyOfAnyAllowedSize() throws {
        let service = try TestService()
        let client = try service.client()
        let text = String(repeating: "印", count: 300_000)
        client.send(echo(text))
        #expect(try client.next() == echoed(text))
        client.send(#"{"method":"org.example.test.Large","parameters":{"size":8000000}}"#, echo("next"))
        #expect(try client.next()?.utf8.count == 8_000_000 + echoed("").utf8.count)
        #expect(try client.next() == echoed("next"))
    }
}
