"""Every reminder reaches a program, once, over failures and restarts; mail and a webhook among them."""

import base64
import email
import email.policy
import http.server
import json
import os
import shutil
import signal
import subprocess
import threading
import time
import unittest

from harness import BINARIES, ROOT, Case

PLAN = """\
plan: 送达
year: 2026
time-zone: Asia/Shanghai
calendar: cn
owner: 张三
people:
  张三: {login: zhangsan, superior: 李四, mail: zhangsan@example.org, wecom: zs}
  李四: {login: lisi, mail: lisi@example.org}
remind: {opens: no, before: [], due: yes, overdue: 1wd}
duties:
  - {id: check, title: 检查“一”, when: 3月2日, owner: 张三}
  - {id: drill, title: 演练, when: 3月3日, owner: 李四}
  - {id: surprise, title: 突击, when: 3月4日, owner: 李四, confidential: yes}
"""


class Hook(http.server.BaseHTTPRequestHandler):
    """Refuses twice, once by its status and once in its answer, and takes everything after that."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.calls += 1
        status, answer = 200, b'{"errcode":0,"errmsg":"ok"}'
        if self.server.calls == 1:
            status, answer = 500, b"{}"
        elif self.server.calls == 2:
            answer = b'{"errcode": 45009, "errmsg": "too often"}'
        else:
            self.server.taken.append((self.path, self.headers["Content-Type"], json.loads(body)))
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *arguments):
        pass


class Delivery(Case):
    def start(self, deliveries=None):
        daemon = self.daemon(plan={"plan.yaml": PLAN}, rehearse="2026-03-01T12:00", speed=200_000)
        if deliveries:
            os.environ["YEARPLAN_DELIVERIES"] = deliveries
            self.addCleanup(os.environ.pop, "YEARPLAN_DELIVERIES")
        return daemon.start()

    def program(self, name, text):
        path = self.directory / name
        path.write_text("#!/bin/sh\nset -eu\n" + text)
        path.chmod(0o755)
        return path

    def follow(self, daemon, program, *arguments, **environment):
        log = open(self.directory / "watch.log", "ab")
        process = subprocess.Popen(
            [BINARIES / "yearplan", "watch", "--exec", program, "--state", self.directory / "cursor", *arguments],
            stdout=log, stderr=log,
            env={**os.environ, "YEARPLAN_SOCKET": str(daemon.socket), "LC_ALL": "C.UTF-8", **environment})
        log.close()
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def wait(self, condition, what):
        deadline = time.monotonic() + 60
        while not condition():
            if time.monotonic() > deadline:
                log = self.directory / "watch.log"
                self.fail(f"waited for {what} in vain\n{log.read_text() if log.exists() else ''}")
            time.sleep(0.02)

    def test_nothing_is_lost_or_repeated_over_failures_and_restarts(self):
        daemon = self.start()
        out = self.directory / "out"
        # Fails the first time it sees a message, and takes it the second time.
        program = self.program("take", f"""
            mkdir -p {out}
            if [ ! -e {out}/seen-$YEARPLAN_SEQ ]; then touch {out}/seen-$YEARPLAN_SEQ; exit 1; fi
            cat > {out}/json-$YEARPLAN_SEQ
            echo $YEARPLAN_SEQ >> {out}/taken
            """)
        taken = lambda: (out / "taken").read_text().split() if (out / "taken").exists() else []
        first = self.follow(daemon, program, "--since", "0")
        self.wait(lambda: len(taken()) >= 1, "the first message")
        first.send_signal(signal.SIGTERM)
        first.wait()
        daemon.stop()
        daemon.start()
        second = self.follow(daemon, program)
        self.wait(lambda: len(taken()) >= 3, "more messages")
        daemon.kill()
        daemon.start()
        self.wait(lambda: len(taken()) >= 5, "messages after the daemon died")
        second.send_signal(signal.SIGTERM)
        second.wait()
        seqs = [int(seq) for seq in taken()]
        sent = [entry["seq"] for entry in daemon.history() if entry["kind"] == "reminded"]
        self.assertEqual(seqs, sent[:len(seqs)])
        self.assertEqual(int((self.directory / "cursor").read_text()), seqs[-1])
        entry = json.loads((out / f"json-{seqs[0]}").read_text())
        self.assertEqual((entry["seq"], entry["kind"]), (seqs[0], "reminded"))

    def test_the_environment_says_what_and_to_whom(self):
        daemon = self.start()
        out = self.directory / "out"
        program = self.program("take", f"env -0 > {out}.new; mv {out}.new {out}")
        self.follow(daemon, program, "--since", "0")
        self.wait(out.exists, "a message")
        said = dict(line.split("=", 1) for line in out.read_text().split("\0") if "=" in line)
        self.assertEqual(said["YEARPLAN_KIND"], "reminded")
        self.assertEqual(said["YEARPLAN_STAGE"], "due")
        self.assertEqual(said["YEARPLAN_OCCURRENCES"], "check@2026")
        self.assertEqual(said["YEARPLAN_REMINDERS"], "check@2026#due")
        self.assertEqual(said["YEARPLAN_AUDIENCE"], "张三")
        self.assertEqual(said["YEARPLAN_TO_MAIL"], "zhangsan@example.org")
        self.assertEqual(said["YEARPLAN_TO_WECOM"], "zs")
        self.assertEqual(said["YEARPLAN_TO_LOGIN"], "zhangsan")
        self.assertIn("检查“一”", said["YEARPLAN_SUBJECT"])
        self.assertEqual(json.loads(said["YEARPLAN_TEXT_JSON"]), said["YEARPLAN_TEXT"])

    def test_what_can_never_be_delivered_is_passed_over_and_said(self):
        daemon = self.start()
        out = self.directory / "out"
        program = self.program("take", f"echo $YEARPLAN_SEQ >> {out}; exit 65")
        self.follow(daemon, program, "--since", "0")
        self.wait(lambda: out.exists() and len(out.read_text().split()) >= 2, "two messages")
        seqs = out.read_text().split()
        self.assertEqual(len(seqs), len(set(seqs)))
        self.assertIn("passed over", (self.directory / "watch.log").read_text())

    def test_a_program_that_hangs_or_is_missing_is_said(self):
        daemon = self.start()
        self.follow(daemon, self.directory / "nowhere", "--since", "0")
        self.wait(lambda: "cannot be run" in (self.directory / "watch.log").read_text(), "the missing program")
        self.assertFalse((self.directory / "cursor").exists())

    def test_a_delivery_account_gets_the_reminders_of_confidential_duties(self):
        nobody = 65534
        os.chmod(self.directory, 0o755)
        for deliveries, expected in ((None, False), ("nobody", True)):
            with self.subTest(deliveries=deliveries):
                shutil.rmtree(self.directory / "one", ignore_errors=True)
                daemon = self.start(deliveries)
                os.chmod(daemon.socket, 0o666)
                os.chmod(daemon.directory, 0o755)
                self.wait(lambda: sum(e["kind"] == "reminded" for e in daemon.history()) >= 6, "reminders")
                command = ["setpriv", f"--reuid={nobody}", f"--regid={nobody}", "--clear-groups", str(BINARIES / "yearplan"), "log", "--json", "--limit", "50"]
                done = subprocess.run(
                    command, capture_output=True, text=True, env={**os.environ, "YEARPLAN_SOCKET": str(daemon.socket)})
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual("surprise@2026" in done.stdout, expected)
                self.assertEqual("zhangsan@example.org" in done.stdout, expected)
                daemon.stop()

    @unittest.skipUnless(shutil.which("curl"), "curl is not installed")
    def test_a_webhook(self):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hook)
        server.calls, server.taken = 0, []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        daemon = self.start()
        self.follow(
            daemon, ROOT / "config/notify/webhook", "--since", "0",
            YEARPLAN_WEBHOOK_URL=f"http://127.0.0.1:{server.server_port}/send?key=secret")
        self.wait(lambda: len(server.taken) >= 2, "two messages")
        path, kind, body = server.taken[0]
        self.assertEqual((path, kind), ("/send?key=secret", "application/json"))
        self.assertEqual(body["msgtype"], "text")
        self.assertIn("检查“一”", body["text"]["content"])

    def test_mail(self):
        daemon = self.start()
        out = self.directory / "mails"
        sendmail = self.program("sendmail", f"""
            mkdir -p {out}
            n=$(ls {out} | wc -l)
            printf '%s\\n' "$@" > {out}/.arguments
            cat > {out}/.mail
            mv {out}/.mail {out}/$n
            """)
        self.follow(
            daemon, ROOT / "config/notify/mail", "--since", "0", SENDMAIL=str(sendmail),
            YEARPLAN_MAIL_FROM="plan@example.org")
        self.wait((out / "0").exists, "a mail")
        mail = email.message_from_bytes((out / "0").read_bytes(), policy=email.policy.default)
        self.assertEqual(mail["To"], "zhangsan@example.org")
        self.assertEqual(mail["From"], "plan@example.org")
        self.assertIn("检查“一”", mail["Subject"])
        self.assertIn("检查“一”", mail.get_content())
        self.assertRegex(mail["Message-ID"], r"^<yearplan\.[\w.]+@.+>$")
