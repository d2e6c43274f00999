import CivilTime
import Planning
import TestSupport
import Testing

/// Which events leave a ledger with a plan year.
@Suite struct BelongingTests {
    private func basis(_ year: Int) -> Basis {
        Basis(planYear: year, title: "a", opens: nil, nominalDue: nil, due: nil, owners: [])
    }

    private func event(_ fact: Fact, _ year: Int? = nil, about occurrence: String? = "a@2026") -> Event {
        Event(
            recordedAt: Instant(milliseconds: 0), actor: .daemon, occurrence: occurrence.flatMap { OccurrenceID($0) },
            basis: year.map(basis), fact: fact)
    }

    private func reminder(_ years: Int...) -> Reminder {
        Reminder(
            instant: Instant(milliseconds: 0), audience: ["张三"],
            parts: years.map {
                .init(
                    occurrence: OccurrenceID(duty: "a", period: "\($0)"), rule: .due, generation: 1,
                    nominal: Instant(milliseconds: 0), basis: basis($0), merged: [], missed: 0)
            })
    }

    @Test func whatIsAboutOccurrencesOfTheYearAloneBelongsToIt() {
        #expect(event(.withdrawn, 2026).belongs(to: 2026))
        #expect(!event(.withdrawn, 2027).belongs(to: 2026))
        #expect(!event(.withdrawn).belongs(to: 2026))
        #expect(event(.reminded(reminder(2026, 2026)), about: nil).belongs(to: 2026))
        #expect(!event(.reminded(reminder(2026, 2027)), about: nil).belongs(to: 2026))
        #expect(!event(.reminded(reminder()), about: nil).belongs(to: 2026))
        let to = OccurrenceID(duty: "b", period: "2026")
        #expect(event(.rekeyed(Rekeying(planYear: 2026, to: to)), 2026).belongs(to: 2026))
        #expect(!event(.rekeyed(Rekeying(planYear: 2027, to: to)), 2026).belongs(to: 2026))
    }

    @Test func whatIsAboutPlansOccasionsAndPeopleStays() throws {
        let staying: Set<Fact.Kind> = [
            .planLoaded, .planMissing, .adopted, .raised, .ended, .delegated, .recalled, .archived,
        ]
        for sample in FactSample.all where staying.contains(sample.kind) {
            #expect(!event(try sample.fact(), about: nil).belongs(to: 2026), "\(sample)")
        }
    }
}
