/// One input of the fuzzer: bytes that are read as a phrase. A breach of the law ends the program, and the fuzzer keeps
/// the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    if let breach = PhraseLaw.breach(text) { fatalError(breach) }
    return 0
}
