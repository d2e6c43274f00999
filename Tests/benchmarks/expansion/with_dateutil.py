"""The same with python-dateutil: REPETITIONS RULE..."""

import datetime
import sys
import time

from dateutil.rrule import rrulestr

start, end = datetime.datetime(2025, 1, 1), datetime.datetime(2025, 12, 31)


def expand(rules):
    days = []
    for index in range(200):
        days += rrulestr(rules[index % len(rules)], dtstart=start).between(start, end, inc=True)
    return days


def checksum(days):
    value = 14695981039346656037
    for day in days:
        value = (value ^ day.toordinal() - 719163) * 1099511628211 & (1 << 64) - 1
    return value


if __name__ == "__main__":
    for repetition in range(int(sys.argv[1])):
        begin = time.perf_counter()
        days = expand(sys.argv[2:])
        elapsed = time.perf_counter() - begin
        if repetition == 0:
            print(len(days), checksum(days))
        print(elapsed * 1000)
