/// What handlers keep for one client as long as it is connected. It is let go of with the connection, or with the last
/// call that is still being answered.
public final class Belongings {
    private var kept: [ObjectIdentifier: AnyObject] = [:]

    init() {}

    /// What is kept of a type, made where there is none yet.
    public func keep<Thing: AnyObject>(_ make: () -> Thing) -> Thing {
        if let thing = self[Thing.self] { return thing }
        let thing = make()
        kept[ObjectIdentifier(Thing.self)] = thing
        return thing
    }

    /// What is kept of a type, if anything is.
    public subscript<Thing: AnyObject>(_ type: Thing.Type) -> Thing? { kept[ObjectIdentifier(type)] as? Thing }
}
