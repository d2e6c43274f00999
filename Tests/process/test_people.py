"""Who may do what, by users and groups the kernel vouches for."""

import errno
import json
import os
import subprocess

from accounts import Accounts, ServiceDaemon, needs_root
from harness import BINARIES, Case, VarlinkError

PLAN = """\
plan: 两个人
year: 2026
time-zone: Asia/Shanghai
calendar: cn
owner: 李四
occasions: [员工休假]
groups: {审核组: [张三, 赵六]}
people:
  张三: {login: [zhangsan, zhangsan2], superior: 李四}
  李四: {login: [lisi, lisi2]}
  王五: {login: wangwu}
  赵六: {login: zhaoliu, superior: 李四}
duties:
  - {id: check, title: 检查, when: 3月, owner: 张三, verify: {by: 李四}}
  - {id: drill, title: 演练, when: 3月, owner: 张三, verify: {by: 李四}}
  - {id: report, title: 报告, when: 3月, owner: 张三}
  - {id: summary, title: 总结, when: 3月, owner: 张三}
  - {id: letter, title: 来函, when: 3月, owner: 张三}
  - {id: audit, title: 审计, when: 3月, owner: 赵六, verify: {by: 审核组}}
"""

USERS = {
    "yearplan": ["yearplan-admin"],
    "zhangsan": ["yearplan"],
    "zhangsan2": ["yearplan"],
    "lisi": ["yearplan"],
    "lisi2": ["yearplan", "yearplan-admin"],
    "newcomer": ["yearplan"],
    "wangwu": ["yearplan"],
    "zhaoliu": ["yearplan"],
    # In no roster, and an administrator by a supplementary group alone.
    "keeper": ["yearplan", "yearplan-admin"],
    # In no roster, but may connect.
    "guest": ["yearplan"],
    # Not in the group.
    "outsider": [],
}


