import CalendarInterface
import Foundation
import Testing

@testable import yearplan

struct RoundTripTests {
    private func returns<Value: Codable & Equatable>(_ value: Value, _ location: SourceLocation = #_sourceLocation)
        throws
    {
        let line = try JSON.line(value)
        #expect(!line.contains("\n"), sourceLocation: location)
        let back = try JSONDecoder().decode(Value.self, from: Data(line.utf8))
        #expect(back == value, sourceLocation: location)
        #expect(try JSON.line(back) == line, sourceLocation: location)
    }

    @Test func repliesComeBackAsTheyWere() throws {
        try returns(Samples.agenda)
        try returns(Samples.nothing)
        try returns(Samples.upcoming)
        try returns(Samples.shown)
        try returns(Samples.history)
        try returns(Samples.status)
        try returns(Wire.ActReply(receipt: Samples.receipt))
        try returns(Wire.Monitor.Reply(clock: Samples.clock, head: 21))
        for entry in Samples.entries { try returns(Wire.Monitor.Reply(head: 21, entry: entry, replayed: true)) }
        try returns(Wire.Audit.Reply(verdict: .cut, entries: 3, anchor: "3:ab", seq: 3))
        for error in ErrorSamples.all { try returns(error.parameters) }
    }

    @Test func absentFieldsAreNotWritten() throws {
        #expect(try JSON.line(Wire.Monitor.Reply(head: 3)) == #"{"head":3}"#)
        #expect(try JSON.line(Wire.GetAgenda.Parameters()) == "{}")
        #expect(
            try JSON.line(Wire.Entry.opaque(seq: 20, anchor: "20:ab"))
                == #"{"anchor":"20:ab","kind":"opaque","seq":20}"#)
    }

    @Test func absentAndNullMeanTheSameAndUnknownFieldsArePassedOver() throws {
        let decoder = JSONDecoder()
        let full = #"{"head":3,"entry":null,"clock":null,"replayed":null,"novel":{"a":[1]}}"#
        #expect(
            try decoder.decode(Wire.Monitor.Reply.self, from: Data(full.utf8)) == Wire.Monitor.Reply(head: 3))
    }

    @Test func numbersStayExactUpToTwoToThe53() throws {
        let head = Int64(1) << 53 - 1
        let line = try JSON.line(Wire.Monitor.Reply(head: head))
        #expect(try JSONDecoder().decode(Wire.Monitor.Reply.self, from: Data(line.utf8)).head == head)
    }

    @Test func textIsWrittenAsItIs() throws {
        #expect(try JSON.line(Wire.Evidence(reference: "https://例/“17”")) == #"{"reference":"https://例/“17”"}"#)
    }
}
