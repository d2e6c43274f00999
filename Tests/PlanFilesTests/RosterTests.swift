import PlanFiles
import Planning
import Testing

@Suite struct RosterTests {
    private let plan = "year: 2026\nduties: [{id: x, title: X, when: 每月, owner: 会计督导}]\n"

    @Test func addsUpOverFiles() throws {
        let reading = read(
            plan, "people: {张三: {login: a, superior: 李四}}\noccasions: [停电]\n",
            "people: {李四: {login: b, mail: li@example.org, wechat: li}}\ngroups: {会计督导: [张三]}\noccasions: [防汛]\n")
        let roster = try #require(reading.book?.roster)
        #expect(reading.diagnostics.isEmpty)
        #expect(roster.order == ["张三", "李四", "会计督导"])
        #expect(roster.people["张三"]?.superiors == ["李四"])
        #expect(roster.people["李四"]?.addresses == ["mail": "li@example.org", "wechat": "li"])
        #expect(roster.occasions == ["停电", "防汛"])
        #expect(roster.people(of: .group("会计督导")) == ["张三"])
    }

    @Test func groupsOfGroupsStandForTheirMembersAndRolesMayBeSuperiors() throws {
        let reading = read(
            """
            people:
              张三: {superior: 部长}
              李四: {superior: 部长}
              王五: {superior: [张三, 李四]}
            groups:
              条线: [督导, 柜员, 李四]
              督导: [张三, 李四]
              柜员: 王五
              部长: 李四
            """)
        let roster = try #require(reading.book?.roster)
        #expect(roster.groups["条线"]?.members.map(\.name) == ["张三", "李四", "王五"])
        #expect(roster.people["张三"]?.superiors == ["李四"])
        #expect(roster.people["李四"]?.superiors == [])
        #expect(roster.isSuperior("李四", of: "王五"))
    }

    @Test func thingsSayWhoAnswersForThemAndOtherGroupsKnowIt() throws {
        let reading = read(
            """
            people: {张三: {}, 王五: {}}
            groups:
              城区: [城关支行, 东街支行]
              支行: {城关支行: 王五, 东街支行: {person: 张三, staff: [王五], formerly: [东门分理处]}}
            """)
        let roster = try #require(reading.book?.roster)
        #expect(roster.groups["城区"]?.members == roster.groups["支行"]?.members)
        #expect(roster.groups["支行"]?.members[1].formerly == ["东门分理处"])
        #expect(roster.people(of: .each, member: "城关支行") == ["王五"])
    }

    @Test(arguments: [
        ("{督导: [张三, 城关支行]}", "unknown person “城关支行”; “督导” is of people or of things, never of both"),
        ("{支行: {城关支行: 王五, 张三: 王五}}", "“张三” is a person, not a thing"),
        ("{督导: [张三], 支行: {城关: 王五}, 都: [督导, 支行]}", "“都” is of people or of things, never of both"),
        (
            "{支行: {城关: 王五}, 网点: {城关: 张三}}",
            "“张三” answers for “城关” here, “王五” in another group"
        ),
        ("{支行: {城关: 赵六}}", "unknown person “赵六”"),
    ])
    func neverMixesPeopleAndThings(_ groups: String, _ message: String) {
        let reading = read("people: {张三: {}, 王五: {}}\ngroups: \(groups)\n")
        #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.message) == [message])
    }

    @Test func warnsOfAThingThatLooksLikeAPerson() {
        let reading = read("people: {王小五: {}}\ngroups: {柜员: [王晓五], 支行: [城关支行]}\n")
        #expect(
            lines(reading) == ["a.yaml:2:15: warning: “王晓五” is taken for a thing, but “王小五” is a person"])
        #expect(reading.book != nil)
    }

    @Test func oneSetOfNames() {
        let reading = read(
            "year: 2026\nduties: [{id: drill, title: X, when: 每月}]\n",
            "occasions: [drill]\npeople: {停电: {}}\n", "groups: {停电: []}\n")
        #expect(
            errors(reading) == [
                "a.yaml:2:15: error: the name “drill” is taken: it is an occasion at b.yaml:1",
                "c.yaml:1:10: error: the name “停电” is taken: it is a person at b.yaml:2",
            ])
    }
}
