"""The real programs in a directory of their own, and a small Varlink client that shares no code with them."""

import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest

BINARIES = pathlib.Path(os.environ["YEARPLAN_BINARIES"])
ROOT = pathlib.Path(__file__).resolve().parents[2]
CALENDARS = ROOT / "config" / "calendars"
EXAMPLE = ROOT / "config" / "examples" / "operations"
INTERFACE = "io.yearplan.Calendar"


class VarlinkError(Exception):
    def __init__(self, name, parameters):
        super().__init__(f"{name} {parameters}")
        self.name = name.removeprefix(INTERFACE + ".")
        self.parameters = parameters


class Connection:
    """One connection; calls in order, no library."""

    def __init__(self, path, timeout=30):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(timeout)
        try:
            self.socket.connect(str(path))
        except OSError:
            self.socket.close()
            raise
        self.buffer = b""

    @classmethod
    def over(cls, connected, timeout=30):
        """One over a socket that is connected already."""
        connection = cls.__new__(cls)
        connection.socket = connected
        connection.socket.settimeout(timeout)
        connection.buffer = b""
        return connection

    def close(self):
        self.socket.close()

    def send(self, method, parameters=None, **flags):
        message = {"method": method if "." in method else f"{INTERFACE}.{method}", "parameters": parameters or {}, **flags}
        self.socket.sendall(json.dumps(message, ensure_ascii=False).encode() + b"\0")

    def receive(self):
        """The next reply, whole; EOFError when the other side closed."""
        while b"\0" not in self.buffer:
            data = self.socket.recv(65536)
            if not data:
                raise EOFError
            self.buffer += data
        frame, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(frame)

    def reply(self):
        message = self.receive()
        if "error" in message:
            raise VarlinkError(message["error"], message.get("parameters", {}))
        return message.get("parameters", {})

    def call(self, method, parameters=None):
        self.send(method, parameters)
        return self.reply()


class Daemon:
    """A yearpland of the test's own."""

    def __init__(self, directory, plan=None, rehearse=None, speed=None, calendars=CALENDARS):
        self.directory = pathlib.Path(directory)
        self.plan = self.directory / "plan"
        self.calendars = calendars
        self.state = self.directory / "state"
        self.socket = self.directory / "socket"
        self.log = self.directory / "log"
        self.rehearse, self.speed = rehearse, speed
        self.process = None
        if plan is not None and not self.plan.exists():
            if isinstance(plan, dict):
                self.plan.mkdir()
                for name, text in plan.items():
                    (self.plan / name).write_text(text, encoding="utf-8")
            else:
                shutil.copytree(plan, self.plan)

    def command(self):
        command = [
            BINARIES / "yearpland", "--plan", self.plan, "--calendars", self.calendars, "--state", self.state,
            "--socket", self.socket,
        ]
        if self.rehearse:
            command += ["--rehearse-from", self.rehearse, "--rehearse-speed", str(self.speed)]
        return [str(part) for part in command]

    def start(self):
        log = open(self.log, "ab")
        self.process = subprocess.Popen(self.command(), stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        log.close()
        self.connect().close()
        return self

    def connect(self):
        """A connection, as soon as somebody listens."""
        deadline = time.monotonic() + 60
        while True:
            try:
                return Connection(self.socket)
            except (FileNotFoundError, ConnectionRefusedError):
                if self.process.poll() is not None:
                    raise AssertionError(f"yearpland ended with {self.process.returncode}:\n{self.log.read_text()}")
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.005)

    def call(self, method, parameters=None):
        """One call on a connection of its own."""
        connection = self.connect()
        try:
            return connection.call(method, parameters)
        finally:
            connection.close()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """A clean stop; how long it took, in seconds."""
        begin = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)
        return time.monotonic() - begin

    def end(self):
        if self.process is not None and self.process.poll() is None:
            self.kill()

    def history(self):
        """Every entry of the ledger so far, in order."""
        connection = self.connect()
        entries = []
        try:
            head = connection.call("GetStatus")["seq"]
            connection.send("Monitor", {"since": 0}, more=True)
            while not entries or entries[-1]["seq"] < head:
                entry = connection.reply().get("entry")
                if entry is not None:
                    entries.append(entry)
        finally:
            connection.close()
        return entries


class Case(unittest.TestCase):
    """A test with a directory of its own and daemons that end with it."""

    def setUp(self):
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="yearplan-"))
        self.daemons = []
        self.addCleanup(self.clean)

    def clean(self):
        for daemon in self.daemons:
            daemon.end()
        shutil.rmtree(self.directory, ignore_errors=True)

    def daemon(self, name="one", **arguments):
        directory = self.directory / name
        directory.mkdir(exist_ok=True)
        daemon = Daemon(directory, **arguments)
        self.daemons.append(daemon)
        return daemon

    def yearplan(self, *arguments, daemon=None, status=0, input=None, env=None):
        """What the command prints; fails the test when it does not exit with the status expected."""
        environment = {**os.environ, "LANG": "C.UTF-8", "NO_COLOR": "1", "YEARPLAN_CALENDARS": str(CALENDARS), **(env or {})}
        if daemon is not None:
            environment["YEARPLAN_SOCKET"] = str(daemon.socket)
        done = subprocess.run(
            [str(BINARIES / "yearplan"), *map(str, arguments)], capture_output=True, text=True, input=input,
            env=environment, timeout=120)
        self.assertEqual(done.returncode, status, f"yearplan {arguments}:\n{done.stdout}\n{done.stderr}")
        return done.stdout if status == 0 else done.stdout + done.stderr


def reminders(entries):
    """Identity, nominal instant and audience of every reminder among entries."""
    return [
        (part["identity"], part["nominal"]["milliseconds"], tuple(entry["reminder"]["audience"]))
        for entry in entries
        if entry["kind"] == "reminded"
        for part in entry["reminder"]["parts"]
    ]
