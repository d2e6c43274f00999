/// The language people are spoken to in.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    /// Simplified Chinese.
    case zh
    /// English.
    case en

    /// The language of a locale's environment: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not
    /// empty decides, as POSIX says (Base Definitions, 8.2). What does not begin with `zh` is English.
    public init(lcAll: String?, lcMessages: String?, lang: String?) {
        let locale = [lcAll, lcMessages, lang].compactMap { $0 }.first { !$0.isEmpty } ?? ""
        let name = locale.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
        self = name.lowercased() == "zh" ? .zh : .en
    }
}
