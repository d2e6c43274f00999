"""A surprise stays one: whoever may not know of a confidential duty finds no trace of it by any command, any method, in
any format, nor in the log.

Two daemons live the same days. One has secret duties beside its plan, and people work on them; the other has none. What a
stranger gets from the one and from the other has to be the same. Those who may know of them are shown them.
"""

import difflib
import hashlib
import itertools
import json
import os
import re
import subprocess
import threading

import secret_plans as plans
from accounts import Accounts, ServiceDaemon, needs_root
from harness import BINARIES, INTERFACE, ROOT, Case, VarlinkError

USERS = {
    "yearplan": ["yearplan-admin"],
    "zhangsan": ["yearplan"],
    "lisi": ["yearplan"],
    "wangwu": ["yearplan"],
    "zhaoliu": ["yearplan"],
    "keeper": ["yearplan", "yearplan-admin"],
    "courier": ["yearplan"],
    "guest": ["yearplan"],
}
OWNER, SUPERIOR, COURIER, KEEPER = "zhangsan", "lisi", "courier", "keeper"
# One in no roster, and one with duties of their own who is examined in a secret exam.
STRANGERS = ["guest", "wangwu"]

INTERFACE_TEXT = (ROOT / "Sources/CalendarInterface/io.yearplan.Calendar.varlink").read_text(encoding="utf-8")
EVERY_KIND = re.findall(r"\w+", re.search(r"type Kind \((.*?)\)", INTERFACE_TEXT, re.DOTALL).group(1))
EVERY_STATE = "pending,open,overdue,undated,awaiting_approval,done,waived,lapsed,before_adoption,withdrawn"

# Arguments of each command that reads, and who of those who may know of secrets is shown them by it.
READING = {
    "agenda": ([[], ["--days", "300"], ["--owner", "张三"]], {OWNER, SUPERIOR, KEEPER}),
    "upcoming": (
        [["--days", "300"], ["--state", EVERY_STATE], ["--duty", "dark-visit"], ["--owner", "张三"], ["--category", "check"]],
        {OWNER, SUPERIOR, KEEPER}),
    "show": ([["dark-visit"]] + [[name] for name in plans.NAMES] + [["patrols"], ["report"], ["patrol"]], {OWNER, SUPERIOR, KEEPER}),
    "log": ([[], ["patrols"]] + [[name] for name in plans.NAMES], {OWNER, SUPERIOR, KEEPER, COURIER}),
    "watch": ([["--since", "0"]], {OWNER, SUPERIOR, KEEPER, COURIER}),
    "evidence": (
        [["dark-signed"], ["patrol"], ["dark-signed", "--save", "/"]] + [[name] for name in plans.NAMES],
        {OWNER, SUPERIOR, KEEPER}),
    "findings": ([[], ["--open"], ["dark-visit"], ["patrol"]], {OWNER, SUPERIOR, KEEPER}),
    "report": (
        [["--period", "2026-03", "--by", "duty", "--format", form] for form in ("table", "csv", "md", "json")]
        + [["--period", "2026", "--by", by] for by in ("owner", "category", "group")]
        + [["--format", "csv", "--section", section] for section in ("figures", "reminded", "escalated")],
        {OWNER, SUPERIOR, KEEPER, COURIER}),
    "coverage": ([["dark-branches"], ["branches"], ["patrol"]], {OWNER, SUPERIOR, KEEPER}),
    "status": ([[]], set()),
    "audit": ([[]], set()),
}
# Arguments of each command that acts on something named, behind the name.
ACTING = {
    "done": [[], ["--note", "x", "--finding", "y"]],
    "undo": [[]],
    "amend": [["--note", "x"]],
    "waive": [["--reason", "x"]],
    "move": [["--to", "2026-03-30", "--reason", "x"]],
    "date": [["2026-03-30"]],
    "snooze": [["--until", "2026-03-30"]],
    "ack": [[]],
    "result": [["--score", "王五=80"]],
    "excuse": [["王五", "--reason", "x"]],
    "finding": [["--finding", "x"]],
    "close": [["--evidence", "x"]],
    "approve": [[]],
    "reject": [["--reason", "x"]],
}
# Commands that are about no duty, with what a stranger does.
OTHERS = {
    "delegate": [["张三", "--to", "王五"]],
    "recall": [["张三"]],
    "raise": [["暗访"], ["防汛期"]],
    "end": [["暗访"], ["防汛期"]],
    "adopt": [["--from", "2026-01-01"]],
    "backup": [["/dev/null/nothing"]],
    "reload": [[]],
}
# They read files, with the rights of whoever runs them, and ask no daemon.
OFFLINE = {"check", "when", "simulate"}
# What tells those who may know of secrets that they were told.
SHOWN = re.compile(r"(dark-visit|dark-late|dark-branches|dark-signed)@2026|(?m:^|[|,\s\"])(暗访走访|暗访机构)")
FORMATS = [["--lang", "en"], ["--lang", "zh"], ["--json"]]

