"""Random recurrence rules with the days python-dateutil finds for them from 2020 to 2039.

Prints one rule a line: rule, first day, number of days, FNV-1a of the days, one ISO date and a newline each.
    python3 recurrence.py SEED COUNT
Four things differ. Three are left out: a list of plain and numbered weekdays, of which dateutil takes the days that meet
both and RFC 5545 those that meet one; BYSETPOS in weeks, which dateutil counts from the first day in its own week; and
the first week of a year counted from its end (BYWEEKNO=-52), which dateutil does not find at the end of December. The
fourth shows in a few rules with BYWEEKNO=52 or 53: whether the week before the first has that number dateutil finds from
the length of the wrong year, so that it gives 2039-01-01 to a week 53 of 2038, which has 52 (ISO 8601).
"""
import datetime as d
import random
import signal
import sys

from dateutil.rrule import rrulestr
random.seed(int(sys.argv[1])); n=int(sys.argv[2])
W=["MO","TU","WE","TH","FR","SA","SU"]
def some(pop,k): return random.sample(pop,random.randint(1,k))
def rule():
    f=random.choice(["DAILY","WEEKLY","MONTHLY","YEARLY","MONTHLY","YEARLY"]); p=["FREQ="+f]
    if random.random()<.5: p.append("INTERVAL=%d"%random.choice([1,2,2,3,4,5,7,12,13]))
    r=random.random()
    if r<.2: p.append("COUNT=%d"%random.choice([1,3,10,50,200]))
    elif r<.35: p.append("UNTIL=%04d%02d%02d"%(random.randint(2020,2044),random.randint(1,12),random.randint(1,28)))
    if random.random()<.25: p.append("WKST="+random.choice(W))
    by=False
    if random.random()<.3: p.append("BYMONTH="+",".join(map(str,some(list(range(1,13)),4)))); by=True
    wn=False
    if f=="YEARLY" and random.random()<.2:
        p.append("BYWEEKNO="+",".join(map(str,some([x for x in range(-51,54) if x],4)))); by=wn=True
    if f=="YEARLY" and random.random()<.2:
        p.append("BYYEARDAY="+",".join(map(str,some([x for x in range(-366,367) if x],6)))); by=True
    if f!="WEEKLY" and random.random()<.35:
        p.append("BYMONTHDAY="+",".join(map(str,some([x for x in range(-31,32) if x],4)))); by=True
    if random.random()<.5:
        pl=f in("MONTHLY","YEARLY") and not wn
        nth=pl and random.random()<.5
        lim=5 if f=="MONTHLY" or any(x.startswith("BYMONTH=") for x in p) else 53
        ds=[(str(random.choice([x for x in range(-lim,lim+1) if x])) if nth else "")+w for w in some(W,4)]
        p.append("BYDAY="+",".join(ds)); by=True
    if by and f!="WEEKLY" and random.random()<.3: p.append("BYSETPOS="+",".join(map(str,some([1,2,3,-1,-2,10,-5],2))))
    return ";".join(p)


class TooLong(Exception):
    pass


def stop(*_):
    raise TooLong


signal.signal(signal.SIGALRM, stop)
printed = 0
while printed < n:
    text = rule()
    start = d.datetime(2020, 1, 1) + d.timedelta(days=random.randint(0, 2500))
    try:
        # A rule that never occurs keeps dateutil busy up to the year 9999.
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        days = rrulestr(text, dtstart=start).between(d.datetime(2020, 1, 1), d.datetime(2039, 12, 31), inc=True)
    except (TooLong, ValueError):
        continue
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    printed += 1
    fnv = 1469598103934665603
    for day in days:
        for byte in day.date().isoformat().encode() + b"\n":
            fnv = ((fnv ^ byte) * 1099511628211) & (2**64 - 1)
    print(f"{text} {start.date()} {len(days)} {fnv:016x}")
