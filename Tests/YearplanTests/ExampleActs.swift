import CalendarInterface
import Foundation

@testable import yearplan

/// What happens from outside, and what people decide, in the simulated year of an example.
enum ExampleActs {
    struct Act {
        enum What {
            case raise(String, member: String? = nil, on: String? = nil)
            case end(String, member: String? = nil)
            case date(String, to: String)
            case done(String, result: String?)
        }

        var day: String
        var what: What

        init(_ day: String, _ what: What) {
            self.day = day
            self.what = what
        }
    }

    static let all: [String: [Act]] = [
        "branch-operations": [
            Act("2026-03-10", .raise("新规下发")), Act("2026-03-16", .date("ops-check@2026", to: "2026-04-20")),
            Act("2026-04-03", .raise("对账余额不符")), Act("2026-04-07", .raise("重点对账名单下发")),
            Act("2026-04-13", .date("counterfeit-exam@2026", to: "2026-05-15")),
            Act("2026-05-20", .raise("高风险账户出现")), Act("2026-06-15", .raise("印章检查发现问题", member: "东街网点")),
            Act("2026-08-03", .raise("出纳新系统上线", on: "2026-09-01")),
            Act("2026-08-04", .date("blueprint-training@2026", to: "2026-08-25")),
        ],
        "company-operations": [Act("2026-03-12", .raise("收到借支或报销申请"))],
        "courier-grades": [
            Act("2026-03-02", .raise("监测发现不再达标", member: "丙快遞")),
            Act("2026-05-06", .raise("初評公示", member: "甲快遞")), Act("2026-05-08", .raise("收到舉報", member: "甲快遞")),
            Act("2026-05-20", .end("初評公示", member: "甲快遞")),
            Act("2026-05-25", .done("second-meeting@2026.1/甲快遞", result: "有異議")),
        ],
        "decoration": [
            Act("2026-03-12", .raise("首付款到账")), Act("2026-04-01", .raise("连续三个月未签单", member: "赵六")),
            Act("2026-08-20", .raise("工程结束")),
        ],
        "grid": [
            Act("2026-03-03", .raise("苗头性问题", member: "王五")), Act("2026-03-10", .raise("新员工到岗")),
            Act("2026-04-08", .raise("检查发现问题")), Act("2026-04-14", .raise("场内风险")),
            Act("2026-04-20", .raise("员工异常行为", member: "赵六")), Act("2026-05-11", .raise("风险苗头")),
            Act("2026-05-18", .raise("格员履职未完成", member: "孙七")), Act("2026-06-08", .raise("必谈情形", member: "王五")),
            Act("2026-06-10", .raise("必访情形", member: "孙七")), Act("2026-07-06", .raise("重大违规违纪")),
            Act("2026-11-02", .raise("疫情防控期")), Act("2026-11-05", .raise("健康码异常", member: "王五")),
            Act("2026-11-20", .end("疫情防控期")),
        ],
        "metro": [Act("2026-09-01", .raise("开通初期运营", on: "2026-12-15"))],
        "operations": [
            Act("2026-04-08", .raise("柜台付现", member: "东街支行")), Act("2026-05-11", .raise("省联社推进通知")),
            Act("2026-05-12", .date("remote-pilot@2026", to: "2026-06-15")),
        ],
        "system-tellers": [
            Act("2026-03-03", .raise("密碼鎖定", member: "王五")), Act("2026-03-10", .raise("口掛")),
            Act("2026-04-07", .raise("休假申請", member: "趙六")),
            Act("2026-04-08", .raise("離崗", member: "趙六", on: "2026-04-13")),
            Act("2026-05-12", .raise("三級以上柜員休假", member: "張三")), Act("2026-06-02", .raise("調動通知", member: "王五")),
            Act("2026-07-01", .raise("系統故障")),
        ],
        "teller-grades": [
            Act("2026-03-04", .raise("遲到早退達三次", member: "王五")), Act("2026-04-01", .raise("滿意率連續不足", member: "趙六")),
            Act("2026-05-06", .raise("曠工達三天", member: "孫七")),
            Act("2026-06-15", .done("annual-grading@2026/趙六", result: "等外")),
            Act("2026-07-01", .raise("年滿45周歲", member: "孫七")), Act("2026-08-03", .raise("調回柜員崗位", member: "孫七")),
            Act("2026-09-01", .raise("連續兩年一級", member: "王五")),
            Act("2026-09-21", .done("reapplication@2026/趙六", result: "fail")),
        ],
        "teller-management": [
            Act("2026-03-02", .raise("新柜員到崗", member: "趙六")),
            Act("2026-04-10", .raise("柜員上崗", member: "趙六", on: "2026-04-20")),
            Act("2026-05-06", .raise("等級評定報名")), Act("2026-05-29", .done("appeal@2026.1/王五", result: nil)),
            Act("2026-07-06", .raise("退出情形", member: "孫七")), Act("2026-08-03", .raise("調回柜員崗位", member: "孫七")),
        ],
        "website": [Act("2026-07-01", .raise("大型活动", on: "2026-09-20"))],
    ]

    /// The acts of an example as `yearplan log --json` would print them; nil where nothing happens.
    static func log(of example: String) throws -> Data? {
        guard let acts = all[example] else { return nil }
        var ordinals: [String: Int] = [:]
        let entries = try acts.enumerated().map { index, act in
            var entry = Wire.Entry(seq: Int64(index + 1), anchor: "", kind: act.kind)
            let noon = try Date(act.day + "T12:00:00+08:00", strategy: .iso8601)
            entry.recordedAt = Wire.Moment(
                milliseconds: Int64(noon.timeIntervalSince1970) * 1000, local: act.day + "T12:00")
            entry.basis = Wire.Basis(planYear: 2026, title: "", owners: [])
            switch act.what {
            case .raise(let occasion, let member, let on):
                ordinals[occasion, default: 0] += 1
                entry.occasion = Wire.Occasion(
                    occasion: occasion, ordinal: ordinals[occasion] ?? 1, planYear: 2026, on: on ?? act.day,
                    member: member)
            case .end(let occasion, let member):
                entry.occasion = Wire.Occasion(
                    occasion: occasion, ordinal: ordinals[occasion] ?? 1, planYear: 2026, on: act.day, member: member)
            case .date(let occurrence, let to):
                entry.occurrence = occurrence
                entry.to = to
            case .done(let occurrence, let result):
                entry.occurrence = occurrence
                entry.completion = Wire.Completion(on: act.day, result: result)
            }
            return entry
        }
        return Data(try JSON.line(["entries": entries]).utf8)
    }
}

extension ExampleActs.Act {
    /// As the ledger names it.
    fileprivate var kind: String {
        switch what {
        case .raise: "raised"
        case .end: "ended"
        case .date: "dated"
        case .done: "done"
        }
    }
}
