import ArgumentParser

/// The name of an occurrence.
struct OccurrenceArgument: ParsableArguments {
    @Argument(help: "The occurrence, for example quarterly-exam@2026-Q1; the duty alone means its open one.")
    var name: String
}
