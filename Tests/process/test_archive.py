"""A closed year leaves the ledger; killed at any moment, nothing is lost; the file is verified without the program too."""

import contextlib
import hashlib
import json
import random
import shutil
import signal
import sqlite3
import struct
import subprocess
import time

from harness import BINARIES, Case

PLAN = """\
plan: 归档
year: {year}
time-zone: Asia/Shanghai
calendar: cn
owner: 张三
people: {{张三: {{login: root}}}}
remind: {{before: [1d], due: yes, overdue: 20wd}}
duties:
  - {{id: spot, title: 抽查, when: 全年900次}}
  - {{id: weekly, title: 周报, when: 每周}}
"""


def places(state):
    """Every event's place in the chain, whether it is there or left."""
    with contextlib.closing(sqlite3.connect(f"file:{state / 'ledger.sqlite'}?mode=ro", uri=True)) as db:
        there = db.execute("SELECT seq, hash FROM events").fetchall()
        gone = db.execute("SELECT seq, hash FROM archived").fetchall()
    return dict(there), dict(gone)


def field(value):
    if value is None:
        return b"\xff" * 8
    data = struct.pack(">q", value) if isinstance(value, int) else value
    return struct.pack(">Q", len(data)) + data


def event_hash(mark, event):
    """The hash of an event, by the description of the format alone."""
    def text(name):
        return None if event.get(name) is None else event[name].encode()

    image = bytes([event["format"]]) + field(hashlib.sha256(mark.encode()).digest())
    image += field(bytes.fromhex(event["salt"])) + field(event["seq"]) + field(event["recordedMilliseconds"])
    image += field(text("effective")) + field(event.get("uid"))
    for name in ("login", "person", "kind", "occurrence", "basis", "payload"):
        image += field(text(name))
    return hashlib.sha256(image + field(bytes.fromhex(event["previousHash"]))).hexdigest()


class Archive(Case):
    def archive(self, state, file, status=0):
        done = subprocess.run(
            [BINARIES / "yearpland", "--archive", "2026", file, "--state", state], capture_output=True, text=True)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def lived(self):
        """A ledger with a year that is over, and its daemon, which is down."""
        daemon = self.daemon(
            plan={"plan.yaml": PLAN.format(year=2026)}, rehearse="2026-11-01T08:00", speed=1_000_000).start()
        for n in range(40):
            daemon.call("Complete", {"name": "spot", "note": f"第{n}次"})
        while daemon.call("GetStatus")["clock"]["today"] < "2027-01-02":
            time.sleep(0.05)
        self.assertIn("still in force", self.stopped(daemon))
        daemon.start()
        (daemon.plan / "plan.yaml").write_text(PLAN.format(year=2027), encoding="utf-8")
        daemon.call("Reload")
        daemon.stop()
        return daemon

    def stopped(self, daemon):
        daemon.stop()
        return self.archive(daemon.state, self.directory / "early", status=65)

    def test_a_closed_year_leaves_and_everything_goes_on(self):
        daemon = self.lived()
        before, _ = places(daemon.state)
        file = self.directory / "2026.jsonl"
        self.assertIn("archived 2026", self.archive(daemon.state, file))
        there, gone = places(daemon.state)
        self.assertEqual({**there, **gone}, {**before, max(there): there[max(there)]})
        self.assertGreater(len(gone), 40)
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)

        lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        mark, events = lines[0]["head"]["mark"], [line["event"] for line in lines if "event" in line]
        self.assertEqual({event["seq"]: event_hash(mark, event) for event in events},
                         {seq: digest.hex() for seq, digest in gone.items()})
        verified = subprocess.run([BINARIES / "yearpland", "--verify-archive", file], capture_output=True, text=True)
        self.assertEqual(verified.returncode, 0, verified.stderr)
        self.assertIn(hashlib.sha256(file.read_bytes()).hexdigest(), verified.stdout)

        daemon.start()
        first = min(gone)
        self.assertIn("intact", self.yearplan("audit", "--anchor", f"{first}:{gone[first].hex()}", daemon=daemon))
        said = self.yearplan("log", "--kinds", "archived", "--json", daemon=daemon)
        self.assertEqual(
            json.loads(said)["entries"][0]["archive"]["sha256"], hashlib.sha256(file.read_bytes()).hexdigest())
        daemon.call("Complete", {"name": "spot"})
        self.assertIn("nothing is recorded of 2026", self.stopped(daemon))

        file.write_text(file.read_text(encoding="utf-8").replace("第7次", "第8次"), encoding="utf-8")
        changed = subprocess.run([BINARIES / "yearpland", "--verify-archive", file], capture_output=True, text=True)
        self.assertEqual(changed.returncode, 74)
        self.assertIn("is not what was recorded", changed.stderr)

    def test_killed_at_any_moment_everything_is_there(self):
        daemon = self.lived()
        template = self.directory / "template"
        shutil.copytree(daemon.state, template)
        before, _ = places(template)
        begin = time.monotonic()
        self.archive(daemon.state, self.directory / "whole")
        length = time.monotonic() - begin
        rng = random.Random(7)
        for n in range(20):
            state, file = self.directory / f"state-{n}", self.directory / f"file-{n}"
            shutil.copytree(template, state)
            process = subprocess.Popen(
                [BINARIES / "yearpland", "--archive", "2026", file, "--state", state],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(timeout=length * rng.random())
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
            # A start brings the ledger back to the last transaction, and audits it.
            backup = subprocess.run(
                [BINARIES / "yearpland", "--archive", "1999", self.directory / "none", "--state", state],
                capture_output=True, text=True)
            self.assertIn("nothing is recorded of 1999", backup.stderr)
            there, gone = places(state)
            self.assertEqual({seq: {**gone, **there}[seq] for seq in before}, before)
            if gone:
                verified = subprocess.run([BINARIES / "yearpland", "--verify-archive", file], capture_output=True)
                self.assertEqual(verified.returncode, 0, verified.stderr)
            else:
                self.archive(state, self.directory / f"again-{n}")
