import Glibc
import Testing

@testable import Systemd

@Suite struct WallTimerTests {
    private static let far: Int64 = 4_102_444_800_000

    @Test(arguments: [Int64.min, -1, 0, 1, 999, 1000, 1_000_000_000_000])
    func firesAtOnceForThePast(_ deadline: Int64) throws {
        let timer = try WallTimer()
        #expect(try !timer.arm(at: deadline))
        #expect(try timer.read() == .fired)
        #expect(try timer.read() == .nothing)
    }

    @Test(arguments: [nil, far, Int64.max])
    func doesNotFireBeforeItsTime(_ deadline: Int64?) throws {
        let timer = try WallTimer()
        #expect(try !timer.arm(at: deadline))
        #expect(try timer.read() == .nothing)
    }

    @Test func canBeArmedAgainAndDisarmed() throws {
        let timer = try WallTimer()
        _ = try timer.arm(at: Self.far)
        _ = try timer.arm(at: 1)
        #expect(try timer.read() == .fired)
        _ = try timer.arm(at: 1)
        _ = try timer.arm(at: nil)
        #expect(try timer.read() == .nothing)
        _ = try timer.arm(at: 1)
        #expect(try timer.read() == .fired)
    }
}
