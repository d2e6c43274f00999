import Glibc
import Wording

/// What the command takes from the process's environment.
enum Environment {
    /// A variable's value; nil when it is not set.
    static subscript(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// The language of the locale.
    static var language: Language {
        Language(lcAll: Self["LC_ALL"], lcMessages: Self["LC_MESSAGES"], lang: Self["LANG"])
    }
}
