"""A PDF's objects and content streams, as qpdf tells them, in plain Python values.

A reference is its own text, "12 0 R"; names begin with "/", text strings are read from qpdf's "u:" and "b:".
"""
import base64
import json
import re
import subprocess


class Pdf:
    def __init__(self, objects):
        self.objects = objects
        self.root = self.at(objects["trailer"]["value"]["/Root"])
        self.trailer = objects["trailer"]["value"]

    @classmethod
    def read(cls, file):
        command = ["qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", file]
        return cls(json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["qpdf"][1])

    def at(self, value):
        """What a reference stands for (of a stream, its dictionary); any other value as it is."""
        while is_reference(value):
            held = self.objects.get("obj:" + value, {"value": None})
            value = held["stream"]["dict"] if "stream" in held else held["value"]
        return value

    def get(self, dictionary, *keys):
        for key in keys:
            dictionary = self.at((self.at(dictionary) or {}).get(key))
        return dictionary

    def data(self, reference):
        """A stream's bytes, decoded but for pictures."""
        held = self.objects.get("obj:" + reference, {})
        return base64.b64decode(held["stream"]["data"]) if "stream" in held else b""

    def pages(self):
        """References, in order."""
        def below(reference):
            node = self.at(reference)
            if node.get("/Type") != "/Pages":
                yield reference
            else:
                for kid in self.at(node["/Kids"]):
                    yield from below(kid)
        return list(below(self.root["/Pages"]))

    def content(self, page):
        contents = self.at(page).get("/Contents", [])
        parts = [contents] if is_reference(contents) and isinstance(self.at(contents), dict) else self.at(contents)
        return b"\n".join(self.data(part) for part in parts)

    def tree(self, root, pairs):
        """The entries of a name tree or number tree, in the order of the file."""
        node = self.at(root) or {}
        flat = self.at(node.get(pairs, []))
        entries = [(self.at(key), value) for key, value in zip(flat[::2], flat[1::2])]
        for kid in self.at(node.get("/Kids", [])):
            entries += self.tree(kid, pairs)
        return entries


def is_reference(value):
    return isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value) is not None


def text(value):
    """A text string (or name) of an object; None stays None."""
    if not isinstance(value, str):
        return value
    if value.startswith("u:"):
        return value[2:]
    return bytes.fromhex(value[2:]).decode("latin-1") if value.startswith("b:") else value


TOKEN = re.compile(rb"""(?P<skip>[\0\t\n\f\r ]+|%[^\r\n]*) | (?P<open><<) | (?P<close>>>) | (?P<hex><[0-9A-Fa-f\s]*>)
                      | (?P<string>\((?:[^()\\]|\\.)*\)) | (?P<name>/[^\0\t\n\f\r ()<>\[\]{}/%]*)
                      | (?P<list>\[) | (?P<end>\]) | (?P<word>[^\0\t\n\f\r ()<>\[\]{}/%]+)""", re.X | re.S)

ESCAPE = re.compile(rb"\\(.)", re.S)   # octal ones are never written
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def operations(content):
    """(operator, operands) one after the other. Strings are bytes; dictionaries are dicts."""
    operands, open_at = [], []
    at = 0
    while at < len(content):
        found = TOKEN.match(content, at)
        if found is None:
            raise ValueError(f"no token of a content stream: {content[at:at + 40]!r}")
        at, kind, word = found.end(), found.lastgroup, found.group()
        if kind in ("open", "list"):
            open_at.append(len(operands))
        elif kind in ("close", "end"):
            begin = open_at.pop()
            inside = operands[begin:]
            operands[begin:] = [dict(zip(inside[::2], inside[1::2])) if kind == "close" else inside]
        elif kind == "hex":
            operands.append(bytes.fromhex(word[1:-1].decode()))
        elif kind == "string":
            operands.append(ESCAPE.sub(lambda escaped: ESCAPED.get(escaped[1], escaped[1]), word[1:-1]))
        elif kind == "name":
            operands.append(word.decode())
        elif kind == "word":
            if re.fullmatch(rb"[+-]?[0-9.]+", word):
                operands.append(float(word) if b"." in word else int(word))
            elif word in (b"true", b"false", b"null"):
                operands.append(word == b"true")
            else:
                yield word.decode(), operands
                operands = []
