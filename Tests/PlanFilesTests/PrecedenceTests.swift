import Testing

@testable import PlanFiles

@Suite struct PrecedenceTests {
    @Test(
        arguments: [
            ([[], [0], [0, 1]], []),
            ([[0]], [[0]]),
            ([[1], [2], [0]], [[0, 1, 2]]),
            ([[1], [0], [3], [2]], [[0, 1], [2, 3]]),
            ([[1, 2], [], [0]], [[0, 2]]),
        ] as [([[Int]], [[Int]])])
    func findsCircles(_ edges: [[Int]], _ circles: [[Int]]) {
        #expect(Precedence(edges).circles == circles)
    }

    /// Graphs without circles by construction: each number depends on smaller ones only.
    @Test(arguments: 0..<20)
    func putsFirstWhatOthersDependOn(_ seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let edges = (0..<200).map { own in own == 0 ? [] : (0..<next(4)).map { _ in next(own) } }
        let precedence = Precedence(edges)
        var places = [Int](repeating: 0, count: edges.count)
        for (place, number) in precedence.order.enumerated() { places[number] = place }
        #expect(precedence.circles.isEmpty)
        #expect(Set(precedence.order) == Set(edges.indices))
        for (own, targets) in edges.enumerated() {
            for target in targets { #expect(places[target] < places[own]) }
        }
    }
}
