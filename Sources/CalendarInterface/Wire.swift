/// The interface `io.yearplan.Calendar` as it goes over the wire: its name, its text, and the types of its calls,
/// replies and errors. They are texts and numbers only; what they mean is said in the interface's text.
public enum Wire {
    /// The interface's name; each method and error is named by it, a dot and its own name.
    public static let interface = "io.yearplan.Calendar"
    /// The socket on which an installed daemon serves it.
    public static let defaultSocket = "/run/yearplan/io.yearplan.Calendar"
}
