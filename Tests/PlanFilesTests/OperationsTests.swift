import CivilTime
import PlanFiles
import Planning
import Testing

/// The example plan has everything the operations department plans for a year.
@Suite struct OperationsTests {
    private func example() throws -> PlanReading {
        PlanReader.read(
            plans: try PlanDirectory.files(in: repository + "/config/examples/operations"), calendars: calendarFiles,
            zone: PlanDirectory.zone)
    }

    @Test func hasNoError() throws {
        let reading = try example()
        #expect(errors(reading).isEmpty)
        let warned = reading.diagnostics.map(\.message)
        #expect(
            warned == [
                "days off take most of 2026-10-01 to 2026-10-10 (国庆节): 3 working days are left, from 2026-10-08 to "
                    + "2026-10-10",
                "what is dated counts 2 of 10 in 2026, and nothing else counts toward “surprise-check”",
            ])
    }

    /// Every dated or counted line of the plan: its id, what it is about, and the windows of 2026 (opening and due), none
    /// for what is only counted.
    @Test(arguments: [
        ("post-flowcharts", "流程图", ["2026-01-01/2026-01-31"]),
        ("operation-manuals", "操作手册", ["2026-01-01/2026-01-31"]),
        ("policy-revision", "11项制度", ["2026-01-01/2026-01-31"]),
        ("negative-points", "负面积分", ["2026-01-01/2026-03-31"]),
        ("trainings", "专项培训", ["7"]),
        ("training-supervisors", "会计督导与会计主管", ["2026-01-21/2026-01-31"]),
        ("training-remote-authorisation", "远程授权业务", ["2026-02-01/2026-02-10"]),
        ("training-tellers", "柜员专项培训", ["2026-04-01/2026-04-10"]),
        ("training-vault", "库管员", ["2026-04-01/2026-04-10"]),
        ("training-ticking", "勾挑员", ["2026-04-01/2026-04-10"]),
        ("training-authorisers", "远程授权人员", ["2026-04-01/2026-04-10"]),
        ("line-meetings", "条线例会", ["4"]),
        (
            "line-meeting", "条线例会",
            [
                "2026-03-01/2026-03-10", "2026-07-01/2026-07-10", "2026-10-01/2026-10-10", "2026-12-01/2026-12-10",
            ]
        ),
        ("backbone-selection", "推选业务骨干", ["2026-01-01/2026-02-28"]),
        ("backbone-approval", "审查业务骨干", ["2026-01-01/2026-02-28"]),
        ("self-checks", "专项自查", ["2"]),
        ("cross-checks", "县间交叉检查", ["2"]),
        ("look-backs", "回头看", ["3"]),
        ("surprise-check", "突击检查", ["10"]),
        ("cross-check-1", "第一次县间交叉检查", ["2026-02-21/2026-03-31"]),
        ("self-check-1", "第一次行内自查", ["2026-04-21/2026-06-10"]),
        ("look-back-1", "第一次“回头看”", ["2026-04-21/2026-06-10"]),
        ("cross-check-2", "第二次县间交叉检查", ["2026-07-11/2026-08-20"]),
        ("look-back-2", "第二次“回头看”", ["2026-09-01/2026-09-30"]),
        ("rectification-push", "重点问题", ["2026-09-01/2026-09-30"]),
        ("self-check-2", "第二次行内自查", ["2026-10-11/2026-12-10"]),
        ("look-back-3", "第三次“回头看”", ["2026-10-11/2026-12-10"]),
        ("surprise-check-spring", "春节", ["2026-02-15/2026-02-23"]),
        ("surprise-check-holiday", "五一或十一", ["2026-05-01/2026-10-07"]),
        ("experience-exchange", "现场会", ["2026-08-11/2026-08-20"]),
        ("coin-campaign", "残损币回收", ["2026-03-01/2026-09-30"]),
        ("coin-allocation", "分解", ["2026-03-01/2026-03-10"]),
        ("serial-number-launch", "冠字号查询", ["2026-01-01/2026-03-31"]),
        ("serial-number-training", "冠字号操作培训", ["2026-01-01/2026-03-31"]),
        ("remote-preparation", "远程授权前期准备", ["2026-01-01/2026-03-31"]),
        ("supervision-requirements", "事后监督系统", ["2026-01-01/2026-03-31"]),
        (
            "quarterly-exam", "季度业务考试",
            [
                "2026-03-21/2026-03-31", "2026-06-21/2026-06-30", "2026-09-21/2026-09-30", "2026-12-21/2026-12-31",
            ]
        ),
        (
            "question-bank", "题库",
            [
                "2026-01-01/2026-03-31", "2026-04-01/2026-06-30", "2026-07-01/2026-09-30", "2026-10-01/2026-12-31",
            ]
        ),
        (
            "skill-assessment", "技能考核",
            [
                "2026-01-01/2026-03-31", "2026-04-01/2026-06-30", "2026-07-01/2026-09-30", "2026-10-01/2026-12-31",
            ]
        ),
        ("skill-contest", "技能比赛", ["2026-07-01/2026-08-31"]),
    ])
    func hasEveryDutyAtItsTime(_ id: String, _ topic: String, _ dates: [String]) throws {
        let reading = try example()
        let plan = try #require(reading.book?.plans.first)
        let duty = try #require(plan.duties.first { $0.id == id })
        #expect(duty.title.replacingFirst(topic, with: "") != duty.title)
        #expect(duty.source != nil)
        if let quota = duty.schedule.quota {
            #expect(dates == ["\(quota.bound.count)"])
        } else {
            let windows = duty.schedule.windows(in: 2026, calendar: plan.calendar)
            #expect(windows.map { "\($0.opens)/\($0.due)" } == dates)
        }
    }

    @Test func theWeeklyBulletinRunsFromMarchToSeptember() throws {
        let reading = try example()
        let duty = try #require(reading.book?.plans.first?.duties.first { $0.id == "coin-bulletin" })
        #expect(duty.schedule.kind == .recurring)
        guard case .phrase = duty.condition else {
            Issue.record("the bulletin is not limited to the campaign")
            return
        }
    }

    @Test(arguments: [
        ("training-exam", "trainings"), ("look-back-1", "cross-check-1"), ("look-back-2", "self-check-1"),
        ("look-back-3", "cross-check-2"), ("rectification-push", "look-back-2"), ("check-bulletin", "cross-checks"),
        ("bulletin-penalties", "check-bulletin"), ("quarterly-exam-bulletin", "quarterly-exam"),
        ("backbone-approval", "backbone-selection"), ("remote-pilot", "remote-preparation"),
        ("remote-rollout", "remote-pilot"),
    ])
    func followsUp(_ id: String, _ cause: String) throws {
        let reading = try example()
        let duty = try #require(reading.book?.plans.first?.duties.first { $0.id == id })
        let causes = (duty.after?.causes ?? []).compactMap { if case .duty(let id, _) = $0 { id } else { nil } }
        #expect(causes.contains(cause))
    }

    @Test(arguments: [
        ("trainings", 7), ("line-meetings", 4), ("self-checks", 2), ("cross-checks", 2), ("look-backs", 3),
    ])
    func whatIsDatedReachesItsQuota(_ quota: String, _ count: Int) throws {
        let reading = try example()
        let plan = try #require(reading.book?.plans.first)
        let counted = plan.duties.filter { $0.countsToward?.duty == quota }.reduce(0) { sum, duty in
            sum + duty.schedule.windows(in: 2026, calendar: plan.calendar).count * (duty.countsToward?.weight ?? 1)
        }
        #expect(counted == count)
    }

    @Test func surpriseChecksAreConfidential() throws {
        let duties = try #require(try example().book?.plans.first?.duties)
        let confidential = duties.filter(\.isConfidential).map(\.id).sorted()
        #expect(
            confidential == [
                "surprise-check", "surprise-check-bulletin", "surprise-check-holiday", "surprise-check-spring",
            ])
    }
}
