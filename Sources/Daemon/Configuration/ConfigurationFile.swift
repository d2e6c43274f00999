import PlanFiles
import Wording

/// Reads `yearplan.yaml`, with the strictness and the diagnostics of a plan file.
enum ConfigurationFile {
    /// The keys of the file.
    static let keys = ["plan", "calendars", "state", "socket", "language", "access"]
    /// The keys below `access`.
    static let accessKeys = ["group", "administrators", "deliveries"]

    /// The settings of a file; an empty one says nothing.
    static func read(_ file: SourceFile) throws(ConfigurationFault) -> Settings {
        let diagnostics = Diagnostics()
        let settings = read(YAMLDocument(file, diagnostics), diagnostics)
        guard !diagnostics.hasErrors else { throw .mistakes(diagnostics.sorted(files: [file.name])) }
        return settings
    }

    private static func read(_ document: YAMLDocument, _ diagnostics: Diagnostics) -> Settings {
        var settings = Settings()
        guard let root = document.root,
            let fields = YAMLFields(root, of: "the configuration", keys: keys, diagnostics)
        else { return settings }
        settings.plan = fields["plan"]?.text("the directory of the plan", diagnostics)
        settings.calendars = fields["calendars"]?.texts("a directory of calendars", diagnostics)?.map(\.text)
        settings.state = fields["state"]?.text("the directory of the ledger", diagnostics)
        settings.socket = fields["socket"]?.text("the path of the socket", diagnostics)
        settings.language = fields["language"]?
            .word("a language", among: Language.allCases.map(\.rawValue), diagnostics)
            .flatMap(Language.init(rawValue:))
        if let access = fields["access"],
            let groups = YAMLFields(access, of: "access", keys: accessKeys, diagnostics)
        {
            settings.group = groups["group"]?.text("the group that may connect", diagnostics)
            settings.administrators = groups["administrators"]?.text("the group that administers", diagnostics)
            settings.deliveries = groups["deliveries"]?
                .texts("an account that hands reminders over", diagnostics)?.map(\.text)
        }
        return settings
    }
}
