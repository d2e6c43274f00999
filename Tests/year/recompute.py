#!/usr/bin/env python3
"""Finds the figures of a year's report once more, from the events of the ledger alone.

usage: recompute.py LOG FIGURES PLAN...

LOG has an entry of the ledger a line, as `yearplan log --json` prints them; FIGURES is the report as tables of
comma-separated values under headings such as `# 2026-Q1 by duty`; the PLANs say what a duty is: who answers, what it
counts toward, who takes an exam. It shares nothing with the program, and fails where a figure differs. The year is
over: whatever was due in it and is open is overdue.
"""

import csv
import io
import json
import pathlib
import re
import sys

from plan import Plan, listed, mapping

QUARTERS = {"Q1": ("01", "03"), "Q2": ("04", "06"), "Q3": ("07", "09"), "Q4": ("10", "12")}
FOLLOW_UP = re.compile(r"\.(retake|finding)(\d+)")


class Work:
    """One occurrence as its events tell."""

    def __init__(self, name):
        self.name = name
        self.duty = name.split("@")[0]
        period, _, member = name.split("@", 1)[1].partition("/")
        self.period, self.member = period, member or None
        self.basis, self.due = {}, None
        self.completion = self.done = None
        self.waived = self.approved = self.withdrawn = False
        self.marks, self.excused = {}, {}

    def see(self, basis):
        self.basis, self.due = basis, basis.get("due", self.due)


