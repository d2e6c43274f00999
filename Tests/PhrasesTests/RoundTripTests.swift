import Testing

@testable import Phrases

/// What is printed is read back as the same schedule.
@Suite struct RoundTripTests {
    @Test(arguments: [PhraseLanguage.zh, .en], 1...8)
    func printedSchedulesParseBack(_ language: PhraseLanguage, _ seed: Int) throws {
        var generator = ScheduleGenerator(random: SeededGenerator(seed: UInt64(seed)))
        for _ in 0..<500 {
            let schedule = try generator.schedule()
            let text = schedule.printed(language)
            guard text.unicodeScalars.count <= Scalars.limit else { continue }
            do {
                #expect(try Schedule.parse(text) == schedule, "\(text)")
            } catch {
                Issue.record("“\(text)”: \(error)")
            }
        }
    }
}