# Parameters of each method, one set for each name of a secret where it takes one.
def named(**others):
    return [{"name": name, **others} for name in plans.NAMES]


METHODS = {
    "GetStatus": [{}],
    "ListOccurrences": [
        {}, {"states": EVERY_STATE.split(",")}, {"duty": "dark-visit"}, {"owner": "张三"}, {"category": "check"},
        {"from": "2026-01-01", "to": "2026-12-31"}, {"days": 300},
    ],
    "GetAgenda": [{}, {"days": 300}, {"owner": "张三"}],
    "GetOccurrence": named() + [{"name": "patrols"}, {"name": "report"}],
    "GetReport": [{"period": "2026", "by": by} for by in ("owner", "category", "group", "duty")],
    "GetCoverage": named() + [{"name": "branches"}],
    "Complete": named() + named(findings=[{"text": "x"}]),
    "Undo": named(),
    "Amend": named(note="x"),
    "Waive": named(reason="x"),
    "Move": named(to="2026-03-30", reason="x"),
    "SetDate": named(to="2026-03-30"),
    "Snooze": named(until="2026-03-30"),
    "Acknowledge": named(),
    "Adopt": [{"from": "2026-01-01"}],
    "Delegate": [{"person": "张三", "to": "王五"}],
    "Recall": [{"person": "张三"}],
    "Raise": [{"occasion": "暗访"}],
    "End": [{"occasion": "暗访"}, {"occasion": "防汛期"}],
    "RecordResults": named(marks=[{"person": "王五", "score": "80"}]),
    "ExcuseParticipant": named(person="王五", reason="x"),
    "OpenFindings": named(findings=[{"text": "x"}]),
    "CloseFinding": named(evidence=[{"reference": "x"}]),
    "ListFindings": [{}, {"open": True}, {"duty": "dark-visit"}, {"duty": "patrol"}],
    "Approve": named(),
    "Reject": named(reason="x"),
    "GetHistory": [{}, {"kinds": ["done", "reminded", "opaque"]}] + named(),
    "Monitor": [{"since": 0}, {"since": 0, "kinds": EVERY_KIND}],
    "Audit": [{}],
    "KeepEvidence": named(sha256="0" * 64, size=1, offset=0, data="eA=="),
    "GetEvidence": named(sha256=hashlib.sha256(plans.PAPER.encode()).hexdigest()),
    "Backup": [{}],
    "Reload": [{}],
}
STREAMS = {"Monitor", "Backup", "GetEvidence"}

# Names and hashes of places in the chain, and readings of the clock: what two ledgers can never have in common.
PLACES = {"seq", "anchor", "head", "entries", "subscribers", "connections", "planDirectory", "now"}