class Year:
    def __init__(self, lines, plan):
        self.plan, self.work, self.messages, self.counted, self.ended = plan, {}, [], {}, {}
        for line in lines:
            self.take(json.loads(line))

    def of(self, name):
        return self.work.setdefault(name, Work(name))

    def take(self, event):
        kind = event["kind"]
        if kind == "reminded":
            self.messages.append(event["reminder"])
            for part in event["reminder"]["parts"]:
                self.of(part["occurrence"]).see(part["basis"])
                if "progress" in part:
                    self.counted[part["occurrence"]] = part["progress"]
        if kind == "ended":
            self.ended[event["occasion"]["occasion"]] = event["occasion"]["on"]
        if "occurrence" not in event or kind == "reminded":
            return
        one = self.of(event["occurrence"])
        if "basis" in event:
            one.see(event["basis"])
        if kind in ("done", "amended", "finding_closed"):
            one.completion, one.approved = event["completion"], False
            one.done = one.completion["on"]
        elif kind == "approved":
            one.approved = True
        elif kind in ("undone", "rejected"):
            one.completion = one.done = None
            one.waived = one.approved = False
        elif kind == "waived":
            one.waived = True
        elif kind == "moved":
            one.due = event["move"]["to"]
        elif kind == "dated":
            one.due = event["to"]
        elif kind == "withdrawn":
            one.withdrawn = True
        elif kind == "result":
            for mark in event["result"]["marks"]:
                one.marks[mark["person"]] = (float(mark["score"]), event["result"]["on"])
        elif kind == "excused":
            one.excused[event["excuse"]["person"]] = event["excuse"]["on"]

    def is_completion(self, one):
        """One completion of a quota or a coverage: it has the name of its period and an ordinal."""
        period = re.fullmatch(r"(.+)\.\d+", one.period)
        return period is not None and f"{one.duty}@{period[1]}" in self.counted

    def settled(self, one):
        """The day it was done, once it counts."""
        facts = self.plan.duties[one.duty]
        if "pass" in facts and not FOLLOW_UP.search(one.period):
            return one.done or self.exam(one)[0]
        if ".retake" in one.period:
            return max((on for _, on in one.marks.values()), default=None)
        waits = one.completion is not None and "approvers" in one.completion and not one.approved
        return None if waits else one.done

    def participants(self, one):
        facts = self.plan.duties[one.duty]
        if "participants" in facts:
            return self.plan.people(listed(facts["participants"]), one.member)
        place = f"{facts['after']}@{one.period}"
        causes = [other for other in self.work.values() if (other.completion or {}).get("countedAs") == place]
        return self.plan.people([name for other in causes for name in listed(self.plan.duties[other.duty]["participants"])])

    def sittings(self, one, person):
        """The exam itself, and somebody's make-ups in order."""
        tail = person if one.member in (None, person) else f"{one.member}/{person}"
        yield one
        number = 1
        while again := self.work.get(f"{one.duty}@{one.period}.retake{number}/{tail}"):
            yield again
            number += 1

    def candidate(self, one, person):
        """The day somebody took it, the day they were through, and whether a make-up is to come."""
        mark, taken, on = float(self.plan.duties[one.duty]["pass"]), None, None
        for sitting in self.sittings(one, person):
            if sitting is not one and sitting.waived:
                return taken, on, False
            if person in sitting.excused:
                score, on = mark, sitting.excused[person]
            elif person in sitting.marks:
                score, on = sitting.marks[person]
            else:
                return taken, None, sitting is not one
            taken = taken or on
            if score >= mark:
                return taken, on, False
        return taken, None, False

    def exam(self, one):
        """The day the last one was through, the day everybody had taken it, and whether only make-ups are left."""
        found = [self.candidate(one, person) for person in self.participants(one)]
        taken, through = [day for day, _, _ in found], [day for _, day, _ in found]
        waits = any(again for _, _, again in found) and all(day or again for _, day, again in found)
        return (
            max(through) if found and all(through) else None, max(taken) if found and all(taken) else None, waits)

    def counting(self, one):
        """What counts in a period of a quota or a coverage: day, member, how much."""
        for other in self.work.values():
            toward = self.plan.duties.get(other.duty, {}).get("counts-toward", "")
            toward = mapping(toward) if toward.startswith("{") else {"duty": toward}
            own = other.duty == one.duty and self.is_completion(other)
            if not own and (toward["duty"] != one.duty or FOLLOW_UP.search(other.period) or other.name in self.counted):
                continue
            on = self.settled(other)
            if on is not None and one.basis["opens"] <= on <= one.basis["due"]:
                amount = other.completion.get("amount") if "unit" in self.counted[one.name] else None
                yield on, other.member, amount or (1 if own else int(toward.get("as", 1)))

    def progress(self, one):
        """How much of a quota or a coverage was done, and the day on which it was enough; None while it is not."""
        covered, target = self.plan.duties[one.duty].get("covers"), self.counted[one.name]["target"]
        done, members, reached = 0, set(), None
        for on, member, weight in sorted(self.counting(one), key=lambda found: found[0]):
            if covered:
                weight = int(member in self.plan.groups[covered] and member not in members)
                members.add(member)
            done += weight
            if done >= target and reached is None:
                reached = on
        return done, reached

    def outcome(self, one):
        facts = self.plan.duties[one.duty]
        if one.waived:
            return ["waived"]
        if one.name in self.counted:
            on, judged = self.progress(one)[1], None
        else:
            on, judged = self.settled(one), None
            if "pass" in facts and not FOLLOW_UP.search(one.period) and not one.done:
                judged = self.exam(one)[1]
        if on is not None:
            return ["done", "late" if (judged or on) > one.due else "on_time"]
        if facts.get("optional") == "yes" or facts.get("while") in self.ended:
            return ["lapsed"]
        awaiting = one.completion is not None
        retaking = "pass" in facts and not FOLLOW_UP.search(one.period) and self.exam(one)[2]
        return ["open"] if awaiting or retaking else ["open", "overdue"]

    def figures(self, names, first, last, viewer=None):
        """Rows of counts: planned, done, on time, late, waived, lapsed, open, overdue, rate."""
        columns = ["planned", "done", "on_time", "late", "waived", "lapsed", "open", "overdue"]
        rows = {}
        for one in self.work.values():
            if one.duty == "PLAN" or one.withdrawn or self.is_completion(one):
                continue
            if one.due is None:
                raise SystemExit(f"{one.name} has no date, and the report tells of none such")
            if not first <= one.due <= last or not self.is_seen(one, viewer):
                continue
            for name in names(one) + ["TOTAL"]:
                row = rows.setdefault(name, dict.fromkeys(columns, 0))
                for column in ["planned"] + self.outcome(one):
                    row[column] += 1
        return {name: [str(row[column]) for column in columns] + [self.rate(row)] for name, row in rows.items()}

    def is_seen(self, one, viewer):
        if viewer is None or self.plan.duties[one.duty].get("confidential") != "yes":
            return True
        return any(viewer == owner or viewer in self.plan.above(owner) for owner in one.basis["owners"])

    @staticmethod
    def rate(row):
        wanted = row["planned"] - row["waived"] - row["lapsed"]
        thousandths = row["done"] * 1000 // wanted if wanted else None
        return "–" if thousandths is None else f"{thousandths // 10}.{thousandths % 10}%"

    def block(self, title):
        """What a table of the report ought to hold."""
        period, _, rest = title.partition(" ")
        first, last = f"{period[:4]}-01-01", f"{period[:4]}-12-31"
        if period[5:] in QUARTERS:
            first, last = f"{period[:5]}{QUARTERS[period[5:]][0]}-01", f"{period[:5]}{QUARTERS[period[5:]][1]}-31"
        if rest == "reminded":
            return self.reminded(first, last)
        if rest == "escalated":
            return self.escalated(first, last)
        if rest == "progress":
            counted = [self.work[name] for name in self.counted]
            return {
                one.name: [str(self.progress(one)[0]), str(self.counted[one.name]["target"])]
                for one in counted if first <= one.due <= last}
        grouping, _, viewer = rest.removeprefix("by ").partition(" for ")
        names = {
            "duty": lambda one: [one.duty],
            "owner": lambda one: one.basis["owners"],
            "category": lambda one: [self.plan.duties[one.duty].get("category", "other")],
            "group": lambda one: [self.plan.group(one.duty)],
        }
        return self.figures(names[grouping], first, last, viewer or None)

    def reminded(self, first, last):
        rows = {}
        for message in self.messages:
            at = message["at"]["local"]
            if first <= at[:10] <= last:
                for person in message["audience"]:
                    row = rows.setdefault(person, ["0", at.replace("T", " "), None])
                    row[0], row[2] = str(int(row[0]) + 1), at.replace("T", " ")
        return rows

    def escalated(self, first, last):
        return {
            f"{message['at']['local'].replace('T', ' ')} {part['occurrence']}": [
                part["identity"].rpartition("-")[2], part["basis"]["title"], ", ".join(message["audience"])]
            for message in self.messages for part in message["parts"]
            if part["stage"] == "escalated" and first <= message["at"]["local"][:10] <= last}


