import Glibc
import Testing

@testable import Varlink

@Suite struct VarlinkServiceTests {
    @Test func tellsWhatItIs() throws {
        let client = try TestService().client()
        client.send(#"{"method":"org.varlink.service.GetInfo"}"#)
        #expect(
            try client.next() == """
                {"parameters":{"interfaces":["org.varlink.service","org.example.test"],"product":"P",\
                "url":"https://example.org","vendor":"V","version":"1"}}
                """)
    }

    @Test(arguments: [
        ("org.example.test", TestService.description), ("org.varlink.service", ServiceInterface.description),
    ])
    func servesDescriptionsWordForWord(_ name: String, _ text: String) throws {
        struct Answer: Decodable { let description: String }
        let service = try TestService()
        let answer = try VarlinkClient(path: service.socket).call(
            "org.varlink.service.GetInterfaceDescription", ["interface": name], returning: Answer.self)
        #expect(answer.description == text)
    }

    private static let standard = "org.varlink.service."

    @Test(arguments: [
        ("org.example.test.Echo", #"{"text":1}"#, "InvalidParameter", #"{"parameter":"text"}"#),
        ("org.example.test.Echo", "{}", "InvalidParameter", #"{"parameter":"text"}"#),
        ("org.example.test.Echo", "[]", "InvalidParameter", #"{"parameter":"parameters"}"#),
        ("org.example.test.Absent", "{}", "MethodNotImplemented", #"{"method":"org.example.test.Absent"}"#),
        ("org.example.test.None", "{}", "MethodNotFound", #"{"method":"org.example.test.None"}"#),
        ("org.example.test.", "{}", "MethodNotFound", #"{"method":"org.example.test."}"#),
        ("org.example.none.Echo", "{}", "InterfaceNotFound", #"{"interface":"org.example.none"}"#),
        ("Echo", "{}", "InvalidParameter", #"{"parameter":"method"}"#),
        ("", "{}", "InvalidParameter", #"{"parameter":"method"}"#),
        ("org.example.test.Count", #"{"from":1,"to":2}"#, "ExpectedMore", "{}"),
        (
            "org.varlink.service.GetInterfaceDescription", #"{"interface":"x.y"}"#, "InterfaceNotFound",
            #"{"interface":"x.y"}"#
        ),
    ])
    func answersWithErrorAndGoesOn(
        _ method: String, _ parameters: String, _ error: String, _ details: String
    ) throws {
        let client = try TestService().client()
        client.send(#"{"method":"\#(method)","parameters":\#(parameters)}"#)
        #expect(try client.next() == #"{"error":"\#(Self.standard)\#(error)","parameters":\#(details)}"#)
        client.send(echo("on"))
        #expect(try client.next() == echoed("on"))
    }

    static let noCalls: [([UInt8], WireFault)] = [
        (Array("{\"method\":\"".utf8) + [0xff, 0], .notUTF8),
        (Array("hello\0".utf8), .notAnObject),
        ([0], .notAnObject),
        (Array("{\"method\":\0".utf8), .notJSON),
        (Array("{}\0".utf8), .badField("method")),
        (Array("{\"a\":".utf8) + [UInt8](repeating: 0x5b, count: 500) + [0], .tooDeep(limit: 64)),
        ([UInt8](repeating: 0x20, count: 2000), .tooLong(limit: 1000)),
        (Array("{\"a\":\"".utf8) + [UInt8](repeating: 0x20, count: 2000) + [0x22, 0x7d, 0], .tooLong(limit: 1000)),
    ]

    @Test(arguments: noCalls.indices)
    func refusesWhatIsNoCallAndServesTheNext(_ index: Int) throws {
        let (bytes, fault) = Self.noCalls[index]
        var limits = VarlinkLimits()
        limits.callBytes = 1000
        let service = try TestService(limits)
        let client = try service.client()
        client.send(echo("before"))
        client.send(bytes: bytes)
        client.send(echo("after"))
        #expect(try client.next() == echoed("before"))
        let refusal = try #require(try client.next())
        #expect(refusal.hasPrefix(#"{"error":"org.varlink.service.InvalidParameter""#))
        #expect(refusal.contains("\(fault)"))
        #expect(try client.next() == nil)
        try service.wait { $0.incidents.contains { if case .malformed(_, fault) = $0 { true } else { false } } }

        let next = try service.client()
        next.send(echo("next"))
        #expect(try next.next() == echoed("next"))
    }

    @Test func knowsTheCaller() throws {
        let service = try TestService()
        struct Who: Decodable { let uid, gid: UInt32; let pid: Int32; let groups: [UInt32] }
        let who = try VarlinkClient(path: service.socket).call("org.example.test.Who", returning: Who.self)
        var groups = [gid_t](repeating: 0, count: 1 << 16)
        let count = Int(getgroups(Int32(groups.count), &groups))
        #expect(who.uid == getuid())
        #expect(who.gid == getgid())
        #expect(who.pid == getpid())
        #expect(Set(who.groups) == Set(groups.prefix(count)))
    }

    @Test func answersPipelinedCallsInOrder() throws {
        let service = try TestService()
        let client = try service.client()
        client.send(hold("1"), echo("2"), hold("3"), echo("4"))
        try service.wait { $0.held.count == 1 }
        let other = try service.client()
        other.send(release)
        #expect(try other.next() == done)
        #expect(try client.next() == echoed("1"))
        #expect(try client.next() == echoed("2"))
        try service.wait { $0.held.count == 1 }
        other.send(release)
        #expect(try client.next() == echoed("3"))
        #expect(try client.next() == echoed("4"))
    }

    @Test func answersManyCallsOfOneWrite() throws {
        let client = try TestService().client()
        let count = 5000
        client.send(bytes: (0..<count).flatMap { Array(echo("\($0)").utf8) + [0] })
        for number in 0..<count { #expect(try client.next() == echoed("\(number)")) }
    }

    @Test func letsOthersInBetweenPipelinedCalls() throws {
        let service = try TestService()
        let greedy = try service.client()
        let other = try service.client()
        greedy.send(note("first"))
        other.send(note("first"))
        #expect(try greedy.next() == done)
        #expect(try other.next() == done)
        let release = try service.halt()
        greedy.send(bytes: (0..<1000).flatMap { _ in Array(note("greedy").utf8) + [0] })
        other.send(note("other"))
        release()
        try service.wait { $0.notes.count == 1003 }
        let place = try #require(try service.read { _, state in state.notes.firstIndex(of: "other") })
        #expect(place < 100, "one client's calls must not keep another's waiting")
    }

    @Test func answersCallerThatHasFinished() throws {
        let service = try TestService()
        let client = try service.client()
        client.send(hold("1"), echo("2"))
        client.finish()
        try service.wait { $0.held.count == 1 }
        let other = try service.client()
        other.send(release)
        #expect(try client.next() == echoed("1"))
        #expect(try client.next() == echoed("2"))
        #expect(try client.next() == nil)
    }

    @Test func sendsNothingToOneWayCalls() throws {
        let client = try TestService().client()
        client.send(
            note("1", oneway: true), #"{"method":"no.such.Method","oneway":true}"#, note("2", oneway: true),
            #"{"method":"org.example.test.Forget","oneway":true}"#, #"{"method":"org.example.test.Notes"}"#)
        #expect(try client.next() == #"{"parameters":{"notes":["1","2"]}}"#)
    }

    @Test func carriesOutOneWayCallsOfCallerThatIsGone() throws {
        let service = try TestService()
        do {
            let client = try service.client()
            client.send(
                #"{"method":"org.example.test.Hold","parameters":{"text":""},"oneway":true}"#, note("1", oneway: true),
                note("not for nobody"), note("2", oneway: true))
        }
        try service.wait { $0.held.count == 1 }
        let other = try service.client()
        other.send(release)
        try service.wait { $0.notes.count == 2 }
        #expect(try service.read { _, state in state.notes } == ["1", "2"])
    }

    @Test func forgetsHalfCallOfCallerThatIsGone() throws {
        let service = try TestService()
        do {
            let client = try service.client()
            client.send(bytes: Array(note("half", oneway: true).utf8))
        }
        let next = try service.client()
        next.send(#"{"method":"org.example.test.Notes"}"#)
        #expect(try next.next() == #"{"parameters":{"notes":[]}}"#)
    }

    @Test(arguments: [
        ("Forget", Incident.unanswered(method: "org.example.test.Forget")),
        ("Unwritable", nil),
    ])
    func closesWhenHandlerDoesNotAnswer(_ method: String, _ incident: Incident?) throws {
        let service = try TestService()
        let client = try service.client()
        client.send(#"{"method":"org.example.test.\#(method)"}"#, echo("never"))
        #expect(try client.next() == nil)
        let incidents = try service.read { _, state in state.incidents }
        #expect(incidents.count == 1)
        if let incident {
            #expect(incidents == [incident])
        } else {
            guard case .unencodable("org.example.test.Unwritable", _)? = incidents.first else {
                Issue.record("\(incidents)")
                return
            }
        }
    }
}
