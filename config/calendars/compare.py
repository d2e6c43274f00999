#!/usr/bin/env python3
"""Compares cn.yaml, which stands beside this file, with two independent Python packages.

For those who maintain the calendar; the service does not use it.

    python3 -m venv venv
    venv/bin/pip install chinesecalendar holidays pyyaml
    venv/bin/python compare.py

What is compared:
  - every day of the published years: is it worked, by cn.yaml, by chinesecalendar and by holidays;
  - every day chinesecalendar names: does it lie in the entry of that holiday;
  - the statutory years: are the days off of cn.yaml those of holidays, and is 清明节 that of chinesecalendar.

Exits with 0 when all agree save in the places named in KNOWN, with 1 when not, with 2 when an
entry of KNOWN no longer occurs (then remove it, and the sentence about it in cn.yaml).
"""

import datetime
import pathlib
import sys

import chinese_calendar
import chinese_calendar.constants
import holidays
import yaml

DAY = datetime.timedelta(days=1)

# Day: the package that differs from cn.yaml, and why cn.yaml stays as it is.
KNOWN = {
    (datetime.date(2005, 12, 31), "chinesecalendar"): "the notice for 2006 makes this Saturday a working day",
}

NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "National Day": "国庆节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}


def days(value):
    """The days of an entry: a date, a span FIRST/LAST, or a list of those."""
    if isinstance(value, list):
        return [day for item in value for day in days(item)]
    first, _, last = value.partition("/")
    begin = datetime.date.fromisoformat(first)
    end = datetime.date.fromisoformat(last or first)
    if end < begin:
        raise ValueError(f"{value}: ends before it begins")
    return [begin + DAY * index for index in range((end - begin).days + 1)]


class Calendar:
    """The file, read as plain text values."""

    def __init__(self, path):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        self.off = {}
        self.work = set()
        self.years = []
        for year, entry in data["years"].items():
            if entry.get("published") != "yes":
                continue
            self.years.append(int(year))
            for key, value in entry["off"].items():
                for day in days(value):
                    if day in self.off:
                        raise ValueError(f"{day}: off for {self.off[day]} and for {key}")
                    self.off[day] = key
            self.work.update(datetime.date.fromisoformat(day) for day in entry.get("work", []))
        self.statutory = {
            int(year): {key: days(value) for key, value in entry.items()}
            for year, entry in data["statutory"].items()
        }

    def is_worked(self, day):
        return day in self.work or (day.weekday() < 5 and day not in self.off)


def official(calendar):
    """Differences in the published years: (day, package, what)."""
    first, last = min(calendar.years), max(calendar.years)
    other = holidays.country_holidays("CN", years=range(first - 1, last + 2))
    day = datetime.date(first, 1, 1)
    while day <= datetime.date(last, 12, 31):
        ours = calendar.is_worked(day)
        for package, theirs in (
            ("chinesecalendar", chinese_calendar.is_workday(day)),
            ("holidays", other.is_working_day(day)),
        ):
            if ours != theirs:
                yield day, package, f"cn.yaml {'works' if ours else 'is off'}, {package} does not agree"
        day += DAY


def names(calendar):
    """Days that chinesecalendar gives to another holiday than cn.yaml."""
    for day, english in chinese_calendar.constants.holidays.items():
        key = calendar.off.get(day, "")
        if NAMES[english] not in key.split("、"):
            yield day, "chinesecalendar", f"named {NAMES[english]}, cn.yaml has “{key}”"


def statutory(calendar):
    """Differences in the statutory years."""
    for year, entry in calendar.statutory.items():
        ours = {day for listed in entry.values() for day in listed}
        theirs = set(holidays.country_holidays("CN", years=year, observed=False))
        for day in sorted(ours ^ theirs):
            yield day, "holidays", "statutory " + ("only in cn.yaml" if day in ours else "not in cn.yaml")
        lunar = holidays.country_holidays("CN", years=year, observed=False, language="zh_CN")
        for name in ("端午节", "中秋节", "清明节"):
            listed = [day for key, value in entry.items() if name in key.split("、") for day in value]
            for day in (day for day, text in lunar.items() if name in text.split("; ") and day not in listed):
                yield day, "holidays", f"{name} by holidays"
        april = (datetime.date(year, 4, 1), datetime.date(year, 4, 10))
        qingming = [day for day, term in chinese_calendar.get_solar_terms(*april) if term == "清明"]
        if qingming != entry["清明节"]:
            yield entry["清明节"][0], "chinesecalendar", f"清明节 by chinesecalendar {qingming}"


def main():
    calendar = Calendar(pathlib.Path(__file__).with_name("cn.yaml"))
    unseen = set(KNOWN)
    unknown = 0
    for compare in (official, names, statutory):
        for day, package, what in compare(calendar):
            if (day, package) in KNOWN:
                unseen.discard((day, package))
                print(f"{day}: {what} (known: {KNOWN[day, package]})")
            else:
                unknown += 1
                print(f"{day}: {what}", file=sys.stderr)
    if unknown:
        print(f"{unknown} differences that are not named", file=sys.stderr)
        return 1
    for day, package in sorted(unseen):
        print(f"{day}: {package} no longer differs; remove it from the known differences", file=sys.stderr)
    if unseen:
        return 2
    span = f"{min(calendar.years)}-{max(calendar.years)}"
    later = f"{min(calendar.statutory)}-{max(calendar.statutory)}"
    print(f"official {span} and statutory {later} agree")
    return 0


if __name__ == "__main__":
    sys.exit(main())
