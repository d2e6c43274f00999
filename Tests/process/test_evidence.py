"""Files are kept with what is recorded, verified, and had back; a hostile name is no path, a full disk is said."""

import base64
import hashlib
import os
import subprocess
import unittest

from harness import Case, VarlinkError

PLAN = """\
plan: 凭证
year: 2026
time-zone: Asia/Shanghai
calendar: cn
owner: 张三
people: {张三: {login: root}}
duties:
  - {id: spot, title: 抽查, when: 全年9000次}
  - {id: report, title: 报告, when: 2026年3月2日至3月9日}
"""


class Evidence(Case):
    def start(self):
        return self.daemon(plan={"plan.yaml": PLAN}, rehearse="2026-03-02T08:00", speed=1).start()

    def files(self, daemon):
        """The kept files, and those on their way."""
        store = daemon.state / "evidence"
        return sorted(str(path.relative_to(store)) for path in store.rglob("*") if path.is_file())

    def test_a_large_file_is_kept_audited_and_had_back(self):
        daemon = self.start()
        paper = self.directory / "签到 表.bin"
        paper.write_bytes(os.urandom(3_000_001))
        digest = hashlib.sha256(paper.read_bytes()).hexdigest()
        self.yearplan("done", "report", "--evidence", paper, "--evidence", "登记簿-17", "--keep", daemon=daemon)
        self.assertEqual(self.files(daemon), [f"{digest[:2]}/{digest[2:]}"])
        self.assertIn("kept", self.yearplan("show", "report@2026", "--lang", "en", daemon=daemon))
        self.assertIn("1 kept file", self.yearplan("audit", "--lang", "en", daemon=daemon))
        papers = self.directory / "papers"
        papers.mkdir()
        self.yearplan("evidence", "report@2026", "--save", papers, daemon=daemon)
        self.yearplan("evidence", "report", "--save", papers, daemon=daemon)
        saved = sorted(papers.iterdir())
        self.assertEqual([path.name for path in saved], sorted(["签到 表.bin", f"{digest[:12]}-签到 表.bin"]))
        for path in saved:
            self.assertEqual(path.read_bytes(), paper.read_bytes())

        kept = daemon.state / "evidence" / digest[:2] / digest[2:]
        kept.write_bytes(kept.read_bytes()[:-1] + b"?")
        said = self.yearplan("audit", "--lang", "en", daemon=daemon, status=65)
        self.assertRegex(said, r"entry \d+: a file that was kept was altered")
        self.assertIn("altered", self.yearplan("evidence", "report", "--save", self.directory, "--lang", "en", daemon=daemon, status=65))
        kept.unlink()
        self.assertRegex(self.yearplan("audit", "--lang", "en", daemon=daemon, status=65), r"a file that was kept is missing")
        self.assertEqual([path.name for path in self.directory.glob("*.partial")], [])

    def test_what_is_no_file_is_not_kept_as_a_register_number(self):
        daemon = self.start()
        for reference in [self.directory / "papers.pdf", self.directory, "登记簿-17"]:
            said = self.yearplan(
                "done", "report", "--evidence", reference, "--keep", "--lang", "en", daemon=daemon, status=66)
            self.assertIn("to keep", said)
        self.assertIn("open", self.yearplan("show", "report@2026", "--lang", "en", daemon=daemon))

    def test_a_name_from_outside_leads_nowhere(self):
        daemon = self.start()
        content = b"hostile"
        digest = hashlib.sha256(content).hexdigest()
        connection = daemon.connect()
        for name in ["../../../outside", "/etc/outside", ".profile", "-rf"]:
            connection.call("KeepEvidence", {
                "name": "spot", "sha256": digest, "size": 7, "offset": 0, "data": base64.b64encode(content).decode()})
            connection.call("Complete", {
                "name": "spot", "evidence": [{"reference": name, "sha256": digest, "size": 7, "kept": True}]})
        connection.close()
        self.assertEqual(self.files(daemon), [f"{digest[:2]}/{digest[2:]}"])
        papers = self.directory / "papers"
        papers.mkdir()
        self.yearplan("evidence", "spot@2026.1", "--save", papers, daemon=daemon)
        self.yearplan("evidence", "spot@2026.3", "--save", papers, daemon=daemon)
        self.yearplan("evidence", "spot@2026.4", "--save", papers, daemon=daemon)
        self.assertEqual(sorted(path.name for path in papers.iterdir()), ["_-rf", "_.profile", "outside"])
        self.assertFalse((self.directory.parent / "outside").exists())

    def test_a_daemon_that_died_leaves_nothing_on_its_way(self):
        daemon = self.start()
        connection = daemon.connect()
        connection.call("KeepEvidence", {
            "name": "spot", "sha256": "00" * 32, "size": 700_000, "offset": 0,
            "data": base64.b64encode(bytes(400_000)).decode()})
        self.assertEqual(len(self.files(daemon)), 1)
        daemon.kill()
        self.assertEqual(len(self.files(daemon)), 1)
        connection.close()
        daemon.start()
        # Answered once the ledger is open, and the store swept.
        daemon.call("GetStatus")
        self.assertEqual(self.files(daemon), [])

    def test_a_full_disk_is_said_and_leaves_nothing(self):
        daemon = self.daemon(plan={"plan.yaml": PLAN}, rehearse="2026-03-02T08:00", speed=1)
        daemon.state.mkdir()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", daemon.state], capture_output=True, check=False)
        if mounted.returncode != 0:
            raise unittest.SkipTest("this user may not mount")
        self.addCleanup(subprocess.run, ["umount", "-l", daemon.state], check=False)
        daemon.start()
        paper = self.directory / "paper.bin"
        paper.write_bytes(bytes(30 << 20))
        self.assertIn("disk is full", self.yearplan(
            "done", "report", "--evidence", paper, "--keep", "--lang", "en", daemon=daemon, status=75))
        self.assertEqual(self.files(daemon), [])
        self.assertEqual(daemon.call("GetOccurrence", {"name": "report"})["occurrence"]["state"], "open")
        paper.write_bytes(bytes(1 << 20))
        self.yearplan("done", "report", "--evidence", paper, "--keep", daemon=daemon)
        self.assertEqual(len(self.files(daemon)), 1)

    def test_who_may_not_act_sends_nothing(self):
        daemon = self.start()
        with self.assertRaises(VarlinkError) as caught:
            daemon.call("KeepEvidence", {"name": "nothing", "sha256": "00" * 32, "size": 1, "offset": 0, "data": ""})
        self.assertEqual(caught.exception.name, "NoSuchOccurrence")
        self.assertFalse((daemon.state / "evidence").exists())
