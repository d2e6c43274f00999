import CalendarInterface
import Glibc
import Planning
import Wording

/// A file that is kept with something that was recorded.
struct KeptFile: Encodable {
    /// The entry that names it.
    var seq: Int64
    var occurrence: String
    /// The name it had.
    var name: String
    var sha256: String
    var size: Int
    /// Where it was written to.
    var path: String?

    /// The kinds of entries that name files.
    static let kinds = Fact.evidenceKinds.map(\.rawValue).sorted()

    /// Those that entries name, each once for an occurrence.
    static func all(in entries: [Wire.Entry]) -> [KeptFile] {
        var files: [KeptFile] = []
        for entry in entries {
            guard let occurrence = entry.occurrence else { continue }
            for piece in (entry.completion?.evidence ?? []) + (entry.result?.evidence ?? []) where piece.kept == true {
                guard let sha256 = piece.sha256, let size = piece.size,
                    !files.contains(where: { $0.occurrence == occurrence && $0.sha256 == sha256 })
                else { continue }
                files.append(
                    KeptFile(
                        seq: entry.seq, occurrence: occurrence, name: piece.reference, sha256: sha256, size: size))
            }
        }
        return files
    }

    /// A path in a directory that nothing has yet, as far as can be seen: the name it had, else that and the beginning of
    /// its SHA-256. What another wrote as a name never leads out of the directory, and hides nothing.
    func freePath(in directory: String) -> String {
        let base = directory.hasSuffix("/") ? directory : directory + "/"
        let plain = base + safeName
        guard access(plain, F_OK) == 0 else { return plain }
        return base + String(sha256.prefix(12)) + "-" + safeName
    }

    private var safeName: String {
        let last = name.split(separator: "/").last.map(String.init) ?? ""
        let safe = String(
            String.UnicodeScalarView(
                last.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                        "_"
                    default: scalar
                    }
                }))
        let isHidden = safe.isEmpty || safe.hasPrefix(".") || safe.hasPrefix("-")
        var short = isHidden ? "_" + safe : safe
        while short.utf8.count > 200 { short.removeLast() }
        return short
    }

    static func page(_ files: [KeptFile], _ words: Words, _ style: Style) -> String {
        files.map { file in
            let head = "\(style.paint(visible(file.occurrence), .bold))  \(visible(file.name))"
            return file.path.map { "\(head)  \(words.saved($0, bytes: file.size))" }
                ?? "\(head)  \(words.bytes(file.size))  \(style.paint("sha256:" + file.sha256, .dim))"
        }.joined(separator: "\n")
    }
}
