import CivilTime

/// Dates, spans and times by their texts, so that a table of cases reads like the specification.
func day(_ text: String) -> CivilDate { CivilDate(text)! }

func span(_ text: String) -> DateSpan { DateSpan(text)! }

func clock(_ text: String) -> CivilDateTime { CivilDateTime(text)! }

/// The instant of a time in UTC.
func utc(_ text: String) -> Instant { ZoneRules.utc.instant(clock(text)) }
