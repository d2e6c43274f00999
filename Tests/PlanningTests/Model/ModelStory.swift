/// A plan and what happens to it, made from a seed.
struct ModelStory {
    var plan: ModelPlan
    var start: Millis
    var steps: [ModelStep] = []

    /// Runs it from the start.
    /// - Returns: where planner and model part, and at which step; nil where they never do.
    func divergence() -> (step: Int, what: String)? {
        var step = -1
        do {
            var run = try ModelRun(plan, at: start)
            for next in steps {
                step += 1
                try run.take(next)
            }
            return nil
        } catch {
            return (step, "\(error)")
        }
    }

    /// The shortest story found by leaving out steps and duties that still diverges.
    func shrunk() -> ModelStory {
        guard let failure = divergence() else { return self }
        var story = self
        story.steps = Array(steps.prefix(failure.step + 1))
        var size = max(story.steps.count / 2, 1)
        while true {
            var first = 0
            while first < story.steps.count {
                var shorter = story
                shorter.steps.removeSubrange(first..<min(first + size, story.steps.count))
                if shorter.divergence() != nil { story = shorter } else { first += size }
            }
            if size == 1 { break }
            size /= 2
        }
        for duty in plan.duties.reversed() {
            let simpler = story.without(duty.id)
            if simpler.divergence() != nil { story = simpler }
        }
        return story
    }

    private func without(_ id: String) -> ModelStory {
        func removing(_ plan: ModelPlan) -> ModelPlan {
            var plan = plan
            for duty in plan.duties where duty.id == id || duty.formerly.contains(id) { plan.remove(duty.id) }
            return plan
        }
        var story = self
        story.plan = removing(plan)
        story.steps = steps.map { step in
            if case .load(let plan) = step { .load(removing(plan)) } else { step }
        }
        return story
    }
}

extension ModelStory: CustomStringConvertible {
    var description: String {
        var lines = ["from \(ModelTime.text(ModelTime.today(start))) \(start)"]
        lines += plan.duties.map { "  \($0)" }
        lines += steps.map { step in
            switch step {
            case .load(let plan): "load\n" + plan.duties.map { "    \($0)" }.joined(separator: "\n")
            case .live(let end): "live until \(end), day \(ModelTime.today(end))"
            case .jump(let end): "jump to \(end), day \(ModelTime.today(end))"
            default: "\(step)"
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension ModelPlan {
    /// Takes a duty out, with what hangs on it.
    mutating func remove(_ id: String) {
        duties.removeAll { $0.id == id }
        for place in duties.indices where duties[place].countsToward?.duty == id { duties[place].countsToward = nil }
        for child in duties where child.parent == id { remove(child.id) }
    }
}
