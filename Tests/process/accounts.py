"""Users and groups of a test's own, real ones to the kernel: /etc/passwd and /etc/group are replaced in a mount namespace
that the programs of the test run in, so nothing of the machine changes."""

import os
import socket
import subprocess
import unittest

from harness import Connection, Daemon

# So far up that no account of the machine is there.
FIRST = 61000


def needs_root(case):
    """Users that do not exist cannot be had without root; a run without it says so and skips."""
    return unittest.skipUnless(os.geteuid() == 0, "not run: users and groups of its own need root")(case)


class Accounts:
    """Some users and groups. A user's first group has the user's name; the others are supplementary."""

    def __init__(self, directory, users):
        self.uids = {name: FIRST + place for place, name in enumerate(users)}
        groups = dict(self.uids)
        for name in {group for others in users.values() for group in others}:
            groups.setdefault(name, FIRST + 500 + len(groups))
        self.gids = groups
        self.supplementary = {name: [groups[group] for group in others] for name, others in users.items()}
        passwd = "".join(f"{name}:x:{uid}:{uid}::/nonexistent:/bin/sh\n" for name, uid in self.uids.items())
        members = {name: ",".join(user for user, others in users.items() if name in others) for name in groups}
        group = "".join(f"{name}:x:{gid}:{members[name]}\n" for name, gid in groups.items())
        for file, text in (("passwd", passwd), ("group", group)):
            with open(f"/etc/{file}", encoding="utf-8") as machine:
                (directory / file).write_text(machine.read() + text)
            (directory / file).chmod(0o644)
        script = f'mount --bind "{directory}/passwd" /etc/passwd && mount --bind "{directory}/group" /etc/group && echo && exec cat'
        self.holder = subprocess.Popen(
            ["unshare", "--mount", "--propagation", "private", "sh", "-c", script],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        if not self.holder.stdout.readline():
            raise AssertionError("the accounts could not be set up")

    def end(self):
        self.holder.stdin.close()
        self.holder.wait()
        self.holder.stdout.close()

    def become(self, user):
        """What to put in front of a command that this user is to run."""
        credentials = [] if user == "root" else ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups"]
        return ["nsenter", "--mount", f"--target={self.holder.pid}", *credentials]

    def own(self, path, user, group):
        os.chown(path, self.uids[user], self.gids[group])

    def connect(self, user, path):
        """A connection whose other end the kernel calls this user, all of the user's groups among what it says."""
        if user == "root":
            return Connection(path)
        ours, theirs = socket.socketpair()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                gid, uid = self.gids[user], self.uids[user]
                os.setgroups([gid, *self.supplementary[user]])
                os.setresgid(gid, gid, gid)
                os.setresuid(uid, uid, uid)
                connected = socket.socket(socket.AF_UNIX)
                connected.connect(str(path))
                socket.send_fds(theirs, [b"."], [connected.fileno()])
                status = 0
            except OSError as error:
                theirs.send(str(error.errno).encode())
            finally:
                os._exit(status)
        theirs.close()
        data, descriptors, _, _ = socket.recv_fds(ours, 16, 1)
        ours.close()
        os.waitpid(child, 0)
        if not descriptors:
            number = int(data or b"0")
            raise OSError(number, os.strerror(number))
        return Connection.over(socket.socket(fileno=descriptors[0]))


class ServiceDaemon(Daemon):
    """A yearpland under an account of its own, with the socket for a group, as the unit files have it."""

    def __init__(self, directory, accounts, deliveries=(), **arguments):
        super().__init__(directory, **arguments)
        self.accounts, self.deliveries = accounts, deliveries
        accounts.own(self.directory, "yearplan", "yearplan")
        self.directory.chmod(0o755)
        self.protect()

    def protect(self):
        """The plan is for the daemon and administrators alone."""
        for path in [self.plan, *self.plan.iterdir()]:
            self.accounts.own(path, "yearplan", "yearplan-admin")
            path.chmod(0o750 if path.is_dir() else 0o640)

    def command(self):
        deliveries = ["--deliveries", ":".join(self.deliveries)] if self.deliveries else []
        return [*self.accounts.become("yearplan"), *super().command(), *deliveries]
