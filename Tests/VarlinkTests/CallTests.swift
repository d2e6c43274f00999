import Testing

@testable import Varlink

@Suite struct CallTests {
    struct Parameters: Codable, Equatable {
        var days: [Day]?
        var text: String?

        struct Day: Codable, Equatable { var name: String }
    }

    private func call(_ text: String) throws(WireFault) -> Call {
        try Call(frame: Array(text.utf8), depth: 64, peer: Peer(uid: 1, gid: 2, pid: 3, groups: []))
    }

    @Test(arguments: [
        (#"{"method":"a.b"}"#, Call.Mode.single),
        (#"{"method":"a.b","more":false,"oneway":null,"upgrade":false}"#, .single),
        (#"{"more":true,"method":"a.b","unknown":[{}]}"#, .more),
        (#"{"method":"a.b","oneway":true}"#, .oneway),
    ])
    func readsHead(_ text: String, _ mode: Call.Mode) throws {
        let call = try call(text)
        #expect(call.method == "a.b")
        #expect(call.mode == mode)
    }

    @Test(arguments: [
        ("{}", WireFault.badField("method")),
        (#"{"method":1}"#, .badField("method")),
        (#"{"method":null}"#, .badField("method")),
        (#"{"method":"a.b","more":"yes"}"#, .badField("more")),
        (#"{"method":"a.b","more":true,"oneway":true}"#, .badField("more")),
        (#"{"method":"a.b","upgrade":true}"#, .badField("upgrade")),
        (#"{"method":"a.b""#, .notJSON),
        (#"{"method":"a.b"} {}"#, .notJSON),
        (#"{method:"a.b"}"#, .notJSON),
        (#"{'method':'a.b'}"#, .notJSON),
    ])
    func refusesHead(_ text: String, _ fault: WireFault) {
        #expect(throws: fault) { try call(text) }
    }

    @Test(arguments: ["", #","parameters":null"#, #","parameters":{}"#, #","parameters":{"other":1,"text":null}"#])
    func readsNoParameters(_ parameters: String) throws {
        let call = try call(#"{"method":"a.b"\#(parameters)}"#)
        #expect(try call.parameters(as: Parameters.self) == Parameters())
    }

    @Test func readsParameters() throws {
        let call = try call(#"{"method":"a.b","parameters":{"text":"印章","days":[{"name":"x"}]}}"#)
        #expect(try call.parameters() == Parameters(days: [.init(name: "x")], text: "印章"))
    }

    @Test(arguments: [
        (#"{"text":1}"#, "text"),
        (#"{"days":{}}"#, "days"),
        (#"{"days":[{"name":"x"},{}]}"#, "days[1].name"),
        (#"{"days":[{"name":null}]}"#, "days[0].name"),
        ("[]", "parameters"),
        (#""text""#, "parameters"),
    ])
    func namesParameterThatDoesNotFit(_ parameters: String, _ place: String) throws {
        let call = try call(#"{"method":"a.b","parameters":\#(parameters)}"#)
        let error = try #require(throws: VarlinkError.self) { try call.parameters(as: Parameters.self) }
        #expect(error.name == "org.varlink.service.InvalidParameter")
        #expect(error.parameters as? [String: String] == ["parameter": place])
    }
}
