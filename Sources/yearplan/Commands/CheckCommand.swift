import ArgumentParser
import CalendarInterface
import PlanFiles

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check plan files; needs no daemon.",
        discussion: """
            Every error and warning is told at once, with its place, as compilers do. The exit status is 65 when there \
            is an error.
            """)

    @OptionGroup var plan: PlanOptions
    @OptionGroup var options: CommonOptions

    func run() throws {
        let words = options.words
        let reading = try plan.read(words)
        let duties = reading.book?.plans.reduce(0) { $0 + $1.duties.count } ?? 0
        let summary =
            reading.errorCount == 0
            ? words.planGood(duties: duties, warnings: reading.warningCount)
            : words.planBad(errors: reading.errorCount, warnings: reading.warningCount)
        try options.show(CheckReport(reading)) { _, _ in
            reading.diagnostics.map(\.description).joined(separator: "\n")
        }
        Terminal.complain(summary, prefixed: false)
        if reading.errorCount > 0 { throw Failure(.data, lines: []) }
    }
}

/// What `check --json` prints.
struct CheckReport: Encodable {
    let diagnostics: [Wire.Diagnostic]
    let errors: Int
    let warnings: Int
    /// Absent when there is an error.
    let plans: [Wire.PlanSummary]?

    init(_ reading: PlanReading) {
        diagnostics = reading.diagnostics.map(Wire.Diagnostic.init)
        errors = reading.errorCount
        warnings = reading.warningCount
        plans = reading.book?.plans.map {
            Wire.PlanSummary(year: $0.year, title: $0.title, duties: $0.duties.count)
        }
    }
}

extension Wire.Diagnostic {
    /// A diagnostic as the daemon would send it.
    init(_ diagnostic: Diagnostic) {
        self.init(
            severity: diagnostic.severity.rawValue, file: diagnostic.file, line: diagnostic.line,
            column: diagnostic.column, length: diagnostic.length, message: diagnostic.message, hint: diagnostic.hint,
            excerpt: diagnostic.excerpt.map { Wire.Excerpt(text: $0.text, indent: $0.indent, width: $0.width) })
    }
}
