import Testing

@testable import Varlink

@Suite struct FrameTests {
    private func text(_ frame: Frame) -> String {
        #expect(frame.bytes.last == 0)
        #expect(frame.bytes.firstIndex(of: 0) == frame.bytes.count - 1)
        return String(decoding: frame.bytes.dropLast(), as: UTF8.self)
    }

    @Test func writesReplies() throws {
        #expect(text(try Frame(reply: NoParameters())) == #"{"parameters":{}}"#)
        #expect(text(try Frame(reply: ["b": "/印\0", "a": ""])) == #"{"parameters":{"a":"","b":"/印\u0000"}}"#)
        #expect(text(try Frame(reply: ["n": 1], continues: true)) == #"{"continues":true,"parameters":{"n":1}}"#)
    }

    @Test func writesErrors() throws {
        #expect(
            text(try Frame(error: .invalidParameter("days[1]", message: "too late")))
                == #"{"error":"org.varlink.service.InvalidParameter","parameters":{"message":"too late","parameter":"days[1]"}}"#
        )
        #expect(
            text(try Frame(error: .expectedMore)) == #"{"error":"org.varlink.service.ExpectedMore","parameters":{}}"#)
    }

    @Test func writesCalls() throws {
        #expect(text(try Frame(call: "a.b", ["n": 1])) == #"{"method":"a.b","parameters":{"n":1}}"#)
        #expect(
            text(try Frame(call: "a.b", NoParameters(), mode: .more))
                == #"{"method":"a.b","more":true,"parameters":{}}"#)
        #expect(
            text(try Frame(call: "a.b", NoParameters(), mode: .oneway))
                == #"{"method":"a.b","oneway":true,"parameters":{}}"#)
    }

    @Test func refusesWhatJSONCannotSay() {
        #expect(throws: Unencodable.self) { try Frame(reply: ["n": Double.nan]) }
    }
}
