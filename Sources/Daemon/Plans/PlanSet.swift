import CivilTime
import Ledger
import PlanFiles
import Planning

/// Plan and calendar files as they stood at one moment, and what was read in them.
struct PlanSet: Sendable {
    /// The names and hashes by which the ledger knows them.
    let sources: PlanSources
    /// Their bytes, as evidence.
    let texts: [StoredText]
    /// What stands in them.
    let reading: PlanReading

    /// Reads files.
    ///
    /// - Parameter zone: the TZif bytes of a time zone; nil where there is none of that name.
    init(
        plans: [SourceFile], calendars: [SourceFile],
        zone: (String) -> [UInt8]? = PlanDirectory.zone
    ) {
        let planTexts = plans.map { StoredText($0.bytes) }
        let calendarTexts = calendars.map { StoredText($0.bytes) }
        sources = PlanSources(
            plans: PlanSet.named(plans, planTexts), calendars: PlanSet.named(calendars, calendarTexts))
        texts = planTexts + calendarTexts
        reading = PlanReader.read(plans: plans, calendars: calendars, zone: zone)
    }

    /// Reads the files that came into force with an event, from the texts the ledger keeps.
    ///
    /// - Returns: nil when one of them is not kept.
    init?(_ loaded: PlanLoaded, in ledger: some Ledger) throws(LedgerFault) {
        guard let plans = try PlanSet.kept(loaded.plans, in: ledger),
            let calendars = try PlanSet.kept(loaded.calendars, in: ledger)
        else { return nil }
        self.init(plans: plans, calendars: calendars)
    }

    /// The files of a configuration's directories.
    static func found(_ configuration: Configuration) throws(PlanFault) -> PlanSet {
        let plans: [SourceFile]
        let calendars: [SourceFile]
        do throws(FileFault) {
            plans = try PlanDirectory.files(in: configuration.plan)
            calendars = try PlanDirectory.calendars(in: configuration.calendars)
        } catch {
            throw .unreadable(error)
        }
        guard !plans.isEmpty else { throw .noFiles(directory: configuration.plan) }
        return PlanSet(plans: plans, calendars: calendars)
    }

    /// Whether these are the files a load names.
    func isSame(as loaded: PlanLoaded) -> Bool {
        loaded.plans == sources.plans && loaded.calendars == sources.calendars
    }

    /// Whether a plan file may speak of confidential duties. Of files with mistakes no more can be known.
    var hasSecrets: Bool {
        let word = Array("confidential".utf8)
        return texts.contains { text in
            text.bytes.withUnsafeBufferPointer { bytes in
                bytes.indices.contains { start in
                    bytes[start] == word[0] && bytes[start...].starts(with: word)
                }
            }
        }
    }

    private static func named(_ files: [SourceFile], _ texts: [StoredText]) -> [PlanLoaded.File] {
        zip(files, texts).map { file, text in
            let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
            return PlanLoaded.File(name: name, sha256: text.sha256.description)
        }
    }

    private static func kept(_ files: [PlanLoaded.File], in ledger: some Ledger) throws(LedgerFault) -> [SourceFile]? {
        var kept: [SourceFile] = []
        for file in files {
            guard let bytes = try ledger.text(sha256: file.sha256) else { return nil }
            kept.append(SourceFile(name: file.name, bytes: bytes))
        }
        return kept
    }
}

extension PlanBook {
    /// Years of the plans without an official calendar, in order.
    var provisionalYears: [Int] {
        let years = plans.flatMap { plan in plan.years.filter { plan.calendar.isProvisional(year: $0) } }
        return Set(years).sorted()
    }
}
