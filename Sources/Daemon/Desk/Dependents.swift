import Planning

/// Which duties hang on which duty or occasion, by the plans in force. It is made once for each load.
struct Dependents: Sendable {
    private var onDuty: [DutyKey: [DutyKey]] = [:]
    private var onOccasion: [String: [DutyKey]] = [:]

    init(_ book: PlanBook) {
        for plan in book.plans {
            for duty in plan.duties { add(duty, DutyKey(planYear: plan.year, duty: duty.id)) }
        }
        for plan in book.plans {
            for duty in plan.duties {
                guard let closes = duty.closes else { continue }
                // A look-back looks on earlier years too.
                for year in book.plans.map(\.year) where year <= plan.year {
                    add(DutyKey(planYear: plan.year, duty: duty.id), on: DutyKey(planYear: year, duty: closes))
                }
            }
        }
    }

    /// What may change when something is recorded, each once.
    func affected(by event: Event) -> [DutyKey] {
        switch event.fact {
        case .raised(let raising): return onOccasion[raising.occasion] ?? []
        case .ended(let ending): return onOccasion[ending.occasion] ?? []
        case .done, .undone, .amended, .waived, .moved, .dated, .result, .excused, .approved, .rejected,
            .findingOpened, .findingClosed:
            guard let duty = event.occurrence?.duty, let year = event.basis?.planYear else { return [] }
            let key = DutyKey(planYear: year, duty: duty)
            let found = onDuty[key] ?? []
            return hasOwn(event.fact) && !found.contains(key) ? [key] + found : found
        default: return []
        }
    }

    /// Whether it may open or close something of the duty itself: a make-up, a finding, the next of an interval.
    private func hasOwn(_ fact: Fact) -> Bool {
        switch fact {
        case .result, .excused, .approved, .rejected, .findingOpened, .undone: true
        default: false
        }
    }

    private mutating func add(_ duty: Duty, _ key: DutyKey) {
        for cause in (duty.after?.causes ?? []) + (duty.before?.causes ?? []) {
            switch cause {
            case .duty(let name, _): add(key, onDuty: name)
            case .raised(let name), .ended(let name): add(key, onOccasion: name)
            }
        }
        switch duty.condition {
        case .duty(let name): add(key, onDuty: name)
        case .occasion(let name): add(key, onOccasion: name)
        case .phrase, nil: break
        }
        if let name = duty.retake?.after { add(key, onDuty: name) }
        if let target = duty.countsToward?.duty {
            let target = DutyKey(planYear: key.planYear, duty: target)
            if onDuty[key]?.contains(target) != true { onDuty[key, default: []].append(target) }
        }
        if duty.schedule.kind == .quota || duty.schedule.kind == .coverage { add(key, onDuty: key.duty) }
    }

    private mutating func add(_ key: DutyKey, onDuty name: String) {
        add(key, on: DutyKey(planYear: key.planYear, duty: name))
    }

    private mutating func add(_ key: DutyKey, on cause: DutyKey) {
        if onDuty[cause]?.contains(key) != true { onDuty[cause, default: []].append(key) }
    }

    private mutating func add(_ key: DutyKey, onOccasion name: String) {
        if onOccasion[name]?.contains(key) != true { onOccasion[name, default: []].append(key) }
    }
}
