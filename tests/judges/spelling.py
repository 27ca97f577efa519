#!/usr/bin/env python3
"""Every word that readers see, by hunspell: spelling.py PROJECT

Reads the narrative, the data's texts, the theme's words and the site's file in both languages, and says each word that
neither the dictionary nor words.<language>.txt beside this file knows, with where it stands.
"""
import glob
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DICTIONARY = {"fr": "fr", "en": "en_GB"}
SPOKEN = "title|titre|label|libelle|caption|legende|by|par|role|fonction|signatory|signataire|name|nom|text|texte|note|tagline|devise"
WORD = re.compile(r"[^\W\d_]+(?:[’'·-][^\W\d_]+)*")


def narrative(text):
    """What a chapter shows: no markup, no addresses, and of a component's attributes those that are read."""
    head, _, body = text.removeprefix("---\n").partition("\n---\n")
    shown = re.findall(r"^(?:title|description): (.*)$", head, re.M)
    def attributes(match):
        return " ".join(re.findall(rf'\b(?:{SPOKEN})="([^"]*)"', match[1]))
    body = re.sub(r"^:{2,}[\w-]*", "", body, flags=re.M)
    body = re.sub(r"\[([^\]]*)\]\{lang=(\w+)[^}]*\}", "", body)     # another language's words
    body = re.sub(r"\{([^}]*)\}", attributes, body)
    body = re.sub(r"\]\([^)]*\)", "]", body)
    return " ".join(shown) + "\n" + body


def texts_in(value, language):
    """The texts of a data file that are in this language; those marked with a language of their own are not."""
    if isinstance(value, dict):
        if isinstance(value.get("lang"), str):
            return
        if set(value) <= {"fr", "en"}:
            if isinstance(value.get(language), str):
                yield value[language]
                return
        for item in value.values():
            yield from texts_in(item, language)
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item, language)


def readable(text):
    """Without what is spelt by machines: figures' names, addresses, file names, numbers of telephone."""
    return re.sub(r"\{=?[\w.-]+\}|https?://\S+|\S+@\S+|\b[\w./-]+\.(?:int|org|pdf|html|csv)\b\S*", " ", text)


def sources(project, language):
    for file in sorted(glob.glob(f"{project}/content/*/*.{language}.md")):
        yield file, narrative(open(file, encoding="utf-8").read())
    for file in sorted(glob.glob(f"{project}/data/**/*.json", recursive=True) + glob.glob(f"{project}/content/*/*.json") + [f"{project}/bilan.json"]):
        if "/schema/" in file:
            continue
        yield file, "\n".join(texts_in(json.load(open(file, encoding="utf-8")), language))
    words = f"{project}/templates/i18n/{language}.json"
    if os.path.exists(words):
        yield words, "\n".join(json.load(open(words, encoding="utf-8")).values())


def parts(word):
    """The forms to look up: l’eau -> l’eau or eau; réfugié·e·s -> réfugié; Maroc-Espagne -> both names."""
    yield word
    bare = re.sub(r"^(?:[dlnmtsjc]|qu|jusqu|lorsqu|puisqu)’", "", word, flags=re.I)
    bare = re.sub(r"’s?$", "", bare)
    yield bare
    if "·" in bare:
        yield bare.split("·")[0]


def unknown(words, language):
    """Those that hunspell does not know: one process for all."""
    wanted = sorted({form.replace("’", "'") for word in words for form in parts(word)})
    wanted += sorted({piece for form in wanted for piece in form.split("-")})
    answer = subprocess.run(["hunspell", "-i", "UTF-8", "-d", DICTIONARY[language], "-l"], input="\n".join(wanted), check=True,
                            capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout
    wrong = set(answer.split())
    own = set(open(f"{HERE}/words.{language}.txt", encoding="utf-8").read().split())
    def known(form):
        if form in own or form.replace("’", "'") not in wrong:
            return True
        pieces = form.split("-")
        return len(pieces) > 1 and all(piece in own or piece not in wrong for piece in pieces)
    return {word for word in words if not any(known(form) for form in parts(word))}


def main():
    project, complaints, count = sys.argv[1], 0, 0
    for language in DICTIONARY:
        found = {}
        for file, text in sources(project, language):
            for word in WORD.findall(readable(text)):
                if len(word) > 1:
                    found.setdefault(word, os.path.relpath(file, project))
        count += len(found)
        for word in sorted(unknown(found, language)):
            complaints += 1
            print(f"{language}: unknown word “{word}” in {found[word]}")
    print(f"spelling: {count} words, {complaints} unknown")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
