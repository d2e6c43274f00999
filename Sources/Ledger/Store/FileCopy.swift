import Foundation

/// A file that is read from its beginning to its end.
final class FileCopy: LedgerCopy {
    let size: Int
    private let descriptor: Int32

    init(path: String) throws(LedgerFault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw .io("cannot open “\(path)”: \(String(cString: strerror(errno)))") }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .io("fstat: \(String(cString: strerror(errno)))") }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .io("“\(path)” is not a regular file") }
        size = Int(status.st_size)
    }

    deinit {
        close(descriptor)
    }

    func read(atMost count: Int) throws(LedgerFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        while true {
            let read = Foundation.read(descriptor, &bytes, count)
            if read >= 0 { return Array(bytes.prefix(read)) }
            guard errno == EINTR else { throw .io("reading a file: \(String(cString: strerror(errno)))") }
        }
    }
}
