import CalendarInterface
import CivilTime
import Planning

/// The details of facts, each as the value it stands for.
extension EntryFields {
    func planLoaded(_ load: Wire.PlanLoaded) throws -> PlanLoaded {
        func files(_ files: [Wire.File]) -> [PlanLoaded.File] { files.map { .init(name: $0.name, sha256: $0.sha256) } }
        // Either both are there or the calendar changed nothing.
        let change = load.official.map { PlanLoaded.CalendarChange(official: $0, shifted: load.shifted ?? 0) }
        return PlanLoaded(
            plans: files(load.plans), calendars: files(load.calendars),
            summaries: load.summaries.map { .init(year: $0.year, title: $0.title, duties: $0.duties, open: $0.open) },
            added: try load.added.map { try key("plan.added", $0) },
            removed: try load.removed.map { try key("plan.removed", $0) },
            renamed: try (load.renamed ?? []).map {
                .init(from: try key("plan.renamed.from", $0.from), to: try key("plan.renamed.to", $0.to))
            }, calendar: change)
    }

    func pin(_ pin: Wire.Pin) throws -> Pin {
        Pin(
            opens: try day("pin.opens", pin.opens), softDue: try optionalDay("pin.softDue", pin.softDue),
            nominalDue: try day("pin.nominalDue", pin.nominalDue), due: try day("pin.due", pin.due))
    }

    func shift(_ shift: Wire.Shift) throws -> Shift {
        func dates(_ dates: Wire.Dates) throws -> Shift.Dates {
            Shift.Dates(
                opens: try optionalDay("shift.opens", dates.opens),
                softDue: try optionalDay("shift.softDue", dates.softDue), due: try optionalDay("shift.due", dates.due))
        }
        return Shift(from: try dates(shift.from), to: try dates(shift.to))
    }

    func reminder(_ reminder: Wire.Reminder) throws -> Reminder {
        func rule(_ text: String) throws -> ReminderRule { try required("reminder.rule", text) { ReminderRule($0) } }
        return Reminder(
            instant: try instant("reminder.at", reminder.at), audience: reminder.audience,
            parts: try reminder.parts.map { part in
                Reminder.Part(
                    occurrence: try occurrence("reminder.occurrence", part.occurrence), rule: try rule(part.rule),
                    generation: part.generation, nominal: try instant("reminder.nominal", part.nominal),
                    basis: try basis(part.basis, marks: part.marks), merged: try part.merged.map(rule),
                    missed: part.missed, lateBy: part.lateBySeconds, overdueBy: part.overdueBySeconds,
                    standing: part.progress.map(Standing.init))
            })
    }

    func acknowledgement(_ own: Wire.Acknowledgement) throws -> Acknowledgement {
        Acknowledgement(
            person: own.person, stage: try required("stage", own.stage) { ReminderStage(rawValue: $0) },
            escalations: own.escalations)
    }

    func raising(_ own: Wire.Occasion) throws -> Raising {
        Raising(
            occasion: own.occasion, ordinal: own.ordinal, planYear: own.planYear, on: try day("occasion.on", own.on),
            member: own.member)
    }

    func ending(_ own: Wire.Occasion) throws -> Ending {
        Ending(
            occasion: own.occasion, ordinal: own.ordinal, planYear: own.planYear, on: try day("occasion.on", own.on),
            member: own.member)
    }

    func delegation(_ own: Wire.Delegation) throws -> Delegation {
        Delegation(
            person: own.person, to: own.to, first: try day("delegation.first", own.first),
            last: try optionalDay("delegation.last", own.last), reason: own.reason)
    }

    func completion(_ own: Wire.Completion) throws -> Completion {
        var completion = Completion(
            on: try day("completion.on", own.on), result: own.result, note: own.note,
            evidence: own.evidence.map(evidence),
            countedAs: try own.countedAs.map { try occurrence("completion.countedAs", $0) },
            approvers: own.approvers,
            attendance: own.attendance.map { Attendance(present: $0.present, absent: $0.absent) }, length: own.length)
        (completion.amount, completion.target, completion.credit) = (own.amount, own.target, own.credit)
        return completion
    }

    private func evidence(_ own: Wire.Evidence) -> Evidence {
        Evidence(reference: own.reference, sha256: own.sha256, size: own.size, kept: own.kept)
    }

    func results(_ own: Wire.ExamResults) throws -> ExamResults {
        ExamResults(
            on: try day("result.on", own.on),
            marks: try own.marks.map { mark in
                .init(person: mark.person, score: try required("result.score", mark.score) { Score($0) })
            }, evidence: own.evidence.map(evidence))
    }

    func finding(_ own: Wire.Finding) throws -> Finding {
        Finding(
            text: own.text, member: own.member,
            severity: try own.severity.map { text in
                try required("finding.severity", text) { Finding.Severity(rawValue: $0) }
            }, due: try optionalDay("finding.due", own.due), on: try day("finding.on", own.on))
    }
}
