"""Occasions open, end and are kept apart; what ought to come first is said and refuses nothing; rights lapse in silence."""

import json

from harness import Case

PLAN = """\
plan: 情形
year: 2026
time-zone: Asia/Shanghai
calendar: cn
owner: 李四
occasions: [员工休假, 防汛期]
people:
  李四: {login: root}
  王五: {login: wangwu, superior: 李四}
  赵六: {login: zhaoliu, superior: 李四}
duties:
  - {id: handover, title: 交接, after: 员工休假, when: 当日, owner: each}
  - {id: talk, title: 谈话, after: 员工休假, when: 时间待定, owner: 李四}
  - {id: patrol, title: 巡堤, when: 每周五, while: 防汛期, owner: 李四}
  - {id: summary, title: 防汛总结, after: {occasion: 防汛期, at: end}, when: 5个工作日内, owner: 李四}
  - {id: exam, title: 考试, when: 3月下旬, owner: 李四}
  - {id: bank, title: 题库, when: 3月, before: exam, owner: 李四}
  - {id: appeal, title: 申诉, when: 3月23日前, optional: yes, owner: 李四}
  - {id: hearing, title: 听证, when: 3月, owner: 李四}
  - {id: decision, title: 裁定, after: [appeal, hearing], when: 3个工作日内, owner: 李四}
"""


class Occasions(Case):
    def start(self, day="2026-03-23"):
        return self.daemon(plan={"plan.yaml": PLAN}, rehearse=f"{day}T10:00", speed=1).start()

    def states(self, daemon, duty):
        found = json.loads(self.yearplan(
            "upcoming", "--duty", duty, "--json", "--state",
            "pending,open,overdue,undated,awaiting_approval,done,waived,lapsed,before_adoption,withdrawn", daemon=daemon))
        return {each["name"]: each["state"] for each in found["occurrences"]}

    def test_each_raising_opens_its_own(self):
        daemon = self.start()
        said = self.yearplan("raise", "员工休假", "--for", "王五", "--lang", "en", daemon=daemon)
        self.assertIn("open now: 交接 [handover@2026.1/王五]", said)
        self.assertIn("needs a date: 谈话 [talk@2026.1/王五]", said)
        self.yearplan("raise", "员工休假", "--for", "赵六", "--on", "2026-03-25", daemon=daemon)
        self.assertEqual(
            self.states(daemon, "handover"), {"handover@2026.1/王五": "open", "handover@2026.2/赵六": "pending"})
        self.assertEqual(self.states(daemon, "talk"), {"talk@2026.1/王五": "undated", "talk@2026.2/赵六": "pending"})
        self.yearplan("done", "handover@2026.1/王五", daemon=daemon)
        self.yearplan("date", "talk@2026.1/王五", "2026-03-24", daemon=daemon)
        self.assertEqual(
            self.states(daemon, "handover"), {"handover@2026.1/王五": "done", "handover@2026.2/赵六": "pending"})
        self.assertEqual(self.states(daemon, "talk"), {"talk@2026.1/王五": "open", "talk@2026.2/赵六": "pending"})
        said = self.yearplan("raise", "员工休假", "--lang", "en", daemon=daemon, status=65)
        self.assertIn("say whom it concerns", said)

    def test_what_is_open_when_it_ends_lapses(self):
        daemon = self.start()
        self.assertIn("is not under way", self.yearplan("end", "防汛期", "--lang", "en", daemon=daemon, status=65))
        self.yearplan("raise", "防汛期", daemon=daemon)
        self.assertEqual(self.states(daemon, "patrol")["patrol@2026-W13"], "open")
        said = self.yearplan("end", "防汛期", "--lang", "en", daemon=daemon)
        self.assertIn("no longer needed: 巡堤 [patrol@2026-W13]", said)
        self.assertIn("open now: 防汛总结 [summary@2026.1]", said)
        self.assertEqual(self.states(daemon, "patrol"), {"patrol@2026-W13": "lapsed"})

    def test_a_gate_is_said_and_refuses_nothing(self):
        daemon = self.start()
        self.assertIn("prerequisite open", self.yearplan("agenda", "--lang", "en", daemon=daemon))
        self.assertRegex(self.yearplan("show", "exam", "--lang", "en", daemon=daemon), r"ought to follow +bank")
        said = self.yearplan("done", "exam", "--lang", "en", daemon=daemon)
        self.assertIn("mind: “bank” ought to have been done first and is not", said)
        self.yearplan("undo", "exam", daemon=daemon)
        self.assertIn("注意：本应先完成“bank”", self.yearplan("done", "exam", "--lang", "zh", daemon=daemon))
        self.yearplan("undo", "exam", daemon=daemon)
        self.yearplan("done", "bank", daemon=daemon)
        self.assertNotIn("ought to", self.yearplan("done", "exam", "--lang", "en", daemon=daemon))
        self.assertNotIn("gates", json.loads(self.yearplan("undo", "exam", "--json", daemon=daemon)))

    def test_a_list_waits_for_a_right_until_it_lapses(self):
        daemon = self.start()
        self.yearplan("done", "hearing", daemon=daemon)
        self.assertEqual(self.states(daemon, "decision"), {"decision@2026": "pending"})
        daemon.stop()
        daemon.speed = 100_000
        daemon.start()
        while daemon.call("GetStatus")["clock"]["today"] < "2026-03-25":
            pass
        self.assertEqual(self.states(daemon, "appeal"), {"appeal@2026": "lapsed"})
        self.assertIn(self.states(daemon, "decision")["decision@2026"], ("open", "overdue"))
        told = [part["identity"] for entry in daemon.history() if entry["kind"] == "reminded"
                for part in entry["reminder"]["parts"]]
        self.assertFalse([identity for identity in told if identity.startswith("appeal") and "overdue" in identity])
