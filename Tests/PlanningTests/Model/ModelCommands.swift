/// What somebody asks, as the model understands it.
enum ModelCommand: Sendable {
    case done(String, on: Day?, evidence: Bool)
    case undo(String)
    case amend(String, on: Day?)
    case waive(String, hasReason: Bool)
    case move(String, to: Day)
    case date(String, to: Day)
    case snooze(String, until: Day)
    case acknowledge(String)
    case adopt(from: Day)
    case approve(String)
    case reject(String)
    case result(String, on: Day?, scores: [String: Int], corrects: Bool)
    case excuse(String, person: String)
    case delegate(String, to: String, from: Day?, until: Day?)
    case recall(String, on: Day?)
}

extension Model {
    /// Takes a command into account.
    /// - Returns: whether it is to be refused; then nothing has changed.
    mutating func take(_ command: ModelCommand, by caller: ModelCaller) -> Bool {
        switch command {
        case .done(let id, let on, let evidence): complete(id, on ?? today, evidence, caller)
        case .undo(let id): undo(id, caller)
        case .amend(let id, let on): amend(id, on, caller)
        case .waive(let id, let hasReason):
            act(id, caller) { model, card in
                guard hasReason, !model.isClosed(card) else { return false }
                model.change(card) { $0.isWaived = true }
                return true
            }
        case .move(let id, let day):
            act(id, caller) { model, card in
                guard day >= model.today, !model.isClosed(card) else { return false }
                let now = model.now
                model.change(card) { record in
                    record.moved = day
                    record.redate(at: now)
                }
                return true
            }
        case .date(let id, let day): fix(id, day, caller)
        case .snooze(let id, let until):
            act(id, caller) { model, card in
                guard until > model.today, !model.isClosed(card) else { return false }
                model.hold(card) { $0.snoozedUntil = until }
                return true
            }
        case .acknowledge(let id): acknowledge(id, caller)
        case .adopt(let from): adopt(from, caller)
        case .approve(let id): judge(id, caller, isApproved: true)
        case .reject(let id): judge(id, caller, isApproved: false)
        case .result(let id, let on, let scores, let corrects): examine(id, on ?? today, scores, corrects, caller)
        case .excuse(let id, let person): excuse(id, person, caller)
        case .delegate(let person, let to, let from, let until): delegate(person, to, from ?? today, until, caller)
        case .recall(let person, let on): recall(person, on ?? today, caller)
        }
    }

    func card(_ id: String) -> ModelCard? { cards.first { $0.id == id } }

    func isClosed(_ card: ModelCard) -> Bool {
        let record = records[card.id]
        return isAwaiting(card) || record?.done != nil || record?.isWaived == true
            || card.reached != nil && !card.isCounted
    }

    /// Lets those act who may.
    private mutating func act(
        _ id: String, _ caller: ModelCaller, _ body: (inout Model, ModelCard) -> Bool
    ) -> Bool {
        guard let card = card(id), mayAct(owners(card), caller) else { return false }
        return body(&self, card)
    }

    /// Something a person does to an occurrence.
    private mutating func change(_ card: ModelCard, _ body: (inout ModelRecord) -> Void) {
        let last = (opening(card), nominal(card), due(card))
        var record = records[card.id] ?? ModelRecord()
        record.isActedOn = true
        record.last = last
        body(&record)
        records[card.id] = record
    }

    /// What is said of reminders is said of those of the due date in force.
    private mutating func hold(_ card: ModelCard, _ body: (inout ModelRecord) -> Void) {
        let (isFresh, nominal, now) = (isFresh(card), nominal(card), now)
        change(card) { record in
            if isFresh {
                record.redate(at: now)
                // While it waits there is no due date that anybody could have been told of.
                record.remindedOf = nominal.map { ($0, ()) }
            }
            body(&record)
        }
    }

    private mutating func complete(_ id: String, _ on: Day, _ evidence: Bool, _ caller: ModelCaller) -> Bool {
        act(id, caller) { model, card in
            guard on <= model.today, evidence || !card.duty.needsEvidence else { return false }
            if card.isCounted { return model.count(card, on, evidence, caller) }
            if case .exam = card.duty.kind { return false }
            guard !model.isClosed(card), !card.waits else { return false }
            let (now, approvers) = (model.now, card.duty.approver.map { [$0] })
            let ordinal =
                model.records[id]?.ordinal
                ?? card.duty.countsToward.flatMap {
                    model.place($0.duty, on, isConfidential: card.duty.isConfidential)
                }
            model.change(card) { record in
                record.done = ModelRecord.Done(on: on, known: now, hasEvidence: evidence, approvers: approvers)
                record.doers = [caller]
                record.ordinal = ordinal
                record.remindedOf = nil
            }
            return true
        }
    }

    /// The next place among the completions of a quota's period that holds a day; none is given twice. What is
    /// confidential and counts toward something open has places far behind, where nobody sees a gap.
    private func place(_ quota: String, _ on: Day, isConfidential: Bool = false) -> String? {
        guard let quota = plan[quota], let slot = quota.slots.first(where: { ($0.opens...$0.due).contains(on) }) else {
            return nil
        }
        let base = "\(quota.id)@\(slot.period)."
        let behind = isConfidential && !quota.isConfidential ? 100_000 : 0
        let places = Array(records.keys) + records.values.compactMap(\.ordinal)
        let numbers = places.filter { $0.hasPrefix(base) }.compactMap { Int($0.dropFirst(base.count)) }
        let taken = numbers.filter { ($0 > 100_000) == (behind > 0) }
        return "\(base)\((taken.max() ?? behind) + 1)"
    }

