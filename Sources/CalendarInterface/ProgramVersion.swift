extension Wire {
    /// The version of the programs and of their package, by semver.org. It is written here and nowhere else.
    public static let programVersion = "0.1.0"
}
