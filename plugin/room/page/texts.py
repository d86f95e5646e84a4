#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Dreischritt contributors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""texts.py OUTPUT CATALOGUE… -- SOURCE…

Writes what the phone page says as one JSON file: {"": ["ar", "de"], "English": ["عربي", "Deutsch"]}; "" where a catalogue
has nothing. Taken are the sentences of the page (i18nc) and those of the room (Error) that the catalogues translate.
"""
import ast
import json
import pathlib
import re
import sys

LITERAL = r'"(?:[^"\\]|\\.)*"'


def unquoted(literals):
    return "".join(ast.literal_eval(literal) for literal in re.findall(LITERAL, literals))


def sentences(source):
    text = source.read_text(encoding="utf-8")
    page = re.findall(r"i18nc\(\s*" + LITERAL + r",\s*(" + LITERAL + ")", text)
    room = re.findall(r"Error\(\s*Error::\w+,\s*(" + LITERAL + ")", text)
    return {unquoted(literal) for literal in page + room}


def catalogue(path):
    found = {}
    for entry in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in entry.split("\n") if not line.startswith("#")]
        match = re.search(r"msgid\s+((?:" + LITERAL + r"\s*)+)msgstr\s+((?:" + LITERAL + r"\s*)+)", "\n".join(lines))
        if match and unquoted(match[2]):
            found[unquoted(match[1])] = unquoted(match[2])
    return found


def main():
    words = sys.argv[1:]
    middle = words.index("--")
    output, catalogues, sources = words[0], words[1:middle], words[middle + 1:]
    wanted = set().union(*(sentences(pathlib.Path(source)) for source in sources))
    paths = [pathlib.Path(path) for path in catalogues]
    known = [catalogue(path) for path in paths]
    texts = {"": [path.parent.name for path in paths]}
    for text in wanted:
        if any(text in own for own in known):
            texts[text] = [own.get(text, "") for own in known]
    pathlib.Path(output).write_text(json.dumps(texts, ensure_ascii=False, separators=(",", ":"), sort_keys=True), encoding="utf-8")


main()
