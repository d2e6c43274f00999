import CalendarInterface
import CivilTime
import Planning
import Varlink
import Wording

/// The interface `io.yearplan.Calendar` as the daemon serves it.
struct CalendarService {
    let steward: Steward

    /// The interface with a handler for each of its methods.
    func interface() throws(InterfaceFault) -> Interface {
        var interface = try Interface(description: Wire.text)
        try addStatus(to: &interface)
        try addQueries(to: &interface)
        try addActs(to: &interface)
        try addLedger(to: &interface)
        try addBackup(to: &interface)
        try addReports(to: &interface)
        try addEvidence(to: &interface)
        try addPlan(to: &interface)
        return interface
    }

    /// The words of the language a call asks for: `zh`, else English.
    func words(_ language: String?) -> Words {
        Words(language.flatMap(Language.init(rawValue:)) ?? .en)
    }
}

extension Interface {
    /// Handles a method that is answered once, by the types both ends share. What the handler throws is the answer.
    mutating func method<Method: CalendarMethod>(
        _ method: Method.Type,
        _ body: @escaping (Method.Parameters, Peer, Answer<Method.Reply>) throws(VarlinkError) -> Void
    ) throws(InterfaceFault) {
        try self.method(Method.method, taking: Method.Parameters.self) { parameters, call, replier in
            do throws(VarlinkError) {
                try body(parameters, call.peer, Answer(replier))
            } catch {
                replier.fail(error)
            }
        }
    }

    /// Handles a method whose answer is known at once.
    mutating func query<Method: CalendarMethod>(
        _ method: Method.Type, _ body: @escaping (Method.Parameters, Peer) throws(VarlinkError) -> Method.Reply
    ) throws(InterfaceFault) {
        try self.method(method) { (parameters, peer, answer) throws(VarlinkError) in
            answer(.success(try body(parameters, peer)))
        }
    }
}