    private mutating func count(_ period: ModelCard, _ on: Day, _ evidence: Bool, _ caller: ModelCaller) -> Bool {
        guard let id = place(period.duty.id, on),
            let slot = period.duty.slots.first(where: { ($0.opens...$0.due).contains(on) }),
            records["\(period.duty.id)@\(slot.period)"]?.isWaived != true
        else { return false }
        var record = ModelRecord()
        record.isActedOn = true
        record.done = ModelRecord.Done(
            on: on, known: now, hasEvidence: evidence, approvers: period.duty.approver.map { [$0] })
        record.doers = [caller]
        records[id] = record
        return true
    }

    private mutating func undo(_ id: String, _ caller: ModelCaller) -> Bool {
        act(id, caller) { model, card in
            guard let old = model.records[id], old.done != nil || old.isWaived || !old.marks.isEmpty else {
                return false
            }
            let now = model.now
            model.change(card) { record in
                record.doers = []
                if record.done == nil, !record.isWaived {
                    record.marks.removeLast()
                    record.doers = record.marks.map(\.by)
                }
                record.done = nil
                record.isWaived = false
                record.approved = nil
                record.renew(at: now)
            }
            return true
        }
    }

    private mutating func amend(_ id: String, _ on: Day?, _ caller: ModelCaller) -> Bool {
        act(id, caller) { model, card in
            guard let old = model.records[id]?.done, on ?? old.on <= model.today,
                old.hasEvidence || !card.duty.needsEvidence
            else { return false }
            let now = model.now
            model.change(card) { record in
                if let on, on != old.on { record.done?.known = now }
                record.done?.on = on ?? old.on
                record.doers.append(caller)
                if old.approvers != nil {
                    record.done?.approved = nil
                    record.renew(at: now)
                }
            }
            return true
        }
    }

    private mutating func fix(_ id: String, _ day: Day, _ caller: ModelCaller) -> Bool {
        act(id, caller) { model, card in
            guard day >= model.today, !model.isClosed(card) else { return false }
            let kept = model.records[id]?.kept
            if !card.isUndated, let opens = kept?.opens ?? card.opens, let nominal = kept?.nominal ?? card.nominal,
                let due = kept?.due ?? card.rolled
            {
                guard (opens...max(nominal, due)).contains(day) else { return false }
            }
            let now = model.now
            model.change(card) { record in
                record.dated = day
                record.moved = nil
                record.redate(at: now)
            }
            return true
        }
    }

    /// Taking note is for the owners, those above them, and those to whom it escalates.
    private mutating func acknowledge(_ id: String, _ caller: ModelCaller) -> Bool {
        guard let card = card(id), let person = caller.person, !isClosed(card) else { return false }
        let owners = owners(card)
        let steps = card.duty.policy?.escalations.count ?? 0
        let isTold = (0..<steps).contains { line(card, step: $0).contains(person) }
        guard mayAct(owners, caller) || isTold && maySee(card, caller) else { return false }
        let said = isFresh(card) ? [] : records[id]?.said ?? []
        let stages = said.filter { !$0.hasPrefix("approve") }.map { ModelStage($0) }
        let stage = stages.filter { $0 != .escalated }.max() ?? .opens
        let escalations = stages.count { $0 == .escalated }
        let represented = owners.filter(represented(by: person).contains)
        for person in (owners.contains(person) || represented.isEmpty ? [person] : []) + represented {
            hold(card) { record in
                record.acknowledgements.removeAll { $0.person == person }
                record.acknowledgements.append(.init(person: person, stage: stage, escalations: escalations))
            }
        }
        return true
    }

    private mutating func adopt(_ from: Day, _ caller: ModelCaller) -> Bool {
        guard caller.isAdministrator, from <= today else { return false }
        for id in lines.keys { lines[id] = (ModelTime.start(from), now) }
        return true
    }

    /// Those who recorded what is to be approved, marks of make-ups included.
    func doers(_ card: ModelCard) -> [ModelCaller] {
        let retakes = records.filter { $0.key.hasPrefix("\(card.id).retake") }.flatMap { $0.value.doers }
        return (records[card.id]?.doers ?? []) + retakes
    }

    /// Approves or rejects; never by one who did it.
    private mutating func judge(_ id: String, _ caller: ModelCaller, isApproved: Bool) -> Bool {
        guard let card = card(id), isAwaiting(card) else { return false }
        let isDoer = doers(card).contains { $0.uid == caller.uid || $0.person != nil && $0.person == caller.person }
        guard !isDoer, maySee(card, caller), mayAct(approvers(card), caller) else { return false }
        let (now, today) = (now, today)
        change(card) { record in
            if isApproved {
                record.done?.approved = (today, now)
                record.approved = (today, now)
            } else {
                record.done = nil
                record.marks = []
                record.doers = []
                record.approved = nil
                record.renew(at: now)
            }
        }
        return true
    }
}
