import Glibc
import Testing

@testable import Systemd

@Suite struct PassedDescriptorTests {
    @Test func knowsListeningSocket() throws {
        let listening = try UnixSocket(SOCK_STREAM, listening: true)
        #expect(try PassedDescriptor(number: listening.descriptor, name: "").isListening())
        let bound = try UnixSocket(SOCK_STREAM)
        #expect(try !PassedDescriptor(number: bound.descriptor, name: "").isListening())
        let datagram = try UnixSocket(SOCK_DGRAM)
        #expect(try !PassedDescriptor(number: datagram.descriptor, name: "").isListening())
        let pipe = Pipe()
        #expect(try !PassedDescriptor(number: pipe.reading, name: "").isListening())
    }

    @Test func saysWhenThereIsNoDescriptor() {
        #expect(throws: SystemFault.self) { try PassedDescriptor(number: -1, name: "").isListening() }
    }
}
