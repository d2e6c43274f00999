import Planning
import TestSupport
import Testing
import Varlink

@testable import Daemon

@Suite("Who somebody is")
struct AccessTests {
    private static let logins: [UInt32: String] = [
        0: "root", 500: "yearplan", 1000: "zhangsan", 1001: "lisi", 1003: "guest",
    ]

    private static func look(_ uid: UInt32) -> Accounts.Finding { logins[uid].map { .login($0) } ?? .nobody }

    private static func access(_ administrators: UInt32? = 90) -> Access {
        Access(ownUID: 500, administrators: administrators, accounts: Accounts(look: look))
    }

    @Test(
        "by user and groups",
        arguments: [
            // uid, gid, supplementary groups; login, person, administrator
            (0, 0, [], "root", nil, true),
            (500, 500, [], "yearplan", nil, true),
            (1000, 1000, [], "zhangsan", "张三", false),
            (1001, 1001, [20, 30], "lisi", "李四", false),
            (1001, 1001, [20, 90], "lisi", "李四", true),
            (1001, 90, [], "lisi", "李四", true),
            (1003, 100, [], "guest", nil, false),
            (1999, 100, [], nil, nil, false),
        ] as [(UInt32, UInt32, [UInt32], String?, String?, Bool)])
    func callers(
        uid: UInt32, gid: UInt32, groups: [UInt32], login: String?, person: String?, isAdministrator: Bool
    ) {
        let caller = Self.access().caller(Peer(uid: uid, gid: gid, pid: 7, groups: groups), in: Fixture.roster)
        #expect(caller.actor == Actor(uid: uid, login: login, person: person))
        #expect(caller.isAdministrator == isAdministrator)
    }

    @Test("without an administrators' group only root and the daemon's own user administer")
    func noGroup() {
        let access = Self.access(nil)
        #expect(!access.isAdministrator(Peer(uid: 1001, gid: 90, pid: 7, groups: [90])))
        #expect(access.isAdministrator(Peer(uid: 0, gid: 0, pid: 7, groups: [])))
    }

    @Test("an account is looked up once, until it is to be forgotten or a while has passed")
    func cache() {
        var looked: [UInt32] = []
        var now: Int64 = 0
        let accounts = Accounts(monotonic: { now }) {
            looked.append($0)
            return Self.look($0)
        }
        for uid: UInt32 in [1000, 1999, 1000, 1999] { _ = accounts.login(of: uid) }
        #expect(looked == [1000, 1999])
        accounts.forget()
        #expect(accounts.login(of: 1000) == "zhangsan")
        #expect(looked == [1000, 1999, 1000])
        now = Accounts.validity - 1
        #expect(accounts.login(of: 1000) == "zhangsan")
        #expect(looked.count == 3)
        now = Accounts.validity
        #expect(accounts.login(of: 1000) == "zhangsan")
        #expect(looked.count == 4)
    }

    @Test("accounts that cannot be asked are asked again the next time")
    func unanswered() {
        var finding = Accounts.Finding.unknown
        let accounts = Accounts(monotonic: { 0 }) { _ in finding }
        #expect(accounts.login(of: 1000) == nil)
        finding = .login("zhangsan")
        #expect(accounts.login(of: 1000) == "zhangsan")
    }

    @Test("the system's own accounts are known")
    func system() {
        #expect(Accounts().login(of: 0) == "root")
        #expect(Accounts.group(named: "root") == 0)
        #expect(Accounts.group(named: "no such group") == nil)
    }
}
