import Foundation

/// The built program, run as a user would.
struct Program {
    var status: Int32
    var out: String
    var err: String

    /// The directory the test bundle was built into holds the program as well.
    static var url: URL {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("yearplan")
    }

    /// Runs it to its end.
    /// - Parameters:
    ///   - locale: `LC_ALL`.
    ///   - deaf: nobody reads its output.
    ///   - input: what it reads, at most as much as a pipe holds.
    static func run(
        _ arguments: [String], locale: String = "C.UTF-8", socket: String? = nil, deaf: Bool = false, input: String = ""
    ) throws -> Program {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.environment = ["LC_ALL": locale, "YEARPLAN_SOCKET": socket ?? "/nonexistent/socket"]
        let (out, err) = (Pipe(), Pipe())
        process.standardOutput = out
        process.standardError = err
        let given = Pipe()
        process.standardInput = given
        try given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try given.fileHandleForWriting.close()
        if deaf { try out.fileHandleForReading.close() }
        try process.run()
        let outData = deaf ? Data() : readAll(out)
        let errData = readAll(err)
        process.waitUntilExit()
        return Program(
            status: process.terminationStatus, out: String(decoding: outData, as: UTF8.self),
            err: String(decoding: errData, as: UTF8.self))
    }

    /// All that is written to a pipe; a signal to the tests does not end it.
    private static func readAll(_ pipe: Pipe) -> Data {
        var data = Data()
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(pipe.fileHandleForReading.fileDescriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return data }
            data.append(contentsOf: chunk.prefix(count))
        }
    }
}
