#!/usr/bin/env python3
"""The rooms' arrows: what a room includes is what its CMake dependencies allow, and each third-party library has its doors.

    arrows.py GENERATOR_FOLDER        prints what is wrong; exit code 1 if anything is
"""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
room_of_folder = {}
allowed = {}
for listing in sorted(root.rglob("CMakeLists.txt")):
    for name, body in re.findall(r"bilan_room\((\w+)(.*?)\)", listing.read_text(), re.S):
        deps = re.search(r"DEPS\s+([\w\s]*?)(?:LIBRARIES|SOURCES|$)", body, re.S)
        room_of_folder[listing.parent.relative_to(root).as_posix()] = name
        allowed[name] = set(deps.group(1).split()) if deps else set()


def reachable(room, seen=None):
    """What a room may include: its dependencies and theirs (they are linked PUBLIC)."""
    seen = set() if seen is None else seen
    for dependency in allowed.get(room, ()):
        if dependency not in seen:
            seen.add(dependency)
            reachable(dependency, seen)
    return seen


# Headers of a library, and the rooms that may open them.
doors = {
    r"boost/filesystem": {"base"}, r"xxhash": {"base"}, r"fmt/": {"base"},
    r"unicode/u|unicode/(brkiter|locid|ubidi|uscript|normalizer2|unistr|numfmt|coll|plurrule|listformatter)": {"unicode"}, r"hyphen\.h": {"unicode"},
    r"nlohmann/": {"data"}, r"yaml-cpp/": {"data"}, r"zip\.h|pugixml": {"data"}, r"sqlite3\.h": {"data"},
    r"hb[.-]|harfbuzz/": {"fonts"}, r"woff2/|brotli/": {"fonts"},
    r"jpeglib|turbojpeg|png\.h|webp/": {"images"}, r"lcms2": {"color"},
    r"gumbo": {"print_dom"}, r"hpdf": {"print_pdf"}, r"qpdf/": {"print_pdf"},
    r"qrencode": {"chart"}, r"cmark-gfm|cmark-gfm-": {"narrative"},
}

# What stands above the rooms of its folder and below them all: it includes nothing of ours.
shared = {"print/geometry.hpp"}

wrong = []
for source in sorted(root.rglob("*.[ch]pp")):
    folder = source.parent.relative_to(root).as_posix()
    room = room_of_folder.get(folder)
    if room is None:
        continue
    for number, line in enumerate(source.read_text().splitlines(), 1):
        found = re.match(r'\s*#\s*include\s+(["<])([^">]+)[">]', line)
        if not found:
            continue
        kind, path = found.groups()
        place = f"{source.relative_to(root)}:{number}"
        if kind == '"':
            target = room_of_folder.get(path.rsplit("/", 1)[0]) if "/" in path else None
            if target and path not in shared and target != room and target not in reachable(room):
                wrong.append(f"{place}: {room} includes {path}, but does not depend on {target}")
        for pattern, rooms in doors.items():
            if kind == "<" and re.match(pattern, path) and room not in rooms:
                wrong.append(f"{place}: {path} is opened only by {', '.join(sorted(rooms))}")


def find_cycle(room, path=()):
    if room in path:
        return path + (room,)
    for dependency in sorted(allowed.get(room, ())):
        cycle = find_cycle(dependency, path + (room,))
        if cycle:
            return cycle
    return None


for room in sorted(allowed):
    cycle = find_cycle(room)
    if cycle:
        wrong.append("the rooms go round: " + " > ".join(cycle))
        break

print("\n".join(wrong) if wrong else f"{len(allowed)} rooms, every arrow points down")
sys.exit(1 if wrong else 0)
