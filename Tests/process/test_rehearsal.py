"""The real program lives a year; its reminders are those of the simulation, given the same acts."""

import json
import random
import time

from harness import Case, Connection, EXAMPLE, VarlinkError, reminders

SPEED = 86400 * 5
END = "2026-12-31"


class Rehearsal(Case):
    def test_lives_a_year_as_the_simulation_says(self):
        generator = random.Random(7)
        daemon = self.daemon(plan=EXAMPLE, rehearse="2026-01-01T00:00", speed=SPEED).start()
        restarts = reloads = acts = 0
        connection = daemon.connect()
        while True:
            clock = connection.call("ListOccurrences", {"days": 1, "states": ["open", "overdue"]})
            today = clock["clock"]["today"]
            if today > END:
                break
            dice = generator.random()
            if dice < 0.02:
                connection.close()
                daemon.kill() if restarts % 2 else daemon.stop()
                daemon.start()
                connection = daemon.connect()
                restarts += 1
            elif reloads < 3 and today > f"2026-{4 * reloads + 3:02}":
                with open(daemon.plan / "roster.yaml", "a", encoding="utf-8") as roster:
                    roster.write("# 未改动\n")
                connection.call("Reload")
                reloads += 1
            elif clock["occurrences"] and dice < 0.3:
                name = generator.choice(clock["occurrences"])["name"]
                method, parameters = generator.choice(
                    [("Complete", {})] * 4
                    + [("Snooze", {"until": today_plus(today, 6)}), ("Move", {"to": today_plus(today, 9), "reason": "顺延"})])
                try:
                    connection.call(method, {"name": name, **parameters})
                    acts += 1
                except VarlinkError:
                    pass
            time.sleep(generator.uniform(0, 0.1))
        connection.close()
        daemon.stop()
        daemon.start()
        entries = daemon.history()
        log = self.directory / "log.json"
        log.write_text(json.dumps({"entries": entries}, ensure_ascii=False), encoding="utf-8")
        lines = self.yearplan(
            "simulate", EXAMPLE, "--from", "2026-01-01", "--to", END, "--acts", log, "--json").splitlines()
        simulated = [{"kind": "reminded", "reminder": json.loads(line)} for line in lines]

        def until_the_end(found):
            return sorted(reminder for reminder in found if reminder[1] < end)

        end = max(entry["recordedAt"]["milliseconds"] for entry in entries if entry["recordedAt"]["local"] <= f"{END}T23:59:59")
        lived, foreseen = until_the_end(reminders(entries)), until_the_end(reminders(simulated))
        self.assertGreater(len(lived), 100)
        self.assertEqual(lived, foreseen)
        print(f"\n  {len(lived)} reminders, {acts} acts, {restarts} restarts, {reloads} reloads", flush=True)


def today_plus(day, days):
    import datetime

    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=days)).isoformat()