def is_opaque(value):
    """An entry the caller may not know of, by itself or as it is streamed."""
    return isinstance(value, dict) and (value.get("kind") == "opaque" or is_opaque(value.get("entry")))


def plain(value):
    """An answer without what two ledgers cannot have in common; what is told of an opaque entry is next to nothing."""
    if isinstance(value, dict):
        if set(value) == {"milliseconds", "local"}:
            return value["local"][:10]
        return {key: plain(each) for key, each in value.items() if key not in PLACES or isinstance(each, list)}
    if isinstance(value, list):
        return [plain(each) for each in value if not is_opaque(each)]
    return value


def plain_text(text):
    """The same for what people read."""
    text = re.sub(r"/\S*yearplan-\S+?/(bright|dark)-one/", "/", text)
    lines = [line for line in text.split("\n") if not re.search(r"^\s*\d+\s+(confidential|保密)\s*(replayed|补发)?\s*$", line)]
    text = "\n".join(lines)
    text = re.sub(r"\d+:[0-9a-f]{16,}", "ANCHOR", text)
    text = re.sub(r"2026-03-\d\d \d\d:\d\d(:\d\d)?", "MOMENT", text)
    text = re.sub(r"(?m)^\s*\d+(?=  )|(?<!\d)\d+(?= (entries|events)|条|  ANCHOR)", "N", text)
    return re.sub(r"[ \t]+", " ", text)


