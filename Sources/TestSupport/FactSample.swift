import CivilTime
import Foundation
import Ledger
import Planning

/// One fact of a kind, with the JSON in which it has to be stored as long as there are ledgers that have it.
public struct FactSample: Sendable, CustomStringConvertible {
    /// Its kind.
    public let kind: Fact.Kind
    /// Its details.
    public let json: String

    /// A sample of one's own.
    public init(kind: Fact.Kind, json: String) {
        self.kind = kind
        self.json = json
    }

    /// Its kind, for the names of tests.
    public var description: String { kind.rawValue }

    /// Every kind with everything optional present, and some with it absent.
    public static let all: [FactSample] = [
        FactSample(kind: .planLoaded, json: planLoaded(plan: sha256("plan"), calendar: sha256("calendar"))),
        FactSample(
            kind: .planLoaded,
            json: #"{"added":[],"calendar":{"official":[2027],"shifted":3},"calendars":[],"plans":[],"removed":[],"#
                + #""renamed":[],"summaries":[]}"#),
        FactSample(kind: .planMissing, json: #"{"directory":"/etc/yearplan/plan.d"}"#),
        FactSample(kind: .adopted, json: #"{"from":"2026-11-01","line":1793462400000}"#),
        FactSample(
            kind: .pinned,
            json: #"{"due":"2026-03-31","nominalDue":"2026-03-29","opens":"2026-03-21","softDue":"2026-03-25"}"#),
        FactSample(kind: .pinned, json: #"{"due":"2026-03-31","nominalDue":"2026-03-31","opens":"2026-03-21"}"#),
        FactSample(
            kind: .shifted,
            json: #"{"from":{"due":"2027-10-08","opens":"2027-10-01"},"to":{"due":"2027-10-09","opens":"2027-10-01"}}"#),
        FactSample(
            kind: .shifted,
            json:
                #"{"from":{"opens":"2027-10-01"},"to":{"due":"2027-10-09","opens":"2027-10-01","softDue":"2027-10-08"}}"#
        ),
        FactSample(kind: .withdrawn, json: "{}"),
        FactSample(kind: .restored, json: "{}"),
        FactSample(kind: .rekeyed, json: #"{"planYear":2026,"to":"seal-inspection@2026-W09/城东支行"}"#),
        FactSample(kind: .reminded, json: reminder),
        FactSample(kind: .dropped, json: reminder),
        FactSample(
            kind: .done,
            json: """
                {"evidence":[{"reference":"登记簿-17"},\
                {"reference":"exam.pdf","sha256":"\(sha256("exam"))","size":20480}],\
                "note":"两批次","on":"2026-12-23","result":"pass"}
                """),
        FactSample(kind: .done, json: #"{"evidence":[],"on":"2026-12-23"}"#),
        FactSample(kind: .amended, json: #"{"evidence":[],"note":"a \"quote\", a /slash\n","on":"2026-12-24"}"#),
        FactSample(kind: .undone, json: #"{"reason":"记错了"}"#),
        FactSample(kind: .undone, json: "{}"),
        FactSample(kind: .waived, json: #"{"reason":"网点停业"}"#),
        FactSample(kind: .moved, json: #"{"reason":"检查组改期","to":"2026-04-10"}"#),
        FactSample(kind: .dated, json: #"{"to":"2026-06-18"}"#),
        FactSample(kind: .snoozed, json: #"{"until":"2026-03-20"}"#),
        FactSample(kind: .acknowledged, json: #"{"escalations":1,"person":"张三","stage":"overdue"}"#),
        FactSample(
            kind: .raised,
            json: #"{"member":"李四","occasion":"leave","on":"2026-07-01","ordinal":7,"planYear":2026}"#),
        FactSample(
            kind: .delegated,
            json: #"{"first":"2026-07-01","last":"2026-07-15","person":"王五","reason":"年休假","to":"赵六"}"#),
        FactSample(kind: .delegated, json: #"{"first":"2026-07-01","person":"王五","to":"赵六"}"#),
        FactSample(kind: .recalled, json: #"{"on":"2026-07-10","person":"王五"}"#),
        FactSample(kind: .lineKept, json: #"{"steps":[["李四"],[]]}"#),
        FactSample(
            kind: .done,
            json: """
                {"approvers":["李四"],"attendance":{"absent":["王五"],"present":["张三"]},\
                "evidence":[{"reference":"minutes.pdf","sha256":"\(sha256("minutes"))","size":7}],\
                "length":4,"on":"2026-12-23"}
                """),
        FactSample(
            kind: .done,
            json: """
                {"amount":3,"countedAs":"cross-checks@2026.2","credit":"上级检查","evidence":[],"on":"2026-12-23",\
                "target":"城关支行"}
                """),
        FactSample(
            kind: .done,
            json: """
                {"evidence":[{"kept":true,"reference":"photo.jpg","sha256":"\(sha256("photo"))","size":5}],\
                "on":"2026-12-23"}
                """),
        FactSample(
            kind: .result,
            json: #"""
                {"evidence":[{"reference":"登记簿-18"}],\#
                "marks":[{"person":"王五","score":"55"},{"person":"赵六","score":"90.5"}],"on":"2026-03-25"}
                """#),
        FactSample(kind: .excused, json: #"{"on":"2026-03-26","person":"王五","reason":"调离"}"#),
        FactSample(
            kind: .findingOpened,
            json: #"""
                {"due":"2026-04-15","member":"城关支行","on":"2026-03-09","severity":"serious","text":"重空未逐份核对"}
                """#),
        FactSample(kind: .findingOpened, json: #"{"on":"2026-03-09","text":"重空未逐份核对"}"#),
        FactSample(
            kind: .findingClosed, json: #"{"evidence":[{"reference":"整改报告-3"}],"note":"已换人核对","on":"2026-04-10"}"#),
        FactSample(kind: .approved, json: #"{"note":"同意","on":"2026-03-11"}"#),
        FactSample(kind: .approved, json: #"{"on":"2026-03-11"}"#),
        FactSample(
            kind: .archived,
            json: #"{"events":812,"first":3,"last":4711,"places":"00ab","sha256":"ab00","year":2026}"#),
        FactSample(kind: .rejected, json: #"{"reason":"缺附件"}"#),
        FactSample(kind: .ended, json: #"{"occasion":"leave","on":"2026-07-15","ordinal":7,"planYear":2026}"#),
    ]

    /// The fact.
    public func fact() throws -> Fact {
        let details = try JSONDecoder().decode(Details.self, from: Data(json.utf8), configuration: kind)
        return details.fact
    }

    /// The JSON of a loaded plan with these SHA-256.
    public static func planLoaded(plan: String, calendar: String) -> String {
        """
        {"added":[{"duty":"quarterly-exam","planYear":2026}],\
        "calendars":[{"name":"cn.yaml","sha256":"\(calendar)"}],\
        "plans":[{"name":"operations.yaml","sha256":"\(plan)"}],\
        "removed":[{"duty":"old-exam","planYear":2026}],\
        "renamed":[{"from":{"duty":"exam","planYear":2025},"to":{"duty":"quarterly-exam","planYear":2026}}],\
        "summaries":[{"duties":1,"title":"运营部2026年工作计划","year":2026}]}
        """
    }

    /// The SHA-256 of a text in hexadecimal.
    public static func sha256(_ text: String) -> String { StoredText(Array(text.utf8)).sha256.description }

    private static let reminder = """
        {"audience":["张三","李四"],"instant":1774227600000,"parts":[\
        {"basis":{"due":"2026-03-31","isConfidential":false,"nominalDue":"2026-03-29","opens":"2026-03-21",\
        "owners":["张三"],"planYear":2026,"title":"季度考试"},"generation":2,"lateBy":7200,"merged":["opens","-14d"],\
        "missed":2,"nominal":1774227600000,"occurrence":"quarterly-exam@2026-Q1","overdueBy":60,"rule":"-7d"},\
        {"basis":{"isConfidential":true,"owners":[],"planYear":2026,"title":"突击查库"},"generation":1,"merged":[],\
        "missed":0,"nominal":1774227600000,"occurrence":"vault-check@2026-03/城东支行","rule":"date+1"},\
        {"basis":{"isConfidential":false,"isProvisional":true,"owners":["王五"],"planYear":2026,"title":"网点检查"},\
        "generation":1,"merged":[],"missed":0,"nominal":1774227600000,"occurrence":"visits@2026-Q1","rule":"pace-2026-03",\
        "standing":{"by":"2026-03-31","done":2,"expected":3,"open":["城关支行","东街支行"],"openCount":2,"target":4,\
        "unit":"家"}}]}
        """

    private struct Details: DecodableWithConfiguration {
        let fact: Fact

        init(from decoder: any Decoder, configuration kind: Fact.Kind) throws {
            fact = try Fact(kind, detailsFrom: decoder)
        }
    }
}

/// The texts that the sample of a loaded plan names.
public let planTexts = ["plan", "calendar"].map { StoredText(Array($0.utf8)) }

extension Basis {
    /// A snapshot of a quarter's exam.
    public static let sample = Basis(
        planYear: 2026, title: "季度考试", opens: CivilDate("2026-03-21"), nominalDue: CivilDate("2026-03-29"),
        due: CivilDate("2026-03-31"), owners: ["张三", "李四"])
}

extension Event {
    /// An event by somebody about an occurrence.
    public static func sample(_ fact: Fact, about occurrence: String? = "quarterly-exam@2026-Q1") -> Event {
        Event(
            recordedAt: Instant(milliseconds: 1_774_227_600_123),
            actor: Actor(uid: 1001, login: "zhang", person: "张三"),
            occurrence: occurrence.flatMap { OccurrenceID($0) },
            basis: .sample,
            fact: fact)
    }
}
