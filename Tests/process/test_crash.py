"""Killed at any moment, nothing acknowledged is lost and nothing is decided twice."""

import random
import threading
import time

from harness import Case, Connection, VarlinkError

ROUNDS = 100
DUTIES = 150


def plan():
    lines = [
        "plan: 断电演练",
        "year: 2026",
        "time-zone: Asia/Shanghai",
        "calendar: cn",
        "owner: 张三",
        "people: {张三: {login: root}}",
        "remind: {opens: yes, before: [1d], due: yes, overdue: 20wd}",
        "duties:",
        "  - {id: spot, title: 抽查, when: 全年500次}",
    ]
    phrases = ["每周", "每月8日前", "每旬", "每季度下旬", "每日"]
    lines += [
        f"  - {{id: duty-{n}, title: 第{n}项, when: {phrases[n % len(phrases)]}}}" for n in range(DUTIES)
    ]
    return {"plan.yaml": "\n".join(lines) + "\n"}


class Subscriber(threading.Thread):
    """Follows the ledger from outside and remembers where it was."""

    def __init__(self, daemon):
        super().__init__(daemon=True)
        self.path = daemon.socket
        self.cursor = 0
        self.received = []
        self.stopping = threading.Event()

    def run(self):
        while not self.stopping.is_set():
            connection = None
            try:
                connection = Connection(self.path, timeout=2)
                connection.send("Monitor", {"since": self.cursor}, more=True)
                while True:
                    entry = connection.reply().get("entry")
                    if entry is not None:
                        self.received.append((entry["seq"], entry["kind"], entry["anchor"]))
                        self.cursor = entry["seq"]
            except (OSError, EOFError, ValueError):
                time.sleep(0.002)
            finally:
                if connection is not None:
                    connection.close()


class Crash(Case):
    def test_killed_a_hundred_times(self):
        generator = random.Random(20260101)
        daemon = self.daemon(plan=plan(), rehearse="2026-01-01T00:00", speed=400_000)
        acknowledged = []
        subscriber = Subscriber(daemon)
        subscriber.start()
        for round_ in range(ROUNDS):
            daemon.start()
            killer = threading.Timer(generator.uniform(0.0, 0.4), daemon.kill)
            # Every other time it may already die while it starts, else only once it has acknowledged something.
            if round_ % 2:
                killer.start()
            connection = None
            try:
                connection = daemon.connect()
                while True:
                    receipt = connection.call("Complete", {"name": "spot", "note": f"{round_}"})["receipt"]
                    acknowledged.append((receipt["seq"], receipt["anchor"], receipt["occurrence"]))
                    if not killer.is_alive() and not killer.finished.is_set():
                        killer.start()
            except (OSError, EOFError, AssertionError):
                pass
            except VarlinkError as error:
                self.fail(error)
            finally:
                if connection is not None:
                    connection.close()
            killer.join()

        daemon.start()
        head = daemon.call("GetStatus")["seq"]
        deadline = time.monotonic() + 60
        while subscriber.cursor < head and time.monotonic() < deadline:
            time.sleep(0.01)
        subscriber.stopping.set()
        entries = daemon.history()
        by_seq = {entry["seq"]: entry for entry in entries}

        with self.subTest("every acknowledged command is there"):
            self.assertGreaterEqual(len(acknowledged), ROUNDS // 2)
            for seq, anchor, occurrence in acknowledged:
                self.assertEqual(by_seq[seq]["anchor"], anchor)
                self.assertEqual(by_seq[seq]["occurrence"], occurrence)

        with self.subTest("no reminder was decided twice"):
            identities = [
                part["identity"]
                for entry in entries if entry["kind"] == "reminded" for part in entry["reminder"]["parts"]
            ]
            self.assertGreater(len(identities), ROUNDS)
            self.assertEqual(len(identities), len(set(identities)))

        with self.subTest("the subscriber received every reminder, and none twice"):
            received = {seq: anchor for seq, kind, anchor in subscriber.received if kind == "reminded"}
            self.assertEqual(len(received), len([1 for _, kind, _ in subscriber.received if kind == "reminded"]))
            sent = {
                entry["seq"]: entry["anchor"]
                for entry in entries if entry["kind"] == "reminded" and entry["seq"] <= head
            }
            self.assertEqual({seq: received.get(seq) for seq in sent}, sent)

        with self.subTest("the chain verifies"):
            self.assertIn("intact", self.yearplan("audit", daemon=daemon))
        print(
            f"\n  {ROUNDS} kills, {len(acknowledged)} acknowledged, {len(entries)} events, "
            f"{len(subscriber.received)} received", flush=True)
