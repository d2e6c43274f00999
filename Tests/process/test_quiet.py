"""Between two deadlines no system call returns."""

import os
import re
import shutil
import signal
import subprocess
import time
import unittest

from harness import Case

PLAN = """\
plan: 静候
year: 2026
time-zone: Asia/Shanghai
calendar: cn
owner: 张三
people: {张三: {login: root}}
remind: {opens: yes, before: [], due: yes, overdue: 1wd}
duties:
  - {id: check, title: 检查, when: 3月}
  - {id: drill, title: 演练, when: 3月25日至4月30日}
"""

# How long to watch; a release is watched for a minute.
SECONDS = float(os.environ.get("YEARPLAN_QUIET_SECONDS", "5"))


@unittest.skipUnless(shutil.which("strace"), "strace is not installed")
class Quiet(Case):
    def test_no_system_call_returns_after_a_command_a_reminder_and_a_reload(self):
        daemon = self.daemon(plan={"plan.yaml": PLAN}, rehearse="2026-03-25T08:29:57", speed=1).start()
        monitor = daemon.connect()
        self.addCleanup(monitor.close)
        head = monitor.call("GetStatus")["seq"]
        monitor.send("Monitor", {"since": head}, more=True)
        caller = daemon.connect()
        caller.call("Complete", {"name": "check"})
        (daemon.plan / "plan.yaml").write_text(PLAN + "  - {id: report, title: 报告, when: 6月}\n", encoding="utf-8")
        caller.call("Reload")
        kinds = set()
        while kinds < {"done", "plan_loaded", "reminded"}:
            entry = monitor.reply().get("entry")
            if entry:
                kinds.add(entry["kind"])
        caller.close()
        trace = self.directory / "trace"
        tracer = subprocess.Popen(
            ["strace", "-f", "-o", trace, "-p", str(daemon.process.pid)], stderr=subprocess.DEVNULL)
        try:
            tracer.wait(timeout=SECONDS)
            self.fail("strace ended by itself")
        except subprocess.TimeoutExpired:
            tracer.send_signal(signal.SIGINT)
            tracer.wait()
        returned = [line for line in trace.read_text().splitlines() if re.search(r"\)\s+= ", line)]
        # What was under way when strace came is interrupted by it once, and resumed.
        returned = [line for line in returned if "restart_syscall" not in line and "ERESTART" not in line]
        print(f"\n  {len(returned)} system calls returned in {SECONDS:g} s", flush=True)
        self.assertEqual(returned, [])
