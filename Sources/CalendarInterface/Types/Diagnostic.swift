extension Wire {
    /// What is wrong with a plan or calendar file, or may be.
    public struct Diagnostic: Codable, Sendable, Hashable {
        /// `error` or `warning`.
        public var severity: String
        /// The file's path as it was given.
        public var file: String
        /// From 1.
        public var line: Int
        /// From 1, in Unicode scalars.
        public var column: Int
        /// How many scalars are meant; 0 where a place is meant and not a word.
        public var length: Int
        /// What was found and what was expected.
        public var message: String
        /// What to write instead.
        public var hint: String?
        /// The line as it stands in the file.
        public var sourceLine: String?

        /// One finding.
        public init(
            severity: String, file: String, line: Int, column: Int, length: Int, message: String, hint: String? = nil,
            sourceLine: String? = nil
        ) {
            self.severity = severity
            self.file = file
            self.line = line
            self.column = column
            self.length = length
            self.message = message
            self.hint = hint
            self.sourceLine = sourceLine
        }
    }
}
