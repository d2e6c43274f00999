"""200 recurrence rules over one year beside other programs, in rounds, so that all of them meet the same machine.

    python3 run.py BINARY-OF-YEARPLAN CALENDAR-DIRECTORY
The text of each rule is parsed each time and nothing is kept from one rule to the next. All must find the same days.
Yearplan also makes each day's key, its opening and its due date rolled to a working day; the others make the days.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
RULES = [
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15",
]
ROUNDS = 7


def build(directory):
    """The command of each program, with how often it repeats in a round."""
    subprocess.run(["cc", "-O2", "-o", f"{directory}/libical", HERE / "with_libical.c", "-lical"], check=True)
    subprocess.run(
        ["go", "build", "-o", f"{directory}/rrule", HERE / "with_rrule.go"], check=True,
        env={**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": f"{directory}/cache"})
    return {
        "yearplan": [sys.argv[1], "200", sys.argv[2]],
        "rrule-go": [f"{directory}/rrule", "40"],
        "libical": [f"{directory}/libical", "5"],
        "python-dateutil": ["/usr/bin/python3", HERE / "with_dateutil.py", "3"],
    }


def main():
    times, checksums = {}, {}
    with tempfile.TemporaryDirectory() as directory:
        programs = build(directory)
        for _ in range(ROUNDS):
            for name, command in programs.items():
                lines = subprocess.run(
                    [*command, *RULES], check=True, capture_output=True, text=True).stdout.splitlines()
                checksums.setdefault(name, lines[0])
                times.setdefault(name, []).extend(map(float, lines[1:]))
    expected = checksums["python-dateutil"]
    wrong = [name for name, checksum in checksums.items() if checksum != expected]
    if wrong:
        sys.exit(f"other days than python-dateutil finds ({expected}): {', '.join(wrong)}")
    print(f"200 rules, one year: {expected.split()[0]} days, checksum {expected.split()[1]} in all")
    own = statistics.median(times["yearplan"])
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:<20} median {median:8.3f} ms   least {min(values):8.3f} ms   {median / own:6.1f} times yearplan's")


if __name__ == "__main__":
    main()