@needs_root
class Secrecy(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.town = cls()
        # Run when this fails half-way as well.
        cls.addClassCleanup(cls.town.doCleanups)
        Case.setUp(cls.town)
        cls.town.settle()

    def setUp(self):
        self.accounts, self.dark, self.bright = self.town.accounts, self.town.dark, self.town.bright
        self.directory, self.daemons = self.town.directory, self.town.daemons

    def runTest(self):
        """The town itself is no test."""

    # What happens

    def settle(self):
        os.chmod(self.directory, 0o755)
        self.accounts = Accounts(self.directory, USERS)
        self.addCleanup(self.accounts.end)
        files = {"a.yaml": plans.ROSTER, "b.yaml": plans.OPEN}
        self.dark = self.yearpland("dark", {**files, "暗访.yaml": plans.SECRET + plans.GONE})
        self.bright = self.yearpland("bright", files)
        self.live()

    def yearpland(self, name, files):
        directory = self.directory / f"{name}-one"
        directory.mkdir()
        # Not where the log could be taken for that of the secrets.
        directory = directory.rename(self.directory / f"{name}-one")
        daemon = ServiceDaemon(
            directory, self.accounts, deliveries=[COURIER], plan=files, rehearse="2026-03-20T16:00", speed=1)
        self.daemons.append(daemon)
        return daemon.start()

    def live(self):
        """Days of work: the same in both towns, and in one of them secret work as well."""
        self.receipts = []
        self.paper = self.directory / "暗件"
        self.paper.write_text(plans.PAPER)
        self.paper.chmod(0o644)
        secret = [
            ("zhangsan", ["done", "dark-visit", "--result", "found", "--note", "暗话", "--evidence", "暗号", "--finding", "暗病",
                          "--member", "城关支行", "--severity", "serious"]),
            ("zhangsan", ["done", "dark-quota", "--target", "暗处"]),
            ("zhangsan", ["done", "dark-quota"]),
            ("zhangsan", ["result", "dark-exam", "--score", "王五=55", "--score", "赵六=90"]),
            ("zhangsan", ["done", "dark-branches/城关支行"]),
            ("zhangsan", ["done", "dark-round@2026-Q1/东街支行"]),
            ("zhangsan", ["done", "dark-signed", "--evidence", str(self.paper), "--keep"]),
            ("zhangsan", ["move", "dark-member@2026-Q1/城关支行", "--to", "2026-03-25", "--reason", "暗示"]),
            ("zhangsan", ["snooze", "dark-member@2026-Q1/东街支行", "--until", "2026-03-24"]),
            ("zhangsan", ["ack", "dark-member@2026-Q1/西门支行"]),
            ("zhangsan", ["date", "dark-date", "2026-03-27"]),
            ("zhangsan", ["waive", "dark-early", "--reason", "暗中免除"]),
            ("zhangsan", ["undo", "dark-early", "--reason", "暗悔"]),
            ("zhangsan", ["done", "dark-old", "--note", "暗线"]),
            ("zhangsan", ["done", "dark-interval", "--on", "2026-03-19"]),
            ("zhangsan", ["ack", "dark-gone"]),
        ]
        common = [
            ("wangwu", ["done", "patrol", "--note", "明话", "--finding", "明病"]),
            ("wangwu", ["done", "patrols"]),
            ("wangwu", ["done", "branches/城关支行"]),
            ("wangwu", ["done", "report"]),
            ("wangwu", ["raise", "员工休假", "--for", "赵六"]),
            ("lisi", ["raise", "防汛期"]),
            ("wangwu", ["done", "signed"]),
            ("lisi", ["delegate", "王五", "--to", "赵六", "--from", "2026-03-21", "--until", "2026-03-22"]),
        ]
        for user, arguments in secret:
            self.act(self.dark, user, arguments)
        for user, arguments in common:
            told = [self.act(daemon, user, [*arguments, "--json"]) for daemon in (self.dark, self.bright)]
            if user == "wangwu":
                self.receipts.append((arguments, [plain(json.loads(text)) for text in told]))
        for user, arguments in (("lisi", ["approve", "dark-signed"]), ("zhangsan", ["amend", "dark-visit", "--note", "暗改"])):
            self.act(self.dark, user, arguments)
        (self.dark.plan / "暗访.yaml").write_text(plans.SECRET + plans.CAME, encoding="utf-8")
        for daemon in (self.dark, self.bright):
            with open(daemon.plan / "b.yaml", "a", encoding="utf-8") as file:
                file.write("# 改过一次\n")
            self.act(daemon, "root", ["reload"])
            self.pass_time(daemon)

    def pass_time(self, daemon, until="2026-03-24"):
        daemon.stop()
        daemon.speed = 100_000
        daemon.start()
        while daemon.call("GetStatus")["clock"]["today"] < until:
            pass
        daemon.stop()
        daemon.speed = 1
        daemon.start()

    # Asking

    def run_as(self, daemon, user, arguments, input=None):
        return subprocess.run(
            [*self.accounts.become(user), BINARIES / "yearplan", *arguments], capture_output=True, text=True, timeout=60,
            env={**os.environ, "LANG": "C.UTF-8", "NO_COLOR": "1", "YEARPLAN_SOCKET": str(daemon.socket)})

    def act(self, daemon, user, arguments):
        done = self.run_as(daemon, user, arguments)
        self.assertEqual(done.returncode, 0, f"{user} {arguments}\n{done.stdout}{done.stderr}")
        return done.stdout

    def ask(self, daemon, user, arguments):
        """Status, and what the command says in all."""
        if arguments[0] == "watch":
            return 0, self.watch(daemon, user, arguments), ""
        done = self.run_as(daemon, user, arguments)
        return done.returncode, done.stdout, done.stderr

    def watch(self, daemon, user, arguments):
        """What is printed of all there is so far."""
        last = daemon.call("GetStatus")["seq"]
        process = subprocess.Popen(
            [*self.accounts.become(user), BINARIES / "yearplan", *arguments], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, env={**os.environ, "LANG": "C.UTF-8", "NO_COLOR": "1", "YEARPLAN_SOCKET": str(daemon.socket)})
        timer = threading.Timer(30, process.kill)
        timer.start()
        lines = []
        try:
            for line in process.stdout:
                lines.append(line)
                if re.match(rf'\s*{last}\b|.*"seq" ?: ?{last}\b', line):
                    break
            else:
                self.fail(f"{user}: {arguments} ended early:\n{''.join(lines)}")
        finally:
            timer.cancel()
            process.kill()
            process.wait()
            process.stdout.close()
        return "".join(lines)

    def say(self, daemon, user, method, parameters):
        """The answer of a method, or its error; of a stream all there is."""
        connection = self.accounts.connect(user, daemon.socket)
        try:
            if method not in STREAMS:
                return connection.call(method, parameters)
            last = daemon.call("GetStatus")["seq"]
            connection.send(method, parameters, more=True)
            replies = [connection.reply()]
            while method == "Monitor" and replies[-1].get("entry", {}).get("seq", 0) < last:
                replies.append(connection.reply())
            return replies
        except VarlinkError as error:
            return {"error": error.name, **error.parameters}
        finally:
            connection.close()

    def assertSame(self, dark, bright):
        """The same, else the lines in which they differ."""
        one, other = (
            text if isinstance(text, str) else json.dumps(text, ensure_ascii=False, indent=1, sort_keys=True)
            for text in (dark, bright))
        if one != other:
            lines = difflib.unified_diff(other.split("\n"), one.split("\n"), "without secrets", "with them", n=1, lineterm="")
            self.fail("\n".join(list(lines)[:30]))

    def assertNoMark(self, text, typed, what):
        """Nothing secret beside what was typed in itself."""
        for word in sorted(typed, key=len, reverse=True):
            text = text.replace(word, "…")
        for mark in plans.MARKS:
            self.assertNotIn(mark, text, what)

    # The tables

    def test_every_command_has_its_row(self):
        help = subprocess.run([BINARIES / "yearplan", "--help"], capture_output=True, text=True, check=True).stdout
        listed = help.split("SUBCOMMANDS:")[1]
        commands = {match.group(1) for match in re.finditer(r"(?m)^  ([a-z]+)[ ,(]", listed)}
        self.assertEqual(commands, {*READING, *ACTING, *OTHERS, *OFFLINE})

    def test_every_method_has_its_row(self):
        text = self.dark.call("org.varlink.service.GetInterfaceDescription", {"interface": INTERFACE})["description"]
        self.assertEqual(set(re.findall(r"(?m)^method (\w+)\(", text)), set(METHODS))

    def test_every_format_is_asked_for(self):
        """A command with formats of its own is asked for each of them."""
        for command in READING:
            help = subprocess.run(
                [BINARIES / "yearplan", command, "--help"], capture_output=True, text=True, check=True).stdout
            for option in re.findall(r"(?m)^  (--(?:format|csv|md|export)\b)", help):
                self.assertTrue(
                    any(option in arguments for arguments in READING[command][0]), f"{command} {option} has no row")

    def test_strangers_are_told_the_same_as_where_there_are_no_secrets(self):
        for user, typed in self.asked():
            with self.subTest(user=user, command=" ".join(typed)):
                dark, bright = (self.ask(daemon, user, typed) for daemon in (self.dark, self.bright))
                self.assertEqual(dark[0], bright[0], dark[1] + dark[2])
                for text in dark[1:]:
                    self.assertNoMark(text.replace(str(self.dark.directory), ""), typed, typed)
                if {"--json", "json"} & {*typed} and dark[1]:
                    self.assertSame(*(self.lines(answer[1]) for answer in (dark, bright)))
                else:
                    self.assertSame(plain_text(dark[1]), plain_text(bright[1]))
                self.assertSame(plain_text(dark[2]), plain_text(bright[2]))

    def test_strangers_calling_by_themselves_are_told_the_same(self):
        for method, calls in METHODS.items():
            for parameters in calls:
                for user in STRANGERS:
                    with self.subTest(user=user, method=method, parameters=parameters):
                        dark, bright = (self.say(daemon, user, method, parameters) for daemon in (self.dark, self.bright))
                        self.assertSame(plain(dark), plain(bright))

    def test_receipts_tell_of_nothing_secret(self):
        for arguments, (dark, bright) in self.town.receipts:
            with self.subTest(arguments):
                self.assertSame(dark, bright)

    def test_those_who_may_know_are_told(self):
        for command, (calls, told) in READING.items():
            for user in (OWNER, SUPERIOR, COURIER, KEEPER, "root"):
                for format in FORMATS if user == OWNER else FORMATS[:1]:
                    with self.subTest(user=user, command=command, format=format):
                        may = user in told or user == "root" and KEEPER in told
                        texts = (
                            self.ask(self.dark, user, [command, *arguments, *format])[1]
                            for arguments in (calls if may else calls[:3]))
                        self.assertEqual(any(SHOWN.search(text) for text in texts), may)

    def test_what_looks_at_secrets_does_not_name_them(self):
        """Work everybody may know of waits for secret work, counts toward it and looks back on it."""
        daemon = self.yearpland(
            "linked", {"a.yaml": plans.ROSTER, "b.yaml": plans.OPEN, "c.yaml": plans.SECRET, "d.yaml": plans.LINKED})
        self.act(daemon, "zhangsan", ["done", "dark-visit", "--finding", "暗病"])
        self.assertIn("dark-visit@2026.finding1", self.act(daemon, "zhangsan", ["show", "look-back"]))
        self.assertIn("dark-key", self.act(daemon, "zhangsan", ["show", "gated"]))
        self.act(daemon, "wangwu", ["done", "towards"])
        self.assertIn("dark-quota@2026.1", self.act(daemon, "zhangsan", ["show", "towards", "--json"]))
        self.act(daemon, "wangwu", ["done", "gated"])
        for arguments in (
            ["agenda", "--days", "300"], ["upcoming", "--state", EVERY_STATE], ["log"], ["watch", "--since", "0"], ["findings"],
            ["report", "--by", "duty"], ["done", "look-back"], ["done", "summary"], ["done", "ahead"],
            *(["show", name] for name in ("follow", "summary", "look-back", "towards", "ahead", "gated", "patrols")),
        ):
            for format in FORMATS:
                with self.subTest(arguments=arguments, format=format):
                    status, output, complaint = self.ask(daemon, "wangwu", [*arguments, *format])
                    self.assertNotEqual(output + complaint, "")
                    self.assertNoMark(output + complaint, [], arguments)
        self.assertNoMark(daemon.log.read_text(encoding="utf-8"), [], "the log")

    def test_the_log_says_nothing(self):
        log = self.dark.log.read_text(encoding="utf-8")
        self.assertIn("巡查", log)
        self.assertNoMark(log.replace(str(self.dark.directory), ""), [], "the log")

    def asked(self):
        """Who asks what. What names a secret is asked by each in turn, in each format in turn: the calls without the
        command, which are cheaper, are made in full."""
        turns = itertools.cycle(itertools.product(FORMATS, STRANGERS))
        for command, (calls, _) in READING.items():
            for arguments in calls:
                if arguments and arguments[0] in plans.NAMES:
                    continue
                for format in FORMATS:
                    yield next(turns)[1], [command, *arguments, *format]
        for command in ("show", "log", "evidence"):
            for name in plans.NAMES:
                format, user = next(turns)
                yield user, [command, name, *format]
        names = itertools.cycle(plans.NAMES)
        for command, tails in ACTING.items():
            for tail in tails * len(FORMATS):
                format, user = next(turns)
                yield user, [command, next(names), *tail, *format]
        for command, calls in OTHERS.items():
            for arguments in calls:
                format, user = next(turns)
                yield user, [command, *arguments, *format]

    def lines(self, text):
        """JSON, in one value or one value a line."""
        try:
            return plain(json.loads(text))
        except json.JSONDecodeError:
            return plain([json.loads(line) for line in text.splitlines()])
