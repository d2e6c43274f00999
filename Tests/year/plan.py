"""Plan files, as far as the figures of a report depend on them."""

import re


def listed(text):
    """`[a, b]`, or a single name."""
    text = text.strip()
    return [name.strip() for name in text[1:-1].split(",")] if text.startswith("[") else [text]


def mapping(text):
    """`{a: b, c: [d, e]}`."""
    return {key: value.strip() for key, value in re.findall(r"(\w[\w-]*):\s*(\[[^]]*\]|[^,}]*)", text)}


class Plan:
    """As much of the plan files as the figures depend on; they are written one key a line."""

    def __init__(self, paths):
        self.duties, self.groups, self.things, self.superiors, self.owner = {}, {}, {}, {}, None
        for path in paths:
            self.read(path.read_text(encoding="utf-8"))

    def read(self, text):
        section, duty, group = None, None, None
        for line in text.splitlines():
            line = re.sub(r"(^|\s)#.*$", "", line).rstrip()
            if not line:
                continue
            indent = len(line) - len(line.lstrip())
            key, _, value = line.strip().removeprefix("- ").partition(":")
            value = value.strip()
            if indent == 0:
                section = key
                if key == "owner":
                    self.owner = value
            elif section == "people":
                self.superiors[key] = listed(mapping(value).get("superior", "[]"))
            elif section == "groups" and indent == 2:
                group = key
                self.groups[key] = listed(value) if value else []
            elif section == "groups":
                self.groups[group].append(key)
                self.things[key] = mapping(value)
            elif section == "duties":
                if line.startswith("  - "):
                    duty = self.duties.setdefault(value, {})
                duty[key] = value

    def people(self, names, member=None):
        found = []
        for name in names:
            if name == "each":
                members = listed(self.things[member]["staff"])
            else:
                members = self.groups.get(name, [name])
            found += [person for person in members if person not in found]
        return found

    def above(self, person):
        found = []
        for superior in self.superiors.get(person, []):
            if superior and superior not in found:
                found += [superior] + self.above(superior)
        return found

    def group(self, duty):
        """The group that answers, else the person, else the group whose members have an occurrence each."""
        facts = self.duties[duty]
        each, owner = facts.get("each"), facts.get("owner")
        if owner and owner != "each":
            return owner
        if each and (owner == "each" or self.groups[each][0] not in self.things):
            return each
        return self.owner
