import Glibc

/// A call to the kernel or to libsystemd that was refused.
public struct SystemFault: Error, Hashable, CustomStringConvertible {
    /// The function that was refused, as in its manual page.
    public let call: String
    /// The positive error number, as in errno(3).
    public let code: Int32

    /// The refusal `code` of `call`.
    public init(call: String, code: Int32) {
        self.call = call
        self.code = code
    }

    /// The refusal that the last call left in `errno`.
    init(errnoOf call: String) {
        self.init(call: call, code: errno)
    }

    /// For a person, in one line.
    public var description: String {
        "\(call): \(strerror(code).map { String(cString: $0) } ?? "error \(code)")"
    }
}
