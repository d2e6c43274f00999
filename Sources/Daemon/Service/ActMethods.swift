import CalendarInterface
import CivilTime
import Planning
import Varlink

/// What people record.
extension CalendarService {
    func addActs(to interface: inout Interface) throws(InterfaceFault) {
        try add(Wire.Complete.self, to: &interface) { parameters throws(VarlinkError) in
            Request(
                .done(
                    name: parameters.name, on: try Arguments.day(parameters.on, "on"), result: parameters.result,
                    note: parameters.note, evidence: (parameters.evidence ?? []).map(Evidence.init),
                    counting: Particulars(parameters),
                    attendance: parameters.attendance.map(Attendance.init), length: parameters.length,
                    findings: try Arguments.findings(parameters.findings)),
                evidence: parameters.evidence, parameters.language)
        }
        try add(Wire.Amend.self, to: &interface) { parameters throws(VarlinkError) in
            Request(
                .amend(
                    name: parameters.name, on: try Arguments.day(parameters.on, "on"), result: parameters.result,
                    note: parameters.note, evidence: parameters.evidence?.map(Evidence.init),
                    counting: Particulars(parameters)),
                evidence: parameters.evidence, parameters.language)
        }
        try add(Wire.Undo.self, to: &interface) { parameters in
            Request(.undo(name: parameters.name, reason: parameters.reason), parameters.language)
        }
        try add(Wire.Waive.self, to: &interface) { parameters in
            Request(.waive(name: parameters.name, reason: parameters.reason), parameters.language)
        }
        try add(Wire.Move.self, to: &interface) { parameters throws(VarlinkError) in
            let to: CivilDate = try Arguments.day(parameters.to, "to")
            return Request(.move(name: parameters.name, to: to, reason: parameters.reason), parameters.language)
        }
        try add(Wire.SetDate.self, to: &interface) { parameters throws(VarlinkError) in
            Request(.date(name: parameters.name, to: try Arguments.day(parameters.to, "to")), parameters.language)
        }
        try add(Wire.Snooze.self, to: &interface) { parameters throws(VarlinkError) in
            let until: CivilDate = try Arguments.day(parameters.until, "until")
            return Request(.snooze(name: parameters.name, until: until), parameters.language)
        }
        try add(Wire.Acknowledge.self, to: &interface) { parameters in
            Request(.acknowledge(name: parameters.name), parameters.language)
        }
        try add(Wire.Adopt.self, to: &interface) { parameters throws(VarlinkError) in
            Request(.adopt(from: try Arguments.day(parameters.from, "from")), parameters.language)
        }
        try addOccasions(to: &interface)
        try addDelegations(to: &interface)
        try addWork(to: &interface)
    }

    private func addOccasions(to interface: inout Interface) throws(InterfaceFault) {
        try add(Wire.Raise.self, to: &interface) { parameters throws(VarlinkError) in
            let on: CivilDate? = try Arguments.day(parameters.on, "on")
            return Request(
                .raise(occasion: parameters.occasion, member: parameters.member, on: on), parameters.language)
        }
        try add(Wire.End.self, to: &interface) { parameters throws(VarlinkError) in
            let on: CivilDate? = try Arguments.day(parameters.on, "on")
            return Request(.end(occasion: parameters.occasion, member: parameters.member, on: on), parameters.language)
        }
    }

    private func addDelegations(to interface: inout Interface) throws(InterfaceFault) {
        try add(Wire.Delegate.self, to: &interface) { parameters throws(VarlinkError) in
            let from: CivilDate? = try Arguments.day(parameters.from, "from")
            let until: CivilDate? = try Arguments.day(parameters.until, "until")
            return Request(
                .delegate(
                    person: parameters.person, to: parameters.to, from: from, until: until, reason: parameters.reason),
                parameters.language)
        }
        try add(Wire.Recall.self, to: &interface) { parameters throws(VarlinkError) in
            let on: CivilDate? = try Arguments.day(parameters.on, "on")
            return Request(.recall(person: parameters.person, on: on), parameters.language)
        }
    }

    /// What a call asks for, in the planner's terms.
    struct Request {
        let command: Command
        let language: String?
        /// What shows it, as far as a file of it is to be kept.
        let kept: [Wire.Evidence]

        init(_ command: Command, evidence: [Wire.Evidence]? = nil, _ language: String?) {
            self.command = command
            self.language = language
            kept = (evidence ?? []).filter { $0.kept == true }
        }
    }

    /// Handles a method that records something: it is decided in the next pass, and answered when it is on disk.
    func add<Method: Wire.ActingMethod>(
        _ method: Method.Type, to interface: inout Interface,
        _ read: @escaping (Method.Parameters) throws(VarlinkError) -> Request
    ) throws(InterfaceFault) {
        let steward = steward
        try interface.method(method) { (parameters, peer, answer) throws(VarlinkError) in
            let request = try read(parameters)
            let words = words(request.language)
            let basket = answer.belongings[Basket.self]
            let files = try self.files(request.kept, in: basket, words)
            let deposit = files.isEmpty ? nil : steward.uploads.deposit(files)
            steward.submit(
                .act(request.command, steward.caller(peer), deposit: deposit) { outcome in
                    if case .success = outcome {
                        for file in files {
                            file.remove()
                            basket?.drop(file.sha256)
                        }
                    }
                    switch outcome {
                    case .success(let recorded):
                        guard let receipt = Wire.Receipt(recorded, steward.wireTime) else {
                            return answer(.failure(VarlinkError(.ledgerUnavailable(.failed))))
                        }
                        answer(.success(Wire.ActReply(receipt: receipt)))
                    case .failure(let fault):
                        answer(.failure(VarlinkError(CalendarError(fault, words))))
                    }
                })
        }
    }
}

extension Particulars {
    fileprivate init(_ parameters: Wire.Complete.Parameters) {
        self.init(amount: parameters.amount, target: parameters.target, credit: parameters.credit)
    }

    fileprivate init(_ parameters: Wire.CompletionParameters) {
        self.init(amount: parameters.amount, target: parameters.target, credit: parameters.credit)
    }
}
