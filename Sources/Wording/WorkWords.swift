import Planning

/// Exams, findings and sign-offs in words.
extension Words {
    /// How much a finding weighs.
    public func severity(_ severity: Finding.Severity) -> String {
        switch severity {
        case .minor: pick("一般", "minor")
        case .serious: pick("较重", "serious")
        case .critical: pick("重大", "critical")
        }
    }

    /// What somebody who takes part in an exam came to.
    public func outcome(_ outcome: OccurrenceView.Candidate.Outcome) -> String {
        switch outcome {
        case .absent: pick("未考", "not examined")
        case .retaking: pick("待补考", "to make up")
        case .failed: pick("不及格", "failed")
        case .passed: pick("及格", "passed")
        case .excused: pick("免考", "excused")
        }
    }

    /// One person's marks and what they come to: `王五  55, 90  passed`.
    public func candidate(_ person: String, scores: [String], outcome: String, reason: String?) -> String {
        let marks = scores.isEmpty ? "" : "  " + list(scores.map(visible))
        return "\(visible(person))\(marks)  \(outcome)" + (reason.map { aside(visible($0)) } ?? "")
    }

    /// Marks that were recorded together, and of which day.
    public func marks(_ marks: [(person: String, score: String)], on day: String) -> String {
        let shown = marks.prefix(20).map { "\(visible($0.person)) \(visible($0.score))" }
        let more = marks.count > shown.count ? pick("等\(marks.count)人", " and \(marks.count - shown.count) more") : ""
        return pick("\(visible(day))：\(list(shown))\(more)", "on \(visible(day)): \(list(shown))\(more)")
    }

    /// Who is excused, and why.
    public func excused(_ person: String, reason: String) -> String {
        pick("\(visible(person))：\(visible(reason))", "\(visible(person)): \(visible(reason))")
    }

    /// What was found, where, how much it weighs and by when it has to be put right.
    public func finding(_ text: String, member: String?, severity: String?, due: String?) -> String {
        var words = [quoted(text)]
        if let member { words.append(visible(member)) }
        if let severity { words.append(Finding.Severity(rawValue: severity).map(self.severity) ?? visible(severity)) }
        if let due { words.append(pick("限\(visible(due))整改", "to be put right by \(visible(due))")) }
        return words.joined(separator: pick("，", ", "))
    }

    /// From when an approval holds, with its remark.
    public func approval(on day: String, note: String?) -> String {
        pick("自\(visible(day))", "as of \(visible(day))") + (note.map { pick("，", ", ") + quoted($0) } ?? "")
    }

    /// That a completion waits for approval.
    public func awaiting(_ approvers: [String]) -> String {
        approvers.isEmpty
            ? pick("待复核", "waits for approval")
            : pick("待\(list(approvers.map(visible)))复核", "waits for approval by \(list(approvers.map(visible)))")
    }

    /// That nobody of those who would approve something is left who did not do it.
    public var leftToAdministrators: String { pick("只有管理员可以复核", "only an administrator can approve it") }

    /// Who was there and who was not.
    public func attendance(present: [String], absent: [String]) -> String {
        var words: [String] = []
        if !present.isEmpty {
            words.append(pick("到场\(list(present.map(visible)))", "present \(list(present.map(visible)))"))
        }
        if !absent.isEmpty {
            words.append(pick("缺席\(list(absent.map(visible)))", "absent \(list(absent.map(visible)))"))
        }
        return words.joined(separator: pick("，", ", "))
    }

    /// That there are no findings.
    public var noFindings: String { pick("没有检查问题", "no findings") }

    /// That a list of marks cannot be read.
    /// - Parameter line: from 1.
    public func badMarks(_ path: String, line: Int, found: String) -> String {
        pick(
            "\(visible(path)) 第\(line)行：\(quoted(found))不是“姓名,分数”；请写例如 王五,85.5",
            "\(visible(path)), line \(line): \(quoted(found)) is not PERSON,MARK; write for example 王五,85.5")
    }
}
