import Testing

@testable import Varlink

@Suite struct InterfaceTests {
    private let description = """
        # interface not.this
        interface org.example.some

        type Thing (method: string)
        # method NotThis() -> ()
        method Do(what: string) -> ()
          method\tUndo () -> ()
        """

    @Test func readsNameAndMethods() throws {
        var interface = try Interface(description: description)
        try interface.method("Do", taking: NoParameters.self) { _, _, replier in replier.reply() }
        #expect(interface.name == "org.example.some")
        #expect(interface.description == description)
        let found = ["Do", "Undo", "NotThis", "Redo", "Thing"].map { name in
            switch interface[name] {
            case .handler: "handler"
            case .notImplemented: "not implemented"
            case .notFound: "not found"
            }
        }
        #expect(found == ["handler", "not implemented", "not found", "not found", "not found"])
    }

    @Test func refusesHandlerOfUndeclaredMethod() throws {
        var interface = try Interface(description: description)
        #expect(throws: InterfaceFault.undeclared(method: "Redo", interface: "org.example.some")) {
            try interface.stream("Redo", taking: NoParameters.self) { _, _, _ in }
        }
    }

    @Test(arguments: ["", "method Do() -> ()", "# interface a.b", "interface"])
    func refusesTextWithoutName(_ text: String) {
        #expect(throws: InterfaceFault.noName) { try Interface(description: text) }
    }
}
