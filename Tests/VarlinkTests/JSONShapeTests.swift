import Testing

@testable import Varlink

@Suite struct JSONShapeTests {
    @Test(arguments: [
        "{}", " \t\r\n{}", #"{"a":[{"b":[1]}]}"#, #"{"a":"[[[[[[{{{{"}"#, #"{"a":"\"[[[[[","b":"\\"}"#,
        #"{"a":[],"b":[],"c":[],"d":[],"e":{}}"#,
    ])
    func takes(_ text: String) throws {
        try JSONShape.check(Array(text.utf8), depth: 4)
    }

    static let refused: [([UInt8], WireFault)] = [
        ([], .notAnObject),
        (Array("[]".utf8), .notAnObject),
        (Array("1".utf8), .notAnObject),
        (Array("\u{feff}{}".utf8), .notAnObject),
        ([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d], .notUTF8),
        (Array(#"{"a":""#.utf8) + [0xed, 0xa0, 0x80] + Array(#""}"#.utf8), .notUTF8),
        (Array(#"{"a":[[[[]]]]}"#.utf8), .tooDeep(limit: 4)),
        (Array(#"{"a":{"a":{"a":{"a":{}}}}}"#.utf8), .tooDeep(limit: 4)),
        (Array(#"{"a":"\\","b":[[[["#.utf8), .tooDeep(limit: 4)),
        (Array(#"{"a":"#.utf8) + [UInt8](repeating: 0x5b, count: 1_000_000), .tooDeep(limit: 4)),
    ]

    @Test(arguments: refused.indices)
    func refuses(_ index: Int) {
        let (bytes, fault) = Self.refused[index]
        #expect(throws: fault) { try JSONShape.check(bytes, depth: 4) }
    }
}
