import CalendarInterface
import Varlink

/// The daemon as a whole.
public enum Daemon {
    /// Its version, by semver.org.
    public static let version = Wire.programVersion

    /// What it says about itself on its socket.
    static let info = ServiceInfo(
        vendor: "Yearplan", product: "yearpland", version: version, url: "https://yearplan.io")
}
