import Testing

@testable import Varlink

@Suite struct FrameBufferTests {
    private let frames = [#"{"method":"a.b"}"#, "", #"{"名":"印章"}"#, "x"]
    private var stream: [UInt8] { frames.flatMap { Array($0.utf8) + [0] } }

    private func takeAll(_ buffer: inout FrameBuffer) throws -> [String] {
        var taken: [String] = []
        while let frame = try buffer.next() { taken.append(String(decoding: frame, as: UTF8.self)) }
        return taken
    }

    @Test func takesFramesOfOneRead() throws {
        var buffer = FrameBuffer(limit: 100)
        buffer.append(stream)
        #expect(try takeAll(&buffer) == frames)
        #expect(buffer.isEmpty)
    }

    @Test func takesFramesSplitAnywhere() throws {
        for split in 0...stream.count {
            var buffer = FrameBuffer(limit: 100)
            buffer.append(stream[..<split])
            var taken = try takeAll(&buffer)
            buffer.append(stream[split...])
            taken += try takeAll(&buffer)
            #expect(taken == frames, "split at \(split)")
        }
    }

    @Test func takesFramesByteByByte() throws {
        var buffer = FrameBuffer(limit: 100)
        var taken: [String] = []
        for byte in stream {
            buffer.append([byte])
            taken += try takeAll(&buffer)
        }
        #expect(taken == frames)
    }

    @Test func keepsPlaceInLongStreams() throws {
        var buffer = FrameBuffer(limit: 1000)
        var last = [UInt8](repeating: 1, count: 350)
        buffer.append(last)
        for round in 0..<600 {
            let next = [UInt8](repeating: UInt8(1 + round % 255), count: 700)
            buffer.append([0] + next)
            #expect(try buffer.next() == last, "frame \(round)")
            last = next
        }
        #expect(try buffer.next() == nil)
    }

    @Test func waitsForMissingNul() throws {
        var buffer = FrameBuffer(limit: 3)
        buffer.append([1, 2, 3])
        #expect(try buffer.next() == nil)
        #expect(!buffer.isEmpty)
        buffer.append([0])
        #expect(try buffer.next() == [1, 2, 3])
    }

    @Test(arguments: [[1, 2, 3, 4], [1, 2, 3, 4, 0]] as [[UInt8]])
    func refusesLongFrame(_ bytes: [UInt8]) {
        var buffer = FrameBuffer(limit: 3)
        buffer.append(bytes)
        #expect(throws: WireFault.tooLong(limit: 3)) { try buffer.next() }
    }

    @Test func takesShortFramesBeforeLongOne() throws {
        var buffer = FrameBuffer(limit: 3)
        buffer.append([1, 0, 2, 2, 2, 0, 3, 3, 3, 3])
        #expect(try buffer.next() == [1])
        #expect(try buffer.next() == [2, 2, 2])
        #expect(throws: WireFault.tooLong(limit: 3)) { try buffer.next() }
    }

    @Test func forgetsEverything() throws {
        var buffer = FrameBuffer(limit: 3)
        buffer.append([1, 0, 2])
        buffer.removeAll()
        #expect(buffer.isEmpty)
        #expect(try buffer.next() == nil)
    }
}