def tables(text):
    """The report's tables: heading, then rows by the name in their first column."""
    for block in text.strip().split("\n\n"):
        title, _, body = block.partition("\n")
        title = title.removeprefix("# ")
        rows = list(csv.reader(io.StringIO(body)))[1:]
        if title.endswith("escalated"):
            yield title, {f"{row[0]} {row[2]}": [row[1], *row[3:]] for row in rows}
        else:
            yield title, {re.sub(r"^.*\[(.+)\]$", r"\1", row[0]): row[1:] for row in rows}


def main():
    log, figures, *plans = map(pathlib.Path, sys.argv[1:])
    plan = Plan(sorted(path for place in plans for path in place.glob("*.yaml")))
    year = Year(log.read_text(encoding="utf-8").splitlines(), plan)
    wrong = cells = 0
    for title, told in tables(figures.read_text(encoding="utf-8")):
        found = year.block(title)
        for name in sorted(told.keys() | found.keys()):
            cells += len(told.get(name, []))
            if told.get(name) != found.get(name):
                print(f"{title}: {name}: the report says {told.get(name)}, the events say {found.get(name)}")
                wrong += 1
    if wrong or not cells:
        raise SystemExit(f"{wrong} rows differ, {cells} figures compared")
    print(f"{cells} figures are what {len(year.work)} occurrences and {len(year.messages)} messages come to")


if __name__ == "__main__":
    main()
