/// What a service says about itself: the answer to `org.varlink.service.GetInfo`.
public struct ServiceInfo: Codable, Hashable, Sendable {
    /// Who makes it.
    public var vendor: String
    /// What it is called.
    public var product: String
    /// Its version.
    public var version: String
    /// Where to read more.
    public var url: String
    /// The interfaces it has; a service fills this in by itself.
    public var interfaces: [String]

    /// The facts about a service.
    public init(vendor: String, product: String, version: String, url: String, interfaces: [String] = []) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
        self.interfaces = interfaces
    }
}
