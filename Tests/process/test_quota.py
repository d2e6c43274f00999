"""A quota that is used up is a full disk: refused with words, nothing lost, and over when there is room again."""

import os
import shutil
import subprocess
import time
import unittest
from unittest import mock

from harness import Case

PLAN = """\
plan: 配额
year: 2026
time-zone: Asia/Shanghai
calendar: cn
owner: 张三
people:
  张三: {login: root}
remind: {opens: no, before: [], due: no, overdue: no}
duties:
  - {id: spot, title: 抽查, when: 全年500次}
"""

# What the kernel answers to writing once a user's quota is used up, as long as the file $QUOTA_USED_UP is there.
SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_refused(int descriptor) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return strstr(path, "ledger.sqlite") != NULL && access(getenv("QUOTA_USED_UP"), F_OK) == 0;
}

#define REFUSING(name, parameters, arguments)                        \
    ssize_t name parameters {                                        \
        if (is_refused(descriptor)) {                                \
            errno = EDQUOT;                                          \
            return -1;                                               \
        }                                                            \
        return ((ssize_t(*) parameters)dlsym(RTLD_NEXT, #name)) arguments; \
    }

REFUSING(write, (int descriptor, const void *bytes, size_t count), (descriptor, bytes, count))
REFUSING(pwrite, (int descriptor, const void *bytes, size_t count, off_t at), (descriptor, bytes, count, at))
REFUSING(pwrite64, (int descriptor, const void *bytes, size_t count, off64_t at), (descriptor, bytes, count, at))
"""

COMPILER = shutil.which("cc") or shutil.which("clang")


@unittest.skipUnless(COMPILER, "there is no C compiler")
class Quota(Case):
    def setUp(self):
        super().setUp()
        source = self.directory / "quota.c"
        source.write_text(SHIM)
        shim = self.directory / "quota.so"
        subprocess.run([COMPILER, "-shared", "-fPIC", "-o", shim, source, "-ldl"], check=True)
        self.used_up = self.directory / "used-up"
        with mock.patch.dict(os.environ, LD_PRELOAD=str(shim), QUOTA_USED_UP=str(self.used_up)):
            self.one = self.daemon(plan={"plan.yaml": PLAN}, rehearse="2026-03-02T09:00", speed=1).start()

    def test_commands_are_refused_until_there_is_room(self):
        self.yearplan("done", "spot", daemon=self.one)
        before = self.one.history()
        self.used_up.touch()
        for _ in range(2):
            said = self.yearplan("done", "spot", daemon=self.one, status=75)
            self.assertIn("disk is full", said)
        self.assertEqual(self.one.history(), before)
        self.assertIn("spot", self.yearplan(daemon=self.one))
        self.assertEqual(self.one.log.read_text().count("no space left for the ledger"), 1)
        self.used_up.unlink()
        self.yearplan("done", "spot", daemon=self.one)
        self.assertEqual(len(self.one.history()), len(before) + 1)
        self.assertIn("recording works again", self.one.log.read_text())
        self.assertIn("intact", self.yearplan("audit", daemon=self.one))

    def test_it_recovers_by_itself(self):
        self.yearplan("done", "spot", daemon=self.one)
        self.used_up.touch()
        self.yearplan("done", "spot", daemon=self.one, status=75)
        self.used_up.unlink()
        deadline = time.monotonic() + 60
        while "recording works again" not in self.one.log.read_text():
            self.assertLess(time.monotonic(), deadline, self.one.log.read_text())
            time.sleep(0.05)
