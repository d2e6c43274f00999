"""The manual pages name every option, command and method, and are well formed."""

import json
import re
import shutil
import subprocess
import unittest

from harness import BINARIES, ROOT

PAGES = ROOT / "docs" / "man"


def plain(name):
    """A page's words, without the names of macros and with hyphens as they are typed."""
    return re.sub(r"^\.\w+ ?", "", (PAGES / name).read_text(encoding="utf-8"), flags=re.M)


def options(command):
    """The long options of a command, its own and those of its subcommands, by the command they belong to."""
    for argument in command.get("arguments", []):
        for name in argument.get("names", []):
            if name["kind"] == "long":
                yield command["commandName"], name["name"]
    for sub in command.get("subcommands", []):
        yield from options(sub)


def described(program):
    said = subprocess.run([BINARIES / program, "--experimental-dump-help"], capture_output=True, check=True)
    return json.loads(said.stdout)["command"]


class Manuals(unittest.TestCase):
    def test_every_option_and_command_is_in_its_page(self):
        for program, page in (("yearplan", "yearplan.1"), ("yearpland", "yearpland.8")):
            command, text = described(program), (PAGES / page).read_text(encoding="utf-8")
            sections = {name: body for name, body in re.findall(r"^\.Ss (\S+)\n(.*?)(?=^\.S[sh] )", text, re.M | re.S)}
            common = text.split(".Sh COMMANDS")[0]
            for owner, option in options(command):
                place = common + sections.get(owner, "")
                self.assertRegex(place, rf"-{re.escape(option)}\b", f"{owner} --{option} is not in {page}")
            for sub in command.get("subcommands", []):
                if sub["commandName"] != "help":
                    self.assertIn(sub["commandName"], sections, f"{sub['commandName']} is not in {page}")

    def test_the_pages_name_no_option_that_is_not_there(self):
        for program, page in (("yearplan", "yearplan.1"), ("yearpland", "yearpland.8")):
            known = {option for _, option in options(described(program))}
            named = set(re.findall(r"\bFl -([a-z-]+)", (PAGES / page).read_text(encoding="utf-8")))
            self.assertEqual(named - known, set())

    def test_every_method_and_error_is_in_its_page(self):
        interface = (ROOT / "Sources/CalendarInterface/io.yearplan.Calendar.varlink").read_text()
        text = plain("io.yearplan.Calendar.7")
        for kind, name in re.findall(r"^(method|error) (\w+)", interface, re.M):
            self.assertRegex(text, rf"\b{name}\b", f"{kind} {name}")

    def test_each_refers_to_pages_that_are_there(self):
        names = {page.name for page in PAGES.iterdir()}
        for page in PAGES.iterdir():
            for name, section in re.findall(r"^\.Xr (\S*yearplan\S*) (\d)", page.read_text(encoding="utf-8"), re.M):
                self.assertIn(f"{name}.{section}", names, page.name)

    @unittest.skipUnless(shutil.which("mandoc"), "mandoc is not installed")
    def test_mandoc_finds_nothing_amiss(self):
        for page in sorted(PAGES.iterdir()):
            said = subprocess.run(["mandoc", "-Tlint", page], capture_output=True, text=True).stdout
            # Which other pages are installed is none of theirs.
            slips = [line for line in said.splitlines() if "referenced manual not found" not in line]
            self.assertEqual(slips, [])
