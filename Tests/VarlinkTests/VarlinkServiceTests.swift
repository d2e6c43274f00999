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
}
