"""Writes the same 2,000 duties for yearplan, remind and taskwarrior into a directory."""

import json
import pathlib
import sys

target = pathlib.Path(sys.argv[1])
phrases = ["每季度下旬", "每月8日前", "2月下旬至3月下旬", "每半年", "3月末前", "每月", "12月初", "每季", "全年2次", "每年一次"]
remind = ["REM 21 SATISFY 1 MSG {}", "REM 8 MSG {}", "REM 21 Feb MSG {}", "REM 1 Jul MSG {}", "REM 31 Mar MSG {}"]

(target / "plan").mkdir()
with open(target / "plan" / "plan.yaml", "w", encoding="utf-8") as plan:
    plan.write("plan: 二千项\nyear: 2026\ntime-zone: Asia/Shanghai\ncalendar: cn\nowner: 张三\n")
    plan.write("people: {张三: {login: root}}\nremind: {before: [7d, 1d], overdue: 5wd}\nduties:\n")
    for n in range(2000):
        plan.write(f"  - {{id: duty-{n}, title: 第{n}项工作, when: {phrases[n % len(phrases)]}}}\n")

with open(target / "plan.rem", "w") as file:
    for n in range(2000):
        file.write(remind[n % len(remind)].format(f"duty {n}") + "\n")

(target / "task").mkdir()
(target / "taskrc").write_text(f"data.location={target}/task\nconfirmation=off\nnews.version=9.9.9\n")
with open(target / "task.json", "w") as file:
    for n in range(2000):
        file.write(json.dumps({"description": f"duty {n}", "due": f"2026{n % 12 + 1:02}{n % 27 + 1:02}T000000Z"}) + "\n")
import os
import subprocess

subprocess.run(
    ["task", "import", str(target / "task.json")], check=True, capture_output=True,
    env={**os.environ, "TASKRC": str(target / "taskrc"), "TASKDATA": str(target / "task")})
