extension Wire {
    /// The line of a file as a terminal can show it, and what of it is meant.
    public struct Excerpt: Codable, Sendable, Hashable {
        /// The line; of a long one the part around the place.
        public var text: String
        /// Columns of a terminal to the left of what is meant; a wide character is two.
        public var indent: Int
        /// Columns of a terminal that are meant, at least 1.
        public var width: Int

        /// A line with a part of it meant.
        public init(text: String, indent: Int, width: Int) {
            self.text = text
            self.indent = indent
            self.width = width
        }
    }

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
        /// The next step.
        public var hint: String?
        /// The line it is about.
        public var excerpt: Excerpt?

        /// One finding.
        public init(
            severity: String, file: String, line: Int, column: Int, length: Int, message: String, hint: String? = nil,
            excerpt: Excerpt? = nil
        ) {
            self.severity = severity
            self.file = file
            self.line = line
            self.column = column
            self.length = length
            self.message = message
            self.hint = hint
            self.excerpt = excerpt
        }
    }
}
