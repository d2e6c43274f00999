import Foundation
import Testing

/// The planner against a simple model of it: random plans, commands, clocks, reloads and restarts.
@Suite struct ModelTests {
    /// `YEARPLAN_MODEL_RUNS` is the number of random years, `YEARPLAN_MODEL_SEED` the first seed.
    private static func setting(_ name: String, _ otherwise: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? otherwise
    }

    private static let first = setting("YEARPLAN_MODEL_SEED", 0)
    private static let runs = setting("YEARPLAN_MODEL_RUNS", 240)
    private static let steps = 30
    /// They run side by side, a share of the seeds each.
    private static let shares = 8

    @Test(arguments: 0..<shares) func plannerAndModelNeverPart(_ share: Int) throws {
        var (steps, runs) = (0, 0)
        for seed in stride(
            from: ModelTests.first + share, to: ModelTests.first + ModelTests.runs, by: ModelTests.shares)
        {
            var generator = ModelGenerator(seed: seed)
            let (story, divergence) = generator.story(steps: ModelTests.steps)
            (steps, runs) = (steps + story.steps.count, runs + 1)
            guard let divergence else { continue }
            let shrunk = story.shrunk()
            Issue.record(
                """
                seed \(seed), step \(story.steps.count): \(divergence)
                shrunk to \(shrunk.steps.count) steps: \(shrunk.divergence()?.what ?? "")
                \(shrunk)
                """)
            break
        }
        print("model: \(runs) runs of \(steps) steps")
    }
}
