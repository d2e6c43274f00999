"""A bad plan never stops a good one."""

import signal
import subprocess

from harness import Case, VarlinkError

GOOD = """\
plan: 试行计划
year: 2026
time-zone: Asia/Shanghai
calendar: cn
owner: 张三
people: {张三: {login: root}}
duties:
  - {id: check, title: 检查, when: 3月}
  - {id: exam, title: 考试, when: 每季度下旬}
"""
BAD = GOOD.replace("每季度下旬", "定期")


class Reload(Case):
    def start(self, text=GOOD, **arguments):
        return self.daemon(plan={"plan.yaml": text}, rehearse="2026-03-25T08:00", speed=1, **arguments).start()

    def write(self, daemon, text):
        (daemon.plan / "plan.yaml").write_text(text, encoding="utf-8")

    def test_an_error_keeps_the_running_plan_and_exits_65(self):
        daemon = self.start()
        self.write(daemon, BAD)
        said = self.yearplan("reload", daemon=daemon, status=65)
        self.assertIn("plan.yaml:9:", said)
        self.assertIn("定期", said)
        self.assertIn("exam@2026-Q1", self.yearplan("upcoming", daemon=daemon))
        self.assertIn("plan.yaml", self.yearplan("status", daemon=daemon))

    def test_a_start_with_a_bad_plan_runs_on_the_last_good_one(self):
        daemon = self.start()
        self.assertLess(daemon.stop(), 1.0)
        self.write(daemon, BAD)
        daemon.start()
        status = daemon.call("GetStatus")
        self.assertEqual(status["planState"], "last_good")
        self.assertTrue(any(d["severity"] == "error" for d in status["diagnostics"]))
        self.assertIn("exam@2026-Q1", self.yearplan("upcoming", daemon=daemon))

    def test_a_reload_by_signal(self):
        daemon = self.start()
        monitor = daemon.connect()
        self.addCleanup(monitor.close)
        head = monitor.call("GetStatus")["seq"]
        monitor.send("Monitor", {"since": head}, more=True)
        self.write(daemon, GOOD + "  - {id: drill, title: 演练, when: 4月}\n")
        daemon.process.send_signal(signal.SIGHUP)
        while True:
            entry = monitor.reply().get("entry")
            if entry and entry["kind"] == "plan_loaded":
                break
        self.assertEqual(entry["plan"]["added"], ["2026:drill"])

    def test_an_unchanged_reload_writes_nothing(self):
        daemon = self.start()
        before = daemon.call("GetStatus")["seq"]
        self.yearplan("reload", daemon=daemon)
        self.assertEqual(daemon.call("GetStatus")["seq"], before)

    def test_a_real_start_refuses_a_rehearsal_and_the_other_way_round(self):
        daemon = self.start()
        daemon.stop()
        daemon.rehearse = None
        done = subprocess.run(daemon.command(), capture_output=True, text=True, timeout=60)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("rehears", done.stderr)

    def test_without_a_plan_it_runs_and_says_so(self):
        daemon = self.daemon(plan={}, rehearse="2026-03-25T08:00", speed=1).start()
        self.assertEqual(daemon.call("GetStatus")["planState"], "none")
        with self.assertRaises(VarlinkError):
            daemon.call("Complete", {"name": "anything"})
