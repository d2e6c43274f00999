extension Model {
    /// Another plan comes into force. What somebody acted on keeps its dates; what had opened or been acted on and is
    /// gone is withdrawn; what is there again is there again.
    mutating func load(_ next: ModelPlan) {
        let (old, former) = (self, cards)
        let wasOpen = former.filter(hadOpened)
        for duty in next.duties {
            for earlier in duty.formerly where next[earlier] == nil && plan[duty.id] == nil && isKnown(earlier) {
                rename(earlier, to: duty.id)
            }
        }
        func present(_ id: String) -> String { renamed(id, in: next) }
        for id in lines.keys where next[id] == nil { retired[id] = lines.removeValue(forKey: id)?.line }
        for duty in next.duties where lines[duty.id] == nil {
            lines[duty.id] = (retired.removeValue(forKey: duty.id) ?? now, now)
        }
        plan = next
        loadedAt = now
        restore()
        let after = Dictionary(uniqueKeysWithValues: cards.map { ($0.id, $0) })
        for card in former {
            let id = present(card.id)
            guard let new = after[id] else { continue }
            if var record = records[id], record.isActedOn, record.kept == nil, card.isWhole, !card.isCounted,
                let opens = card.opens, let nominal = card.nominal, let due = card.rolled,
                new.opens != opens || new.nominal != nominal || self.due(new) != old.due(card)
            {
                record.kept = ModelRecord.Dates(opens: opens, nominal: nominal, due: due)
                records[id] = record
            }
            let isClosed = records[id]?.settled != nil || records[id]?.isWaived == true
            let line = old.line(card)
            if wasOpen.contains(where: { $0.id == card.id }), records[id]?.line == nil, !isClosed,
                zip(line, self.line(new)).contains(where: { $0 != $1 })
            {
                var record = records[id] ?? ModelRecord()
                record.line = line
                record.last = (old.opening(card), old.nominal(card), old.due(card))
                records[id] = record
            }
        }
        let opened = Set(wasOpen.map { present($0.id) })
        for id in Set(former.map { present($0.id) }).union(records.keys) where after[id] == nil {
            guard opened.contains(id) || records[id]?.isActedOn == true, !isCompletion(id) else { continue }
            records[id, default: ModelRecord()].isWithdrawn = true
        }
    }

    /// What had been withdrawn and is in the plan again.
    private mutating func restore() {
        while true {
            let present = Set(cards.map(\.id))
            let back = records.filter { id, record in
                record.isWithdrawn && (present.contains(id) || isCompletion(id) && record.done != nil)
            }
            guard !back.isEmpty else { return }
            for id in back.keys {
                records[id]?.isWithdrawn = false
                records[id]?.since = now
            }
        }
    }

    /// One completion of a quota that is in the plan.
    private func isCompletion(_ id: String) -> Bool {
        guard let at = id.firstIndex(of: "@"), plan[String(id[..<at])]?.isQuota == true else { return false }
        return id.contains(".") && records[id]?.done != nil
    }

    /// It is in the plan, or something happened to it before it was taken out.
    private func isKnown(_ duty: String) -> Bool {
        plan[duty] != nil || records.keys.contains { $0.hasPrefix("\(duty)@") }
    }

    private func hadOpened(_ card: ModelCard) -> Bool {
        guard card.isWhole, !card.waits, let opens = opening(card) else { return false }
        return ModelTime.start(opens) <= now
    }

    /// Those told at each step up the line.
    private func line(_ card: ModelCard) -> [[String]] {
        (card.duty.policy?.escalations ?? []).map { _ in ModelRoster.superiors(of: owners(card)) }
    }

    private mutating func rename(_ from: String, to: String) {
        lines[to] = lines.removeValue(forKey: from) ?? (retired.removeValue(forKey: from) ?? now, now)
        for (id, record) in records where id.hasPrefix("\(from)@") {
            records[id] = nil
            records[to + id.dropFirst(from.count)] = record
        }
        for (id, record) in records {
            guard let place = record.ordinal, place.hasPrefix("\(from)@") else { continue }
            records[id]?.ordinal = to + place.dropFirst(from.count)
        }
    }

    private func renamed(_ id: String, in next: ModelPlan) -> String {
        guard let at = id.firstIndex(of: "@") else { return id }
        let duty = String(id[..<at])
        guard next[duty] == nil, let heir = next.duties.first(where: { $0.formerly.contains(duty) }) else { return id }
        return heir.id + id[at...]
    }
}
