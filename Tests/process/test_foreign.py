"""A client that nobody here wrote: the PyPI package varlink."""

import json
import subprocess
import sys

import varlink

from harness import Case, EXAMPLE, INTERFACE


class Foreign(Case):
    def setUp(self):
        super().setUp()
        self.running = self.daemon(plan=EXAMPLE, rehearse="2026-03-25T08:00", speed=1).start()
        self.address = f"unix:{self.running.socket}"

    def cli(self, *arguments):
        done = subprocess.run(
            [sys.executable, "-m", "varlink.cli", *arguments], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def test_lists_the_interface(self):
        info = self.cli("info", self.address)
        self.assertIn("yearplan", info.lower())
        self.assertIn(INTERFACE, info)
        described = self.cli("help", f"{self.address}/{INTERFACE}")
        for method in ["GetAgenda", "ListOccurrences", "Complete", "Monitor"]:
            self.assertIn(f"method {method}", described)

    def test_reads_upcoming_occurrences_and_marks_one_done(self):
        listed = json.loads(
            self.cli("call", f"{self.address}/{INTERFACE}.ListOccurrences", json.dumps({"days": 60})))
        names = [occurrence["name"] for occurrence in listed["occurrences"]]
        self.assertIn("question-bank-issue@2026", names)
        self.cli(
            "call", f"{self.address}/{INTERFACE}.Complete",
            json.dumps({"name": "question-bank-issue@2026", "on": "2026-03-24"}))
        found = json.loads(
            self.cli("call", f"{self.address}/{INTERFACE}.GetOccurrence", '{"name": "question-bank-issue@2026"}'))
        self.assertEqual(found["occurrence"]["state"], "done")

    def test_follows_monitor(self):
        with varlink.Client.new_with_address(self.address) as client:
            with client.open(INTERFACE) as reader, client.open(INTERFACE) as writer:
                stream = reader.Monitor(since=0, _more=True)
                seen = []
                receipt = writer.Complete(name="question-bank-issue@2026", note="来自外部客户端")["receipt"]
                for reply in stream:
                    if reply.get("entry"):
                        seen.append(reply["entry"])
                    if seen and seen[-1]["seq"] == receipt["seq"]:
                        break
                self.assertEqual([entry["seq"] for entry in seen], sorted(entry["seq"] for entry in seen))
                done = next(entry for entry in seen if entry["seq"] == receipt["seq"])
                self.assertEqual((done["kind"], done["completion"]["note"]), ("done", "来自外部客户端"))

    def test_an_unknown_name_is_an_error_with_candidates(self):
        with varlink.Client.new_with_address(self.address) as client, client.open(INTERFACE) as proxy:
            with self.assertRaises(varlink.VarlinkError) as raised:
                proxy.GetOccurrence(name="quartely-exam")
            self.assertEqual(raised.exception.error(), f"{INTERFACE}.NoSuchOccurrence")
