extension Wire {
    /// Takes a file that is to be kept with what will be recorded, piece by piece.
    public enum KeepEvidence: CalendarMethod {
        /// Its own name.
        public static let method = "KeepEvidence"
        /// So many bytes go with one call, so that the call stays well below the longest one.
        public static let piece = 512 << 10

        /// The next piece of a file.
        public struct Parameters: Codable, Sendable, Hashable {
            /// What it will be recorded about; the shortest unambiguous form will do.
            public var name: String
            /// It goes with a correction.
            public var correcting: Bool?
            /// That of the whole file, lower-case hexadecimal.
            public var sha256: String
            /// The bytes of the whole file.
            public var size: Int
            /// How many were sent before.
            public var offset: Int
            /// The next ones as Base64.
            public var data: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// The next piece of a file.
            public init(
                name: String, correcting: Bool? = nil, sha256: String, size: Int, offset: Int, data: String,
                language: String? = nil
            ) {
                self.name = name
                self.correcting = correcting
                self.sha256 = sha256
                self.size = size
                self.offset = offset
                self.data = data
                self.language = language
            }
        }

        /// How far it is.
        public struct Reply: Codable, Sendable, Hashable {
            /// So many bytes have arrived.
            public var received: Int

            /// How far it is.
            public init(received: Int) {
                self.received = received
            }
        }
    }

    /// A file that is kept with an occurrence; to be called with `more`.
    public enum GetEvidence: CalendarMethod {
        /// Its own name.
        public static let method = "GetEvidence"

        /// Which file.
        public struct Parameters: Codable, Sendable, Hashable {
            /// The shortest unambiguous form will do.
            public var name: String
            /// The file's, in hexadecimal.
            public var sha256: String
            /// The language of the sentence a refusal carries: `zh`, else English.
            public var language: String?

            /// Which file.
            public init(name: String, sha256: String, language: String? = nil) {
                self.name = name
                self.sha256 = sha256
                self.language = language
            }
        }

        /// The next bytes, or the end.
        public struct Reply: Codable, Sendable, Hashable {
            /// The next bytes as Base64.
            public var data: String?
            /// In the last reply: how many bytes there are in all.
            public var bytes: Int?

            /// One reply.
            public init(data: String? = nil, bytes: Int? = nil) {
                self.data = data
                self.bytes = bytes
            }
        }
    }
}
