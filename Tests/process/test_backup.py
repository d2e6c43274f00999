"""A copy of the ledger is made while it runs, verified, and put in place again."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import threading
import time

from harness import BINARIES, Case, VarlinkError

PLAN = """\
plan: 备份
year: 2026
time-zone: Asia/Shanghai
calendar: cn
owner: 张三
people: {张三: {login: root}}
duties:
  - {id: spot, title: 抽查, when: 全年9000次}
"""


class Backup(Case):
    def start(self, **arguments):
        return self.daemon(plan={"plan.yaml": PLAN}, rehearse="2026-03-02T08:00", speed=1, **arguments).start()

    def restore(self, file, state, *arguments, status=0):
        done = subprocess.run(
            [BINARIES / "yearpland", "--restore", file, "--state", state, *arguments], capture_output=True, text=True)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def test_a_copy_made_while_people_work_is_whole_and_goes_on(self):
        daemon = self.start()
        for n in range(300):
            daemon.call("Complete", {"name": "spot", "note": f"第{n}次"})
        stopping = threading.Event()
        done = []

        def work():
            connection = daemon.connect()
            while not stopping.is_set():
                done.append(connection.call("Complete", {"name": "spot"})["receipt"]["seq"])
            connection.close()

        worker = threading.Thread(target=work)
        worker.start()
        copy = self.directory / "copy"
        said = self.yearplan("backup", copy, daemon=daemon)
        stopping.set()
        worker.join()
        anchor = said.split()[-1]
        self.assertEqual(copy.stat().st_mode & 0o777, 0o600)
        self.assertIn("copy", self.yearplan("backup", copy, daemon=daemon, status=74))
        self.assertEqual(sorted(p.name for p in self.directory.iterdir()), ["copy", "one"])
        self.assertEqual(sorted(p.name for p in daemon.state.iterdir()), ["ledger.sqlite", "ledger.sqlite-wal"])
        daemon.stop()

        self.assertIn("is there already", self.restore(copy, daemon.state, status=74))
        shutil.rmtree(daemon.state)
        self.assertIn(anchor, self.restore(copy, daemon.state, "--anchor", anchor))
        daemon.start()
        self.assertEqual(daemon.call("GetStatus")["seq"], int(anchor.split(":")[0]))
        self.assertIn("intact", self.yearplan("audit", "--anchor", anchor, daemon=daemon))
        daemon.call("Complete", {"name": "spot"})

    def test_a_copy_that_was_changed_or_cut_is_refused_and_nothing_is_left(self):
        daemon = self.start()
        for n in range(20):
            daemon.call("Complete", {"name": "spot", "note": f"第{n}次"})
        copy = self.directory / "copy"
        anchor = self.yearplan("backup", copy, daemon=daemon).split()[-1]
        daemon.stop()
        state = self.directory / "fresh"

        changed = self.directory / "changed"
        shutil.copy(copy, changed)
        with sqlite3.connect(changed) as db:
            db.executescript("DROP TRIGGER events_no_update; UPDATE events SET payload = replace(payload, '第3次', '第8次')")
        self.assertIn("damaged", self.restore(changed, state, status=74))

        cut = self.directory / "cut"
        shutil.copy(copy, cut)
        with sqlite3.connect(cut) as db:
            db.executescript("""
                DROP TRIGGER events_no_delete; DELETE FROM event_subjects WHERE seq > 10; DELETE FROM events WHERE seq > 10;
                DELETE FROM checkpoint; UPDATE cursors SET seq = 10 WHERE seq > 10; UPDATE sqlite_sequence SET seq = 10 WHERE name = 'events';
                """)
        self.assertIn("damaged", self.restore(cut, state, "--anchor", anchor, status=74))

        torn = self.directory / "torn"
        torn.write_bytes(copy.read_bytes()[:5000])
        self.restore(torn, state, status=74)
        self.restore(self.directory / "nowhere", state, status=74)
        empty = self.directory / "empty"
        empty.write_bytes(b"")
        self.restore(empty, state, status=74)
        self.assertEqual(list(state.iterdir()), [])
        self.restore(copy, state)

    def test_a_row_that_was_changed_is_found_after_the_next_start(self):
        daemon = self.start()
        for n in range(20):
            daemon.call("Complete", {"name": "spot", "note": f"第{n}次"})
        daemon.stop()
        with contextlib.closing(sqlite3.connect(daemon.state / "ledger.sqlite")) as db:
            changed, = db.execute("SELECT seq FROM events WHERE payload LIKE '%第3次%'").fetchone()
            db.executescript("DROP TRIGGER events_no_update; UPDATE events SET payload = replace(payload, '第3次', '第8次')")
        daemon.start()
        deadline = time.monotonic() + 30
        while not (damage := daemon.call("GetStatus").get("ledgerDamage")) and time.monotonic() < deadline:
            time.sleep(0.01)
        self.assertEqual(damage, {"code": "altered", "seq": changed})
        said = f"the ledger is damaged at event {changed}; run `yearplan audit`"
        self.assertIn(said, self.yearplan("status", "--lang", "en", daemon=daemon))
        lines = [line for line in daemon.log.read_text().splitlines() if "ledger is damaged" in line or "台账受损" in line]
        self.assertEqual(len(lines), 1, lines)

    def test_only_administrators_get_one(self):
        daemon = self.start()
        for name in (self.directory, daemon.directory):
            os.chmod(name, 0o755)
        os.chmod(daemon.socket, 0o666)
        done = subprocess.run(
            ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", BINARIES / "yearplan", "backup", "/tmp/yearplan-backup-of-nobody"],
            capture_output=True, text=True, env={**os.environ, "YEARPLAN_SOCKET": str(daemon.socket)})
        self.assertEqual(done.returncode, 77, done.stderr)
        self.assertFalse(os.path.exists("/tmp/yearplan-backup-of-nobody"))
