"""The shells complete every command and every option."""

import re
import shutil
import subprocess
import unittest

from harness import BINARIES

SHELLS = ("bash", "zsh", "fish")
PROGRAMS = ("yearplan", "yearpland")


def script(program, shell):
    said = subprocess.run([BINARIES / program, "--generate-completion-script", shell], capture_output=True, check=True)
    return said.stdout


def words(program):
    """Every command, and every long option, that the program itself says it has."""
    said = subprocess.run([BINARIES / program, "--help"], capture_output=True, text=True, check=True).stdout
    commands = re.findall(r"^  ([a-z]+)(?: \(default\))?  +\S", said.split("SUBCOMMANDS:")[1], re.M) if "SUBCOMMANDS:" in said else []
    options = set(re.findall(r"--([a-z-]+)", said.split("OPTIONS:")[1]))
    for command in commands:
        said = subprocess.run([BINARIES / program, "help", command], capture_output=True, text=True, check=True).stdout
        options |= set(re.findall(r"^  (?:-\w, )?--([a-z-]+)", said, re.M))
    return commands, options


class Completions(unittest.TestCase):
    def test_every_command_and_option_is_completed(self):
        for program in PROGRAMS:
            commands, options = words(program)
            self.assertEqual(len(commands) > 20, program == "yearplan")
            self.assertGreater(len(options), 8)
            for shell in SHELLS:
                text = script(program, shell).decode()
                for command in commands:
                    self.assertRegex(text, rf"\b{command}\b", f"{program} {command} in {shell}")
                for option in options:
                    # fish names long options without their hyphens.
                    self.assertRegex(text, rf"(?:--|-l '?){option}\b", f"{program} --{option} in {shell}")

    def test_each_shell_takes_its_script(self):
        for program in PROGRAMS:
            for shell in SHELLS:
                if not shutil.which(shell):
                    continue
                arguments = [shell, "--no-execute"] if shell == "fish" else [shell, "-n"]
                said = subprocess.run(arguments, input=script(program, shell), capture_output=True)
                self.assertEqual((said.returncode, said.stderr), (0, b""), f"{program} in {shell}")