@needs_root
class People(Case):
    def setUp(self):
        super().setUp()
        os.chmod(self.directory, 0o755)
        self.accounts = Accounts(self.directory, USERS)
        self.addCleanup(self.accounts.end)

    def start(self, plan=PLAN, day="2026-03-10", speed=1):
        directory = self.directory / "one"
        directory.mkdir()
        self.one = ServiceDaemon(
            directory, self.accounts, plan={"plan.yaml": plan}, rehearse=f"{day}T10:00", speed=speed)
        self.daemons.append(self.one)
        return self.one.start()

    def pass_time(self, until):
        """Lets the plan's clock run to a day."""
        self.one.stop()
        self.one.speed = 200_000
        self.one.start()
        while self.one.call("GetStatus")["clock"]["today"] < until:
            pass
        self.one.stop()
        self.one.speed = 1
        self.one.start()

    def run_as(self, user, *arguments):
        """Exit status, standard output and standard error of the command in a user's hands."""
        done = subprocess.run(
            [*self.accounts.become(user), BINARIES / "yearplan", *arguments], capture_output=True, text=True,
            env={**os.environ, "LANG": "C.UTF-8", "NO_COLOR": "1", "YEARPLAN_SOCKET": str(self.one.socket)})
        return done.returncode, done.stdout, done.stderr

    def allowed(self, user, *arguments):
        status, output, complaint = self.run_as(user, *arguments)
        self.assertEqual(status, 0, f"{user}: {arguments}\n{output}{complaint}")
        return output

    def refused(self, user, *arguments, status=77, saying=""):
        found, output, complaint = self.run_as(user, *arguments)
        self.assertEqual(found, status, f"{user}: {arguments}\n{output}{complaint}")
        self.assertIn(saying, complaint)

    def copies(self, user):
        """A directory the user may write to."""
        directory = self.directory / user
        directory.mkdir()
        if user != "root":
            self.accounts.own(directory, user, user)
        return directory

    def test_the_owner_does_and_the_superior_approves(self):
        self.start()
        self.allowed("zhangsan", "done", "check")
        self.refused("zhangsan", "approve", "check", saying="what one did oneself one cannot approve")
        self.refused("wangwu", "approve", "check", saying="not allowed to approve")
        self.refused("guest", "approve", "check", saying="not allowed to approve")
        self.allowed("lisi", "approve", "check")
        entries = [entry for entry in self.one.history() if entry["kind"] in ("done", "approved")]
        self.assertEqual(
            [(entry["kind"], entry["actor"]["login"], entry["actor"]["person"]) for entry in entries],
            [("done", "zhangsan", "张三"), ("approved", "lisi", "李四")])
        self.assertEqual(entries[0]["actor"]["uid"], self.accounts.uids["zhangsan"])

    def test_the_superior_does_and_then_cannot_approve(self):
        self.start()
        self.allowed("lisi", "done", "check")
        self.refused("lisi", "approve", "check", saying="what one did oneself")

    def test_a_stranger_in_the_group_reads_and_does_not_act(self):
        self.start()
        for user in ("wangwu", "guest"):
            with self.subTest(user):
                for command in (["agenda"], ["upcoming"], ["show", "check"], ["log"], ["findings"], ["status"], ["audit"]):
                    self.allowed(user, *command)
                self.assertIn("检查", self.allowed(user, "agenda"))
                before = len(self.one.history())
                for command in (
                    ["done", "check"], ["waive", "check", "--reason", "x"], ["snooze", "check", "--until", "2026-03-20"],
                    ["move", "check", "--to", "2026-03-20", "--reason", "x"], ["ack", "check"], ["undo", "check"],
                    ["finding", "check", "--finding", "x"],
                ):
                    self.refused(user, *command)
                self.refused(user, "adopt", "--from", "2026-01-01", saying="only administrators")
                self.refused(user, "reload", saying="only administrators")
                self.refused(user, "backup", str(self.copies(user) / "ledger"), saying="only administrators")
                self.refused(user, "delegate", "张三", "--to", "王五", saying="not allowed to hand on")
                self.assertEqual(len(self.one.history()), before)
        self.refused("guest", "raise", "员工休假", saying="nobody of the plan has the account")

    def test_one_outside_the_group_cannot_connect(self):
        self.start()
        for command in (["agenda"], ["status"], ["done", "check"], ["watch"], ["log", "--json"]):
            status, output, complaint = self.run_as("outsider", *command)
            self.assertEqual((status, output), (77, ""), complaint)
            self.assertIn("yearplan", complaint)
        with self.assertRaises(OSError) as caught:
            self.accounts.connect("outsider", self.one.socket)
        self.assertEqual(caught.exception.errno, errno.EACCES)

    def test_who_says_to_be_another_is_still_oneself(self):
        self.start()
        connection = self.accounts.connect("guest", self.one.socket)
        self.addCleanup(connection.close)
        for forged in ({"uid": 0}, {"actor": {"uid": 0, "person": "张三"}}, {"person": "张三"}, {"login": "zhangsan"}):
            with self.assertRaises(VarlinkError) as caught:
                connection.call("Complete", {"name": "check", **forged})
            self.assertIn(caught.exception.name, ("NotAllowed", "org.varlink.service.InvalidParameter"))

    def test_root_and_the_group_of_administrators_administer(self):
        self.start()
        for user in ("root", "yearplan", "keeper"):
            with self.subTest(user):
                self.allowed(user, "reload")
                self.allowed(user, "adopt", "--from", "2026-01-01")
                self.allowed(user, "backup", str(self.copies(user) / "ledger"))
        self.allowed("keeper", "done", "report")
        self.allowed("root", "done", "summary")

    def test_groups_beside_the_first_count(self):
        """The socket's group and the administrators' are only supplementary ones of these users."""
        self.start()
        for user, administers in (("keeper", True), ("guest", False)):
            self.assertNotEqual(self.accounts.gids[user], self.accounts.gids["yearplan"])
            connection = self.accounts.connect(user, self.one.socket)
            self.addCleanup(connection.close)
            connection.call("GetStatus")
            if administers:
                connection.call("Adopt", {"from": "2026-01-01"})
            else:
                with self.assertRaises(VarlinkError) as caught:
                    connection.call("Adopt", {"from": "2026-01-01"})
                self.assertEqual(caught.exception.name, "AdministratorsOnly")

    def test_two_accounts_of_one_person_do_not_approve_each_others_work(self):
        self.start()
        self.allowed("lisi", "done", "check")
        self.refused("lisi2", "approve", "check", saying="what one did oneself")
        self.allowed("zhangsan2", "done", "drill")
        self.refused("zhangsan", "approve", "drill", saying="what one did oneself")
        # Not even as an administrator; but what another did, by either account.
        self.allowed("lisi2", "approve", "drill")

    def test_an_account_that_is_given_a_new_name_does_not_approve_its_own_work(self):
        self.start()
        self.allowed("lisi", "done", "check")
        text = PLAN.replace("{login: [lisi, lisi2]}", "{login: newcomer}").replace("王五: {login: wangwu}", "王五: {login: lisi}")
        (self.one.plan / "plan.yaml").write_text(text)
        self.allowed("root", "reload")
        # The same person by another account, and the same account as another person.
        self.refused("newcomer", "approve", "check", saying="what one did oneself")
        self.refused("lisi", "approve", "check", saying="what one did oneself")

    def test_one_of_two_approvers_who_did_it_leaves_it_to_the_other(self):
        self.start()
        self.allowed("zhaoliu", "done", "audit")
        self.refused("zhaoliu", "approve", "audit", saying="what one did oneself")
        self.assertEqual(
            json.loads(self.allowed("guest", "show", "audit", "--json"))["details"]["approvers"], ["张三"])
        self.allowed("zhangsan", "approve", "audit")

    def test_a_deputy_acts_during_the_span_and_not_after(self):
        self.start()
        self.refused("wangwu", "done", "report")
        self.refused("wangwu", "delegate", "张三", "--to", "王五", "--until", "2026-03-12")
        self.allowed("lisi", "delegate", "张三", "--to", "王五", "--from", "2026-03-11", "--until", "2026-03-12")
        self.refused("wangwu", "done", "report")
        self.pass_time("2026-03-11")
        self.allowed("wangwu", "done", "report")
        self.allowed("zhangsan", "done", "summary")
        self.pass_time("2026-03-13")
        self.refused("wangwu", "done", "letter", saying="张三 answers for it")
        self.allowed("zhangsan", "done", "letter")

    def test_a_deputy_who_did_it_does_not_approve_it_for_the_superior(self):
        self.start()
        self.allowed("lisi", "delegate", "李四", "--to", "张三", "--until", "2026-03-12")
        self.allowed("zhangsan", "done", "check")
        self.refused("zhangsan", "approve", "check", saying="what one did oneself")

    def test_a_deputy_approves_in_the_place_of_the_approver(self):
        self.start()
        self.allowed("lisi", "delegate", "李四", "--to", "王五", "--until", "2026-03-12")
        self.allowed("zhangsan", "done", "check")
        self.allowed("wangwu", "approve", "check")
